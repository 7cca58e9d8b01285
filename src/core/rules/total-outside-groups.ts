import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { comparable, isNumberField } from "../check/subject";
import { samePeriod } from "../cell/period";
import { groupings } from "../measures/families";
import type { Field } from "../scorecard/model";
import { sameCell } from "../cell/address";
import type { CellRef } from "../cell/address";
import { sumOf } from "./adds-up";
import type { Found } from "./define-rule";
import { inEach } from "./in-each";
import { defineTableRule } from "./define-rule";
import { indexRows, nearest, pairs } from "./families";
import { outsideAmongRows } from "./outside-rows";
import { list, quote } from "./say";
import { sumRowsOf } from "./sum-rows";
import type { SumCell, SumRow } from "./sum-rows";
import { overallNamed } from "./totals";

export const totalOutsideGroups = defineTableRule({
  id: "total-outside-groups",
  severity: "error",
  tier: "sheet",
  title: "A figure for all lies outside those of its groups.",
  why:
    "An average of four schools lies between the lowest and the highest of them, and a rate for town and country between the two. Where the figure for " +
    "all lies outside, one of them is mistyped or of another year. What adds up to the total is a sum and left alone.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "unit-mixed-in-row", "computed-column-off"],

  check(subject) {
    const known = [...besideGroups(subject), ...amongRows(subject)];
    const named = new Set(known.map(({ cells: [{ row, column }] }) => `${String(row)} ${String(column)}`));
    const others = outsideAmongRows(subject).filter(
      ({ total: { at } }) => !named.has(`${String(at.row)} ${String(at.column)}`),
    );
    return [
      ...known,
      ...others.map(({ row, total, groups }) => {
        const found = foundFor(row.title, total.at, total.text.trim(), list(groups.map(({ text }) => text.trim())));
        const astray = farthestOff(subject, [total, ...groups]);
        return astray && astray !== total ? { ...found, cells: [astray.at, total.at] as const } : found;
      }),
    ];
  },

  examples: {
    bad: [
      [
        ["Measure", "Baseline 2022", "Target 2023"],
        ["Persistent absence", "*47.3%*", "20%"],
        ["Persistent absence, primary", "21.3%", "18%"],
        ["Persistent absence, secondary", "39.8%", "30%"],
        ["Persistent absence, special", "43.9%", "40%"],
      ],
      [
        ["Measure", "2019", "2020", "2021", "2022"],
        ["Waits: trust overall", "86.0%", "83.3%", "85.6%", "*83.7%*"],
        ["Waits: north site", "86.9%", "86.7%", "89.2%", "87.1%"],
        ["Waits: south site", "85.4%", "80.8%", "82.8%", "*91.0%*"],
      ],
    ],
    good: [
      [
        ["Measure", "Baseline 2022", "Target 2023"],
        ["Persistent absence", "29.3%", "22%"],
        ["Persistent absence, primary", "21.3%", "18%"],
        ["Persistent absence, secondary", "39.8%", "30%"],
        ["Persistent absence, special", "43.9%", "40%"],
      ],
    ],
  },
});

/** How many times as far from the next figure of its own row as the others are from theirs the one is that was mistyped. */
const timesFarther = 3;

/** Of some figures of one column the one that lies far from all others of its row, where those of the rest have others near by. */
function farthestOff(subject: TableSubject, cells: readonly SumCell[]): SumCell | undefined {
  const rows = sumRowsOf(subject);
  const gaps = cells.map((cell) => ({ cell, gap: gapOf(cell, rows) })).sort((a, b) => b.gap - a.gap);
  const [first, second] = gaps;
  return first && second && first.gap >= timesFarther * second.gap ? first.cell : undefined;
}

function gapOf(cell: SumCell, rows: readonly SumRow[]): number {
  const own = rows.find(({ cells }) => [...cells.values()].some(({ at }) => sameCell(at, cell.at)));
  const others = [...(own?.cells.values() ?? [])].filter(({ at }) => !sameCell(at, cell.at));
  return Math.min(...others.map(({ quantity }) => Math.abs(quantity.value - cell.quantity.value)));
}

/** Columns of one role and period of which one is for all and the others for groups. */
function besideGroups({ table, measures }: TableSubject): readonly Found[] {
  const overall = table.columns.filter(({ is, heading }) => is.kind === "value" && overallNamed.test(heading));
  if (overall.length === 0 || table.arrangement !== "rows") return [];
  const columns = new Set(overall.map(({ column }) => column));
  let judged = 0;
  const found = inEach(measures, (subject) =>
    subject.fields
      .filter(isNumberField)
      .filter(({ at, role }) => columns.has(at.column) && role !== "benchmark")
      .flatMap((total) => {
        judged++;
        return outside(subject, total, groupsOf(subject, total));
      }),
  );
  // Where it is so in row after row the column holds counts, of which a group has a part.
  return found.length > mostAlike && found.length * 2 > judged ? [] : found;
}

/** Rows beyond which a figure for all that is above those of its groups is no mistake, if most are so. */
const mostAlike = 2;

function groupsOf({ fields }: MeasureSubject, total: NumberField): readonly NumberField[] {
  return fields
    .filter(isNumberField)
    .filter(
      (field) =>
        field !== total &&
        field.role === total.role &&
        isSameTime(field, total) &&
        !overallNamed.test(field.heading) &&
        field.heading !== "" &&
        comparable(field.reading.quantity, total.reading.quantity),
    );
}

function isSameTime(a: Field, b: Field): boolean {
  return a.period && b.period ? samePeriod(a.period, b.period) : a.period === b.period;
}

/** Rows that the dictionary knows for a total and its groups. */
function amongRows(subject: TableSubject): readonly Found[] {
  const { rowsOf } = indexRows(subject);
  return groupings.flatMap(({ total, groups }) =>
    rowsOf(total, undefined).flatMap((row) => {
      const near = groups.flatMap((id) => nearest(row, rowsOf(id, undefined)) ?? []);
      if (near.length < groups.length) return [];
      return row.numbers.flatMap((field) => {
        const own = near.flatMap((group) => pairs(row, group).flatMap(({ a, b }) => (a === field ? [b] : [])));
        return own.length === near.length ? outside(row, field, own) : [];
      });
    }),
  );
}

function outside({ title }: MeasureSubject, total: NumberField, groups: readonly NumberField[]): readonly Found[] {
  if (groups.length < 2) return [];
  const values = groups.map(({ reading }) => reading.quantity.value);
  const { value, decimals } = total.reading.quantity;
  const slack = 0.5 * 10 ** -Math.min(decimals, ...groups.map(({ reading }) => reading.quantity.decimals)) + 1e-9;
  const { sum, slack: sumSlack } = sumOf(groups);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (
    (value >= low - slack && value <= high + slack) ||
    Math.abs(value - sum) <= sumSlack + slack ||
    isPart(total, high)
  )
    return [];
  return [foundFor(title, total.at, quote(total), list(groups.map(quote)))];
}

function foundFor(title: string, at: CellRef, total: string, groups: string): Found {
  return {
    cells: [at],
    measure: title,
    message: `${title}: ${total} lies outside the figures of its groups (${groups}).`,
    advice: "Look up the figure for all and those of the groups: one of them is mistyped, or of another year.",
  };
}

/** A count for all may be larger than each of the groups that are shown: they need not be all there are. */
function isPart({ reading: { quantity } }: NumberField, high: number): boolean {
  return quantity.unit !== "percent" && quantity.decimals === 0 && quantity.value > high && quantity.value > 1000;
}
