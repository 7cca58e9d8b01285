import type { SignsSeen } from "./decimal-sign";
import { groupIn, signIn } from "./decimal-sign";
import { isComparator, limitIn } from "../cell/limits";
import { periodOfCell } from "../cell/period";
import type { CellValue } from "../cell/value";
import type { SheetView } from "./row";
import { filledCells, isBlank, isBlankRow } from "./row";

/** What stands in the first cells of a column below its header. */
export interface ColumnFacts {
  readonly filled: number;
  /** Cells that are a figure, or a word in place of one. */
  readonly figures: number;
  /** Cells that are a figure. */
  readonly numbers: number;
  /** Cells of a figure with a sign, as differences have. */
  readonly signed: number;
  /** Cells of words. */
  readonly texts: number;
  /** Cells of words that are more than a code or a unit. */
  readonly phrases: number;
  /** Cells of a sign of comparison and nothing else, of which some say which way is good. */
  readonly comparators: number;
  /** Cells of a year, or of the years of one school or financial year. */
  readonly years: number;
  /** How many of the filled cells differ. */
  readonly distinct: number;
  readonly signs: SignsSeen;
  /** The different texts, when every filled cell is one and short. */
  readonly samples: readonly string[];
}

/** The share of a column's cells from which on it holds that sort of thing. */
export const mostly = 0.8;

/** Rows below a header that are looked at to see what a column holds. */
const sampled = 40;

const signKeys = {
  comma: "commas",
  dot: "dots",
  unclear: "unclear",
  thousands: "thousands",
  grouped: "grouped",
} as const;

/** A short text with a digit in it, or of capitals: `T1`, `I.A.1`, `#4`, `PKG`. */
const code =
  /^(?=.{1,14}$)(?:\S*\d\S*(?:\s\S{1,4})?|[\p{Lu}.\-/]{1,6}(?:\s[\d.]{1,6})?|\p{Lu}{1,5}\s\d{1,4}\s\([\p{Lu}\d ]{1,6}\))$/u;

/** Whether a text is a code of letters and digits and no phrase. */
export function isCode(text: string): boolean {
  return code.test(text.trim());
}

/** Rows of a table that must have been seen before another may begin below it. */
const leastSeen = 1;

/** Looks at columns below a header, each once, as far as the table plainly goes. */
export class ColumnLook {
  private readonly known = new Map<number, ColumnFacts>();
  private ends: number | undefined;

  constructor(
    private readonly view: SheetView,
    private readonly bottom: number,
    /** The last row of the table, where that is known. */
    private readonly last = Infinity,
  ) {}

  at(column: number): ColumnFacts {
    const known = this.known.get(column);
    if (known) return known;
    const facts = this.look(column);
    this.known.set(column, facts);
    return facts;
  }

  /** How a column stands beside another: of the sampled rows that the other fills, how many it fills, and with how many texts. */
  beside(column: number, other: number): { readonly rows: number; readonly filled: number; readonly distinct: number } {
    const { grid } = this.view;
    const seen = new Set<string>();
    let rows = 0;
    let filled = 0;
    for (let row = this.bottom + 1; row < this.end; row++) {
      if (isBlank(grid.value(row, other))) continue;
      rows++;
      if (isBlank(grid.value(row, column))) continue;
      filled++;
      seen.add(grid.text(row, column).trim());
    }
    return { rows, filled, distinct: seen.size };
  }

  /** The row behind the last that is looked at: that below a blank one where a row of headings follows. */
  private get end(): number {
    return (this.ends ??= this.findEnd());
  }

  private findEnd(): number {
    const { grid } = this.view;
    const end = Math.min(grid.rowCount, this.bottom + 1 + sampled, this.last + 1);
    let seen = 0;
    for (let row = this.bottom + 1; row < end; row++) {
      if (!isBlankRow(grid, row)) seen++;
      else if (seen >= leastSeen && isHeadedBelow(this.view, row)) return row;
    }
    return end;
  }

