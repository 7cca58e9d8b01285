import { formatA1, formatArea, parseA1, parseArea } from "../../../../core";
import { cellsOf, rowsOf } from "../../../../files/write/cell-places";
import { isEmptyTag, type Edit, type Outline } from "../../../../files/write/xml-edit";
import type { Shift } from "../../move/shift";
import { movedByAll, movedPlace, wholeShifts } from "./moved-origin";

interface MovedRow {
  /** The row's opening tag less its number; undefined when no row of the file came here. */
  tag: string | undefined;
  readonly cells: { readonly column: number; readonly xml: string }[];
}

/** The rows and cells of a sheet part at the places where they are after shifts, otherwise as the file has them. */
export function movedSheetData(text: string, outline: Outline, shifts: readonly Shift[]): readonly Edit[] {
  const data = outline.children.find(({ local }) => local === "sheetData");
  if (!data || isEmptyTag(text, data)) return [];
  const rows = new Map<number, MovedRow>();
  const rowAt = (row: number): MovedRow => {
    const found = rows.get(row) ?? { tag: undefined, cells: [] };
    rows.set(row, found);
    return found;
  };
  const down = wholeShifts(shifts, true);
  for (const { row, element } of rowsOf(text, data)) {
    const at = movedPlace(row, 0, down);
    if (at) rowAt(at.row).tag = rowTag(text.slice(element.start, element.openEnd));
    for (const cell of cellsOf(text, element)) {
      const place = movedPlace(row, cell.column, shifts);
      if (!place) continue;
      const xml = movedCell(text.slice(cell.element.start, cell.element.end), place.row, place.column, shifts);
      rowAt(place.row).cells.push({ column: place.column, xml });
    }
  }
  const inside = [...rows].sort(([a], [b]) => a - b).map(([row, moved]) => rowXml(row, moved, outline.prefix));
  return [{ start: data.openEnd, end: data.closeStart, text: inside.join("") }];
}

/** How many cells a row spans is a hint for faster reading, which no longer holds. */
function rowTag(tag: string): string {
  return tag.replace(/\s(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g, "").replace(/\s*\/?>$/, "");
}

function rowXml(row: number, { tag, cells }: MovedRow, prefix: string): string {
  const opening = (tag ?? `<${prefix}row`).replace(/^<[\w.:-]+/, `$& r="${String(row + 1)}"`);
  const inside = [...cells].sort((a, b) => a.column - b.column).map(({ xml }) => xml);
  return inside.length === 0 ? `${opening}/>` : `${opening}>${inside.join("")}</${prefix}row>`;
}

function movedCell(xml: string, row: number, column: number, shifts: readonly Shift[]): string {
  const end = xml.indexOf(">") + 1;
  const tag = xml.slice(0, end).replace(/\sr\s*=\s*(?:"[^"]*"|'[^']*')/, "");
  const addressed = tag.replace(/^<[\w.:-]+/, `$& r="${formatA1(row, column)}"`);
  return (
    addressed + xml.slice(end).replace(/^\s*<(?:[\w.-]+:)?f\s[^>]*>/, (formula) => movedFormulaTag(formula, shifts))
  );
}

/** An array formula and a data table say which cells they fill and read. */
function movedFormulaTag(tag: string, shifts: readonly Shift[]): string {
  return tag
    .replace(/(\sref\s*=\s*["'])([^"']+)/, (whole, before: string, ref: string) => {
      const area = parseArea(ref);
      const moved = area && movedByAll(area, shifts);
      return moved ? before + formatArea(moved) : whole;
    })
    .replace(/(\sr[12]\s*=\s*["'])([^"']+)/g, (whole, before: string, ref: string) => {
      const at = parseA1(ref);
      const moved = at && movedPlace(at.row, at.column, shifts);
      return moved ? before + formatA1(moved.row, moved.column) : whole;
    });
}
