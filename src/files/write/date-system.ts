import type { CellContent, OwnSheet } from "../../core/plan/operation";
import type { WorkbookParts } from "../package";
import { showsDate } from "../read/display-text";

/** Days from 1 January 1900 to 1 January 1904, as serial dates count them. */
const daysBetweenSystems = 1462;

/** A content as the file shall have it: the core counts dates from 1900, the file of an old Macintosh workbook from 1904. */
export function contentInFile<Content extends CellContent>(
  content: Content,
  format: string,
  parts: WorkbookParts,
): Content {
  return shifted(content, format, parts, -daysBetweenSystems);
}

/** One of our sheets as the file shall have it. */
export function sheetInFile(sheet: OwnSheet, parts: WorkbookParts): OwnSheet {
  return shiftedSheet(sheet, parts, -daysBetweenSystems);
}

/** One of our sheets, read from a file, as the core counts its dates. */
export function sheetFromFile(sheet: OwnSheet, parts: WorkbookParts): OwnSheet {
  return shiftedSheet(sheet, parts, daysBetweenSystems);
}

function shiftedSheet(sheet: OwnSheet, parts: WorkbookParts, days: number): OwnSheet {
  if (!parts.date1904) return sheet;
  const rows = sheet.rows.map((row) => row.map((cell) => shifted(cell, cell.format ?? "General", parts, days)));
  return { ...sheet, rows };
}

function shifted<Content extends CellContent>(
  content: Content,
  format: string,
  parts: WorkbookParts,
  days: number,
): Content {
  const { value } = content;
  if (!parts.date1904 || typeof value !== "number" || !showsDate(format)) return content;
  return { ...content, value: value + days };
}
