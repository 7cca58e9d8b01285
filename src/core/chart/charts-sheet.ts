import type { OwnCell, OwnSheet } from "../plan/operation";
import { ownTableNames } from "../plan/operation";
import { words } from "../plan/table-sheet";
import { measureTitle } from "../scorecard/measure";
import { blockOf } from "./block";
import { chartsOn } from "./charts-on";
import { tableTop } from "./sheet-places";
import type { ChartFacts } from "./facts";
import { gridOf, gridWidth, gridWidths } from "./grid";
import { chartWords } from "./words";

/** Widths in characters: what a series is drawn as, what it is called, and each period. */
const widths = { drawn: 26, name: 30, period: 11 } as const;

const nothing: OwnCell = { value: null };

/**
 * The sheet of charts: on the left the charts, on the right a table of what each says, and beneath it the numbers they are drawn from, live
 * over the scorecard's cells. Undefined for no charts.
 */
export function chartsSheet(
  all: readonly ChartFacts[],
  options: { readonly name?: string } = {},
): OwnSheet | undefined {
  if (all.length === 0) return undefined;
  const grid = gridOf(all.length);
  const left = gridWidth(grid);
  const table = { top: tableTop, left, bottom: tableTop + all.length, right: left + 2 };
  const blocks: (readonly OwnCell[])[] = [];
  const listed: (readonly OwnCell[])[] = [];
  let widest = 0;
  for (const facts of all) {
    const block = blockOf(facts, table.bottom + 2 + blocks.length, left);
    blocks.push(...block.rows, []);
    widest = Math.max(widest, block.width);
    const { measure } = facts;
    listed.push([{ ...words(measureTitle(measure)), link: measure.at }, words(chartWords(facts)), block.message]);
  }
  const right = (cells: readonly OwnCell[]): readonly OwnCell[] =>
    cells.length === 0 ? [] : [...Array.from({ length: left }, () => nothing), ...cells];
  const rows = [
    [words("Trajectory charts", "title")],
    [words("The charts follow the scorecard. #N/A means that there is no figure, and nothing is drawn.", "quiet")],
    right(["Measure", "In words", "What the chart says"].map((heading) => words(heading, "heading"))),
    ...listed.map(right),
    [],
    ...blocks.slice(0, -1).map(right),
  ];
  return {
    name: options.name ?? "Trajectory charts",
    rows,
    widths: [
      ...gridWidths(grid),
      widths.drawn,
      widths.name,
      ...Array.from({ length: widest - 2 }, () => widths.period),
    ],
    table: { name: ownTableNames.charts, area: table },
    frozen: { rows: 0, columns: 0 },
    charts: chartsOn(rows, table),
  };
}
