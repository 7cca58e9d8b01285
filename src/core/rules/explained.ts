import type { MeasureSubject } from "../check/subject";

/** Whether a rule before has named one of a row's targets, so that nothing more needs to be said of how ambitious they are. */
export function isExplained({ fields, measure }: MeasureSubject): boolean {
  const count = (all: typeof fields): number => all.filter(({ role }) => role === "target").length;
  return count(fields) < count(measure.fields);
}
