import { formatA1, formatArea } from "../../../core/cell/address";
import type { NewCell, NewSheet, Print, Tint } from "../../../core/plan/new-sheet";
import { escapeXml } from "../../package";
import { holdingXml, noSharedTexts } from "../cell-xml";
import type { Namespaces } from "../names";
import { declaration } from "../names";
import { paneXml, widthMargin } from "../own-sheet-xml";
import type { Stylesheet } from "../stylesheet";
import { validationsXml } from "../validation-xml";
import { attribute } from "../xml-edit";
import type { NewStyles } from "./sheet-styles";

/** The papers by the numbers that the format has for them. */
const papers = { a4: 9, a3: 8 } as const satisfies Record<Print["paper"], number>;

/** A text that Excel would take for a formula when somebody edits the cell. */
const startsLikeFormula = /^[=+\-@]/;

/** The part of a new sheet. */
export function newSheetXml(sheet: NewSheet, styles: NewStyles, rules: Stylesheet, namespaces: Namespaces): string {
  const right = Math.max(0, ...sheet.rows.map((row) => row.length - 1));
  const used = { top: 0, left: 0, bottom: Math.max(0, sheet.rows.length - 1), right };
  return (
    `${declaration}<worksheet${attribute("xmlns", namespaces.main)}${attribute("xmlns:r", namespaces.relationships)}>` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension${attribute("ref", formatArea(used))}/>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneXml(sheet, "")}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columns(sheet.widths)}${rowsXml(sheet, styles)}` +
    sheet.tints.map((tint, index) => tintXml(tint, index + 1, rules)).join("") +
    `${validationsXml(sheet.validations, "")}${printXml(sheet.print)}</worksheet>`
  );
}

function columns(widths: readonly number[]): string {
  const each = widths.map((width, index) => {
    const place = String(index + 1);
    return `<col min="${place}" max="${place}" width="${String(Number((width + widthMargin).toFixed(8)))}" customWidth="1"/>`;
  });
  return each.length === 0 ? "" : `<cols>${each.join("")}</cols>`;
}

function rowsXml({ rows, heights }: NewSheet, styles: NewStyles): string {
  const lines = rows.map((cells, row) => {
    const height = heights[row];
    const tall = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
    const inside = cells.map((cell, column) => cellXml(cell, row, column, styles)).join("");
    return `<row r="${String(row + 1)}"${tall}>${inside}</row>`;
  });
  return `<sheetData>${lines.join("")}</sheetData>`;
}

function cellXml(cell: NewCell, row: number, column: number, styles: NewStyles): string {
  const quoted = typeof cell.value === "string" && cell.formula === undefined && startsLikeFormula.test(cell.value);
  const { type, inside } = holdingXml(cell, "", noSharedTexts);
  const style = styles.position(cell.look, cell.format, quoted);
  const tag = `<c r="${formatA1(row, column)}" s="${String(style)}"${attribute("t", type)}`;
  return inside === "" ? `${tag}/>` : `${tag}>${inside}</c>`;
}

function tintXml({ area, formula, color, fill }: Tint, priority: number, styles: Stylesheet): string {
  const dxf = styles.position(
    "dxfs",
    `<dxf><font><color rgb="FF${color}"/></font><fill><patternFill patternType="solid">` +
      `<fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`,
  );
  return (
    `<conditionalFormatting${attribute("sqref", formatArea(area))}><cfRule type="expression" dxfId="${String(dxf)}"` +
    ` priority="${String(priority)}"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`
  );
}

function printXml({ paper }: Print): string {
  return (
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${String(papers[paper])}" orientation="landscape" fitToHeight="0"/>` +
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>"
  );
}
