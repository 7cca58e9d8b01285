import { parseArea, type Area } from "../../core";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

interface Cells {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** The cells that a reference of a chart on a sheet names; undefined when it names none. */
function cellsOf(reference: string, own: SheetModel, model: WorkbookModel): Cells | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(reference.replace(/^=/, ""));
  const area = parseArea((match?.[3] ?? "").replaceAll("$", ""));
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const sheet = name === undefined ? own : model.sheet(name);
  return area && sheet && { sheet, area };
}

/** More cells than a chart draws of one reference. */
const most = 10_000;

function read<Value>(
  reference: string | undefined,
  own: SheetModel,
  model: WorkbookModel,
  one: (sheet: SheetModel, row: number, column: number) => Value,
): readonly Value[] {
  const cells = reference === undefined ? undefined : cellsOf(reference, own, model);
  const found: Value[] = [];
  if (!cells) return found;
  const { sheet, area } = cells;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right && found.length < most; column += 1) {
      found.push(one(sheet, row, column));
    }
  }
  return found;
}

/** The numbers of a chart's cells; undefined where there is none. */
export function chartNumbers(
  reference: string | undefined,
  own: SheetModel,
  model: WorkbookModel,
): readonly (number | undefined)[] {
  return read(reference, own, model, (sheet, row, column) => {
    const value = sheet.value(row, column);
    return typeof value === "number" ? value : undefined;
  });
}

/** The texts of a chart's cells, as they show. */
export function chartTexts(reference: string | undefined, own: SheetModel, model: WorkbookModel): readonly string[] {
  return read(reference, own, model, (sheet, row, column) => sheet.text(row, column));
}

/** The number format of the first cell that a reference names. */
export function formatFrom(reference: string, own: SheetModel, model: WorkbookModel): string {
  return read(reference, own, model, (sheet, row, column) => sheet.format(row, column))[0] ?? "General";
}

/** The text of the first cell that a reference names. */
export function textFrom(reference: string, own: SheetModel, model: WorkbookModel): string {
  return chartTexts(reference, own, model)[0] ?? "";
}
