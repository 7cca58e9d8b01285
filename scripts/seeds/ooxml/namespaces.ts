/** Namespaces of the parts of a workbook (ECMA-376, transitional). */
export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const drawingChart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const sheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** The content type of a part of a workbook, by its short name. */
export function sheetType(name: string): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
}
