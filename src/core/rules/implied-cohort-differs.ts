import { formatNumber } from "../cell/quantity";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { isNumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { quote } from "./say";

export const impliedCohortDiffers = defineTableRule<"share">({
  id: "implied-cohort-differs",
  severity: "information",
  tier: "dictionary",
  title: "Counts and percentages of one group of pupils imply different numbers of them.",
  why:
    "40.7% that are 3,025 pupils make 7,432 of them, and 17.75% that are 1,286 make 7,245. One group has one size: where the two differ by more than " +
    "rounding, one of the four numbers is of another date or another group.",
  subsumedBy: ["row-slid", "unit-mixed-in-row", "unit-unlike-definition"],
  thresholds: { share: { value: 1, says: "per cent by which the sizes may differ beyond rounding" } },

  check(subject, { threshold }) {
    const cohorts = new Map<string, Implied[]>();
    for (const one of impliedIn(subject)) cohorts.set(one.key, [...(cohorts.get(one.key) ?? []), one]);
    return [...cohorts.values()].flatMap((sizes) => differing(sizes, threshold("share")));
  },

  examples: {
    bad: [
      [
        ["Measure", "2021/22", "2022/23 Target"],
        ["Persistent absentees (FSM)", "*40.7% (3025)*", "35%"],
        ["Fixed term exclusions (FSM)", "*17.75% (1286)*", "15%"],
      ],
    ],
    good: [
      [
        ["Measure", "2021/22", "2022/23 Target"],
        ["Persistent absentees (FSM)", "40.7%", "35%"],
        ["Fixed term exclusions (FSM)", "17.75%", "15%"],
      ],
    ],
  },
});

/** How many a percentage and a count make, at least and at most. */
interface Implied {
  readonly key: string;
  readonly subject: MeasureSubject;
  readonly field: NumberField;
  readonly low: number;
  readonly high: number;
}

function* impliedIn({ having }: TableSubject): Generator<Implied> {
  for (const subject of having("texted")) {
    const cohort = subject.measure.definition?.cohort;
    if (cohort === undefined) continue;
    for (const field of subject.fields.filter(isNumberField)) {
      const { quantity, around } = field.reading;
      if (quantity.unit !== "percent" || around?.count === undefined || quantity.value <= 0) continue;
      const half = 0.5 * 10 ** -quantity.decimals;
      const size = (value: number): number => (around.count ?? 0) / (value / 100);
      yield {
        key: `${cohort} ${String(field.at.column)}`,
        subject,
        field,
        low: size(quantity.value + half),
        high: size(quantity.value - half),
      };
    }
  }
}

function differing(sizes: readonly Implied[], share: number): readonly Found[] {
  const [first] = sizes;
  const other = sizes.find(
    ({ low, high }) => first && (low > first.high * (1 + share / 100) || high * (1 + share / 100) < first.low),
  );
  if (!first || !other) return [];
  const middle = ({ low, high }: Implied): string => formatNumber(Math.round((low + high) / 2), 0);
  return [
    {
      cells: [first.field.at, other.field.at],
      measure: other.subject.title,
      message: `${first.subject.title} (${quote(first.field)}) makes ${middle(first)} in all, and ${other.subject.title} (${quote(other.field)}) makes ${middle(other)}, of the same group.`,
      advice: "Look whether the two are of one date and one group.",
    },
  ];
}
