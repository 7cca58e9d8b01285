import type { MeasureSubject, TableSubject } from "../check/subject";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { inEach } from "./in-each";
import { defineTableRule } from "./define-rule";
import { isKnownLater } from "./none-meant";
import { nameOf } from "./say";

export const actualMissing = defineTableRule<"share">({
  id: "actual-missing",
  severity: "warning",
  tier: "sheet",
  title: "The latest figure of a row is missing, though its neighbours have theirs.",
  why:
    "A row that was reported every year and is blank in the last, in a column that all but a few others fill, was forgotten or quietly dropped. " +
    "Where a note or a sign says that there is none, nothing is said.",
  subsumedBy: ["formula-without-result", "row-slid", "value-displaced", "figures-exchanged", "measure-empty"],
  thresholds: {
    share: { value: 80, says: "per cent of the rows that must have a figure in a column for a gap in it to stand out" },
  },

  check(subject, { threshold }) {
    const lacking = inEach(subject.having("lacking"), (row) => {
      const years = yearsOf(row);
      return isLacking(years) ? [{ row: row.afresh(), years }] : [];
    });
    if (lacking.length === 0 || subject.table.measures.length < fewestRows) return [];
    const isUsual = usualIn(subject, threshold("share"));
    return lacking.flatMap(({ row, years }) => missingIn(row, years, isUsual));
  },

  examples: {
    bad: [
      [
        ["Measure", "2020/21", "2021/22", "2022/23"],
        ["Repairs completed", "12,256", "14,277", "15,680"],
        ["Appointments kept", "95.2%", "96.1%", "98.4%"],
        ["Homes with a gas certificate", "99.2%", "99.2%", "**"],
        ["Bathrooms fitted", "242", "247", "276"],
        ["Kitchens fitted", "284", "251", "221"],
        ["Exchanges completed", "43", "93", "100"],
      ],
    ],
    good: [
      [
        ["Measure", "2020/21", "2021/22", "2022/23"],
        ["Repairs completed", "12,256", "14,277", "15,680"],
        ["Homes with a gas certificate", "99.2%", "99.2%", "n/a"],
        ["Bathrooms fitted", "242", "247", "276"],
        ["Kitchens fitted", "284", "251", "221"],
        ["Exchanges completed", "43", "93", "100"],
      ],
      [
        ["Measure", "2020/21", "2021/22", "2022/23"],
        ["Pupils on roll", "256", "277", "280"],
        ["Attendance", "95.2%", "96.1%", "98.4%"],
        ["Pupils staying in education after year 11", "93.2%", "95.2%", ""],
        ["Trips made", "42", "47", "76"],
        ["Clubs held", "28", "25", "22"],
        ["Instruments lent", "43", "93", "100"],
      ],
    ],
  },
});

/** Rows of a table, and years before, from which on a gap stands out. */
const fewestRows = 5;
const fewestYears = 2;

/** The actuals of whole years, as they stand. */
function yearsOf({ allFields }: MeasureSubject): readonly Field[] {
  return allFields.filter(({ role, period, variant }) => {
    return role === "actual" && period?.kind === "year" && variant === undefined;
  });
}

/** Whether the last year has nothing, and those before have figures. */
function isLacking(years: readonly Field[]): boolean {
  const before = years.slice(0, -1);
  if (years.at(-1)?.reading.kind !== "empty" || before.length < fewestYears) return false;
  return before.every(({ reading }) => reading.kind === "quantity");
}

/** Whether a column has its figures in nearly all rows. */
function usualIn({ measures }: TableSubject, share: number): (column: number) => boolean {
  const filled = new Map<number, number>();
  const all = new Map<number, number>();
  for (const row of measures) {
    for (const { at, reading } of yearsOf(row)) {
      all.set(at.column, (all.get(at.column) ?? 0) + 1);
      if (reading.kind === "quantity") filled.set(at.column, (filled.get(at.column) ?? 0) + 1);
    }
  }
  return (column) => (filled.get(column) ?? 0) * 100 >= share * (all.get(column) ?? 0);
}

function missingIn(
  { measure, title }: MeasureSubject,
  years: readonly Field[],
  isUsual: (column: number) => boolean,
): readonly Found[] {
  const last = years.at(-1);
  if (!last || !isUsual(last.at.column) || isKnownLater(measure.name)) return [];
  const isExplained = measure.attributes.some(({ role, text }) => role === "comment" && text.trim() !== "");
  if (isExplained) return [];
  return [
    {
      cells: [last.at],
      measure: title,
      message: `${title}: ${nameOf(last)} is missing, though the years before and nearly all other rows have theirs.`,
      advice: "Enter the figure, or say why there is none.",
    },
  ];
}
