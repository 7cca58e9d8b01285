import { isCellError, lastColumn, lastRow } from "../../../core";
import type { CellValue } from "../../../core";
import type { SheetModel } from "../../model/sheet-model";
import { Axis } from "../grid/axis";
import type { CellLook, ShownCell, ShownSheet } from "../grid/sheet-look";
import { cellKey } from "../../model/cell-store";
import { drawnLook, zoomedLook } from "./cell-look";
import { ConditionLooks } from "./condition-looks";
import { fittingHeights } from "./fitting-heights";

/** How far the grid reaches, in rows and columns: at least a screen or two beyond what is used. */
export interface Reach {
  readonly rows: number;
  readonly columns: number;
}

/** The least that a grid reaches for a sheet. */
export function reachOf(sheet: SheetModel): Reach {
  return {
    rows: Math.min(lastRow + 1, Math.max(100, sheet.rowCount + 50)),
    columns: Math.min(lastColumn + 1, Math.max(30, sheet.columnCount + 8)),
  };
}

/**
 * A sheet of the model as the grid shows it. It is made anew when the layout changes; cells are read when they come into view.
 *
 * @param zoom how large everything is drawn, 1 being the usual size.
 */
export function showSheet(sheet: SheetModel, reach: Reach, zoom = 1): ShownSheet {
  const { layout } = sheet;
  const conditions = new ConditionLooks(sheet);
  const notes = notesOf(sheet);
  const links = linksOf(sheet);
  const heights = zoomed(new Map([...fittingHeights(sheet), ...layout.rowHeights]), zoom);
  for (const row of layout.hiddenRows) heights.set(row, 0);
  const widths = zoomed(layout.columnWidths, zoom);
  for (const column of layout.hiddenColumns) widths.set(column, 0);

  return {
    name: layout.name,
    rows: new Axis(reach.rows, Math.round(layout.standardHeight * zoom), heights),
    columns: new Axis(reach.columns, Math.round(layout.standardWidth * zoom), widths),
    merges: layout.merges,
    frozen: layout.frozen,
    gridlines: layout.showGridlines,
    zoom,
    cell(row, column): ShownCell {
      const cell = sheet.cell(row, column);
      const key = cellKey(row, column);
      return {
        text: cell.value === null ? "" : sheet.text(row, column),
        kind: kindOf(cell.value),
        look: withCondition(zoomedLook(drawnLook(cell.look), zoom), conditions.at(row, column)),
        ...(typeof cell.value === "number" && cell.format === "General" && { general: cell.value }),
        note: notes.get(key),
        link: links.get(key),
      };
    },
  };
}

function zoomed(sizes: ReadonlyMap<number, number>, zoom: number): Map<number, number> {
  return new Map([...sizes].map(([at, size]) => [at, Math.round(size * zoom)]));
}

function withCondition(look: CellLook, over: Partial<CellLook> | undefined): CellLook {
  return over ? { ...look, ...over } : look;
}

function kindOf(value: CellValue): ShownCell["kind"] {
  if (value === null) return "empty";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "logical";
  return isCellError(value) ? "error" : "text";
}

function notesOf({ layout }: SheetModel): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { row, column, text } of layout.notes) texts.set(cellKey(row, column), text);
  for (const { row, column, author, text, replies } of layout.comments) {
    const thread = [{ author, text }, ...replies].map((one) => `${one.author}: ${one.text}`);
    texts.set(cellKey(row, column), thread.join("\n"));
  }
  return texts;
}

/** Cells with a link, each by itself: links over many cells are rare, and long ones are cut at a thousand. */
function linksOf({ layout }: SheetModel): ReadonlyMap<number, string> {
  const targets = new Map<number, string>();
  for (const { area, address, place, tip } of layout.links) {
    const bottom = Math.min(area.bottom, area.top + 999);
    for (let row = area.top; row <= bottom; row++) {
      targets.set(cellKey(row, area.left), tip ?? place ?? address ?? "");
    }
  }
  return targets;
}
