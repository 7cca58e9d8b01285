import type { GridSnapshot } from "../grid/snapshot";
import type { PassedOver } from "./model";
import { filledCells, isBlank } from "./row";

/** What a key explains and a count counts: the colours, ratings and arrows of a scorecard. */
const mark =
  /^(?:(?:dark |light )?(?:red|amber|green|blue|yellow|gr[ea]y|black|purple|orange|white)|[rag]|(?:on|off|above|below|near|behind) (?:target|track|plan|trajectory)|at risk|(?:target )?(?:not )?(?:met|achieved)|no data|not (?:due|available|applicable|measured|yet due)|data only|improv(?:ing|ed)|(?:getting )?(?:better|worse)|worsen(?:ing|ed)|declin(?:ing|ed)|stable|static|no change|unchanged|same|[↑↗→↘↓▲▼►◄●■⬆⬇➡⬤🟢🟡🔴🟠🔵⚪]\ufe0f?|total)$/iu;

/** Most cells that a row of a key or a count has: the mark, what it means or how many, and a share. */
const mostCells = 3;
const leastRows = 2;

/** The key to the marks of a scorecard, or the counts of its marks, that begins at a row, perhaps with a title; undefined when none does. */
export function legendAt(grid: GridSnapshot, row: number): PassedOver | undefined {
  const top = isMarked(grid, row) ? row : row + 1;
  let bottom = top;
  while (isMarked(grid, bottom)) bottom++;
  if (bottom - top < leastRows || (top > row && !isTitle(grid, row))) return undefined;
  const cells = Array.from({ length: bottom - row }, (_, index) => filledCells(grid, row + index)).flat();
  const columns = cells.map(({ column }) => column);
  const isCounted = cells.some((cell) => typeof grid.value(cell.row, cell.column) === "number");
  return {
    kind: isCounted ? "counts" : "key",
    area: { top: row, left: Math.min(...columns), bottom: bottom - 1, right: Math.max(...columns) },
  };
}

/** Whether the first cell of a row is such a mark: a quick look, since every row of a large scorecard is asked. */
export function beginsWithMark(grid: GridSnapshot, row: number): boolean {
  for (let column = 0; column < grid.columnCount; column++) {
    const value = grid.value(row, column);
    if (isBlank(value)) continue;
    return typeof value === "string" && value.length <= longestMark && mark.test(value.trim());
  }
  return false;
}

const longestMark = 24;

function isMarked(grid: GridSnapshot, row: number): boolean {
  if (row >= grid.rowCount || !beginsWithMark(grid, row)) return false;
  const cells = filledCells(grid, row).length;
  return cells > 1 && cells <= mostCells;
}

/** A row of one or two texts right above: "Key", "Status | Number". */
function isTitle(grid: GridSnapshot, row: number): boolean {
  const cells = filledCells(grid, row);
  return (
    cells.length > 0 &&
    cells.length <= mostCells &&
    cells.every(({ column }) => typeof grid.value(row, column) === "string")
  );
}
