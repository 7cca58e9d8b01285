import { absoluteRef } from "../cell/address";
import { type Quantity, storedNumber } from "../cell/quantity";
import type { CellValue } from "../cell/value";
import type { Field } from "../scorecard/model";
import { type Cut, afterLast, clean, dropFirst, numberIn, upTo } from "./cut";
import type { Needing } from "./needs";

/** The number a cell holds, on the scale Excel stores, and the formula text that gives it live as long as what it needs is there. */
export interface LiveNumber extends Needing {
  readonly value: number;
}

/** Where a number stands in its text. */
interface Place {
  readonly before: string;
  readonly after: string;
}

/**
 * The number of a cell, live; undefined when the cell holds none or no formula could follow it safely.
 *
 * A cell that Excel keeps as a number is referred to. In a text cell ("Published Data December 22 60%") the number is cut out by what
 * stands around it, so that another text of the same form is followed and a text of another form, or none, is an error. A cut is used only
 * when it gives exactly the number that was read; a number typed over the text later is taken as it is.
 *
 * @param stored what the cell stores, where the caller can tell: it settles a percentage stored as 92 in the format `0"%"`
 */
export function liveNumber(field: Field, stored?: CellValue): LiveNumber | undefined {
  const { reading } = field;
  if (reading.kind !== "quantity") return undefined;
  const ref = absoluteRef(field.at);
  return reading.typed === "number"
    ? numberCell(ref, reading.quantity, stored)
    : textCell(ref, field.text, reading.quantity, reading.around);
}

function numberCell(ref: string, quantity: Quantity, stored: CellValue | undefined): LiveNumber | undefined {
  const value = storedNumber(quantity);
  const needs = { cells: [ref], errs: false };
  if (typeof stored !== "number" || same(stored, value)) {
    return { value: typeof stored === "number" ? stored : value, formula: ref, needs };
  }
  return same(stored / 100, value) ? { value: stored / 100, formula: `${ref}/100`, needs } : undefined;
}

function textCell(ref: string, text: string, quantity: Quantity, place: Place | undefined): LiveNumber | undefined {
  const value = storedNumber(quantity);
  const scales = quantity.unit === "percent" ? [1, 100] : [1];
  const whole = clean({ formula: ref, text });
  for (const cut of place ? cuts(whole, text, place) : [whole, leadingFigures(whole)]) {
    for (const decimal of [".", ","] as const) {
      const found = numberIn(cut.text, decimal);
      const scale = scales.find((one) => found !== undefined && same(found / one, value));
      if (scale !== undefined) {
        return { value, formula: numberFormula(ref, cut, decimal, scale), needs: { cells: [], errs: true } };
      }
    }
  }
  return undefined;
}

/**
 * The comma and dot are said outright: VALUE would read them as the language of the machine has them. NUMBERVALUE takes nothing for
 * nought: a cut in which nothing is left, or a lone percent sign, is divided by FALSE, which is an error.
 */
function numberFormula(ref: string, cut: Cut, decimal: "." | ",", scale: number): string {
  const group = decimal === "." ? "," : ".";
  const scaled = scale === 1 ? "" : `/${String(scale)}`;
  const isLeft = `(LEN(TRIM(${cut.formula}))>${cut.text.includes("%") ? "1" : "0"})`;
  return `IF(ISNUMBER(${ref}),${ref},NUMBERVALUE(${cut.formula},"${decimal}","${group}")${scaled}/${isLeft})`;
}

/** Ways to cut the number out of the whole text, the one that follows other texts of its form best in front. */
function cuts(whole: Cut, text: string, { before, after }: Place): readonly Cut[] {
  const leads = before.trim() === "";
  const trails = after.trim() === "";
  const isPercent = text
    .slice(before.length, text.length - after.length)
    .trimEnd()
    .endsWith("%");
  const upToPercent = isPercent ? [upTo(whole, "%", "with")] : [];
  if (leads) return [...upToPercent, upTo(whole, after.charAt(0), "without")];
  const gap = before.slice(-1);
  if (trails) return [afterLast(whole, gap)];
  // Words with a figure in them are a date or another number, and will be others next time.
  const words = /\d/.test(before) ? [] : [upTo(dropFirst(whole, before), after.charAt(0), "without")];
  return [...upToPercent.map((cut) => afterLast(cut, gap)), ...words];
}

/** The figures a text begins with, without the word of their unit: `60` of `60 per cent`. */
function leadingFigures(whole: Cut): Cut {
  const unit = /^\s*[-+]?[\d.,]*\d(\D)/.exec(whole.text)?.[1];
  return unit === undefined ? whole : upTo(whole, unit, "without");
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-10 * Math.max(1, Math.abs(b));
}
