import type { CellRef } from "../cell/address";
import type { TableSubject } from "../check/subject";
import { dateIn, daysIn, exists } from "./dates";
import type { TypedDate } from "./dates";
import type { Found } from "./define-rule";
import { inEach } from "./in-each";
import { defineTableRule } from "./define-rule";

/** A year that is so many years off all others of its column is mistyped, where so many others have one. */
const farOff = 20;
const fewestOthers = 2;
/** Most characters of a cell that is a date and little else. */
const longestDate = 60;
/** Years that a plan may name at all. */
const firstYear = 1900;
const lastYear = 2110;

export const dateImpossible = defineTableRule({
  id: "date-impossible",
  severity: "error",
  tier: "sheet",
  title: "A date that the calendar does not have, or whose year is mistyped.",
  why:
    "Excel keeps 31 September as text, so that it sorts last, is never overdue and breaks every formula on it. A year such as 2205 among dates of " +
    "2025 is a slip of the keys.",
  subsumedBy: ["row-slid"],
  on: ["scorecard", "benchmark", "action-plan"],

  check(subject) {
    const dated = datedCells(subject);
    const years = yearsByColumn(dated);
    return dated.flatMap((cell): readonly Found[] => {
      const wrong = whatIsWrong(cell, years.get(cell.at.column) ?? []);
      return wrong === undefined ? [] : [{ cells: [cell.at], measure: cell.name, ...wrong }];
    });
  },

  examples: {
    bad: [
      {
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["Agree the syllabus", "30/06/2026", "School Improvement Team"],
            ["Review provision", "*31/09/2026*", "SEND Team"],
            ["Train governors", "31/10/2026", "Governor Services"],
          ],
        },
      },
      {
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["Agree the syllabus", "30 June 2026", "School Improvement Team"],
            ["Review provision", "30 September 2026", "SEND Team"],
            ["Train governors", "*31 October 2206*", "Governor Services"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["Agree the syllabus", "29/02/2028", "School Improvement Team"],
            ["Review provision", "30/09/2026", "SEND Team"],
            ["Train governors", "10/31/2026", "Governor Services"],
          ],
        },
      },
    ],
  },
});

interface DatedCell {
  readonly at: CellRef;
  readonly name: string;
  readonly date: TypedDate | undefined;
  readonly year: number;
}

/** The cells of a table with a day, or with nothing but a year where dates belong. */
function datedCells({ table, having, grid }: TableSubject): readonly DatedCell[] {
  const dates = table.columns.filter(
    ({ is }) => is.kind === "period" || (is.kind === "attribute" && (is.role === "due" || is.role === "other")),
  );
  const inColumns = table.measures.flatMap(({ name, at, rows = [at.row] }) =>
    dates.flatMap(({ column }) =>
      rows.flatMap((row) => cellOf({ ...at, row, column }, name, grid.value(row, column), grid.text(row, column))),
    ),
  );
  const inValues = inEach(having("worded"), ({ fields, title }) =>
    fields.flatMap(({ at, text, reading }) => (reading.kind === "note" ? cellOf(at, title, text, text) : [])),
  );
  return dates.length === 0 ? inValues : [...inColumns, ...inValues];
}

function cellOf(at: CellRef, name: string, value: unknown, text: string): readonly DatedCell[] {
  if (value === null || text.length > longestDate || !/\d/.test(text)) return [];
  const date = dateIn(text);
  const year = date?.year ?? (/^\s*\d{4}\s*$/.test(text) ? Number(text) : undefined);
  return year === undefined ? [] : [{ at, name, date, year }];
}

function yearsByColumn(cells: readonly DatedCell[]): ReadonlyMap<number, readonly number[]> {
  const years = new Map<number, number[]>();
  for (const { at, year } of cells) {
    const own = years.get(at.column);
    if (own) own.push(year);
    else years.set(at.column, [year]);
  }
  return years;
}

function whatIsWrong(
  { date, name, year }: DatedCell,
  years: readonly number[],
): Pick<Found, "message" | "advice"> | undefined {
  if (date && !exists(date)) {
    const last = date.month >= 1 && date.month <= 12 ? daysIn(date.year, date.month) : undefined;
    return {
      message: `${name}: there is no ${date.text}${last === undefined ? "" : `; that month has ${String(last)} days`}.`,
      advice: "Look up the date that is meant; as it stands it is text, which no formula can go by.",
    };
  }
  if (isYear(year) && years.every((one) => Math.abs(one - year) < farOff)) return undefined;
  const others = years.filter((one) => one !== year);
  const stands = others.length >= fewestOthers && others.every(isYear) && isFar(year, others);
  if (!stands && (!date || isYear(year))) return undefined;
  return {
    message: `${name}: ${date?.text ?? String(year)} is far off ${stands ? `the other dates of its column, which are from ${String(Math.min(...others))} to ${String(Math.max(...others))}` : "any time that a plan is made for"}.`,
    advice: "Look the year up: a digit is most likely mistyped, or two are swapped.",
  };
}

function isYear(year: number): boolean {
  return year >= firstYear && year <= lastYear;
}

/** Whether a year lies far off others that are close together. */
function isFar(year: number, others: readonly number[]): boolean {
  const [first, last] = [Math.min(...others), Math.max(...others)];
  return last - first < farOff && (year <= first - farOff || year >= last + farOff);
}
