import type { ReactNode } from "react";
import { cardSections, goodIsWords, unitWords, type OwnChoice, type Polarity, type Unit } from "../../../core";
import { Button } from "../../parts/button";
import { Choice } from "../../parts/choice";
import { text } from "../../strings";

const units = Object.entries(unitWords).flatMap(([value, label]) => (label === "" ? [] : [{ value, label }]));
const ways = Object.entries(goodIsWords).map(([value, label]) => ({ value, label }));
const sections = cardSections.map(({ title }) => ({ value: title, label: title }));

/** A measure that nobody has named yet. */
export const freshOwn: OwnChoice = {
  kind: "own",
  name: "",
  unit: "percent",
  polarity: "higher-is-better",
  section: cardSections[0]?.title ?? "",
};

/** Adds measures of the user's own, and takes them away again. One that has a name is in the scorecard already, whether Add was pressed or not. */
export function OwnMeasures({
  own,
  draft,
  onDraft,
  onChange,
}: {
  readonly own: readonly OwnChoice[];
  readonly draft: OwnChoice;
  readonly onDraft: (draft: OwnChoice) => void;
  readonly onChange: (own: readonly OwnChoice[]) => void;
}): ReactNode {
  const add = (): void => {
    onChange([...own, draft]);
    onDraft({ ...freshOwn, section: draft.section });
  };
  return (
    <details className="sk-section-choice">
      <summary>{text.newCard.own}</summary>
      <div className="sk-stack-s">
        <label className="sk-field">
          <span>{text.newCard.ownName}</span>
          <input
            className="sk-input"
            value={draft.name}
            onChange={(event) => onDraft({ ...draft, name: event.target.value })}
          />
        </label>
        <div className="sk-two">
          <Choice
            label={text.newCard.ownUnit}
            options={units}
            value={draft.unit}
            onChange={(unit) => onDraft({ ...draft, unit: unit as Unit })}
          />
          <Choice
            label={text.newCard.ownWay}
            options={ways}
            value={draft.polarity ?? ""}
            onChange={(polarity) => onDraft({ ...draft, polarity: polarity as Polarity })}
          />
        </div>
        <Choice
          label={text.newCard.ownSection}
          options={sections}
          value={draft.section}
          onChange={(section) => onDraft({ ...draft, section })}
        />
        <Button disabled={draft.name.trim() === ""} onClick={add}>
          {text.newCard.ownAdd}
        </Button>
        {own.map((one) => (
          <div key={one.name} className="sk-between">
            <span>{one.name}</span>
            <Button
              look="subtle"
              size="small"
              aria-label={text.newCard.ownRemove(one.name)}
              onClick={() => onChange(own.filter((other) => other !== one))}
            >
              {text.remove}
            </Button>
          </div>
        ))}
      </div>
    </details>
  );
}
