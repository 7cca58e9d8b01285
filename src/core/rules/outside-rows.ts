import type { TableSubject } from "../check/subject";
import { comparable } from "../check/subject";
import { forAll } from "./column-rules-needed";
import { partSetsOf } from "./part-sets";
import type { Part } from "./part-sets";
import { sumRowsOf } from "./sum-rows";
import type { SumCell, SumRow } from "./sum-rows";
import type { Column } from "../scorecard/model";
import { sumsOver } from "./sums";

/** Columns in which a figure for all must lie within its groups for that to be what it does. */
const fewestWithin = 2;
/** How many times the largest group a whole number for all is that is no average of them. */
const countedAbove = 1.3;
/** Rows beyond which a table is no breakdown by groups. */
const mostRows = 150;

/** A figure for all that lies outside those of its groups, which in other columns it does not. */
export interface Outside {
  readonly row: SumRow;
  readonly total: SumCell;
  readonly groups: readonly SumCell[];
}

/** Figures of rows for all that lie outside those of the rows for groups above or below. What adds up is a sum and left alone. */
export function outsideAmongRows(subject: TableSubject): readonly Outside[] {
  const { table } = subject;
  if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
  if (!table.measures.some(({ name }) => forAll.test(name))) return [];
  const rows = sumRowsOf(subject);
  const standards = table.columns.flatMap(({ column, is }) => (isStandard(is) ? [column] : []));
  return rows.flatMap((row, place) => {
    if (!forAll.test(row.name) || isAmongTotals(rows, place)) return [];
    const [above, below] = partSetsOf(
      rows.map((one) => ({ ...one, isTotal: forAll.test(one.name) })),
      place,
    );
    return [above, below, besides(rows, place)]
      .flatMap((parts) => (parts && !isOfOwnStandards(parts, standards) ? outside(row, parts) : []))
      .slice(0, 1);
  });
}

function isStandard(is: Column["is"]): boolean {
  return is.kind === "value" ? is.role === "target" && !is.period : is.kind === "attribute" && is.role === "tolerance";
}

/** "Total calls" beside "Total reports" counts a thing of its own, as that does. */
function isAmongTotals(rows: readonly SumRow[], place: number): boolean {
  const { section, name = "" } = rows[place] ?? {};
  return [rows[place - 1], rows[place + 1]].some(
    (one) =>
      one !== undefined && one.section === section && one.name !== name && counted.test(name) && counted.test(one.name),
  );
}

/** Labels of a count of all of something: "Total calls for service". */
const counted = /^total \p{L}+/iu;

/** Standards of which so many among the rows show that each is a measure of its own, and no group of one. */
const fewestStandards = 3;

function isOfOwnStandards(parts: readonly Part[], columns: readonly number[]): boolean {
  return columns.some((column) => {
    const known = parts.flatMap(({ row }) => row.cells.get(column)?.quantity.value ?? []);
    return known.length === parts.length && new Set(known).size >= fewestStandards;
  });
}

/** "A&E: overall" over "A&E: North" and "A&E: South": the rows that follow under the same word before a colon. */
function besides(rows: readonly SumRow[], place: number): readonly Part[] {
  const [word = "", rest] = (rows[place]?.name ?? "").split(":");
  if (rest === undefined) return [];
  const end = rows.findIndex(({ name }, index) => index > place && !name.startsWith(`${word}:`));
  return rows.slice(place + 1, end < 0 ? rows.length : end).map((row) => ({ row, sign: 1 }));
}

function outside(row: SumRow, parts: readonly Part[]): readonly Outside[] {
  if (sumsOver(row, parts).some(({ fits }) => fits)) return [];
  const columns = [...row.cells].flatMap(([place, total]) => {
    const groups = parts.flatMap(({ row: part }) => part.cells.get(place) ?? []);
    const isWhole = groups.length === parts.length && groups.length >= 2;
    const alike = groups.every((group) => comparable(group.quantity, total.quantity) && !group.isExplained);
    return isWhole && alike && !total.isExplained ? [{ row, total, groups }] : [];
  });
  const off = columns.filter((column) => !isWithin(column) && !isOfEach(row, column));
  return columns.length - off.length >= fewestWithin && off.length === 1 && !columns.some(isCounted) ? off : [];
}

/** Pupils who pass in reading, writing and mathematics combined are fewer than those who pass in any of them. */
function isOfEach({ name }: SumRow, { total, groups }: Outside): boolean {
  const least = Math.min(...groups.map(({ quantity }) => quantity.value));
  return total.quantity.unit === "percent" && combined.test(name) && total.quantity.value < least;
}

const combined = /\bcombined\b/i;

/** A count for all that lies far above each of its groups counts them together, whether it adds up or not. */
function isCounted({ total: { quantity }, groups }: Outside): boolean {
  const isWhole = [quantity, ...groups.map((group) => group.quantity)].every(({ decimals }) => decimals === 0);
  const most = Math.max(...groups.map((group) => group.quantity.value));
  return quantity.unit !== "percent" && isWhole && quantity.value >= countedAbove * most;
}

function isWithin({ total, groups }: Outside): boolean {
  const values = groups.map(({ quantity }) => quantity.value);
  const half = 0.5 * 10 ** -Math.min(total.quantity.decimals, ...groups.map(({ quantity }) => quantity.decimals));
  const { value } = total.quantity;
  return value >= Math.min(...values) - half - 1e-9 && value <= Math.max(...values) + half + 1e-9;
}
