import type { Period } from "../cell/period";
import type { CellValue } from "../cell/value";
import type { HeaderCell } from "./header-rows";
import type { FieldRole, FieldVariant } from "./model";
import type { HeaderToken } from "./vocabulary";
import { headerToken } from "./vocabulary";

/** What a heading gives to the columns that it reaches over. */
export interface Carried {
  readonly role: FieldRole | undefined;
  readonly period: Period | undefined;
  readonly variant?: FieldVariant | undefined;
}

/** What a heading over several columns says of them; progress is what was reached. */
export function sayingOf(token: HeaderToken | undefined): Carried | undefined {
  if (token?.kind === "value") return token;
  if (token?.kind === "period" && token.ofTarget) return { role: "target", period: undefined };
  return token?.kind === "attribute" && token.role === "status" ? { role: "actual", period: token.period } : undefined;
}

/** The first cell of a second header row, when it alone is no heading: the section that begins there. */
export function sectionCell(rows: readonly (readonly HeaderCell[])[]): HeaderCell | undefined {
  const cells = rows.at(-1) ?? [];
  const [stray, more] = cells.filter(({ token, asks }) => token === undefined && !asks);
  const first = cells.find(({ token }) => token?.kind === "value");
  if (!stray || more || !first || stray !== cells[0]) return undefined;
  return partedToken(rows.map((row) => row.find(({ column }) => column === stray.column))) ? undefined : stray;
}

/** What a heading says that is written in two rows, neither of which says it: "Bench" over "Mark". */
export function partedToken(cells: readonly (HeaderCell | undefined)[]): HeaderToken | undefined {
  const parts = cells.flatMap((cell) => (cell && !cell.asks ? [cell] : []));
  return parts.length > 1 && parts.every(({ token, text }) => !token && text !== "")
    ? headerToken(parts.map(({ text }) => text).join(" "))
    : undefined;
}

/** The small whole number that a cell holds, be it in brackets. */
export function countOf(value: CellValue): number | undefined {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  const digits = /^\(?(\d{1,2})\)?$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** "1st" to "4th" below a heading that speaks of quarters. */
const counted = /^(?:1st|2nd|3rd|4th|first|second|third|fourth)$/i;
const ofQuarters = /\bquarter(?:s|ly)?\b/i;

/** The cells of a header row of which all that stand below "Quarterly targets" count the quarters, as the quarters that they mean. */
export function asQuarters(
  cells: readonly HeaderCell[],
  rows: readonly (readonly HeaderCell[])[],
): readonly HeaderCell[] {
  const [first] = cells;
  const over = rows
    .at(-1)
    ?.filter(({ column }) => first && column <= first.column)
    .at(-1);
  if (!over || cells.length < 2 || !ofQuarters.test(over.text) || !cells.every(({ text }) => counted.test(text)))
    return cells;
  return cells.map((cell) => ({ ...cell, token: headerToken(`${cell.text} quarter`) }));
}

/** "Budget" or "Goal" in a cell above or below that of its period: together they are a target, as they are in one cell. */
const aim = /^(?:(?:adopted|approved|original|amended|revised|proposed) )?(?:budget|goal)$/i;

/** What a heading that names a sum or a goal gives to dated columns that it reaches over. */
export function aimOf(text: string): Carried | undefined {
  return aim.test(text) ? { role: "target", period: undefined } : undefined;
}

/** A heading of a period is a target's where a cell of its column says so. */
export function aimedAt(token: HeaderToken | undefined, texts: readonly string[]): HeaderToken | undefined {
  const isAim = token?.kind === "value" && token.role === undefined && token.period !== undefined;
  return isAim && texts.some((text) => aim.test(text)) ? { ...token, role: "target" } : token;
}

/** Two rows of one heading said together: "Target" over "2023" is the target for 2023, "Indicator" over "Code" its code. */
export function joined(above: HeaderToken | undefined, below: HeaderToken | undefined): HeaderToken | undefined {
  if (above === undefined || below === undefined) return above ?? below;
  if (below.kind === "attribute" && above.kind === "value" && above.period && !below.period)
    return { ...below, period: above.period };
  if (above.kind === "attribute" && above.role === "polarity" && below.kind === "value" && below.period)
    return { ...below, role: below.role ?? "target" };
  if (above.kind === "value" && below.kind === "period") return { ...below, ...(above.role && { within: above.role }) };
  if (above.kind === "attribute" && above.role === "status" && below.kind === "period")
    return { ...below, within: "actual" };
  if (below.kind === "attribute" || below.kind === "label" || (below.kind === "section" && above.kind === "value"))
    return below;
  // "Target year" over "2016".
  if (above.kind === "period" && above.ofTarget && below.kind === "value" && below.period)
    return { ...below, role: below.role ?? "target" };
  if (above.kind !== "value" || below.kind !== "value") return above;
  const variant = below.variant ?? above.variant;
  return {
    kind: "value",
    role: below.role ?? above.role,
    period: below.period ?? above.period,
    ...(variant && { variant }),
  };
}

const bareUnit =
  /^(?:%|[£$€]|#|n|no\.?|number|numeric|absolute|abs\.?|percent(?:age)?|per cent|pct|pp|points?|relative)$/i;

/** Whether the last heading of a column only says in what it is: "Numeric", "%". */
export function isBareUnit(rows: readonly (readonly HeaderCell[])[], column: number): boolean {
  const cell = rows.length > 1 ? rows.at(-1)?.find((one) => one.column === column) : undefined;
  return cell !== undefined && bareUnit.test(cell.text);
}

/** Whether the nearest heading above the last row that reaches over a column speaks of a change. */
export function isBelowChange(rows: readonly (readonly HeaderCell[])[], column: number): boolean {
  const token = rows
    .at(-2)
    ?.filter((cell) => cell.column <= column)
    .at(-1)?.token;
  return token?.kind === "attribute" && token.role === "variance";
}
