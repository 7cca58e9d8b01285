import { type CellRef, formatA1 } from "../cell/address";
import type { Field } from "../scorecard/model";

/** The address of a field as a person reads it on its own sheet: `B9`. */
export function sayAddress(field: Field): string {
  return formatA1(field.at.row, field.at.column);
}

/** What a field holds instead of a usable number, as words that follow its address: `says “TBC”`. */
export function sayContent(field: Field): string {
  const { reading } = field;
  const text = field.text.trim();
  switch (reading.kind) {
    case "empty":
      return "is empty";
    case "quantity":
      return reading.typed === "text" ? `is the text “${text}”` : `is ${text}`;
    case "placeholder":
    case "direction":
    case "note":
      return `says “${text}”`;
    case "range":
      return `is a range, “${text}”`;
    case "suppressed":
      return `is suppressed, “${text}”`;
    case "error":
      return `shows ${reading.code}`;
    default:
      return reading satisfies never;
  }
}

/** A field and what it holds: `E9 says “TBC”`. */
export function sayField(field: Field): string {
  return `${sayAddress(field)} ${sayContent(field)}`;
}

/** Fields of one row and what they hold, those that are all empty in one go: `B9 to E9 are empty`. */
export function sayFields(fields: readonly Field[]): string {
  const first = fields[0];
  const last = fields.at(-1);
  if (!first || !last || first === last || fields.some((field) => field.reading.kind !== "empty")) {
    return list(fields.map(sayField));
  }
  return `${sayAddress(first)} ${fields.length === 2 ? "and" : "to"} ${sayAddress(last)} are empty`;
}

/** Clauses as one: `a`, `a; b`. */
export function list(clauses: readonly string[]): string {
  return clauses.join("; ");
}

/** A text cell and what it says: `F9 says “Annual”`. */
export function sayCell({ at, text }: { readonly at: CellRef; readonly text: string }): string {
  return `${formatA1(at.row, at.column)} says “${text.trim()}”`;
}
