import type { Area, Edited, GridSnapshot, WorkbookSnapshot } from "../../core";
import type { Block } from "../blocks";
import { ExcelGrid } from "../grid";
import type { Conversation, Session } from "../session";
import { noSheet } from "./no-sheet";
import { type Piece, piecesOfCells } from "./pieces";
import { readWorkbook } from "./read";
import { cellsPerRequest, readPieces } from "./requests";

/** A sheet of which some rows are to be read again, and what was read of them so far. */
interface Part {
  readonly grid: ExcelGrid;
  readonly areas: readonly Area[];
  readonly blocks: Block[];
}

/**
 * Reads again what edits may have changed: the edited rows, and all rows with a formula that may look at them. Sheets of which that is not
 * known, because a result may fill any number of cells, are read whole.
 *
 * @param before what this host read earlier
 */
export async function readEdited(
  talk: Conversation,
  session: Session,
  before: WorkbookSnapshot,
  edits: readonly Edited[],
): Promise<WorkbookSnapshot> {
  const grids = before.sheets.map(ownGrid);
  const parts = grids.map((grid): Part => ({
    grid,
    areas: mayBePatched(grid) ? areasToRead(grid, edits) : [],
    blocks: [],
  }));
  const pieces = parts.flatMap(({ grid, areas, blocks }): readonly Piece[] =>
    areas.flatMap((area) => piecesOfCells(grid.sheet, blocks, area, cellsPerRequest)),
  );
  await readPieces(talk, pieces, {});
  const sheets: GridSnapshot[] = [];
  for (const { grid, blocks } of parts) {
    const isWhole = grid.formulaRows() === "all" && edits.length > 0;
    sheets.push(
      isWhole ? await readWhole(talk, session, grid.sheet) : blocks.length > 0 ? grid.withRows(blocks) : grid,
    );
  }
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

/** Whether it is known which rows of a sheet can have changed. */
function mayBePatched(grid: ExcelGrid): boolean {
  return grid.formulaRows() !== "all" && !grid.isPatched();
}

/** Whole rows, as wide as the sheet was read and edited, neighbours together. */
function areasToRead(grid: ExcelGrid, edits: readonly Edited[]): readonly Area[] {
  const formulas = grid.formulaRows();
  const rows = new Set(formulas === "all" ? [] : formulas);
  const here = edits.flatMap(({ sheet, area }) => (sheet === grid.sheet && area ? [area] : []));
  for (const { top, bottom } of here) for (let row = top; row <= bottom; row++) rows.add(row);
  const { left, right } = grid.span();
  const columns = {
    left: Math.min(left, ...here.map((area) => area.left)),
    right: Math.max(right, ...here.map((area) => area.right)),
  };
  const areas: Area[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = areas.at(-1);
    if (last && row - last.bottom <= nearRows) areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ top: row, bottom: row, ...columns });
  }
  return areas;
}
