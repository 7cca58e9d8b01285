import { formatA1 } from "../../src/core";
import type { Finding } from "../../src/core";
import type { Grade } from "./grade";

/** What is printed: a line for each table, the sums alone, or also each miss and each flag that nobody expects. */
export type Depth = "tables" | "totals" | "details";

/** The grades of a folder's tables as text. */
export function printed(folder: string, grades: readonly Grade[], depth: Depth): string {
  const width = Math.max(...grades.map(({ table }) => table.length), 10);
  const head = `${"".padEnd(width)}${"wanted".padStart(14)}${"worth a look".padStart(16)}${"negatives hit".padStart(18)}${"rows nobody listed".padStart(24)}`;
  const lines = grades.flatMap((one) => [line(one.table, one, width), ...(depth === "details" ? details(one) : [])]);
  return [folder, head, ...(depth === "totals" ? [] : lines), line("in all", sum(grades), width), ""].join("\n");
}

type Counts = Pick<Grade, "wanted" | "found" | "checks" | "checked" | "negatives" | "measures" | "unexpectedRows"> & {
  readonly hit: number;
};

function sum(grades: readonly Grade[]): Counts {
  const add = (of: (one: Grade) => number): number => grades.reduce((total, one) => total + of(one), 0);
  return {
    wanted: add(({ wanted }) => wanted),
    found: add(({ found }) => found),
    checks: add(({ checks }) => checks),
    checked: add(({ checked }) => checked),
    negatives: add(({ negatives }) => negatives),
    hit: add(hitsOf),
    measures: add(({ measures }) => measures),
    unexpectedRows: add(({ unexpectedRows }) => unexpectedRows),
  };
}

function hitsOf({ falseAlarms }: Grade): number {
  return new Set(falseAlarms.map(({ expectation }) => expectation)).size;
}

function line(name: string, one: Grade | Counts, width: number): string {
  const { found, wanted, checks, checked, negatives, unexpectedRows, measures } = one;
  const hit = "hit" in one ? one.hit : hitsOf(one);
  const share = (part: number, whole: number): string => (whole === 0 ? "" : ` ${((part / whole) * 100).toFixed(0)}%`);
  const of = (part: number, whole: number): string => `${String(part)} of ${String(whole)}`;
  return [
    name.padEnd(width),
    `${of(found, wanted)}${share(found, wanted)}`.padStart(14),
    of(checked, checks).padStart(16),
    of(hit, negatives).padStart(18),
    `${of(unexpectedRows, measures)}${share(unexpectedRows, measures)}`.padStart(24),
  ].join("");
}

function details({ missed, falseAlarms, unexpected }: Grade): readonly string[] {
  return [
    ...missed.map(({ cells, says }) => `  missed      ${cells.join(" ")} ${says}`),
    ...falseAlarms.map(({ finding, expectation }) => `  false alarm ${said(finding)} — ${expectation.says}`),
    ...unexpected.map((finding) => `  unexpected  ${said(finding)}`),
  ];
}

function said({ severity, rule, cells, message }: Finding): string {
  return `${cells.map(({ row, column }) => formatA1(row, column)).join(" ")} ${severity} ${rule}: ${message}`;
}
