import type { MeasureSubject } from "../check/subject";

/** Whether a rule before has named one of a row's targets, so that nothing more needs to be said of how ambitious they are. */
export function isExplained(subject: MeasureSubject): boolean {
  return subject.hidesAny(({ role }) => role === "target");
}
