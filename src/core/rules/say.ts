import { formatA1 } from "../cell/address";
import type { CellRef } from "../cell/address";
import { formatPeriod } from "../cell/period";
import type { Unit } from "../cell/quantity";
import type { Evidence } from "../check/finding";
import type { Field, FieldRole } from "../scorecard/model";

/** "the 2023 target", "the baseline", "National": what a field is, in words. */
export function nameOf(field: Field): string {
  if (field.role === "benchmark" && field.heading !== "") return field.heading;
  return field.period ? `the ${formatPeriod(field.period)} ${field.role}` : `the ${field.role}`;
}

/** "the 2023 target 40.9%": what a field is and what it says. */
export function quote(field: Field): string {
  return `${nameOf(field)} ${field.text.trim()}`;
}

/** A field as evidence: what it says, and its cell. */
export function shown(field: Field): Evidence {
  return { says: quote(field), from: `cell ${a1(field.at)}` };
}

/** "a, b and c". */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** "A8" of a cell. */
export function a1({ row, column }: CellRef): string {
  return formatA1(row, column);
}

/** The cells of fields, as a finding wants them: at least one. */
export function cellsOf(fields: readonly [Field, ...Field[]]): readonly [CellRef, ...CellRef[]] {
  const [first, ...others] = fields;
  return [first.at, ...others.map(({ at }) => at)];
}

/** Whether a list holds anything, in a form the compiler follows. */
export function isSome<Item>(items: readonly Item[]): items is readonly [Item, ...Item[]] {
  return items.length > 0;
}

/** A sentence with its first letter large. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether a value of this role is one that the scorecard promises: its absence is a mistake and no mere gap. */
export function isPromised(role: FieldRole): boolean {
  return role === "target" || role === "baseline";
}

/** A unit in words: "a percentage", "points". */
export function unitWords(unit: Unit): string {
  switch (unit) {
    case "percent":
      return "a percentage";
    case "percentage-points":
      return "percentage points";
    case "money":
      return "an amount of money";
    case "ratio":
      return "a ratio";
    case "rate":
      return "a rate";
    case "count":
      return "a count";
    case "index":
      return "an index";
    case "number":
      return "a plain number";
    case "points":
    case "score":
    case "days":
      return unit === "score" ? "a score" : unit;
    default:
      return unit satisfies never;
  }
}
