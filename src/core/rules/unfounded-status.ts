import type { MeasureSubject } from "../check/subject";
import { attributesOf } from "../scorecard/measure";
import { mayHave, trait } from "../scorecard/traits";
import type { Found } from "./define-rule";
import { asksWhetherMet, verdictUnder } from "./verdicts";

/** A target that is said to be met or missed, without any figure that could tell. */
export function withoutFigure(subject: MeasureSubject): readonly Found[] {
  const { measure, title } = subject;
  if (!mayHave(measure, trait.lacking | trait.placeholder)) return [];
  const { allFields } = subject;
  const actuals = allFields.filter(({ role }) => role === "actual");
  const [actual] = actuals;
  const isAimed = allFields.some(({ role, reading }) => role === "target" && reading.kind === "quantity");
  const isBlank = actuals.every(({ reading: { kind } }) => kind === "empty" || kind === "placeholder");
  if (!actual || !isAimed || !isBlank) return [];
  return attributesOf(measure, "rag", "status").flatMap(({ heading, text, at }): readonly Found[] => {
    if (verdictUnder(heading, text) === undefined || !(asksWhetherMet(heading) || saysMet.test(text))) return [];
    return [
      {
        cells: [at, actual.at],
        measure: title,
        severity: "warning",
        message: `${title}: the status is ${text.trim()}, and there is no figure that it could rest on.`,
        advice: "Enter the figure, or take the status away until there is one.",
      },
    ];
  });
}

const saysMet = /\b(met|achieved|exceeded|reached|missed)\b/i;
