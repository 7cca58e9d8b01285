import { isCellError } from "../cell/value";
import type { OwnCell, OwnSheet } from "../plan/operation";
import { settings } from "./setting-names";
import { chartsSheet } from "./charts-sheet";
import type { ChartFacts } from "./facts";
import { numberIn } from "./live-cell";
import type { SeriesLook } from "./look";
import type { OwnChart } from "./own-chart";
import { lookOf, type SeriesRole } from "./roles";
import { sayAs } from "./say-number";

/** A series as it is drawn: its name, its values, and how it looks. */
export interface DrawnSeries {
  readonly name: string;
  /** Undefined where there is none. */
  readonly values: readonly (number | undefined)[];
  readonly look: SeriesLook;
  /** What it shows of a measure; undefined for a series of somebody else's chart. */
  readonly role: SeriesRole | undefined;
}

/** All that is needed to draw a chart, whoever made it. */
export interface ChartDrawing {
  readonly title: string;
  /** What it shows, in words. */
  readonly words: string;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** The axis of values; what is left out follows from the values. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly step: number | undefined;
  readonly blanks: "gap" | "zero" | "span";
  readonly legend: boolean;
  /** A value as the axis and the labels show it. */
  readonly say: (value: number) => string;
}

/** The drawing of a chart of a measure: the very one that is made natively, from the same cells. Undefined when there is nothing to draw. */
export function drawingOf(facts: ChartFacts): ChartDrawing | undefined {
  const sheet = chartsSheet([facts]);
  const chart = sheet?.charts?.[0];
  return sheet && chart && drawingOn(sheet, chart);
}

/** The drawing of a chart on a sheet of ours, by what its cells hold. */
export function drawingOn({ rows }: OwnSheet, chart: OwnChart): ChartDrawing {
  const { block, title, roles, side, format, low, high, step, joined } = chart;
  const cell = (row: number, column: number): OwnCell | undefined => rows[row]?.[column];
  const across = <Value>(row: number, read: (held: OwnCell | undefined) => Value): readonly Value[] =>
    Array.from({ length: block.right - block.left }, (_, index) => read(cell(row, block.left + 1 + index)));
  return {
    title: textIn(cell(title.row, title.column)),
    words: chart.alt,
    categories: across(block.top, textIn),
    series: roles.map((role, index) => ({
      name: textIn(cell(block.top + 1 + index, block.left)),
      values: across(block.top + 1 + index, numberIn),
      look: lookOf(role, side),
      role,
    })),
    low,
    high: high ?? axisEnd(rows, block.bottom, block.left),
    step,
    blanks: joined ? "span" : "gap",
    legend: true,
    say: sayAs(format),
  };
}

/** Where the axis comes to end about, by the row beneath the block that says so. */
function axisEnd(rows: OwnSheet["rows"], bottom: number, left: number): number | undefined {
  const row = rows.slice(bottom + 1, bottom + 8).find((cells) => cells[left]?.value === settings.high);
  return numberIn(row?.[left + 1]);
}

function textIn(cell: OwnCell | undefined): string {
  const value = cell?.value ?? null;
  return value === null || isCellError(value) ? "" : String(value);
}
