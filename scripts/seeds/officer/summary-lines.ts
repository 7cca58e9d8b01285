import type { Area } from "../../../src/core/cell/address";
import { cardName } from "../books/score-card";
import type { Cell, Formula } from "../model";
import { rowUnder, type Table, textAt } from "../table";
import { typeCell } from "../type-cell";
import { statusColumn } from "./card";
import { areaRef, cellRef } from "./refs";

/** The first and the last column of the card's figures. */
export const [baseline, firstTarget, lastTarget] = [1, 2, 4];

/** A line of the summary: what it says, the formula that works it out, its result now and its number format. */
export interface SummaryLine {
  readonly what: string;
  readonly formula: Formula;
  readonly now: string | number;
  readonly format: string;
  readonly how: string;
}

/** The lines of the summary, the first of them on the given row; each result is worked out here, apart from any spreadsheet. */
export function summaryLines(table: Table, statuses: readonly Cell[], firstRow: number): readonly SummaryLine[] {
  return [...keyStageLines(table, firstRow), ...suspensionLines(table, firstRow + 2), ...cardLines(table, statuses)];
}

function keyStageLines(table: Table, firstRow: number): readonly SummaryLine[] {
  const rows = keyStage2Rows(table);
  const before = areaRef(cardName, columnOf(rows, baseline));
  const after = areaRef(cardName, columnOf(rows, lastTarget));
  const baselines = rows.map((row) => numberAt(table, row, baseline));
  const rises = rows.map((row) => numberAt(table, row, lastTarget) - numberAt(table, row, baseline));
  return [
    {
      what: "Average of the Key Stage 2 baselines",
      formula: { kind: "plain", text: `AVERAGE(${before})` },
      now: baselines.reduce((sum, one) => sum + one, 0) / rows.length,
      format: "0.0%",
      how: "Mean of the four rows",
    },
    {
      what: "Largest planned rise in Key Stage 2",
      formula: {
        kind: "array",
        text: `MAX(${after}-${before})`,
        over: { top: firstRow + 1, left: 1, bottom: firstRow + 1, right: 1 },
      },
      now: Math.max(...rises),
      format: "0.0%",
      how: "An array formula over the four rows",
    },
  ];
}

function suspensionLines(table: Table, firstRow: number): readonly SummaryLine[] {
  const row = rowUnder(table, "Suspensions");
  const targets = { top: row, left: firstTarget, bottom: row, right: lastTarget };
  const planned = [2, 3, 4].reduce((sum, column) => sum + numberAt(table, row, column), 0);
  return [
    {
      what: "Suspensions in the three target years",
      formula: { kind: "plain", text: `SUM(${areaRef(cardName, targets)})` },
      now: planned,
      format: "#,##0",
      how: "Sum of the targets",
    },
    {
      what: "Suspensions avoided if every target is met",
      formula: { kind: "plain", text: `3*${cellRef(cardName, row, baseline)}-B${String(firstRow + 1)}` },
      now: 3 * numberAt(table, row, baseline) - planned,
      format: "#,##0",
      how: "Against three years at the baseline",
    },
  ];
}

function cardLines(table: Table, statuses: readonly Cell[]): readonly SummaryLine[] {
  const careLeavers = rowUnder(table, "Care Leavers NEET");
  const years = yearsArea(table);
  const statusArea = { top: years.top + 1, left: statusColumn, bottom: table.length - 1, right: statusColumn };
  const isSet = typeof typeCell(textAt(table, careLeavers, lastTarget)).value === "number";
  return [
    {
      what: "Care leavers: target for the last year",
      formula: {
        kind: "plain",
        text: `IF(ISNUMBER(${cellRef(cardName, careLeavers, lastTarget)}),"Set","Not set yet")`,
      },
      now: isSet ? "Set" : "Not set yet",
      format: "General",
      how: "Looks for a number",
    },
    {
      what: "Measures on track",
      formula: { kind: "plain", text: `COUNTIF(${areaRef(cardName, statusArea)},"On track")` },
      now: statuses.filter((cell) => cell.value === "On track").length,
      format: "0",
      how: "Counts the status column",
    },
    {
      what: "Good Level of Development at the start",
      formula: { kind: "plain", text: "Baseline_GLD" },
      now: numberAt(table, rowUnder(table, "GLD"), baseline),
      format: "0.0%",
      how: "A name for one cell",
    },
    {
      what: "Last year of the card",
      formula: { kind: "plain", text: "MAX(Card_Years)" },
      now: Math.max(...[1, 2, 3, 4].map((column) => numberAt(table, years.top, column))),
      format: "0",
      how: "A name for the years of the first block",
    },
  ];
}

/** The rows of Key Stage 2, in order, with nothing between them. */
export function keyStage2Rows(table: Table): readonly number[] {
  const first = rowUnder(table, "KEY STAGE 2") + 1;
  return [first, first + 1, first + 2, first + 3];
}

/** The years above the first block of the card. */
export function yearsArea(table: Table): Area {
  const row = table.findIndex((texts) => texts[1] === "BASELINE") + 1;
  return { top: row, left: baseline, bottom: row, right: lastTarget };
}

/** The number in a cell of the card; NaN when it holds none. */
export function numberAt(table: Table, row: number, column: number): number {
  const { value } = typeCell(textAt(table, row, column));
  return typeof value === "number" ? value : Number.NaN;
}

function columnOf(rows: readonly number[], column: number): Area {
  return { top: Math.min(...rows), left: column, bottom: Math.max(...rows), right: column };
}
