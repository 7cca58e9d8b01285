import type { CellRef } from "../cell/address";
import { formatPeriod } from "../cell/period";
import type { Quantity } from "../cell/quantity";
import { isNumberField } from "../check/subject";
import type { MeasureSubject, TableSubject } from "../check/subject";
import type { Field, FieldRole } from "../scorecard/model";

/** A number on a line, and what it is. */
export interface Spot {
  readonly at: CellRef;
  readonly text: string;
  readonly quantity: Quantity;
  readonly role: FieldRole | undefined;
}

/** Figures of one kind that stand beside those of other lines, place by place: a measure over its periods, or a column over its rows. */
export interface Line {
  readonly name: string;
  /** What stands above or before it, so that only lines of one heading are held against each other. */
  readonly under: string;
  readonly spots: ReadonlyMap<string, Spot>;
}

/** Beyond so many measures a table is a list of records. */
const mostMeasures = 300;
const mostColumns = 30;

/** The lines of a table, once along its measures and once across them. Lines of one set are to be held against each other. */
export function linesOf(subject: TableSubject): readonly (readonly Line[])[] {
  const { table } = subject;
  if (table.measures.length > mostMeasures || table.columns.length > mostColumns || table.arrangement === "blocks")
    return [];
  const rows = [...subject.measures];
  return [rows.map((row) => alongOf(row, table.arrangement === "columns")), acrossOf(subject, rows)];
}

function alongOf(row: MeasureSubject, isTurned: boolean): Line {
  const { name, section, group } = row.measure;
  const spots = new Map<string, Spot>();
  for (const field of numbersOf(row)) spots.set(placeOf(field, isTurned), spotOf(field));
  return { name, under: `${section?.text ?? ""}|${group?.text ?? ""}`, spots };
}

/** A row of a turned table is a place of its measures; elsewhere a column is, and in a long one a period of it. */
function placeOf({ at, period }: Field, isTurned: boolean): string {
  return isTurned ? String(at.row) : `${String(at.column)} ${period ? formatPeriod(period) : ""}`;
}

function acrossOf({ table }: TableSubject, rows: readonly MeasureSubject[]): readonly Line[] {
  const isTurned = table.arrangement === "columns";
  const spots = new Map<number, Map<string, Spot>>();
  const names = new Map<number, string>(table.columns.map(({ column, heading }) => [column, heading]));
  for (const row of rows) {
    for (const field of numbersOf(row)) {
      const [line, place] = isTurned ? [field.at.row, field.at.column] : [field.at.column, field.at.row];
      spots.set(line, (spots.get(line) ?? new Map<string, Spot>()).set(String(place), spotOf(field)));
      if (isTurned) names.set(line, field.heading);
    }
  }
  return [...spots].map(([line, own]) => ({ name: names.get(line) ?? "", under: "", spots: own }));
}

/** The numbers of a row in value columns and in those beside them that nobody found fault with. */
function numbersOf(row: MeasureSubject): readonly (Field & { readonly reading: { readonly quantity: Quantity } })[] {
  const beside = row.measure.attributes.filter((one) => one.role === "other" || one.role === "reference");
  const read: readonly (Omit<Field, "role"> & { readonly role: string })[] = [...row.fields, ...beside];
  return (read as readonly Field[]).filter(isNumberField).filter((cell) => !row.isExplained(cell));
}

function spotOf({ at, text, reading, role }: Field & { readonly reading: { readonly quantity: Quantity } }): Spot {
  return { at, text: text.trim(), quantity: reading.quantity, role };
}

/** Two figures at one place of two lines. */
export interface Beside {
  readonly a: Spot;
  readonly b: Spot;
}

/** Places with an outturn that two lines must share for one of them to be held against the other. */
const fewestReached = 3;

/** Whether enough places of two lines are no plan, so that they show how the two go together. */
export function areReached(pairs: readonly Beside[]): boolean {
  return pairs.filter(({ a }) => a.role !== "target" && a.role !== "baseline").length >= fewestReached;
}

/** The figures that two lines have at the same places, in the order of the first. */
export function besides(a: Line, b: Line): readonly Beside[] {
  const pairs: Beside[] = [];
  for (const [place, one] of a.spots) {
    const other = b.spots.get(place);
    if (other) pairs.push({ a: one, b: other });
  }
  return pairs;
}
