import { formatRef } from "../cell/address";
import type { Found } from "./define-rule";
import { defineWorkbookRule } from "./define-rule";
import type { LooseRow } from "./loose-rows";
import { looseRowsOf, sumRow } from "./loose-rows";
import { fitting, offSum, wrong } from "./sum-found";
import type { SumCell, SumRow } from "./sum-rows";
import { sumsOver } from "./sums";
import { noSum, totalNamed } from "./totals";

/** Sums that must come out, how surely (powers of ten, added up), and how many times those that do not. */
const fewestFits = 2;
const sure = 2;
const timesWrong = 2;
/** Blocks of one form that show which of their rows is the sum of the others, and the rows that it may reach over. */
const fewestBlocks = 3;
const longestRun = 6;
/** Rows further apart than this are kept apart by their number. */
const columnsApart = 1000;

export const looseTotalUnlikeSum = defineWorkbookRule({
  id: "loose-total-unlike-sum",
  severity: "error",
  tier: "sheet",
  title: "Outside the tables of measures, or in a small one, a total is not the sum of its parts.",
  why:
    "A sheet has more than its scorecard: counts by status, sessions of each year one below the other. That one figure is the sum of others is seen from " +
    "its heading, or from blocks of the same rows, and from where they do add up; what adds up nowhere else is left alone.",
  subsumedBy: [],

  check({ workbook, sheets, findings }) {
    const known = new Set(findings.flatMap(({ cells }) => cells.map(formatRef)));
    return sheets.flatMap((sheet) => {
      const grid = workbook.sheets.find((one) => one.sheet === sheet.sheet);
      if (!grid) return [];
      const isExplained = (row: number, column: number): boolean =>
        known.has(formatRef({ sheet: sheet.sheet, row, column }));
      const rows = looseRowsOf(sheet, grid, isExplained);
      return [...inBlocks(rows), ...inColumns(rows)];
    });
  },

  examples: {
    bad: [
      {
        sheets: {
          Summary: [
            ["Rating", "Green", "Amber", "Red", "Not rated", "Total"],
            ["Measures", "3", "2", "4", "7", "16"],
            ["Direction", "Up", "Level", "Down", "Not rated", "Total"],
            ["Since last quarter", "7", "0", "5", "4", "*18*"],
            ["Since last year", "8", "0", "3", "5", "16"],
          ],
        },
      },
      {
        sheets: {
          Sessions: [
            ["Academic year 2023/24", ""],
            ["Attended", "74,886"],
            ["Absent with leave", "5,781"],
            ["Absent without", "6"],
            ["Possible", "80,673"],
            ["Academic year 2022/23", ""],
            ["Attended", "71,267"],
            ["Absent with leave", "7,069"],
            ["Absent without", "2"],
            ["Possible", "*79,238*"],
            ["Academic year 2021/22", ""],
            ["Attended", "47,421"],
            ["Absent with leave", "4,079"],
            ["Absent without", "2"],
            ["Possible", "51,502"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Summary: [
            ["Rating", "Green", "Amber", "Red", "Not rated", "Total"],
            ["Measures", "3", "2", "4", "7", "16"],
            ["Direction", "Up", "Level", "Down", "Not rated", "Total"],
            ["Since last quarter", "7", "0", "5", "4", "16"],
            ["Since last year", "8", "0", "3", "5", "16"],
          ],
        },
      },
      // What adds up nowhere else is no sum.
      {
        sheets: {
          Summary: [
            ["Offices", "North", "South", "Overall"],
            ["Score", "3.1", "2.2", "2.7"],
            ["Rating", "4.1", "4.4", "4.3"],
            ["Days", "12", "14", "13"],
          ],
        },
      },
    ],
  },
});

function offIn(total: SumRow, parts: readonly SumRow[], titleOf: (row: number) => string): readonly Found[] {
  const sums = sumsOver(
    total,
    parts.map((row) => ({ row, sign: 1 })),
  );
  const fits = fitting(sums);
  const off = wrong(sums);
  const weight = fits.reduce((all, one) => all + one.weight, 0);
  if (fits.length < fewestFits || weight < sure || fits.length < timesWrong * off.length) return [];
  return off.map((sum) => offSum({ title: titleOf(sum.total.at.row) }, sum, true));
}

/** Blocks of the same rows in the same order, of which one row is the sum of those above it. */
function inBlocks(rows: readonly LooseRow[]): readonly Found[] {
  const byLabel = new Map<string, number[]>();
  for (const [index, { label, cells }] of rows.entries())
    if (label !== "" && cells.size > 0) byLabel.set(label, [...(byLabel.get(label) ?? []), index]);
  return [...byLabel].flatMap(([label, all]) => {
    if (all.length < fewestBlocks || noSum.test(label)) return [];
    for (let length = 2; length <= longestRun; length++) {
      const ends = all.filter(
        (end) => isRun(rows, end, length) && formOf(rows, end, length) === formOf(rows, all[0] ?? 0, length),
      );
      if (ends.length < fewestBlocks) continue;
      const lines = Array.from({ length: length + 1 }, (_, back) => sumRow(label, cellsAt(rows, ends, back)));
      const [total, ...parts] = lines;
      const found = total ? offIn(total, parts, () => label) : [];
      if (found.length > 0) return found;
    }
    return [];
  });
}

/** Whether the rows before one are its neighbours and have figures and names. */
function isRun(rows: readonly LooseRow[], end: number, length: number): boolean {
  const start = rows[end - length];
  if (start?.row !== (rows[end]?.row ?? 0) - length) return false;
  return rows.slice(end - length, end).every(({ label, cells }) => label !== "" && cells.size > 0);
}

function formOf(rows: readonly LooseRow[], end: number, length: number): string {
  return rows
    .slice(Math.max(0, end - length), end)
    .map(({ label }) => label)
    .join("\n");
}

function cellsAt(rows: readonly LooseRow[], ends: readonly number[], back: number): ReadonlyMap<number, SumCell> {
  return new Map(
    ends.flatMap((end, block) =>
      [...(rows[end - back]?.cells ?? [])].map(([column, cell]) => [block * columnsApart + column, cell] as const),
    ),
  );
}

interface Headed {
  readonly column: number;
  readonly heading: string;
  readonly others: readonly number[];
  readonly rows: LooseRow[];
}

/** Columns headed as totals over rows that have a figure in every column, whatever the others are headed. */
function inColumns(rows: readonly LooseRow[]): readonly Found[] {
  const seen = new Map<string, Headed>();
  let header: LooseRow | undefined;
  for (const row of rows) {
    if (row.cells.size === 0) header = row.texts.size > 2 ? row : undefined;
    else if (header) for (const one of headedBy(header)) remember(seen, one, row);
  }
  return [...seen.values()].flatMap(({ column, heading, others, rows: under }) => {
    const at = (place: number): ReadonlyMap<number, SumCell> =>
      new Map(
        under.flatMap((row) => [...row.cells].flatMap(([one, cell]) => (one === place ? [[row.row, cell]] : []))),
      );
    return offIn(
      sumRow(heading, at(column)),
      others.map((other) => sumRow(heading, at(other))),
      (row) => under.find((one) => one.row === row)?.label ?? heading,
    );
  });
}

const overAll = /^(?:overall|all)$/i;

function headedBy({ texts }: LooseRow): readonly Omit<Headed, "rows">[] {
  const [name, ...columns] = texts.keys();
  return columns.flatMap((column) => {
    const heading = texts.get(column) ?? "";
    if (name === undefined || (!totalNamed.test(heading) && !overAll.test(heading))) return [];
    const others = columns.filter((one) => one !== column);
    const isBeside = others.every((one) => one < column) || others.every((one) => one > column);
    return isBeside && others.length > 1 ? [{ column, heading, others }] : [];
  });
}

function remember(seen: Map<string, Headed>, one: Omit<Headed, "rows">, row: LooseRow): void {
  const key = [one.column, ...one.others].join(" ");
  const known = seen.get(key) ?? { ...one, rows: [] };
  if ([one.column, ...one.others].every((column) => row.cells.has(column))) known.rows.push(row);
  seen.set(key, known);
}
