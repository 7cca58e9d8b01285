import { type Area, formatA1 } from "../cell/address";
import type { OwnCell, OwnSheet } from "../plan/operation";
import { ownTableNames } from "../plan/operation";
import { words } from "../plan/table-sheet";
import { measureTitle } from "../scorecard/measure";
import { type Block, blockOf } from "./block";
import { chartsOn } from "./charts-on";
import { tableTop } from "./sheet-places";
import type { ChartFacts } from "./facts";
import { chartAreas, gridOf, gridWidth, gridWidths } from "./grid";
import { wordsOf } from "./words";

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
  const made: Block[] = [];
  for (const facts of all) {
    const block = blockOf(facts, table.bottom + 2 + blocks.length, left);
    blocks.push(...block.rows, []);
    made.push(block);
  }
  const widest = Math.max(...made.map(({ width }) => width));
  const areas = chartAreas(tableTop, gridOf(all.length, Math.max(...made.map((block) => block.words.length))));
  const listed = all.map(({ measure }, index): readonly OwnCell[] => {
    const [block, area] = [made[index], areas[index]];
    if (!block || !area) return [];
    const said = wordsOf(block.words, (line) => formatA1(area.bottom + 1 + line, area.left));
    return [{ ...words(measureTitle(measure)), link: measure.at }, said, block.message];
  });
  const right = (cells: readonly OwnCell[]): readonly OwnCell[] =>
    cells.length === 0 ? [] : [...Array.from({ length: left }, () => nothing), ...cells];
  const beside = [
    [words("Trajectory charts", "title")],
    [words("The charts follow the scorecard. #N/A means that there is no figure, and nothing is drawn.", "quiet")],
    right(["Measure", "In words", "What the chart says"].map((heading) => words(heading, "heading"))),
    ...listed.map(right),
    [],
    ...blocks.slice(0, -1).map(right),
  ];
  const rows = withWords(beside, made, areas);
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

/** The rows with the words of each chart in the cells beneath it. */
function withWords(
  rows: readonly (readonly OwnCell[])[],
  blocks: readonly Block[],
  areas: readonly Area[],
): readonly (readonly OwnCell[])[] {
  const all = rows.map((cells) => [...cells]);
  areas.forEach(({ bottom, left }, index) =>
    blocks[index]?.words.forEach((cell, line) => {
      while (all.length <= bottom + 1 + line) all.push([]);
      const cells = all[bottom + 1 + line] ?? [];
      while (cells.length <= left) cells.push(nothing);
      cells[left] = cell;
    }),
  );
  return all;
}
