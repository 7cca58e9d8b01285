import { allSteps } from "../check/steps";
import type { Steps } from "../check/steps";
import type { GridSnapshot } from "../grid/snapshot";
import { noCorrections } from "./correct";
import type { SheetCorrections } from "./correct";
import { HeaderFinder } from "./header";
import type { Knowledge } from "./known";
import { indexMerges } from "./merges";
import type { SheetReading } from "./model";
import type { CellReader, SheetView } from "./row";
import { SheetWalk } from "./sheet-walk";

/**
 * Reads one sheet: finds the tables on it by their structure and accounts for every row that is not blank.
 *
 * It goes down the rows once. A header opens a table, or goes on with the open one when it lays the same columns (a card that is
 * repeated page by page is one table). A row of text right above a header names the section that follows. Everything else before the
 * first table is a title. The user's corrections go before what the sheet itself says: rows that are no scorecard are passed over, and
 * rows that are one are read as such, by themselves.
 */
export function readSheet(
  grid: GridSnapshot,
  read: CellReader,
  knowledge: Knowledge,
  corrections: SheetCorrections = noCorrections,
): SheetReading {
  return allSteps(readSheetInSteps(grid, read, knowledge, corrections));
}

/** Rows that are read in one step: a fraction of a millisecond. */
const rowsInStep = 32;

/** The same as `readSheet`, in steps. */
export function* readSheetInSteps(
  grid: GridSnapshot,
  read: CellReader,
  knowledge: Knowledge,
  corrections: SheetCorrections,
): Steps<SheetReading> {
  const isMeasure = (label: string): boolean => knowledge.match(label, {})?.fit === "exact";
  const view: SheetView = { grid, merges: indexMerges(grid), read, isMeasure };
  const walk = new SheetWalk(view, new HeaderFinder(grid, view.merges), knowledge, corrections);
  let pause = rowsInStep;
  for (let row = 0; row < grid.rowCount;) {
    row = walk.step(row);
    if (row < pause) continue;
    pause = row + rowsInStep;
    yield row / grid.rowCount;
  }
  return walk.finish();
}
