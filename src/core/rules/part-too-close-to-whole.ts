import { withoutDust } from "../cell/quantity";
import type { MeasureSubject } from "../check/subject";
import { partsOfWholes } from "../measures/families";
import type { PartOfWhole } from "../measures/families";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { indexRows, nearest, pairs } from "./families";
import type { Pair } from "./families";
import { isSome, list, quote } from "./say";

/** A part and the whole that it comes too near to. */
interface Close extends Pair {
  readonly slack: number;
  readonly of: MeasureSubject;
  readonly rule: PartOfWhole;
}

export const partTooCloseToWhole = defineTableRule({
  id: "part-too-close-to-whole",
  severity: "warning",
  tier: "dictionary",
  title: "A part that leaves less room to its whole than any authority has published.",
  why:
    "The pupils who reach the standard in one subject and miss it in another are never none. A combined target as high as that of a single " +
    "subject was set without looking at it.",
  subsumedBy: [
    "unit-mixed-in-row",
    "unit-unlike-definition",
    "value-out-of-range",
    "complement-broken",
    "part-exceeds-whole",
  ],

  check(subject): readonly Found[] {
    const { rowsOf, cohortsOf } = indexRows(subject);
    const found = new Map<MeasureSubject, Close[]>();
    for (const rule of partsOfWholes) {
      for (const row of cohortsOf(rule.part).flatMap((cohort) => rowsOf(rule.part, cohort))) {
        const of = nearest(row, rowsOf(rule.whole, row.measure.definition?.cohort));
        if (of) found.set(row, [...(found.get(row) ?? []), ...tooClose(row, of, rule)]);
      }
    }
    return [...found].flatMap(([row, close]) => said(row, closest(close)));
  },

  examples: {
    bad: [
      [
        ["Key stage 2 reading, writing and maths combined", "58%", "63%", "*79%*"],
        ["Key stage 2 reading", "74%", "75%", "80%"],
      ],
    ],
    good: [
      [
        ["Key stage 2 reading, writing and maths combined", "58%", "63%", "70%"],
        ["Key stage 2 reading", "74%", "75%", "80%"],
      ],
    ],
  },
});

function tooClose(part: MeasureSubject, of: MeasureSubject, rule: PartOfWhole): readonly Close[] {
  const { leastSlack } = rule;
  if (leastSlack === undefined) return [];
  // One school's pupils may well do so; what is known is of authorities, and of what is planned for them.
  const planned = pairs(part, of).filter(({ a }) => a.role === "target");
  return planned.flatMap((pair) => {
    const slack = withoutDust(pair.b.reading.quantity.value - pair.a.reading.quantity.value);
    return slack >= 0 && slack < leastSlack ? [{ ...pair, slack, of, rule }] : [];
  });
}

/** For each figure of the part, the whole that it comes nearest to. */
function closest(close: readonly Close[]): readonly Close[] {
  return close.filter(
    (one) => !close.some((other) => other.a.at.column === one.a.at.column && isNearer(other, one, close)),
  );
}

function isNearer(one: Close, other: Close, all: readonly Close[]): boolean {
  return one.slack === other.slack ? all.indexOf(one) < all.indexOf(other) : one.slack < other.slack;
}

function said(part: MeasureSubject, close: readonly Close[]): readonly Found[] {
  const cells = close.map(({ a }) => a.at);
  const [first] = close;
  if (!isSome(cells) || !first) return [];
  return [
    {
      cells,
      measure: part.title,
      message: `${part.title}: ${list(close.map(({ a, b, of }) => `${quote(a)} leaves too little room to ${b.text.trim()} in ${of.title}`))}.`,
      advice: "Lower the combined figure or raise the single ones, so that the two can both come true.",
      evidence: [
        {
          says: `The difference was never less than ${String(first.rule.leastSlack)} points in any authority`,
          from: first.rule.source,
        },
      ],
    },
  ];
}
