/** A cell of a sheet. Rows and columns count from 0; people see them as A1 (`formatA1`). */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both ends included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column that Excel has, counted from 0 (1,048,576 x 16,384). */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** Column letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column, counted from 0, that letters name; -1 when they name none that Excel has. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1 <= lastColumn ? number - 1 : -1;
}

/** A1 address of a row and column counted from 0. */
export function formatA1(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** The row and column an A1 address names (`$` allowed), or undefined when Excel has no such cell. */
export function parseA1(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return undefined;
  const column = columnNumber(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return column < 0 || row > lastRow ? undefined : { row, column };
}

/** A1 text of an area: `B2:D9`, or `B2` for a single cell. */
export function formatArea(area: Area): string {
  const first = formatA1(area.top, area.left);
  const last = formatA1(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** The area that `B2:D9` or `B2` names, its corners put in order; undefined when it names none. */
export function parseArea(text: string): Area | undefined {
  const [first = "", second] = text.split(":");
  const start = parseA1(first);
  const end = second === undefined ? start : parseA1(second);
  if (!start || !end) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** A sheet name as a formula must spell it: quoted when it is more than a plain word, or reads as an address. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name);
  const readsAsAddress = parseA1(name) !== undefined || /^(R\d*C?\d*|C\d*|true|false)$/i.test(name);
  return plain && !readsAsAddress ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A cell as a person reads it, and as Excel's own go-to box takes it: `'Score card'!B9`. */
export function formatRef(ref: CellRef): string {
  return `${quoteSheet(ref.sheet)}!${formatA1(ref.row, ref.column)}`;
}

/** A cell as a formula on any sheet refers to it, fixed in both directions: `'Score card'!$B$9`. */
export function absoluteRef(ref: CellRef): string {
  return `${quoteSheet(ref.sheet)}!$${columnLetters(ref.column)}$${String(ref.row + 1)}`;
}

/** Whether two references name one cell. */
export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

/** Whether an area holds a row and column. */
export function areaHolds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
