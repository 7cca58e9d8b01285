import { comparePeriods, hasYear, isPartOfYear } from "../cell/period";
import type { Period } from "../cell/period";
import type { AttributeRole, Column, ColumnRole, FieldRole } from "./model";

type ValueRole = Extract<ColumnRole, { kind: "value" }>;

/** A column before the values that no heading gives a role have one. */
export interface DraftColumn {
  readonly column: number;
  readonly heading: string;
  readonly is: Exclude<ColumnRole, ValueRole> | (Omit<ValueRole, "role"> & { readonly role: FieldRole | undefined });
}

/**
 * Gives values without a role theirs by what stands beside them: after a baseline or a present value, and with no target named or all
 * named ones before them, they are the targets; so are the quarters of a target for the year where nothing was reported yet; else they are actuals.
 */
export function withRoles(columns: readonly DraftColumn[]): readonly Column[] {
  const values = columns.flatMap(({ is }) => (is.kind === "value" ? [is] : []));
  const has = (role: FieldRole): boolean => values.some((one) => one.role === role);
  const hasPresent = columns.some(isPresent);
  const quarters = quartersOfTarget(columns);
  const byTarget = columns.some(targetPeriod);
  const besideArea = comparesWithArea(columns);
  return columns.map((column): Column => {
    const { is } = column;
    if (is.kind !== "value") return { ...column, is };
    if (besideArea && isOfArea(column)) return { ...column, is: { ...is, role: "benchmark" } };
    if (is.role !== undefined) return { ...column, is: { ...is, role: is.role } };
    const planned =
      (has("baseline") || hasPresent) &&
      isAfter(is.period, values) &&
      (!has("target") || (has("baseline") && goesOn(is.period, values)));
    const isTarget = planned || (byTarget && is.period === undefined) || (quarters && isPartOfYear(is.period));
    return { ...column, is: { ...is, role: isTarget ? "target" : "actual" } };
  });
}

/** Whether a column gives the year by which its row's values are to be reached. */
export function targetPeriod({
  is,
  heading,
}: {
  readonly is: { readonly kind: string };
  readonly heading: string;
}): boolean {
  return is.kind === "period" && /^(by|target|achieve|to be)/i.test(heading.trim());
}

/** Whether a column holds how things stand, whenever that is: "Present value". */
function isPresent({ is, heading }: DraftColumn): boolean {
  if (is.kind !== "value" || is.role !== "actual" || /\b(?:year|quarter|month)\b/i.test(heading)) return false;
  return /\b(?:present|current|latest|last|now|aktuell\w*|atual|actuel\w*)\b/i.test(heading);
}

const reporting: ReadonlySet<AttributeRole> = new Set(["rag", "status", "direction-of-travel", "variance"]);

/** Whether quarters or months without a role break down a target for the whole year: nothing beside them is a report. */
function quartersOfTarget(columns: readonly DraftColumn[]): boolean {
  const annual = columns.some(
    ({ is, heading }) =>
      is.kind === "value" && is.role === "target" && /\b(annual|full.year|year|yearly)\b/i.test(heading),
  );
  const reported = columns.some(
    ({ is }) =>
      (is.kind === "value" && (is.role === "actual" || is.role === "baseline" || is.role === "forecast")) ||
      (is.kind === "attribute" && reporting.has(is.role)),
  );
  return annual && !reported;
}

/** Whether a period goes on behind those of the columns that are named targets. */
function goesOn(
  period: Period | undefined,
  values: readonly { readonly role: FieldRole | undefined; readonly period: Period | undefined }[],
): boolean {
  const named = values.filter(({ role }) => role === "target" || role === "forecast");
  return period !== undefined && named.every((one) => one.period && comparePeriods(one.period, period) < 0);
}

/** Whether a period comes after every baseline and every figure that is reported. */
function isAfter(
  period: Period | undefined,
  values: readonly { readonly role: FieldRole | undefined; readonly period: Period | undefined }[],
): boolean {
  const known = values.filter(({ role }) => role === "baseline" || role === "actual");
  if (known.every((one) => one.role === "actual") && period && !hasYear(period)) return false;
  return known.every((one) => !one.period || !period || comparePeriods(one.period, period) < 0);
}

const area = /^(?:the )?(?:la|lea|local authority)(?: (?:average|avg|av|mean|all|figure))?$/i;

/** Whether a column holds the figures of the local authority and names nothing else but a period. */
function isOfArea({ is, heading }: DraftColumn): boolean {
  if (is.kind !== "value" || (is.role !== undefined && is.role !== "actual")) return false;
  return area.test(
    heading
      .replace(/[(\d][\d/–-]*[\d)]|[%()]/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

/** Whether a table compares its own figures, be they a school's, with the local authority's and with others: a council's own has no other. */
function comparesWithArea(columns: readonly DraftColumn[]): boolean {
  const values = columns.filter(({ is }) => is.kind === "value");
  const isOwn = (one: DraftColumn): boolean =>
    one.is.kind === "value" && (one.is.role === undefined || one.is.role === "actual") && !isOfArea(one);
  return values.some(isOfArea) && values.some(isOwn);
}
