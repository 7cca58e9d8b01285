import { samePeriod } from "../cell/period";
import type { CellRef } from "../cell/address";
import { isNumberField } from "../check/subject";
import type { NumberField } from "../check/subject";
import type { Column, Field, Measure, Scorecard } from "../scorecard/model";
import { measureTitle } from "../scorecard/measure";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { quote, shown } from "./say";

export const targetOfNextRow = defineTableRule({
  id: "target-of-next-row",
  severity: "error",
  tier: "sheet",
  title: "A target that stands in two columns is in one of them that of the row above or below.",
  why:
    "Plans repeat the target of a quarter in front of what came out of it. Where the two differ and the second is to the digit what the neighbouring row " +
    "plans for that quarter, the report was filled in one line off, and its result belongs there too.",
  subsumedBy: ["row-slid"],

  check({ table }) {
    if (table.arrangement !== "rows") return [];
    const pairs = pairsIn(table);
    return pairs.length === 0 ? [] : table.measures.flatMap((row, place) => foundIn(row, place, table, pairs));
  },

  examples: {
    bad: [
      [
        ["Measure", "Annual target", "Q1 target", "Q2 target", "Q1 target value", "Q1 actual value", "Q1 status"],
        ["Resolutions carried out", "90%", "85%", "87%", "85%", "87%", "achieved"],
        ["Parks kept to standard", "85%", "72%", "77%", "", "", ""],
        ["Library members won", "15%", "8%", "10%", "*72%*", "*75%*", "achieved"],
      ],
    ],
    good: [
      [
        ["Measure", "Annual target", "Q1 target", "Q2 target", "Q1 target value", "Q1 actual value", "Q1 status"],
        ["Resolutions carried out", "90%", "85%", "87%", "85%", "87%", "achieved"],
        ["Parks kept to standard", "85%", "72%", "77%", "70%", "75%", "achieved"],
        ["Library members won", "15%", "8%", "10%", "8%", "9%", "achieved"],
      ],
    ],
  },
});

/** Two columns with the target of the same period, as it was planned and as it was reported. */
interface Pair {
  readonly planned: number;
  readonly reported: number;
}

function pairsIn({ columns }: Scorecard): readonly Pair[] {
  const dated = columns.flatMap(({ column, is }: Column) =>
    is.kind === "value" && is.role === "target" && is.period && is.variant === undefined
      ? [{ column, period: is.period }]
      : [],
  );
  return dated.flatMap((one, place) => {
    const others = dated.slice(place + 1).filter(({ period }) => samePeriod(period, one.period));
    const [other, another] = others;
    return other && !another ? [{ planned: one.column, reported: other.column }] : [];
  });
}

function foundIn(row: Measure, place: number, { measures }: Scorecard, pairs: readonly Pair[]): readonly Found[] {
  return pairs.flatMap((pair): readonly Found[] => {
    const planned = at(row, pair.planned);
    const reported = at(row, pair.reported);
    if (!planned || !reported || isSame(planned, reported)) return [];
    const next = [measures[place - 1], measures[place + 1]].find((other) => {
      const own = other && at(other, pair.planned);
      if (!other || !own || !isSame(own, reported)) return false;
      const theirs = at(other, pair.reported);
      return theirs === undefined || !isSame(own, theirs);
    });
    if (!next) return [];
    const results = row.fields.filter((field) => isResultOf(field, reported)).map((field): CellRef => field.at);
    return [
      {
        cells: [reported.at, ...results],
        measure: measureTitle(row),
        message: `${measureTitle(row)}: ${quote(reported)} is not ${planned.text.trim()}, as planned, but that of ${measureTitle(next)} in row ${String(next.at.row + 1)}.`,
        advice: "Move the report to the row that it belongs to, and report on this one.",
        evidence: [shown(planned)],
      },
    ];
  });
}

function at({ fields }: Measure, column: number): NumberField | undefined {
  return fields.filter(isNumberField).find((field) => field.at.column === column);
}

function isSame(one: NumberField, other: NumberField): boolean {
  const [a, b] = [one.reading.quantity, other.reading.quantity];
  return a.value === b.value && (a.unit === "percent") === (b.unit === "percent");
}

function isResultOf({ role, reading, at: { column }, period }: Field, reported: NumberField): boolean {
  if (role !== "actual" || reading.kind !== "quantity" || column < reported.at.column) return false;
  return period !== undefined && reported.period !== undefined && samePeriod(period, reported.period);
}
