import type { Area } from "../../../../core";
import type { CellLook } from "../../../model";
import { codeFromExcel, codeFromLibreOffice } from "./number-codes";

/** A cell of a table on the clipboard. */
export interface TableCell {
  /** What it shows. */
  readonly text: string;
  /** The number behind it, where the table says. */
  readonly number: number | undefined;
  /** Its number format, where the table says. */
  readonly format: string | undefined;
  readonly look: Partial<CellLook>;
}

/** A table on the clipboard; places that a merged cell covers are undefined. */
export interface Table {
  readonly cells: readonly (readonly (TableCell | undefined)[])[];
  /** Merged cells, counted from the first cell of the table. */
  readonly merges: readonly Area[];
}

/** What a style says, by property. */
type Declared = ReadonlyMap<string, string>;

const mostSpan = 1000;

/** The first table of a text of HTML, as spreadsheets put it on the clipboard. Nothing of it is run or fetched. Undefined when it has none. */
export function readTable(html: string): Table | undefined {
  const page = new DOMParser().parseFromString(html, "text/html");
  const table = page.querySelector("table");
  if (!table) return undefined;
  const classes = classesOf([...page.querySelectorAll("style")].map(({ textContent }) => textContent).join("\n"));
  const cells: (TableCell | undefined)[][] = [];
  const merges: Area[] = [];
  const taken = new Set<string>();
  [...table.rows].forEach((line, row) => {
    const made: (TableCell | undefined)[] = (cells[row] = []);
    let column = 0;
    for (const element of line.cells) {
      while (taken.has(`${String(row)} ${String(column)}`)) column++;
      made[column] = cellOf(element, classes);
      const [right, bottom] = [column + span(element.colSpan) - 1, row + span(element.rowSpan) - 1];
      if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
      for (let y = row; y <= bottom; y++) for (let x = column; x <= right; x++) taken.add(`${String(y)} ${String(x)}`);
      column = right + 1;
    }
  });
  const width = Math.max(0, ...cells.map((row) => row.length), ...merges.map(({ right }) => right + 1));
  return width === 0
    ? undefined
    : { cells: cells.map((row) => Array.from({ length: width }, (_, at) => row[at])), merges };
}

function span(stated: number): number {
  return Math.min(Math.max(1, stated), mostSpan);
}

function cellOf(element: HTMLTableCellElement, classes: ReadonlyMap<string, Declared>): TableCell {
  const declared = new Map<string, string>();
  for (const name of element.classList) for (const [key, value] of classes.get(name) ?? []) declared.set(key, value);
  for (const [key, value] of declarations(element.getAttribute("style") ?? "")) declared.set(key, value);
  const number = numberOf(element.getAttribute("x:num") ?? element.getAttribute("sdval"));
  return {
    text: textOf(element),
    number,
    format: codeFromExcel(declared.get("mso-number-format")) ?? codeFromLibreOffice(element.getAttribute("sdnum")),
    look: lookOf(element, declared),
  };
}

function numberOf(stated: string | null): number | undefined {
  return stated === null || stated.trim() === "" || !Number.isFinite(Number(stated)) ? undefined : Number(stated);
}

/** Line ends of the source are blanks; those that are meant are `br`. */
function textOf(element: HTMLElement): string {
  for (const end of element.querySelectorAll("br")) end.replaceWith("\u2028");
  return element.textContent
    .replace(/[ \t\r\n]+/g, " ")
    .trim()
    .replace(/ ?\u2028 ?/g, "\n")
    .replaceAll("\u00a0", " ");
}

function lookOf(element: HTMLElement, declared: Declared): Partial<CellLook> {
  const has = (tags: string): boolean => element.querySelector(tags) !== null;
  const weight = declared.get("font-weight") ?? "";
  const color = colourOf(declared.get("color") ?? element.querySelector("font")?.getAttribute("color"));
  const fill = colourOf(
    declared.get("background-color") ?? declared.get("background") ?? element.getAttribute("bgcolor"),
  );
  const side = declared.get("text-align") ?? element.getAttribute("align");
  return {
    ...((/^bold|^[6-9]00/.test(weight) || has("b, strong")) && { bold: true }),
    ...((declared.get("font-style") === "italic" || has("i, em")) && { italic: true }),
    ...((/underline/.test(declared.get("text-decoration") ?? "") || has("u")) && { underline: true }),
    ...(color !== undefined && { color }),
    ...(fill !== undefined && fill !== "#FFFFFF" && { fill }),
    ...((side === "left" || side === "center") && { horizontal: side }),
    ...(declared.get("white-space") === "normal" && { wrap: true }),
  };
}

let paint: CanvasRenderingContext2D | null | undefined;

/** A colour as the model has it; undefined for one that is the reader's own or none. */
function colourOf(stated: string | null | undefined): string | undefined {
  const text = stated?.trim().split(/\s+(?![^(]*\))/)[0] ?? "";
  if (text === "" || /^(?:windowtext|auto|transparent|inherit|initial|none)$/i.test(text)) return undefined;
  paint ??= document.createElement("canvas").getContext("2d");
  if (!paint) return undefined;
  paint.fillStyle = "#010203";
  paint.fillStyle = text;
  const read = paint.fillStyle;
  return read === "#010203" || !/^#[0-9a-f]{6}$/.test(read) ? undefined : read.toUpperCase();
}

/** The styles of classes, as Excel states them in front of a table. */
function classesOf(styles: string): ReadonlyMap<string, Declared> {
  const found = new Map<string, Declared>();
  for (const match of styles.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g))
    found.set(match[1] ?? "", declarations(match[2] ?? ""));
  return found;
}

/** Read by hand, because browsers drop what is Excel's own. */
function declarations(text: string): Declared {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/([\w-]+)\s*:\s*((?:"(?:\\.|[^"\\])*"|[^;"])*)/g)) {
    found.set((match[1] ?? "").toLowerCase(), (match[2] ?? "").trim());
  }
  return found;
}
