import { hasYear, periodEnd } from "../../cell/period";
import type { MeasureSubject, NumberField } from "../../check/subject";
import { tokensOf } from "../../measures/tokens";
import type { DefinitionMatch } from "../../scorecard/model";
import type { Stated } from "./stated";

/** Whether a row is the measure that a text speaks of: by the dictionary where it is certain of both, else by the words of their names. */
export function isSameMeasure({ name, definition }: Stated, { measure, title }: MeasureSubject): boolean {
  const own = measure.definition;
  if (isCertain(definition) && isCertain(own)) return definition.id === own.id && definition.cohort === own.cohort;
  const words = spelt(name);
  return words !== "" && (words === spelt(title) || words === spelt(measure.name));
}

/** The figure of a row that a text is held against, and whether it is for the same year. Undefined where the row has none. */
export function heldAgainst(
  { is, period }: Stated,
  row: MeasureSubject,
): { readonly field: NumberField; readonly sameYear: boolean } | undefined {
  if (!period || !hasYear(period)) return undefined;
  const fields = row.numbers.filter(({ role }) => (is === "actual" ? role !== "target" : role === is));
  const end = periodEnd(period);
  const same = fields.find((field) => field.period && Math.abs(periodEnd(field.period) - end) < 0.01);
  if (same) return { field: same, sameYear: true };
  const last = is === "target" ? endBefore(fields, end) : undefined;
  return last && { field: last, sameYear: false };
}

function isCertain(match: DefinitionMatch | undefined): match is DefinitionMatch {
  return match?.fit === "exact" || match?.vague === true;
}

function spelt(text: string): string {
  return tokensOf(text)
    .map((word) => word.text)
    .sort()
    .join(" ");
}

/** The last of the targets, when it is for the year before. */
function endBefore(fields: readonly NumberField[], end: number): NumberField | undefined {
  const last = fields.at(-1);
  return last?.period && Math.abs(end - periodEnd(last.period) - 1) < 0.01 ? last : undefined;
}
