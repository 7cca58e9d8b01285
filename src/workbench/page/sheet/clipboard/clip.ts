import { areaHolds, type Area } from "../../../../core";
import type { Cell, SheetModel } from "../../../model";
import { usedPart } from "../cell-edits";
import { takeAround, type Around } from "./paste-around";
import { formatTsv } from "./tsv";

/** Cells that were copied or cut within the workbench, with the text that went to the clipboard for them. */
export interface Clip {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
  /** The merged cells that are whole in it. */
  readonly merges: readonly Area[];
  readonly around: Around;
  readonly text: string;
  readonly cut: boolean;
}

/** The most cells that are copied at once. */
const mostCells = 500_000;

/** Takes a copy of an area: its cells for pasting here, and its texts for the clipboard. Hidden rows and columns are copied too, as in Excel. */
export function takeClip(sheet: SheetModel, area: Area, cut: boolean): Clip | undefined {
  const part = usedPart(sheet, area) ?? { ...area, bottom: area.top, right: area.left };
  const whole = area.bottom - area.top < 1000 && area.right - area.left < 200 ? area : part;
  if ((whole.bottom - whole.top + 1) * (whole.right - whole.left + 1) > mostCells) return undefined;
  const rows = range(whole.top, whole.bottom);
  const columns = range(whole.left, whole.right);
  const text = formatTsv(rows.map((row) => columns.map((column) => shown(sheet, row, column))));
  return {
    sheet,
    area: whole,
    cells: rows.map((row) => columns.map((column) => sheet.cell(row, column))),
    merges: sheet.merges.filter(
      (merge) => areaHolds(whole, merge.top, merge.left) && areaHolds(whole, merge.bottom, merge.right),
    ),
    around: takeAround(sheet, whole),
    text,
    cut,
  };
}

/** Whether the clipboard still holds what was copied here. Some systems change the line ends. */
export function isSameText(clip: Clip, clipboard: string): boolean {
  return plainLines(clip.text) === plainLines(clipboard);
}

function plainLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
}

function shown(sheet: SheetModel, row: number, column: number): string {
  return sheet.cell(row, column).value === null ? "" : sheet.text(row, column);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
