import { cellKey } from "../cell-store";
import { withChartReferences } from "../chart";
import type { Edits } from "../edits";
import type { ConditionalFormatModel, SheetLayout } from "../layout";
import { replaceReferences, writeReference, type Reference } from "../references";
import type { SheetModel } from "../sheet-model";
import type { WorkbookModel } from "../workbook-model";
import { movedArea, type Shift } from "./shift";

/** What becomes of one reference of a formula that stands on the sheet `own` (undefined: on none); undefined leaves it as it is. */
export type Follow = (reference: Reference, own: string | undefined) => string | undefined;

/** How references follow a shift on a sheet. */
export function followShift(moved: string, shift: Shift): Follow {
  const name = moved.toLowerCase();
  return (reference, own) => {
    if ((reference.sheet ?? own)?.toLowerCase() !== name) return undefined;
    const area = movedArea(reference.area, shift);
    return area ? writeReference({ ...reference, area }) : "#REF!";
  };
}

/** A formula with every reference followed. */
export function followed(formula: string, own: string | undefined, follow: Follow): string {
  return replaceReferences(formula, (reference) => follow(reference, own));
}

/** Has every formula, name, conditional format, link and chart of a workbook follow. */
export function followEverywhere(model: WorkbookModel, edits: Edits, follow: Follow): void {
  for (const sheet of model.sheets) {
    for (const { row, column, cell } of sheet.cells.all()) {
      if (cell.formula === undefined) continue;
      // What a formula reads may be less or more cells now, though it reads the same.
      edits.touch(sheet, cellKey(row, column));
      const formula = followed(cell.formula, sheet.name, follow);
      if (formula !== cell.formula) edits.putCell(sheet, row, column, { ...cell, formula });
    }
    const patch = followedLayout(sheet, follow);
    if (patch) edits.layout(sheet, patch);
  }
  const names = model.names.map((one) => ({ ...one, formula: followed(one.formula, undefined, follow) }));
  if (names.some((one, place) => one.formula !== model.names[place]?.formula)) edits.book({ names });
}

function followedLayout({ layout, name }: SheetModel, follow: Follow): Partial<SheetLayout> | undefined {
  const own = (formula: string): string => followed(formula, name, follow);
  const { conditionalFormats, links, charts } = layout;
  const patch = {
    conditionalFormats: conditionalFormats.map((format) => withFormulas(format, own)),
    links: links.map((link) => (link.place === undefined ? link : { ...link, place: own(link.place) })),
    charts: charts.map((chart) => withChartReferences(chart, own)),
  };
  const isSame = JSON.stringify(patch) === JSON.stringify({ conditionalFormats, links, charts });
  return isSame ? undefined : patch;
}

/** A conditional format with its formulas as `change` makes them. */
export function withFormulas(
  format: ConditionalFormatModel,
  change: (formula: string) => string,
): ConditionalFormatModel {
  const { condition } = format;
  switch (condition.kind) {
    case "custom":
      return { ...format, condition: { ...condition, formula: change(condition.formula) } };
    case "cell-value":
      return { ...format, condition: { ...condition, formulas: condition.formulas.map(change) } };
    case "text":
    case "color-scale":
    case "kept":
      return format;
    default:
      return condition satisfies never;
  }
}
