import type { ReactNode } from "react";
import {
  actualSteps,
  formatPeriod,
  targetYears,
  yearKinds,
  type ActualStep,
  type CardChoices,
  type YearKind,
} from "../../../core";
import { Choice } from "../../parts/choice";
import { text } from "../../strings";

const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((count) => ({ value: String(count), label: String(count) }));

/** The years that targets are set for, and how often there are actuals. */
export function YearsChoice({
  choices: { years, actuals },
  onChange,
}: {
  readonly choices: CardChoices;
  readonly onChange: (patch: Partial<CardChoices>) => void;
}): ReactNode {
  const { kind, first, count } = years;
  const starts = targetYears({ kind, first: first - 2, count: 7 });
  return (
    <>
      <div className="sk-two">
        <Choice
          label={text.newCard.yearKind}
          options={yearKinds.map((value) => ({ value, label: text.newCard.kinds[value] }))}
          value={kind}
          onChange={(value) =>
            onChange({
              years: { ...years, kind: value as YearKind },
              ...(value !== "academic" && actuals === "term" && { actuals: "quarter" }),
            })
          }
        />
        <Choice
          label={text.newCard.first}
          options={starts.map((period) => ({ value: String(period.year), label: formatPeriod(period) }))}
          value={String(first)}
          onChange={(value) => onChange({ years: { ...years, first: Number(value) } })}
        />
      </div>
      <div className="sk-two">
        <Choice
          label={text.newCard.count}
          options={counts}
          value={String(count)}
          onChange={(value) => onChange({ years: { ...years, count: Number(value) } })}
        />
        <Choice
          label={text.newCard.actuals}
          options={actualSteps
            .filter((step) => kind === "academic" || step !== "term")
            .map((value) => ({ value, label: text.newCard.steps[value] }))}
          value={actuals}
          onChange={(value) => onChange({ actuals: value as ActualStep })}
        />
      </div>
    </>
  );
}
