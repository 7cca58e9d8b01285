import { formatQuantity, withoutDust } from "../cell/quantity";
import type { TableSubject } from "../check/subject";
import type { Cell, Row } from "./computed-found";
import { rowsOf } from "./computed-rows";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";

/** Sections that must add up, and how many times those that do not. */
const fewestFits = 2;
const timesWrong = 2;
/** How far off its sum a figure may be and still be meant to be it, as a share. */
const nearby = 0.35;
/** Rows beyond which a table is a list of records. */
const mostRows = 300;
/** Columns of numbers that are tried, at most. */
const mostColumns = 12;

export const sectionUnlikeSum = defineTableRule({
  id: "section-unlike-sum",
  severity: "error",
  tier: "sheet",
  title: "A figure given once for a section is not the sum of its rows, as it is in other sections.",
  why:
    "The score of a perspective stands beside its first measure, and is what its measures come to. Where that holds for the other perspectives, the one " +
    "that differs was not worked out anew, or one of its rows is mistyped. A column that adds up in fewer sections than not is another thing.",
  subsumedBy: [
    "row-slid",
    "digits-slipped",
    "scale-off-by-hundred",
    "unit-mixed-in-row",
    "weights-off",
    "computed-column-off",
  ],

  check(subject) {
    const { table } = subject;
    if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
    const sections = sectionsOf(subject);
    if (sections.length <= fewestFits) return [];
    const weights = new Set(
      table.columns.flatMap(({ column, is }) => (is.kind === "attribute" && is.role === "weight" ? [column] : [])),
    );
    const once = columnsOf(sections).filter((column) => !weights.has(column) && isOnce(sections, column));
    if (once.length === 0) return [];
    const each = columnsOf(sections)
      .filter((column) => !once.includes(column))
      .slice(0, mostColumns);
    return once.flatMap((column) => offIn(sections, column, each));
  },

  examples: {
    bad: [
      [
        ["Perspective", "Measure", "Target", "Actual", "Score", "Perspective score"],
        ["Finance", "Rent collected", "98%", "97%", "8.36", "*30.12*"],
        ["", "Invoices paid in time", "95%", "96%", "12.40", ""],
        ["", "Cost per home", "410", "402", "10.44", ""],
        ["Customers", "Calls answered", "90%", "91%", "9.05", "22.31"],
        ["", "Complaints settled", "85%", "86%", "13.26", ""],
        ["Staff", "Days of training", "3", "4", "7.15", "15.77"],
        ["", "Staff who stay", "90%", "89%", "8.62", ""],
      ],
    ],
    good: [
      [
        ["Perspective", "Measure", "Target", "Actual", "Score", "Perspective score"],
        ["Finance", "Rent collected", "98%", "97%", "8.36", "31.20"],
        ["", "Invoices paid in time", "95%", "96%", "12.40", ""],
        ["", "Cost per home", "410", "402", "10.44", ""],
        ["Customers", "Calls answered", "90%", "91%", "9.05", "22.31"],
        ["", "Complaints settled", "85%", "86%", "13.26", ""],
        ["Staff", "Days of training", "3", "4", "7.15", "15.77"],
        ["", "Staff who stay", "90%", "89%", "8.62", ""],
      ],
      // The score of a perspective may be another thing than what its measures come to.
      [
        ["Perspective", "Measure", "Target", "Actual", "Score", "Perspective score"],
        ["Finance", "Rent collected", "98%", "97%", "8.36", "3.1"],
        ["", "Invoices paid in time", "95%", "96%", "12.40", ""],
        ["Customers", "Calls answered", "90%", "91%", "9.05", "2.2"],
        ["", "Complaints settled", "85%", "86%", "13.26", ""],
        ["Staff", "Days of training", "3", "4", "7.15", "1.5"],
        ["", "Staff who stay", "90%", "89%", "8.62", ""],
      ],
    ],
  },
});

interface Section {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Sections of several rows, one below the other. */
function sectionsOf(subject: TableSubject): readonly Section[] {
  const sections: { name: string; rows: Row[] }[] = [];
  for (const row of rowsOf(subject)) {
    const name = row.section;
    if (name === undefined) continue;
    const last = sections.at(-1);
    if (last?.name === name) last.rows.push(row);
    else sections.push({ name, rows: [row] });
  }
  return sections.filter(({ rows }) => rows.length > 1);
}

function columnsOf(sections: readonly Section[]): readonly number[] {
  return [...new Set(sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.keys()])))];
}

/** Whether a column has a figure on the first row of each section and on no other. */
function isOnce(sections: readonly Section[], column: number): boolean {
  return sections.every(({ rows: [first, ...others] }) => {
    return first?.cells.has(column) === true && !others.some(({ cells }) => cells.has(column));
  });
}

function offIn(sections: readonly Section[], column: number, each: readonly number[]): readonly Found[] {
  for (const part of each) {
    const sums = sections.map(({ name, rows }) => sumOf(name, rows, column, part));
    if (sums.some((one) => !one)) continue;
    const known = sums.flatMap((one) => one ?? []);
    const wrong = known.filter(({ fits }) => !fits);
    const fits = known.length - wrong.length;
    if (wrong.length === 0 || fits < fewestFits || fits < timesWrong * wrong.length) continue;
    return wrong.filter(({ near }) => near).map(foundFor);
  }
  return [];
}

interface Sum {
  readonly name: string;
  readonly cell: Cell;
  readonly sum: number;
  readonly fits: boolean;
  readonly near: boolean;
}

function sumOf(name: string, rows: readonly Row[], column: number, part: number): Sum | undefined {
  const cell = rows[0]?.cells.get(column);
  const parts = rows.flatMap(({ cells }) => cells.get(part) ?? []);
  if (!cell || parts.length !== rows.length) return undefined;
  const sum = withoutDust(parts.reduce((all, { value }) => all + value, 0));
  const slack = cell.half + parts.reduce((all, { half }) => all + half, 0);
  const off = Math.abs(sum - cell.value);
  return { name, cell, sum, fits: off <= slack + 1e-9, near: off <= nearby * Math.abs(cell.value) };
}

function foundFor({ name, cell, sum }: Sum): Found {
  const meant = formatQuantity({ ...cell.quantity, value: sum });
  return {
    cells: [cell.at],
    measure: name,
    message: `${name}: ${cell.text.trim()} is not the sum of its rows, ${meant}, as those of the other sections are.`,
    advice: "Correct it, or the row that is wrong; a formula would keep the two together.",
  };
}
