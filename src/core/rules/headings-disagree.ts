import type { CellRef } from "../cell/address";
import type { TableSubject } from "../check/subject";
import type { Column } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineWorkbookRule } from "./define-rule";

/** Columns that two tables must have for their headings to be one form. */
const fewestColumns = 4;
/** Rows of a table in which its headings may stand. */
const headerRows = 3;
/** Rows beyond which a workbook is a list of records. */
const mostRows = 3000;

export const headingsDisagree = defineWorkbookRule({
  id: "headings-disagree",
  severity: "warning",
  tier: "sheet",
  title: "Two tables with the same headings say another year in one of them.",
  why:
    "A form that goes on over several pages repeats its headings. Where one page has “Target 2026” and the next “Target 2025”, one of the two was not brought up to date, and its " +
    "figures are held against the wrong year. Tables of the same measures for one year after the other, and figures of others that are of another year, are left alone.",
  subsumedBy: ["year-heading-off", "row-slid"],

  check({ tables }) {
    if (tables.reduce((all, { table }) => all + table.measures.length, 0) > mostRows) return [];
    return tables.slice(1).flatMap((subject, index) => {
      const before = tables[index];
      return before ? between(before, subject) : [];
    });
  },

  examples: {
    bad: [
      {
        sheets: {
          Card: [
            ["Measure", "2023 actual", "2024 actual", "2025 estimate", "2026 target"],
            ["Calls answered", "81%", "83%", "84%", "85%"],
            ["Letters answered", "71%", "73%", "74%", "75%"],
            ["", "", "", "", ""],
            ["Measure", "2023 actual", "2024 actual", "2025 estimate", "*2025 target*"],
            ["Parks kept", "61%", "63%", "64%", "65%"],
            ["Paths kept", "51%", "53%", "54%", "55%"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Card: [
            ["Measure", "2023 actual", "2024 actual", "2025 estimate", "2026 target"],
            ["Calls answered", "81%", "83%", "84%", "85%"],
            ["Letters answered", "71%", "73%", "74%", "75%"],
            ["", "", "", "", ""],
            ["Measure", "2023 actual", "2024 actual", "2025 estimate", "2026 target"],
            ["Parks kept", "61%", "63%", "64%", "65%"],
            ["Paths kept", "51%", "53%", "54%", "55%"],
          ],
        },
      },
    ],
  },
});

const year = /\b(?:19|20)\d\d\b/;
const formOf = ({ heading }: Column): string =>
  heading
    .toLowerCase()
    .replace(/\([^)]*\)/g, "")
    .replace(/\d+/g, "#")
    .trim();

function between(first: TableSubject, second: TableSubject): readonly Found[] {
  const [a, b] = [first.table, second.table];
  if (a.sheet !== b.sheet || a.columns.length !== b.columns.length || a.columns.length < fewestColumns) return [];
  const pairs = a.columns.flatMap((column, index) => {
    const other = b.columns[index];
    return other ? [{ column, other }] : [];
  });
  const isForm = pairs.every(({ column, other }) => column.column === other.column && formOf(column) === formOf(other));
  const off = pairs.filter(({ column, other }) => {
    const [one, two] = [yearOf(column), yearOf(other)];
    const areAims = [column, other].every(({ is }) => is.kind === "value" && is.role === "target");
    return areAims && one !== undefined && two !== undefined && one !== two;
  });
  const [pair] = off;
  if (!isForm || !pair || off.length > 1 || Math.abs((yearOf(pair.column) ?? 0) - (yearOf(pair.other) ?? 0)) !== 1)
    return [];
  const names = new Set(a.measures.map(({ name }) => name.trim().toLowerCase()));
  if (b.measures.some(({ name }) => names.has(name.trim().toLowerCase()))) return [];
  const cells = [cellOf(second, pair.other), cellOf(first, pair.column)];
  const [cell, ...others] = cells.flatMap((one) => one ?? []);
  if (!cell) return [];
  return [
    {
      cells: [cell, ...others],
      measure: "",
      message: `“${pair.other.heading.trim()}” stands where the same headings further up have “${pair.column.heading.trim()}”.`,
      advice: "Find out which year is meant, and correct the other heading.",
    },
  ];
}

function yearOf({ heading }: Column): number | undefined {
  const [found] = year.exec(heading) ?? [];
  return found === undefined ? undefined : Number(found);
}

/** The cell of a heading that has its year. */
function cellOf({ table, grid }: TableSubject, { column, heading }: Column): CellRef | undefined {
  const [said = ""] = year.exec(heading) ?? [];
  for (let row = table.area.top; row < table.area.top + headerRows; row++) {
    if (grid.text(row, column).includes(said)) return { sheet: table.sheet, row, column };
  }
  return undefined;
}
