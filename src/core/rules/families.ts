import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { comparable } from "../check/subject";
import { samePeriod } from "../cell/period";

/** Finds the rows of a table that hold a measure of the dictionary. */
export interface RowsOf {
  /** The rows of a measure, of one cohort, exact matches only. */
  (definition: string, cohort: string | undefined): readonly MeasureSubject[];
}

const key = (definition: string, cohort: string | undefined): string => `${definition}\n${cohort ?? ""}`;

/** The rows of a table by the measure and cohort they are, and the cohorts there are of each measure. */
export interface IndexedRows {
  readonly rowsOf: RowsOf;
  readonly cohortsOf: (definition: string) => readonly (string | undefined)[];
}

/** Indexes the rows of a table by the measure and cohort they are. */
export function indexRows({ having }: TableSubject): IndexedRows {
  const cohorts = new Map<string, Set<string | undefined>>();
  const rows = new Map<string, MeasureSubject[]>();
  for (const subject of having("defined")) {
    const match = subject.measure.definition;
    if (match?.fit !== "exact") continue;
    const at = key(match.id, match.cohort);
    const list = rows.get(at);
    if (list) list.push(subject);
    else rows.set(at, [subject]);
    cohorts.set(match.id, (cohorts.get(match.id) ?? new Set()).add(match.cohort));
  }
  return {
    rowsOf: (definition, cohort) => rows.get(key(definition, cohort)) ?? [],
    cohortsOf: (definition) => [...(cohorts.get(definition) ?? [])],
  };
}

/** The row among some that stands nearest to a row: in its group, else in its section, else anywhere when it is the only one. */
export function nearest(to: MeasureSubject, among: readonly MeasureSubject[]): MeasureSubject | undefined {
  const sameGroup = among.filter(
    ({ measure }) => measure.section === to.measure.section && measure.group === to.measure.group,
  );
  const sameSection = among.filter(({ measure }) => measure.section === to.measure.section);
  const near = sameGroup.length > 0 ? sameGroup : sameSection.length > 0 ? sameSection : among;
  if (near === among && among.length > 1) return undefined;
  const distance = (one: MeasureSubject): number => Math.abs(one.measure.at.row - to.measure.at.row);
  return near.reduce<MeasureSubject | undefined>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    undefined,
  );
}

/** Two figures of one period and role in two rows. */
export interface Pair {
  readonly a: NumberField;
  readonly b: NumberField;
}

/** The figures that two rows have for the same period in the same role and in units that compare. */
export function pairs(a: MeasureSubject, b: MeasureSubject): readonly Pair[] {
  return a.numbers.flatMap((one) => {
    const other = b.numbers.find(
      (field) =>
        field.role === one.role &&
        field.heading === one.heading &&
        ((field.period === undefined && one.period === undefined) ||
          (field.period !== undefined && one.period !== undefined && samePeriod(field.period, one.period))),
    );
    return other && comparable(one.reading.quantity, other.reading.quantity) ? [{ a: one, b: other }] : [];
  });
}
