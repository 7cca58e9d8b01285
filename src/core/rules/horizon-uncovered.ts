import { findPeriods, hasYear, parsePeriod } from "../cell/period";
import type { CellRef } from "../cell/address";
import type { TableSubject, WorkbookSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineWorkbookRule } from "./define-rule";

/** `2023-2026`, `2023 to 2026`, `2023/26`: from one year to a later one. */
const span = /\b(20\d\d)\s?(?:[-–—/]|to)\s?((?:20)?\d\d)\b/i;

export const horizonUncovered = defineWorkbookRule({
  id: "horizon-uncovered",
  severity: "information",
  tier: "sheet",
  title: "The title names years for which there are no targets.",
  why: "A strategy for 2023 to 2026 whose targets end in 2025 has nothing to be held against in its last year, when it is judged.",
  subsumedBy: [],

  check(workbook) {
    return workbook.sheets.flatMap((sheet) => {
      const tables = workbook.tables.filter(({ table }) => table.sheet === sheet.sheet);
      return sheet.titles.flatMap((title) => uncovered(title, tables, workbook));
    });
  },

  examples: {
    bad: [
      {
        sheets: {
          Card: [
            ["*Education strategy 2023-2026*"],
            [""],
            ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
            ["Attendance", "91%", "92%", "93%"],
            ["Phonics", "69%", "72%", "75%"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Card: [
            ["Education strategy 2023-2024"],
            [""],
            ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
            ["Attendance", "91%", "92%", "93%"],
            ["Phonics", "69%", "72%", "75%"],
          ],
        },
      },
    ],
  },
});

/** The first and the last year of the plan that a title names; a year written as two (`2022/23`) is none. */
export function spanIn(title: string): { readonly start: number; readonly end: number } | undefined {
  const [whole = "", from = "", to = ""] = span.exec(title) ?? [];
  const [start, end] = [Number(from), Number(to.length === 2 ? `${from.slice(0, 2)}${to}` : to)];
  return whole === "" || end <= start + 1 || parsePeriod(whole)?.kind === "year" ? undefined : { start, end };
}

function uncovered(title: CellRef, tables: readonly TableSubject[], _: WorkbookSubject): readonly Found[] {
  const [first] = tables;
  const text = first?.grid.text(title.row, title.column).trim() ?? "";
  const end = spanIn(text)?.end;
  if (end === undefined) return [];
  const last = Math.max(
    ...tables.flatMap(({ table }) =>
      table.columns.flatMap(({ is, heading }) =>
        is.kind === "value" && is.role === "target" ? lastYears(heading) : [],
      ),
    ),
  );
  if (!Number.isFinite(last) || last >= end) return [];
  return [
    {
      cells: [title],
      measure: "",
      message: `“${text}” goes to ${String(end)}, and the last target is for ${String(last)}.`,
      advice: `Set targets for ${last + 1 === end ? String(end) : `${String(last + 1)} to ${String(end)}`}, or name the years that there are.`,
    },
  ];
}

/** The calendar years in which the periods of a heading end. */
function lastYears(heading: string): readonly number[] {
  return findPeriods(heading).flatMap(({ period }) =>
    hasYear(period) ? [period.kind === "year" && period.basis !== "calendar" ? period.year + 1 : period.year] : [],
  );
}
