import type ExcelJS from "exceljs";
import { storedNumber } from "../../../src/core/cell/quantity";
import { boardOf, boardSheet } from "../../../src/core/board";
import { chartsSheet } from "../../../src/core/chart";
import { factsOf } from "../../../src/core/chart/facts-of";
import { defaultProfile } from "../../../src/core/check/profile";
import { fillWrites, forecastSheet, trajectoriesSheet, type OwnCell } from "../../../src/core/plan";
import type { Measure } from "../../../src/core/scorecard/model";
import { type Every, layTrajectories, type ShapeName, shapeNames } from "../../../src/core/trajectory";
import { formulaInFile } from "../../../src/files/write/future-functions";
import { type Column, type Held, measure, number, percent, scorecard, sheet as card, year } from "../trajectory/build";
import { ModelWorkbook } from "./model-workbook";

/** Actuals enough for a forecast, a baseline, actuals after it, and three targets; then the national figure. */
const columns: readonly Column[] = [
  ...[2014, 2015, 2016, 2017, 2018].map((one): Column => ({ role: "actual", period: year(one) })),
  { role: "baseline", period: year(2019) },
  ...[2020, 2021].map((one): Column => ({ role: "actual", period: year(one) })),
  ...[2021, 2022, 2023].map((one): Column => ({ role: "target", period: year(one) })),
  { role: "benchmark", period: year(2019) },
];
const quarters: readonly Column[] = [
  ...([1, 2, 3, 4] as const).map((quarter): Column => ({
    role: "actual",
    period: { kind: "quarter", basis: "calendar", year: 2018, quarter },
  })),
  { role: "baseline", period: year(2019) },
  ...([1, 2] as const).map((quarter): Column => ({
    role: "actual",
    period: { kind: "quarter", basis: "calendar", year: 2020, quarter },
  })),
  ...[2020, 2021].map((one): Column => ({ role: "target", period: year(one) })),
];

const percents = [41, 44, 43, 47, 46, 48, 51, 52, 55, 60, 66, 58].map((one) => percent(one));
const gapped = percents.map((one, index) => (index === 9 ? null : one));
const texts: readonly Held[] = [
  ...["41% (7)", "Published 44%", "43 per cent", "47%", "46% (9,001) Sept'18", "Published Data December 19 48%"],
  ...["51% of pupils", "Final 52.0% (Dec 21)", "55 per cent", "60%  (Final)", "66% (Draft)", "58%"],
];
const scores: readonly Held[] = [
  ...["41 points", "44*", "(43)", "£47", "46 pts", "Score 48 (final)"].map((one) => one.replace(/[()]43/, "43")),
  ...["51 points", "Score 52 (provisional)", "55 points", "60*", "Target:66", "58"],
];
const counts = [120, 90, 140, 110, 460, 100, 80, 420, 380].map((one) => number(one));

/** What each column's cell is replaced by, in all rows at once. Nought shows which figures would be reckoned from it. */
const replaced = { emptied: null, worded: "TBC", nought: 0 } as const;
/** The columns that are emptied: of the actuals that a forecast follows, the first and the last. */
export const emptied = columns.flatMap((_, column) => (column > 0 && column < 4 ? [] : [column]));

export const rows: {
  readonly shape: ShapeName;
  readonly every: Every;
  readonly columns: readonly Column[];
  readonly held: readonly Held[];
}[] = [];
for (const shape of shapeNames) {
  const every = shape === "weighted" ? "quarter" : "term";
  if (shape === "cumulative") rows.push({ shape, every: "quarter", columns: quarters, held: counts });
  else
    for (const held of [percents, gapped, texts, ...(shape === "logit" ? [] : [scores])])
      rows.push({ shape, every, columns, held });
}

function measureAt({ columns: own, held }: (typeof rows)[number], row: number): Measure {
  const polarity = { polarity: row % 2 === 0 ? "higher-is-better" : "lower-is-better", source: "workbook" } as const;
  return { ...measure(row, own, held), polarity };
}

export const outcomes = rows.flatMap((one, row) => {
  const weights = one.shape === "weighted" ? [4, 3, 2, 1] : undefined;
  const { shape, every } = one;
  return layTrajectories([scorecard([measureAt(one, row)])], { shape, every, weights, tolerance: () => 0.5 }).outcomes;
});
const trajectories = outcomes.flatMap((one) => (one.kind === "laid" ? [one.trajectory] : []));
const laid = { outcomes, trajectories, refused: [] };
const board = boardOf({ workbook: { sheets: [] }, sheets: [], profile: defaultProfile, laid, findings: [] });
export const sheets: Readonly<Record<string, readonly (readonly OwnCell[])[]>> = {
  trajectories: trajectoriesSheet(laid).rows,
  forecast: forecastSheet(laid).rows,
  charts: chartsSheet(trajectories.map((one) => factsOf(one)))?.rows ?? [],
  board: boardSheet(board).rows,
};
export const fillings = fillWrites(laid, new ModelWorkbook({ [card]: {} }).workbook);

/** The value of a cell of the card, with a column's cells replaced by something. */
export function heldAt(
  row: number,
  column: number,
  change: { readonly column: number; readonly by: string | number | null } | undefined,
) {
  const held = rows[row]?.held[column] ?? null;
  if (held !== null && change?.column === column) return change.by;
  return held !== null && typeof held === "object" ? storedNumber(held) : held;
}

export interface Variant {
  readonly name: string;
  readonly change: { readonly column: number; readonly by: string | number | null } | undefined;
}
export const variants: readonly Variant[] = [
  { name: "whole", change: undefined },
  ...emptied.flatMap((column) =>
    Object.entries(replaced).map(([name, by]): Variant => ({
      name: `${name} ${String(column)}`,
      change: { column, by },
    })),
  ),
];

/** The card and our sheets over it, for each variant, under names of their own. */
export function put(workbook: ExcelJS.Workbook, { name, change }: Variant): void {
  const inputs = workbook.addWorksheet(`card ${name}`);
  rows.forEach(({ held }, row) => {
    held.forEach((_, column) => (inputs.getCell(row + 1, column + 2).value = heldAt(row, column, change)));
  });
  for (const { at, content } of fillings)
    inputs.getCell(at.row + 1, at.column + 1).value = { formula: formulaInFile(content.formula ?? "") };
  for (const [own, cells] of Object.entries(sheets)) {
    const worksheet = workbook.addWorksheet(`${own} ${name}`);
    cells.forEach((line, row) =>
      line.forEach(({ value, formula }, column) => {
        const cell = worksheet.getCell(row + 1, column + 1);
        const over = formula?.replaceAll(`'${card}'!`, `'card ${name}'!`);
        if (over !== undefined) cell.value = { formula: formulaInFile(over) };
        else if (typeof value === "number" || typeof value === "string") cell.value = value;
      }),
    );
  }
}
