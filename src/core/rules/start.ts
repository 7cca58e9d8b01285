import { hasYear } from "../cell/period";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Field } from "../scorecard/model";

/**
 * Where the targets start from: the year before, where the year of the targets is already being reported on; what is expected of a year
 * between the last outturn and the first target; or else the baseline.
 */
export function startOf(subject: MeasureSubject): NumberField | undefined {
  const { baseline, numbers, actuals } = subject;
  if (baseline?.role !== "actual") return baseline;
  const reported =
    subject.targets.some(({ period }) => period?.kind === "year") || isClosed(actuals)
      ? reportedYear(actuals)
      : undefined;
  const before = actuals.filter(
    ({ period }) => reported !== undefined && period?.kind === "year" && period.year < reported,
  );
  const expected = numbers.filter(
    (field) => field.role === "forecast" && field.period !== undefined && subject.isBeforeTargets(field),
  );
  return before.at(-1) ?? expected.at(-1) ?? baseline;
}

/** Whether the parts of a year stand beside the whole of it, or the year to date. */
function isClosed(actuals: readonly NumberField[]): boolean {
  const reported = reportedYear(actuals);
  return actuals.some(({ period }) => period === undefined || (period.kind === "year" && period.year === reported));
}

/** The latest year of which quarters, terms or months are reported. */
function reportedYear(actuals: readonly NumberField[]): number | undefined {
  const years = actuals.flatMap(({ period }) =>
    period && period.kind !== "year" && hasYear(period) ? [period.year] : [],
  );
  return years.length > 0 ? Math.max(...years) : undefined;
}

/**
 * Where the year of the target is already being reported on and nothing is known of the year before, the target is what will just do, and
 * the start of the year may well have done better.
 */
export function isUnderReport(start: NumberField, targets: readonly Field[], actuals: readonly NumberField[]): boolean {
  const reported = reportedYear(actuals);
  if (reported !== undefined && start.period?.kind === "year" && start.period.year < reported) return false;
  return (
    targets.every(
      ({ period }) =>
        period === undefined ||
        actuals.some(
          (actual) =>
            actual.period &&
            actual.period.kind !== "year" &&
            (!hasYear(actual.period) || actual.period.year === period.year),
        ),
    ) && actuals.some(({ period }) => period !== undefined && period.kind !== "year")
  );
}
