import type { CellRef, Field, Measure } from "../../src/core";

/** A cell and what a slip makes of it. */
export interface Typed {
  readonly at: CellRef;
  readonly text: string;
}

/** A measure that a slip may be made in: its value cells that read as a number, in the order of their columns. */
export interface Spot {
  readonly measure: Measure;
  readonly fields: readonly NumberField[];
  /** The measures of the same table, in order. */
  readonly all: readonly Measure[];
}

/** A value cell and the number in it. */
export interface NumberField {
  readonly field: Field;
  readonly value: number;
}

/** The values of a measure that read as a number. */
export function numbersOf(measure: Measure): readonly NumberField[] {
  return measure.fields.flatMap((field) =>
    field.reading.kind === "quantity" ? [{ field, value: field.reading.quantity.value }] : [],
  );
}

/** A later cell of the row, so that something stands before it: the second to the last in turn. */
export function someField({ fields, measure }: Spot): number {
  return fields.length === 0 ? -1 : 1 + (measure.at.row % Math.max(1, fields.length - 1));
}

export function inPlace(
  spot: Spot,
  text: (before: string, turn: number) => string | undefined,
): readonly Typed[] | undefined {
  if (spot.fields.length < 3) return undefined;
  const one = spot.fields[someField(spot)];
  const made = one ? text(one.field.text, spot.measure.at.row) : undefined;
  return one && made !== undefined ? [{ at: one.field.at, text: made }] : undefined;
}

/** Whether the values are of one size: none more than 1.6 times another. */
export function alike(fields: readonly NumberField[], most = 1.6): boolean {
  const sizes = fields.map(({ value }) => Math.abs(value));
  return sizes.length >= 3 && Math.min(...sizes) > 0 && Math.max(...sizes) / Math.min(...sizes) <= most;
}

/** A number as it is written, with points, commas or spaces between its thousands. */
const number = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d[\d.,]*\d|\d/;

/** A text with another number in place of the first in it. A time of day or of minutes and seconds is none. */
export function withNumber(text: string, change: (digits: string) => string | undefined): string | undefined {
  const found = /\d:\d/.test(text) ? null : number.exec(text);
  const made = found ? change(found[0]) : undefined;
  return found && made !== undefined
    ? text.slice(0, found.index) + made + text.slice(found.index + found[0].length)
    : undefined;
}

export function swapped(one: Field, two: Field): readonly Typed[] {
  return [
    { at: one.at, text: two.text },
    { at: two.at, text: one.text },
  ];
}
