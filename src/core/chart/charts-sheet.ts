import type { Area, CellRef } from "../cell/address";
import type { OwnCell, OwnSheet } from "../plan/operation";
import { ownTableNames } from "../plan/operation";
import { words } from "../plan/table-sheet";
import { measureTitle } from "../scorecard/measure";
import { blockOf } from "./block";
import { chartsOn } from "./charts-on";
import type { ChartFacts } from "./facts";
import { gridOf, gridWidth, gridWidths } from "./grid";
import { chartWords } from "./words";

/** Where the table of charts starts, beneath the sheet's heading. */
const tableTop = 2;

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

/** A chart takes at least so many rows of its sheet. */
const fewestRows = 8;

/** Where the links on a sheet of charts may be that takes some cells: in the first column of its table. */
export function chartLinkAreas({ bottom }: Area): readonly Area[] {
  const last = Math.min(bottom, tableTop + Math.ceil(bottom / fewestRows));
  return [1, 2].map((charts) => {
    const left = gridWidth(gridOf(charts));
    return { top: tableTop + 1, bottom: last, left, right: left };
  });
}

/** The measures that a sheet of charts has charts of, by the cells that their names link to. */
export function chartedMeasures(sheet: OwnSheet): readonly CellRef[] {
  const { top, left, bottom } = sheet.table.area;
  return sheet.rows.slice(top + 1, bottom + 1).flatMap((cells) => cells[left]?.link ?? []);
}
