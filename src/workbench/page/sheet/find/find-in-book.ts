import { lastColumn, lastRow } from "../../../../core";
import { cellsMatching, searchPattern, type SearchOptions, type SheetModel, type WorkbookModel } from "../../../model";
import type { Place } from "../../grid/moves";

/** What is looked for, and where. */
export interface Search extends SearchOptions {
  readonly text: string;
  readonly allSheets: boolean;
}

/** A cell that was found. */
export interface Found extends Place {
  readonly sheet: SheetModel;
}

/** More than these are not counted: who looks for so little has to say more. */
export const mostFound = 5000;

/** The cells that a text is in, sheet by sheet and row by row; hidden sheets are left out, and what the second cell of a merged one covers. */
export function findInBook(model: WorkbookModel, search: Search): readonly Found[] {
  if (search.text === "") return [];
  const pattern = searchPattern(search.text, search);
  const shown = model.sheets.filter(({ visibility }) => visibility === "visible");
  const found: Found[] = [];
  for (const sheet of search.allSheets ? shown : [model.active]) {
    for (const [row, column] of cellsMatching(
      sheet,
      { top: 0, left: 0, bottom: lastRow, right: lastColumn },
      pattern,
    )) {
      found.push({ sheet, row, column });
      if (found.length >= mostFound) return found;
    }
  }
  return found;
}

/** Which of the found cells comes next after a place (or before it), around the end. */
export function nextFound(found: readonly Found[], at: Found, by: 1 | -1, order: readonly SheetModel[]): number {
  const after = (one: Found): number =>
    order.indexOf(one.sheet) - order.indexOf(at.sheet) || one.row - at.row || one.column - at.column;
  if (by === 1)
    return Math.max(
      0,
      found.findIndex((one) => after(one) > 0),
    );
  const before = found.filter((one) => after(one) < 0).length;
  return before === 0 ? found.length - 1 : before - 1;
}
