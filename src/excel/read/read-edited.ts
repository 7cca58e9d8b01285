import type { Area, Edited, GridSnapshot, WorkbookSnapshot } from "../../core";
import type { Block } from "../blocks";
import { ExcelGrid } from "../grid";
import type { Conversation, Session } from "../session";
import { noSheet } from "./no-sheet";
import { type Piece, piecesOfCells } from "./pieces";
import { readWorkbook } from "./read";
import { cellsPerRequest, readPieces } from "./requests";

/** What to read again of a sheet, and what was read of it so far. `all` where any cell may be another, or cells beyond those that were read. */
interface Part {
  readonly grid: ExcelGrid;
  readonly areas: readonly Area[] | "all";
  readonly blocks: Block[];
}

/**
 * Reads again what edits may have changed: the edited rows, and all rows with a formula that may look at them. Sheets of which that is not
 * known are read whole: a result may fill any number of cells, and beyond the cells that were read there may be merged and hidden ones.
 *
 * @param before what this host read earlier
 */
export async function readEdited(
  talk: Conversation,
  session: Session,
  before: WorkbookSnapshot,
  edits: readonly Edited[],
): Promise<WorkbookSnapshot> {
  const parts = before.sheets.map(ownGrid).map((grid): Part => ({ grid, areas: areasToRead(grid, edits), blocks: [] }));
  const pieces = parts.flatMap(({ grid, areas, blocks }): readonly Piece[] =>
    areas === "all" ? [] : areas.flatMap((area) => piecesOfCells(grid.sheet, blocks, area, cellsPerRequest)),
  );
  await readPieces(talk, pieces, {});
  const sheets: GridSnapshot[] = [];
  for (const { grid, areas, blocks } of parts)
    sheets.push(areas === "all" ? await readWhole(talk, session, grid.sheet) : grid.withRows(blocks));
  return { sheets };
}

function ownGrid(grid: GridSnapshot): ExcelGrid {
  if (grid instanceof ExcelGrid) return grid;
  throw new Error(`The sheet ${grid.sheet} was not read by this host.`);
}

async function readWhole(talk: Conversation, session: Session, sheet: string): Promise<GridSnapshot> {
  const { workbook } = await readWorkbook(talk, session, { sheet }, {});
  const [grid] = workbook.sheets;
  if (!grid) throw noSheet(sheet);
  return grid;
}

/** Rows that lie so near are read together: a few cells more cost less than another range. */
const nearRows = 8;

/** The rows to read again, as wide as they were read, neighbours together. */
function areasToRead(grid: ExcelGrid, edits: readonly Edited[]): Part["areas"] {
  const formulas = grid.formulaRows();
  const here = edits.flatMap(({ sheet, area }) => (sheet === grid.sheet && area ? [area] : []));
  const read = grid.areas();
  if (formulas === "all" || !here.every((area) => isRead(area, read))) return "all";
  const rows = new Set(formulas);
  for (const { top, bottom } of here) for (let row = top; row <= bottom; row++) rows.add(row);
  const areas: Area[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = areas.at(-1);
    const block = read.find(({ top, bottom }) => row >= top && row <= bottom);
    if (!block) continue;
    if (last && last.top >= block.top && row - last.bottom <= nearRows)
      areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ ...block, top: row, bottom: row });
  }
  return areas;
}

/** Whether an area lies within those that were read: one below the other, and all as wide unless Excel could not send a row at once. */
function isRead({ top, left, bottom, right }: Area, read: readonly Area[]): boolean {
  const [first, last] = [read[0], read.at(-1)];
  if (!first || !last || !read.every((one) => one.left === first.left && one.right === first.right)) return false;
  return top >= first.top && bottom <= last.bottom && left >= first.left && right <= first.right;
}
