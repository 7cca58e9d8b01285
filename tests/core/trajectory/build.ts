import type { CellRef } from "../../../src/core/cell/address";
import { formatPeriod, type Period } from "../../../src/core/cell/period";
import { formatQuantity, type Quantity, type Unit } from "../../../src/core/cell/quantity";
import { readText } from "../../../src/core/cell/read-cell";
import type { Reading } from "../../../src/core/cell/reading";
import type { Field, FieldRole, Measure, Scorecard } from "../../../src/core/scorecard/model";

export const sheet = "Score card";

export function year(value: number): Period {
  return { kind: "year", basis: "calendar", year: value };
}

export function splitYear(value: number): Period {
  return { kind: "year", basis: "split", year: value };
}

/** A value column of a test scorecard. */
export interface Column {
  readonly role: FieldRole;
  readonly period: Period | undefined;
}

/** What a test cell holds: a number with its unit, a text to be read, or nothing. */
export type Held = Quantity | string | null;

export function percent(value: number, decimals = 0): Quantity {
  return { value, unit: "percent", decimals };
}

export function number(value: number, decimals = 0): Quantity {
  return { value, unit: "number", decimals };
}

/** A measure in the row (from 0) with a value in each column, the first value in column B. */
export function measure(row: number, columns: readonly Column[], values: readonly Held[], unit?: Unit): Measure {
  const fields = columns.map(({ role, period }, index) =>
    field(role, period, at(row, index + 1), values[index] ?? null),
  );
  return {
    at: at(row, 0),
    name: `Measure ${String(row + 1)}`,
    section: undefined,
    group: undefined,
    fields,
    attributes: [],
    unit,
    polarity: undefined,
    definition: undefined,
  };
}

export function scorecard(measures: readonly Measure[], kind: Scorecard["kind"] = "scorecard"): Scorecard {
  const area = { top: 0, left: 0, bottom: 99, right: 9 };
  const found = { columns: [], headings: [], notes: [], rows: [], notUnderstood: [], remarks: [] };
  return { kind, arrangement: "rows", sheet, area, measures, ...found };
}

export function at(row: number, column: number): CellRef {
  return { sheet, row, column };
}

export function field(role: FieldRole, period: Period | undefined, where: CellRef, held: Held): Field {
  const heading = period ? formatPeriod(period) : "";
  return { role, period, heading, at: where, ...said(held) };
}

function said(held: Held): { readonly text: string; readonly reading: Reading } {
  if (held === null) return { text: "", reading: { kind: "empty" } };
  if (typeof held === "string") return { text: held, reading: readText(held) };
  return { text: formatQuantity(held), reading: { kind: "quantity", quantity: held, typed: "number" } };
}

/** A baseline in 2022 and targets in the three years after it. */
export const yearly: readonly Column[] = [
  { role: "baseline", period: year(2022) },
  ...[2023, 2024, 2025].map((one) => ({ role: "target" as const, period: year(one) })),
];
