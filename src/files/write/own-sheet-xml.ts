import { formatA1, formatArea, formatRef } from "../../core/cell/address";
import type { OwnCell, OwnSheet } from "../../core/plan/operation";
import { holdingXml, noSharedTexts } from "./cell-xml";
import type { OwnStyles } from "./own-styles";
import { rowHeight } from "./row-heights";
import { attribute } from "./xml-edit";

/** Excel adds 5 pixels of margin to a width in characters of 7 pixels. */
export const widthMargin = 5 / 7;

/** The longest text that Excel shows for a link; longer ones are left to the cell. */
const longestDisplay = 255;

/** A text that Excel would take for a formula when somebody edits the cell. */
const startsLikeFormula = /^[=+\-@]/;

/** The children of a worksheet part that one of our own sheets decides, by local name; each is the whole element, or "" for none. */
export interface OwnSheetXml {
  readonly dimension: string;
  readonly cols: string;
  readonly sheetData: string;
  readonly hyperlinks: string;
}

/** The XML of one of our own sheets. `prefix` goes before the name of each element. */
export function ownSheetXml(sheet: OwnSheet, styles: OwnStyles, prefix: string): OwnSheetXml {
  const width = Math.max(1, ...sheet.rows.map((row) => row.length));
  const used = { top: 0, left: 0, bottom: Math.max(1, sheet.rows.length) - 1, right: width - 1 };
  return {
    dimension: `<${prefix}dimension${attribute("ref", formatArea(used))}/>`,
    cols: columnsXml(sheet.widths, prefix),
    sheetData: sheetData(sheet, styles, prefix),
    hyperlinks: hyperlinks(sheet.rows, prefix),
  };
}

/** How a new sheet of ours is shown: without grid lines, its first rows and columns kept in view. */
export function sheetViewsXml(sheet: OwnSheet, prefix: string): string {
  const view = `<${prefix}sheetView showGridLines="0" workbookViewId="0">${paneXml(sheet, prefix)}</${prefix}sheetView>`;
  return `<${prefix}sheetViews>${view}</${prefix}sheetViews>`;
}

/** The XML inside a view that keeps the first rows and columns in it; "" when none are to be. */
export function paneXml({ frozen: { rows, columns } }: Pick<OwnSheet, "frozen">, prefix: string): string {
  if (rows === 0 && columns === 0) return "";
  const active = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = attribute("xSplit", columns || undefined) + attribute("ySplit", rows || undefined);
  const corner = formatA1(rows, columns);
  return (
    `<${prefix}pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>` +
    `<${prefix}selection pane="${active}" activeCell="${corner}" sqref="${corner}"/>`
  );
}

function columnsXml(widths: readonly number[], prefix: string): string {
  if (widths.length === 0) return "";
  const columns = widths.map((width, column) => {
    const [at, inFile] = [String(column + 1), String(Number((width + widthMargin).toFixed(8)))];
    return `<${prefix}col min="${at}" max="${at}" width="${inFile}" customWidth="1"/>`;
  });
  return `<${prefix}cols>${columns.join("")}</${prefix}cols>`;
}

/** Every row and cell is written out, also an empty one, so that reading gives back the same rows. */
function sheetData({ rows, widths }: OwnSheet, styles: OwnStyles, prefix: string): string {
  const lines = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => cellXml(cell, row, column, styles, prefix)).join("");
    return `<${prefix}row r="${String(row + 1)}"${attribute("ht", rowHeight(cells, widths))}>${inside}</${prefix}row>`;
  });
  return `<${prefix}sheetData>${lines.join("")}</${prefix}sheetData>`;
}

function cellXml(cell: OwnCell, row: number, column: number, styles: OwnStyles, prefix: string): string {
  const style = styles.position({
    style: cell.style,
    format: cell.format,
    linked: cell.link !== undefined,
    quoted: typeof cell.value === "string" && cell.formula === undefined && startsLikeFormula.test(cell.value),
  });
  const { type, inside } = holdingXml(cell, prefix, noSharedTexts);
  const tag = `<${prefix}c r="${formatA1(row, column)}" s="${String(style)}"${attribute("t", type)}`;
  return inside === "" ? `${tag}/>` : `${tag}>${inside}</${prefix}c>`;
}

function hyperlinks(rows: OwnSheet["rows"], prefix: string): string {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap(({ link, value }, column) => {
      if (!link) return [];
      const display = typeof value === "string" && value.length <= longestDisplay ? value : undefined;
      const where = attribute("ref", formatA1(row, column)) + attribute("location", formatRef(link));
      return [`<${prefix}hyperlink${where}${attribute("display", display)}/>`];
    }),
  );
  return links.length === 0 ? "" : `<${prefix}hyperlinks>${links.join("")}</${prefix}hyperlinks>`;
}
