import { columnLetters, columnNumber, lastColumn, lastRow, quoteSheet, type Area } from "../../core";

/** A reference in a formula: cells, whole columns or whole rows. */
export interface Reference {
  /** The sheet that it names; undefined for the formula's own. */
  readonly sheet: string | undefined;
  readonly area: Area;
  readonly kind: "cell" | "area" | "columns" | "rows";
  /** Which of its ends are fixed with `$`. */
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
}

const name = "[A-Za-z_\\u00C0-\\uFFFF][\\w.\\u00C0-\\uFFFF]*";
const cell = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}";
const token = new RegExp(
  `"(?:[^"]|"")*"` +
    `|((?:'(?:[^']|'')+'|${name})!)?(${cell}(?::${cell})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\w(.!\\[])` +
    `|'(?:[^']|'')+'!?|\\[[^\\]]*\\]|${name}!?`,
  "g",
);

/** A formula with every reference replaced; undefined for one leaves it as it stands. */
export function replaceReferences(formula: string, replace: (reference: Reference) => string | undefined): string {
  return formula.replace(token, (whole: string, owner: string | undefined, text: string | undefined) => {
    const reference = text === undefined ? undefined : readReference(owner, text);
    return (reference && replace(reference)) ?? whole;
  });
}

/** The references of a formula. */
export function referencesOf(formula: string): readonly Reference[] {
  const found: Reference[] = [];
  replaceReferences(formula, (reference) => {
    found.push(reference);
    return undefined;
  });
  return found;
}

/** A formula less everything that says by an address what it refers to: function names and defined names are left. */
export function wordsOf(formula: string): readonly string[] {
  return [...formula.matchAll(token)]
    .map(([whole]) => whole)
    .filter((whole) => /^[A-Za-z_]/.test(whole) && !whole.endsWith("!"));
}

function readReference(owner: string | undefined, text: string): Reference | undefined {
  const sheet = owner === undefined ? undefined : unquote(owner.slice(0, -1));
  const [first = "", second] = text.split(":");
  const start = readEnd(first);
  const end = second === undefined ? start : readEnd(second);
  if (!start || !end) return undefined;
  const kind =
    second === undefined ? "cell" : start.row === undefined ? "columns" : start.column === undefined ? "rows" : "area";
  const rows = [start.row ?? 0, end.row ?? lastRow] as const;
  const columns = [start.column ?? 0, end.column ?? lastColumn] as const;
  if (Math.max(...rows) > lastRow || Math.min(...columns) < 0) return undefined;
  return {
    sheet,
    kind,
    area: {
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: Math.min(...columns),
      right: Math.max(...columns),
    },
    fixed: { top: start.rowFixed, left: start.columnFixed, bottom: end.rowFixed, right: end.columnFixed },
  };
}

function unquote(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

interface End {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

function readEnd(text: string): End | undefined {
  const match = /^(\$?)([A-Za-z]{1,3})?(?:(\$?)(\d{1,7}))?$/.exec(text);
  if (!match) return undefined;
  const [, before = "", letters, between = "", digits] = match;
  const onlyRow = letters === undefined;
  return {
    column: letters === undefined ? undefined : columnNumber(letters),
    row: digits === undefined ? undefined : Number(digits) - 1,
    columnFixed: !onlyRow && before === "$",
    rowFixed: onlyRow ? before === "$" : between === "$",
  };
}

/** A reference as a formula spells it; `#REF!` for cells that there are not. */
export function writeReference({ sheet, area, kind, fixed }: Reference): string {
  const owner = sheet === undefined ? "" : `${quoteSheet(sheet)}!`;
  const { top, left, bottom, right } = area;
  if (top < 0 || left < 0 || bottom > lastRow || right > lastColumn || top > bottom || left > right)
    return `${owner}#REF!`;
  const column = (at: number, isFixed: boolean): string => (isFixed ? "$" : "") + columnLetters(at);
  const row = (at: number, isFixed: boolean): string => (isFixed ? "$" : "") + String(at + 1);
  const first = column(left, fixed.left) + row(top, fixed.top);
  switch (kind) {
    case "cell":
      return owner + first;
    case "area":
      return `${owner}${first}:${column(right, fixed.right)}${row(bottom, fixed.bottom)}`;
    case "columns":
      return `${owner}${column(left, fixed.left)}:${column(right, fixed.right)}`;
    case "rows":
      return `${owner}${row(top, fixed.top)}:${row(bottom, fixed.bottom)}`;
    default:
      return kind satisfies never;
  }
}

/** A formula as it reads when it is copied some rows down and some columns to the right. */
export function copyFormula(formula: string, down: number, across: number): string {
  return replaceReferences(formula, (reference) => {
    const { area, fixed, kind } = reference;
    const row = (at: number, isFixed: boolean): number => (isFixed || kind === "columns" ? at : at + down);
    const column = (at: number, isFixed: boolean): number => (isFixed || kind === "rows" ? at : at + across);
    return writeReference({
      ...reference,
      area: {
        top: row(area.top, fixed.top),
        bottom: row(area.bottom, fixed.bottom),
        left: column(area.left, fixed.left),
        right: column(area.right, fixed.right),
      },
    });
  });
}
