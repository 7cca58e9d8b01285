import type { Layout } from "./columns";
import type { HeaderBlock } from "./header";
import type { RowRole } from "./model";
import { headerToken } from "./vocabulary";
import type { SheetView, TableRow } from "./row";
import { filledCells, isBlank } from "./row";
import { tidy } from "./tidy";

/** How a note begins. */
export const noteStart =
  /^(notes?\b|n\.?b\b|source\b|data source|please note|key\s*:|legend\s*:|\*|†|‡|\(\d\)|\[\d\]|¹|²|³)/i;

/** A text this long, alone in its row, is a note and no heading; one that is numbered may be longer. */
const longestHeading = 110;
const longestNumbered = 200;

/** Whether a text that stands alone in its row is too much of a sentence to be a heading. */
export function isSentence(text: string): boolean {
  const isEnded = /[.!?]$/.test(text);
  if (text.length <= longestHeading) return text.length > 60 && isEnded;
  return isEnded || text.length > longestNumbered || !/^(?:\p{L}{1,12} )?\d{1,2}(?:[-.]\d{1,2})?\s?[.):]\s/u.test(text);
}

/** What a cell says, in single spaces; "" for a blank one. */
export function cellText({ grid }: SheetView, row: number, column: number): string {
  return isBlank(grid.value(row, column)) ? "" : tidy(grid.text(row, column));
}

/** Whether a row says again, in two or more of the columns of values and nothing else there, what their header says. */
export function isRepeated(view: SheetView, header: HeaderBlock, { values }: Layout, row: number): boolean {
  let same = 0;
  for (const { column } of values) {
    const text = cellText(view, row, column);
    if (text === "") continue;
    if (!isOfHeader(view, header, column, text)) return false;
    same++;
  }
  return same >= 2;
}

function isOfHeader(view: SheetView, header: HeaderBlock, column: number, text: string): boolean {
  // "2022" says again what "2022 (19 children)" does.
  for (let row = header.top; row <= header.bottom; row++) {
    const heading = cellText(view, row, column);
    if (heading === text || (/^(?:19|20)\d\d$/.test(text) && heading.startsWith(`${text} (`))) return true;
  }
  return false;
}

/** The column of the one text in a repeated header that the header itself lacks: the section that begins there. */
export function strayOf(view: SheetView, header: HeaderBlock, row: number): number | undefined {
  const strays = Array.from({ length: view.grid.columnCount }, (_, column) => column).filter((column) => {
    const text = cellText(view, row, column);
    return text !== "" && !isOfHeader(view, header, column, text);
  });
  return strays.length === 1 ? strays[0] : undefined;
}

/**
 * Whether a row without figures only goes on with the sentences of the row above it, as in tables taken from a page: each of its texts
 * stands below another and begins in small letters, or below one that was not at its end.
 */
export function isContinued(
  view: SheetView,
  row: number,
  last: { readonly row: number; readonly role: RowRole } | undefined,
): boolean {
  if (last?.row !== row - 1 || (last.role !== "measure" && last.role !== "note")) return false;
  let texts = 0;
  let small = 0;
  for (let column = 0; column < view.grid.columnCount; column++) {
    const text = cellText(view, row, column);
    if (text === "") continue;
    const above = cellText(view, row - 1, column);
    if (typeof view.grid.value(row, column) !== "string" || above === "") return false;
    texts++;
    if (/^[\p{Ll}(]/u.test(text) || /[,;/-]$|\s(?:and|of|the|for|in|to|with)$/.test(above)) small++;
  }
  return texts > 0 && small > 0 && small * 2 >= texts;
}

/** The end of a name that says in what it is: "Sector diesel usage (t CO2 / year)". */
const endsInUnit = /[^\s(]\s*\([^()]+\)$/u;

/**
 * Whether a row with a name of its own only goes on with the name above: it has neither a code nor a value, the row above has both or a
 * value, and its name begins in small letters while the one above does not, or ends with the unit that a name with a code above it lacks.
 */
export function isContinuedName(
  view: SheetView,
  { label, sketch, layout, row }: TableRow,
  last: { readonly row: number; readonly role: RowRole } | undefined,
): boolean {
  if (sketch.filled || last?.role !== "measure" || last.row !== row - 1) return false;
  const above = cellText(view, row - 1, layout.label);
  const codes = layout.attributes.filter(({ role }) => role === "reference");
  const hasValue = layout.values.some(({ column }) => cellText(view, row - 1, column) !== "");
  if (!hasValue || codes.some(({ column }) => cellText(view, row, column) !== "")) return false;
  const isCoded = codes.some(({ column }) => cellText(view, row - 1, column) !== "");
  if (isCoded && endsInUnit.test(label) && above !== "" && !above.includes("(")) return true;
  return /^\p{Ll}/u.test(label) && /^[^\p{Ll}]/u.test(above) && isContinued(view, row, last);
}

/** What a value cell says of a part of its measure: "a) Wheat: 5,400 ha". */
const partly = /^(?:[a-h]\)\s*\p{L}|\p{L}[\p{L}' ]{2,30}:\s*\d)/u;

/** Whether a row without a name tells in its values of a part of the measure above, which is not checked by itself. */
export function isOfPart({ fields }: TableRow): boolean {
  return fields.some(({ text }) => partly.test(text.trim()));
}

/** Whether a row only says of the rows above in what unit they are, or where they come from: "Source: | Office for Statistics". */
export function isAside(row: TableRow): boolean {
  // To look for a heading in the names of ten thousand rows, or to build their fields, takes longer than all the rest.
  if (row.hasAttributes || !row.hasOneValue) return false;
  const token = headerToken(row.label.replace(/\s*:$/, ""));
  if (token?.kind !== "attribute") return false;
  if (token.role !== "unit" && token.role !== "source" && token.role !== "comment") return false;
  const said = row.fields.find(({ reading }) => reading.kind !== "empty");
  return said !== undefined && /^\p{L}/u.test(said.text);
}

/** Whether a figure stands where the name of a row should, beside other cells. */
export function isFigure({ grid, read }: SheetView, { label, row }: TableRow): boolean {
  if (!/^[-+<>≥≤~£$€]?\s?\d/.test(label) || filledCells(grid, row).length < 2) return false;
  return read(label, "General", () => label).kind === "quantity";
}

/** Whether the first cell of a row without a name is a phrase among the values: the name, to the right of where it belongs. */
export function isNamedAmongValues({ grid }: SheetView, { fields, row }: TableRow): boolean {
  const [first] = filledCells(grid, row);
  return fields.some(
    ({ at, reading }) =>
      at.column === first?.column && reading.kind === "note" && !reading.figures && reading.text.split(" ").length >= 3,
  );
}

/**
 * Whether a row without values, as the one asked of is, has nothing beside its name but a code, and the row below, which has values, has
 * none or one that begins with it: 2.1 above 2.1.1 heads what follows. So does a name in capitals above one that is not, and one without a
 * unit above one with it.
 */
export function isNumberedHeading(row: TableRow, below: TableRow | undefined): boolean {
  const [code, more] = row.attributes;
  if (!below?.sketch.filled || code?.role !== "reference" || more) return false;
  const next = below.attributes.find(({ role }) => role === "reference")?.text;
  if (below.unitText !== "" || (isCapitals(row.label) && !isCapitals(below.label))) return true;
  return next === undefined || next.startsWith(`${code.text.replace(/\.$/, "")}.`);
}

function isCapitals(label: string): boolean {
  return /\p{Lu}{4}/u.test(label) && !/\p{Ll}/u.test(label);
}
