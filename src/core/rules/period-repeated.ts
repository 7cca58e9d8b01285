import { comparePeriods, formatPeriod, hasYear, samePeriod } from "../cell/period";
import type { Period } from "../cell/period";
import type { CellRef } from "../cell/address";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { isNumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { defineTableRule } from "./define-rule";
import { following } from "./following";
import { a1, list } from "./say";

/** From so many on, and at this share of a table's measures, something else tells the rows apart that nobody said. */
const usual = 4;
const share = 0.25;

export const periodRepeated = defineTableRule({
  id: "period-repeated",
  severity: "error",
  tier: "sheet",
  title: "A measure has two figures for one period.",
  why:
    "In a list with a row for each measure and period, the same quarter twice means that one was typed for another, or that a return was pasted twice; " +
    "whatever adds the list up counts it twice. Where most measures have several rows for a period, something else tells them apart.",
  subsumedBy: ["row-slid", "measure-repeated"],

  *check(subject) {
    const { table, measures } = subject;
    if (table.arrangement === "rows") return [];
    const pairs = yield* inEachInSteps(measures, (measure) => repeatsOf(measure, table.arrangement === "columns"));
    const rows = new Set(pairs.map(({ title }) => title)).size;
    if (rows >= usual && rows > table.measures.length * share) return [];
    const once = table.arrangement === "columns" ? pairs.slice(0, 1) : pairs;
    return once.map((pair) => foundFor(pair, subject));
  },

  examples: {
    bad: [
      [
        ["Measure", "Quarter", "Actual", "Target"],
        ["Calls answered", "Q1 2025", "81%", "85%"],
        ["Calls answered", "Q2 2025", "83%", "85%"],
        ["Calls answered", "*Q2 2025*", "*84%*", "85%"],
        ["Calls answered", "Q4 2025", "84%", "85%"],
      ],
    ],
    good: [
      [
        ["Measure", "Quarter", "Actual", "Target"],
        ["Calls answered", "Q1 2025", "81%", "85%"],
        ["Calls answered", "Q2 2025", "83%", "85%"],
        ["Calls answered", "Q3 2025", "84%", "85%"],
        ["Calls answered", "Q4 2025", "84%", "85%"],
      ],
    ],
  },
});

/** Two rows of one measure for one period, in the order that they stand in, and what else is known of its periods. */
interface Repeat {
  readonly title: string;
  readonly period: Period;
  readonly first: readonly NumberField[];
  readonly second: readonly NumberField[];
  /** A period that has no row where it would stand in the place of one of the two. */
  readonly lacking: Period | undefined;
  /** Whether it is the first of the two that stands where the lacking one would. */
  readonly isFirst: boolean;
}

/** `across` when a period is a row of a table with its measures in columns. */
function repeatsOf({ title, fields }: MeasureSubject, across: boolean): readonly Repeat[] {
  const rows = new Map<number, NumberField[]>();
  for (const field of fields.filter(isNumberField)) {
    if (!field.period) continue;
    const own = rows.get(field.at.row);
    if (own) own.push(field);
    else rows.set(field.at.row, [field]);
  }
  const dated = [...rows.values()].flatMap((all) => {
    const [first] = all;
    return first?.period ? [{ period: first.period, all }] : [];
  });
  return dated.flatMap(({ period, all: second }, place): readonly Repeat[] => {
    const before = dated.findIndex((one) => samePeriod(one.period, period));
    const first = dated[before]?.all;
    if (before < 0 || before >= place || !first || !isSameRole(first, second)) return [];
    if (across && dated.length < usual) return [];
    return [
      {
        title,
        period,
        first,
        second,
        ...lackingIn(
          dated.map((one) => one.period),
          before,
          place,
        ),
      },
    ];
  });
}

function isSameRole(first: readonly NumberField[], second: readonly NumberField[]): boolean {
  return second.some((field) =>
    first.some(
      ({ role, variant, heading }) => role === field.role && variant === field.variant && heading === field.heading,
    ),
  );
}

/** What period is lacking right after the second of two rows for the same one, or right before the first. */
function lackingIn(periods: readonly Period[], first: number, second: number): Pick<Repeat, "lacking" | "isFirst"> {
  const has = (period: Period): boolean => periods.some((one) => samePeriod(one, period));
  const own = periods[second];
  if (!own || !hasYear(own)) return { lacking: undefined, isFirst: false };
  const next = following(own, 1);
  const previous = following(own, -1);
  const ahead = periods.some((one) => comparePeriods(one, own) > 0);
  const behind = periods.some((one) => comparePeriods(one, own) < 0);
  if (!has(next) && (ahead || second === periods.length - 1)) return { lacking: next, isFirst: second < first };
  if (!has(previous) && behind) return { lacking: previous, isFirst: true };
  return { lacking: undefined, isFirst: false };
}

function foundFor({ title, period, first, second, lacking, isFirst }: Repeat, { table }: TableSubject): Found {
  const [wrong, other] = isFirst ? [first, second] : [second, first];
  const column = table.columns.find(({ is }) => is.kind === "period")?.column;
  const cells = wrong.map(({ at }) => at);
  const dated: CellRef[] = column === undefined || !cells[0] ? [] : [{ ...cells[0], column }];
  const [head, ...rest] = [...dated, ...cells];
  if (!head) throw new Error("A row that comes twice has no figure.");
  const same = wrong.every((field, place) => field.text.trim() === other[place]?.text.trim());
  const where = other[0] ? a1(other[0].at) : "";
  return {
    cells: [head, ...rest],
    measure: title,
    message: `${title}: ${formatPeriod(period)} comes twice, ${same ? "with the same figures" : `with ${list(wrong.map(({ text }) => text.trim()))} here`} and ${list(other.map(({ text }) => text.trim()))} in ${where}.`,
    advice: lacking
      ? `Nothing is there for ${formatPeriod(lacking)}: look up whether this row is of it; otherwise take out the one that is wrong.`
      : "Look up which of the two holds, and take the other out or give it its own period.",
  };
}