  private look(column: number): ColumnFacts {
    const { grid, read } = this.view;
    const seen = new Set<string>();
    let filled = 0;
    let figures = 0;
    let numbers = 0;
    let signed = 0;
    let phrases = 0;
    let texted = 0;
    let comparators = 0;
    let limits = 0;
    let years = 0;
    const signs = { commas: 0, dots: 0, unclear: 0, thousands: 0, grouped: 0, threes: 0, small: 0, against: 0 };
    for (let row = this.bottom + 1; row < this.end; row++) {
      const value = grid.value(row, column);
      if (isBlank(value)) continue;
      filled++;
      const kind = isNumbered(value)
        ? "note"
        : read(value, grid.format(row, column), () => grid.text(row, column)).kind;
      if (kind !== "note") figures++;
      if (kind === "quantity" || kind === "range") numbers++;
      if (typeof value === "number" ? value < 0 : isSigned(value)) signed++;
      if (typeof value === "string" && value.length <= longestSample) {
        texted++;
        if (isComparator(value)) comparators++;
        if (limitIn(value)) limits++;
      }
      if (isYear(value, grid.format(row, column))) years++;
      const sign = kind === "note" ? undefined : signIn(textOf(value, grid.format(row, column)));
      if (sign) signs[signKeys[sign]]++;
      const group = typeof value === "number" ? groupIn(value, grid.format(row, column)) : undefined;
      if (group) signs[group]++;
      seen.add(typeof value === "string" ? value : String(filled));
      if (typeof value === "string" && kind === "note" && !isCode(value)) phrases++;
    }
    return {
      filled,
      figures,
      numbers,
      signed,
      texts: filled - figures,
      phrases,
      comparators: limits > 0 ? comparators : 0,
      years,
      distinct: seen.size,
      signs,
      samples: samplesOf(seen, filled, texted),
    };
  }
}

function isSigned(value: CellValue): boolean {
  return typeof value === "string" && /^\s*[+\-−–]\s?\d/.test(value);
}

/** A name with its number before it, which is no figure of so many: "2.1 Number of clinics". */
const numbered = /^\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+\p{Lu}\p{L}*\s+\p{L}+/u;

function isNumbered(value: CellValue): boolean {
  return typeof value === "string" && numbered.test(value.trim());
}

/** Whether below a blank row, and perhaps a title, there is a row of texts none of which is a figure. */
function isHeadedBelow({ grid, read }: SheetView, blank: number): boolean {
  for (let row = blank + 1; row <= blank + 2 && row < grid.rowCount; row++) {
    const cells = filledCells(grid, row);
    if (cells.length === 1) continue;
    return cells.length > 1 && cells.every(({ column }) => isWord(grid.value(row, column), read));
  }
  return false;
}

function isWord(value: CellValue, read: SheetView["read"]): boolean {
  return typeof value === "string" && read(value, "General", () => value).kind === "note";
}

/** What a cell's signs are looked for in: its text, or a whole number with three decimals, as groups of thousands turn into where a dot divides decimals. */
function textOf(value: CellValue, format: string): string {
  if (typeof value === "string") return value;
  return typeof value === "number" && Number.isInteger(value) && format === "0.000" ? value.toFixed(3) : "";
}

/** Years from which on figures of that size are hardly figures. */
const yearText = /^(?:.{0,20}\s)?(?:19[5-9]\d|20\d\d)(?:\s?[-/–]\s?(?:\d\d|20\d\d))?$/;

/** Whether a cell is a year ("2023", "2023-24", "Q4 2024"). */
function isYear(value: CellValue, format: string): boolean {
  if (typeof value === "string") return yearText.test(value.trim());
  return (
    typeof value === "number" && !format.includes("%") && periodOfCell(value, String(value), format)?.kind === "year"
  );
}

/** A longer text is no word for a rating. */
const longestSample = 30;

function samplesOf(seen: ReadonlySet<string>, filled: number, texted: number): readonly string[] {
  return texted === filled ? [...seen].map((text) => text.trim()) : [];
}
