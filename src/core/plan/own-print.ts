import type { Area } from "../cell/address";
import { lastPrinted, printedWidth } from "../board/sheet/columns";
import { chartAreas, chartRows, gridOf, gridWidth, rowsOfWords } from "../chart/grid";
import { type OwnCell, type OwnSheet, ownTableNames } from "./operation";

/** How a sheet of ours is printed, on A4. */
export interface OwnPrint {
  readonly orientation: "portrait" | "landscape";
  /** The cells that are printed, where those are not all. */
  readonly area: Area | undefined;
  /** The row on top of every page, counted from 0. */
  readonly titleRow: number | undefined;
  /** All on one page, as wide as a page and as long as it takes, or in some percent of its size with pages that begin with some rows. */
  readonly pages:
    | { readonly kind: "one" }
    | { readonly kind: "across" }
    | { readonly kind: "scaled"; readonly percent: number; readonly starts: readonly number[] };
}

/** How a sheet of ours is printed. */
export function printOf(sheet: OwnSheet): OwnPrint {
  const { table } = sheet;
  if (table.name === ownTableNames.board) return boardPrint(sheet);
  if (table.name === ownTableNames.charts && sheet.charts) return chartsPrint(sheet, sheet.charts.length);
  return { orientation: "landscape", area: undefined, titleRow: table.area.top, pages: { kind: "across" } };
}

/** The margin on every side of a page, in points: half an inch. */
export const printMargin = 36;

/** A4 between its margins, in points: its long and its short side. */
const page = { long: 770, short: 523 } as const;

/** The height of a line and the width of a character, in points. */
const points = { line: 15, character: 5.4 } as const;

/** Smaller than this nobody reads it on paper. */
const smallest = 0.5;

/** What only formulas need is for the screen. One page, on its end or on its side as it is larger; what is too long for one has several. */
function boardPrint({ rows, table, widths }: OwnSheet): OwnPrint {
  const area = { top: 0, left: 0, bottom: Math.max(table.area.bottom, rows.length - 1), right: lastPrinted };
  const lines = rows.map((cells) => Math.max(1, ...cells.map((cell, column) => linesOf(cell, widths[column] ?? 1))));
  const [width, height] = [printedWidth * points.character, points.line * lines.reduce((sum, one) => sum + one, 0)];
  const upright = Math.min(page.short / width, page.long / height);
  const onSide = Math.min(page.long / width, page.short / height);
  return {
    orientation: upright > onSide ? "portrait" : "landscape",
    area,
    titleRow: table.area.top,
    pages: { kind: Math.max(upright, onSide) < smallest ? "across" : "one" },
  };
}

/** About how many lines a text takes that wraps in its column. */
function linesOf({ value, style }: OwnCell, width: number): number {
  return style === "wrapped" && typeof value === "string" ? Math.ceil(value.length / width) : 1;
}

/** The most rows of charts on a page, the percent of their size that charts are printed in at most, and at least where several fit one. */
const chartPage = { rows: 2, most: 90, least: 65 } as const;

/** The charts with their words, without the numbers beside them, each whole on a page. */
function chartsPrint({ table, rows }: OwnSheet, charts: number): OwnPrint {
  const { top } = table.area;
  const grid = gridOf(charts, rowsOfWords(rows, top, charts));
  const bottom = (chartAreas(top, grid).at(-1)?.bottom ?? table.area.bottom) + grid.under;
  const percentOf = (each: number): number =>
    Math.min(chartPage.most, Math.floor((100 * page.short) / (points.line * (top + each * chartRows(grid)))));
  const each = percentOf(chartPage.rows) < chartPage.least ? 1 : chartPage.rows;
  const pages = Math.ceil(charts / grid.across / each);
  // From the free row above a chart on: its frame, half of which lies above its first row, is on one page with it.
  const starts = Array.from({ length: pages - 1 }, (_, index) => top + (index + 1) * each * chartRows(grid) - 1);
  return {
    orientation: "landscape",
    area: { top: 0, left: 0, bottom, right: gridWidth(grid) - 1 },
    titleRow: undefined,
    pages: { kind: "scaled", percent: percentOf(Math.min(each, Math.ceil(charts / grid.across))), starts },
  };
}
