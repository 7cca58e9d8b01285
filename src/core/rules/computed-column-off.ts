import type { CellRef } from "../cell/address";
import type { TableSubject } from "../check/subject";
import type { Reading } from "../cell/reading";
import { waysFrom, workedOut } from "./computed-ways";
import { foundFor, slippedIn } from "./computed-found";
import type { Cell, Row } from "./computed-found";
import type { Way } from "./computed-ways";
import { workedOutHeading } from "./column-rules-needed";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";

/** Rows looked at to see how a column follows from others, the fewest that must, and the share of them. */
const sampled = 200;
const fewestRows = 4;
const fewestFits = 3;
const share = 0.6;
/** Whole numbers below this are counts, and not rounded. */
const exactBelow = 100;
/** Columns of numbers that are tried, at most. */
const mostColumns = 12;

export const computedColumnOff = defineTableRule({
  id: "computed-column-off",
  severity: "error",
  tier: "sheet",
  title: "A difference, share, change or mean does not follow from the figures of its row, as it does in other rows.",
  why:
    "A column of variances or averages that was typed and not worked out keeps last quarter's figures in some rows. How the column follows from " +
    "the others is seen from the rows in which it does; the rest are wrong, in it or in what it rests on. Cells with a formula are right by themselves.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "unit-mixed-in-row", "value-displaced"],

  check(subject) {
    const { table } = subject;
    if (table.arrangement !== "rows") return [];
    const columns = table.columns.filter(({ heading, is }) => is.kind !== "label" && workedOutHeading.test(heading));
    if (columns.length === 0) return [];
    const rows = [...rowsOf(subject)];
    const names = new Map(table.columns.map(({ column, heading }) => [column, heading]));
    return columns.flatMap(({ column, heading }) => offIn(rows, column, heading, names));
  },

  examples: {
    bad: [
      [
        ["Measure", "Actual", "Target", "Variance"],
        ["Attendance", "91.0%", "93.0%", "-2.0%"],
        ["Phonics", "79.0%", "80.0%", "-1.0%"],
        ["Reading", "74.0%", "78.0%", "*4.0%*"],
        ["Writing", "66.0%", "70.0%", "-4.0%"],
        ["Maths", "72.0%", "73.0%", "-1.0%"],
      ],
      [
        ["Measure", "Baseline 2022", "Overall target", "2023 target", "2024 target", "2025 target"],
        ["Young people trained", "252", "1,002", "250", "250", "250"],
        ["Firms advised", "1,600", "*2,500*", "1,200", "1,200", "1,200"],
        ["Loans made", "14", "97", "20", "*300*", "33"],
        ["Markets opened", "3", "12", "2", "3", "4"],
        ["Roads repaired", "10", "85", "20", "25", "30"],
      ],
    ],
    good: [
      [
        ["Measure", "Actual", "Target", "Variance"],
        ["Attendance", "91.0%", "93.0%", "-2.0%"],
        ["Phonics", "79.0%", "80.0%", "-1.0%"],
        ["Reading", "74.0%", "78.0%", "-4.0%"],
        ["Writing", "66.0%", "70.0%", "-4.0%"],
      ],
    ],
  },
});

function* rowsOf({ measures, grid }: TableSubject): Generator<Row> {
  for (const { title, fields, measure } of measures) {
    const cells = new Map<number, Cell>();
    const take = ({
      at,
      text,
      reading,
    }: {
      readonly at: CellRef;
      readonly text: string;
      readonly reading: Reading;
    }): void => {
      if (reading.kind !== "quantity" || reading.quantity.unit === "ratio") return;
      const { quantity } = reading;
      const half = 0.5 * 10 ** -quantity.decimals;
      const typed = grid.formula(at.row, at.column) === undefined;
      cells.set(at.column, {
        at,
        text,
        quantity,
        typed,
        value: quantity.value,
        half,
        percent: quantity.unit === "percent",
        counted: quantity.decimals === 0 && quantity.unit !== "percent" && Math.abs(quantity.value) < exactBelow,
      });
    };
    fields.forEach(take);
    measure.attributes.forEach(take);
    yield { title, section: measure.section?.text, cells };
  }
}

function offIn(
  rows: readonly Row[],
  column: number,
  heading: string,
  names: ReadonlyMap<number, string>,
): readonly Found[] {
  const first = rows.slice(0, sampled).filter(({ cells }) => cells.has(column));
  if (first.length < fewestRows) return [];
  const others = [...new Set(first.flatMap(({ cells }) => [...cells.keys()]))]
    .filter((one) => one !== column)
    .sort((a, b) => a - b);
  const ways = waysFrom(others.slice(0, mostColumns), heading);
  const ofTable = habit(first, column, ways);
  const bySection = habitsBySection(first, column, ways);
  const nameOf = (one: number): string => names.get(one) ?? "";
  return rows.flatMap((row) => {
    const cell = row.cells.get(column);
    const way = bySection.get(row.section) ?? ofTable;
    const judged = way && cell?.typed ? verdict(way, row, cell) : undefined;
    return way && cell && judged && !judged.fits && !isGatheredOtherwise(way, row, cell)
      ? [foundFor(row, cell, judged.value, heading, way.says(nameOf), slippedIn(way, row, cell, judged.value))]
      : [];
  });
}

/** What is over budget is good for income and bad for costs: each section may have a way of its own. */
function habitsBySection(
  rows: readonly Row[],
  column: number,
  ways: readonly Way[],
): ReadonlyMap<string | undefined, Way> {
  const sections = [...new Set(rows.map(({ section }) => section))];
  if (sections.length < 2) return new Map();
  return new Map(
    sections.flatMap((section) => {
      const way = habit(
        rows.filter((row) => row.section === section),
        column,
        ways,
      );
      return way ? [[section, way] as const] : [];
    }),
  );
}

/** The way that most rows follow, and that says more than that all is the same. */
function habit(rows: readonly Row[], column: number, ways: readonly Way[]): Way | undefined {
  let best: { readonly way: Way; readonly fits: number } | undefined;
  for (const way of ways) {
    let fits = 0;
    let judged = 0;
    const results = new Set<number>();
    for (const row of rows) {
      const cell = row.cells.get(column);
      const one = cell && verdict(way, row, cell);
      if (!one || !cell) continue;
      judged++;
      if (!one.fits) continue;
      fits++;
      results.add(cell.value);
    }
    if (
      judged >= fewestRows &&
      fits >= fewestFits &&
      fits >= judged * share &&
      results.size > 2 &&
      fits > (best?.fits ?? 0)
    )
      best = { way, fits };
  }
  return best?.way;
}

function verdict(way: Way, row: Row, cell: Cell): { readonly fits: boolean; readonly value: number } | undefined {
  const result = workedOut(way, row.cells, cell.percent);
  if (!result) return undefined;
  const slack = result.exact && cell.counted ? 0 : cell.half + result.slack;
  return { value: result.value, fits: Math.abs(result.value - cell.value) <= slack + 1e-9 };
}

/** Where others are means a count may be a sum, and what is counted to date ends with its last figure; a level stays the same. */
function isGatheredOtherwise({ gathers, from }: Way, row: Row, cell: Cell): boolean {
  const values = from.flatMap((column) => row.cells.get(column)?.value ?? []);
  if (gathers === undefined || values.length === 0) return false;
  const sum = values.reduce((total, value) => total + value, 0);
  const isMean = gathers === "sum" && cell.percent && Math.abs(sum / values.length - cell.value) <= 2 * cell.half;
  return isMean || values.at(-1) === cell.value || (gathers === "mean" && Math.abs(sum - cell.value) <= cell.half);
}
