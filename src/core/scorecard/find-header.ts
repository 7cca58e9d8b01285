import type { Layout } from "./columns";
import { layoutOf } from "./columns";
import type { HeaderBlock, HeaderFinder } from "./header";
import type { SheetView } from "./row";
import { polarityOfText } from "./polarity";
import { TableRow } from "./row";
import { RowSketcher } from "./sketch";
import { unitOfText } from "./unit-text";

/** A header and the layout of the table that it opens. */
export interface FoundHeader {
  readonly header: HeaderBlock;
  readonly layout: Layout;
}

/** The header that begins at a row and has rows of its table below it; undefined when there is none. */
export function headerAt(
  view: SheetView,
  headers: HeaderFinder,
  row: number,
  inTable: boolean,
): FoundHeader | undefined {
  const header = headers.at(row, inTable);
  const layout = header && layoutOf(view, header);
  return header && layout && bodyFollows(view, layout, header) ? { header, layout } : undefined;
}

/** Rows below a header among which one must look like a row of its table. */
const searched = 25;

/** Rows without any figure that show a table to be one all the same, below a heading that plainly names measures. */
const enoughNames = 3;

function bodyFollows(view: SheetView, layout: Layout, { bottom, columns }: HeaderBlock): boolean {
  const end = Math.min(view.grid.rowCount, bottom + 1 + searched);
  const sketcher = new RowSketcher(view, layout);
  const named = columns.some(({ column, token }) => column === layout.label && token?.kind === "label");
  let names = 0;
  for (let row = bottom + 1; row < end; row++) {
    const parts = new TableRow(view, layout, row, sketcher.sketch(row));
    const { label, sketch, hasAttributes } = parts;
    if (label === "") continue;
    if (sketch.valued || (layout.kind === "action-plan" && hasAttributes)) return true;
    if (named && (sketch.filled || saysOfMeasures(parts))) return true;
    if (named && hasAttributes && ++names >= enoughNames) return true;
  }
  return false;
}

/** Whether a row says which way is good, or in what unit, so that it is one of a measure whatever else is empty. */
function saysOfMeasures({ polarityText, unitText }: TableRow): boolean {
  return polarityOfText(polarityText) !== undefined || unitOfText(unitText) !== undefined;
}
