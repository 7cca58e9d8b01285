import type { MeasureSubject } from "../check/subject";

/** Parts of a year that rise this evenly are one total that grows: each is about as many times the first as it comes later. */
const evenness = 0.4;

/** Labels of what adds up since the year began. */
export const cumulative = /\b(cumulative(?:ly)?|to[- ]date|ytd|running total|accumulat\w*)\b/i;

/** Whether a row reports its year to date: it says so, or its quarters rise as a total does that begins with nothing. */
export function isRunningTotal({ measure, actuals }: MeasureSubject): boolean {
  if (cumulative.test(measure.name)) return true;
  const parts = actuals.filter(({ period, variant }) => variant === "to-date" || (period && period.kind !== "year"));
  const [first, ...later] = parts.map(({ reading }) => reading.quantity.value);
  if (first === undefined || later.length === 0 || first <= 0)
    return parts.some(({ variant }) => variant === "to-date");
  return later.every((value, index) => Math.abs(value / first / (index + 2) - 1) <= evenness);
}
