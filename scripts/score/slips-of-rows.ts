import type { Field, Measure } from "../../src/core";
import { alike, numbersOf, someField, swapped } from "./spot";
import type { NumberField, Spot, Typed } from "./spot";

/** The measure in the next row and its cell in the same column. */
function beneath(spot: Spot, { field }: NumberField): { readonly below: Measure; readonly cell: Field } | undefined {
  const below = spot.all[spot.all.indexOf(spot.measure) + 1];
  const cell = below?.fields.find(({ at }) => at.column === field.at.column);
  return below && cell && cell.at.row === field.at.row + 1 ? { below, cell } : undefined;
}

/** A value typed one row too low: it took the place of another there, which it must not be the same as, and left its own cell empty. */
export function displaced(spot: Spot): readonly Typed[] | undefined {
  const one = spot.fields[someField(spot)];
  const next = one && beneath(spot, one);
  if (
    !one ||
    !next ||
    spot.fields.length < 3 ||
    next.cell.text.trim() === one.field.text.trim() ||
    next.below.fields.filter(({ reading }) => reading.kind === "quantity").length < 2
  )
    return undefined;
  return [
    { at: one.field.at, text: "" },
    { at: next.cell.at, text: one.field.text },
  ];
}

export function rowsExchanged(spot: Spot): readonly Typed[] | undefined {
  const one = spot.fields[someField(spot)];
  const next = one && beneath(spot, one);
  if (!one || !next || !alike(spot.fields, 1.4)) return undefined;
  const others = numbersOf(next.below);
  const other = others.find(({ field }) => field.at.column === one.field.at.column);
  if (!other || !alike(others, 1.4) || Math.max(other.value / one.value, one.value / other.value) < 2.5)
    return undefined;
  return swapped(one.field, other.field);
}

export function rowCopied(spot: Spot): readonly Typed[] | undefined {
  const first = spot.fields[0];
  const next = first && beneath(spot, first);
  if (!next || spot.fields.length < 3 || spot.fields.length !== spot.measure.fields.length) return undefined;
  if (new Set(spot.fields.map(({ value }) => value)).size < 3) return undefined;
  const pairs = spot.fields.map(({ field }) => ({
    field,
    cell: next.below.fields.find(({ at }) => at.column === field.at.column),
  }));
  if (
    pairs.some(({ cell, field }) => cell === undefined || cell.at.row !== field.at.row + 1 || cell.text === field.text)
  )
    return undefined;
  return pairs.flatMap(({ field, cell }) => (cell ? [{ at: cell.at, text: field.text }] : []));
}
