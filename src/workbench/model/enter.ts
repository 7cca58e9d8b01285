import type { CellValue } from "../../core";
import { typeIn } from "../../core/cell/type-in";
import { serialOf } from "./dates";

/** What a text becomes when it is put into a cell. */
export interface Entered {
  readonly value: CellValue;
  readonly formula?: string;
  /** A number format that comes with the entry; a cell that has one of its own keeps that. */
  readonly format?: string;
}

/** How dates are spelled, and whether a number typed into a cell of percentages is one. */
export interface EntryHabits {
  readonly dayFirst: boolean;
  readonly percentCells: boolean;
}

/** A person in Britain at the keyboard. */
export const typingHabits: EntryHabits = { dayFirst: true, percentCells: true };

/** Office.js, which speaks US English. */
export const apiHabits: EntryHabits = { dayFirst: false, percentCells: false };

const errors = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/i;

/** What Excel stores when a text is entered into a cell of a number format. A formula has no value yet: the calculation gives it one. */
export function enterText(text: string, format: string, habits: EntryHabits): Entered {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === "@") return { value: text };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text.slice(1).trim() };
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (errors.test(trimmed)) return { value: { error: trimmed.toUpperCase() } };
  const date = readDate(trimmed, habits.dayFirst);
  if (date) return date;
  const scientific = /^[-+]?\d+(?:\.\d+)?e[-+]?\d{1,3}$/i.test(trimmed) ? Number(trimmed) : NaN;
  if (Number.isFinite(scientific)) return { value: scientific, format: "0.00E+00" };
  const dollars = /^(-?)\$(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?$/.exec(trimmed);
  if (dollars) {
    const [, sign = "", whole = "", rest = ""] = dollars;
    return { value: Number(sign + whole.replaceAll(",", "") + rest), format: rest === "" ? "$#,##0" : "$#,##0.00" };
  }
  const typed = typeIn(text);
  if (typeof typed.value !== "number") return { value: typed.value };
  const percent = habits.percentCells && format.includes("%") && !trimmed.includes("%") && Math.abs(typed.value) >= 1;
  const value = percent ? typed.value / 100 : typed.value;
  return typed.format === "General" || /^0\.0+$/.test(typed.format) ? { value } : { value, format: typed.format };
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function readDate(text: string, dayFirst: boolean): Entered | undefined {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), fullYear(numbers[3] ?? "")];
    return dayFirst ? dateOf(year, second, first, "dd/mm/yyyy") : dateOf(year, first, second, "m/d/yyyy");
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), dayFirst ? "dd/mm/yyyy" : "m/d/yyyy");
  const worded = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4}|\d{2})$/.exec(text);
  const month = worded ? months.indexOf((worded[2] ?? "").toLowerCase()) + 1 : 0;
  return worded && month > 0 ? dateOf(fullYear(worded[3] ?? ""), month, Number(worded[1]), "d-mmm-yy") : undefined;
}

/** Two digits are of this century up to 29, of the last from 30 on. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function dateOf(year: number, month: number, day: number, format: string): Entered | undefined {
  const value = serialOf(year, month, day);
  return value === undefined ? undefined : { value, format };
}
