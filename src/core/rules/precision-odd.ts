import type { MeasureSubject, NumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { a1, quote } from "./say";

/** Percentages that a table must have before one of them can stand out among them. */
const fewestPeers = 8;
/** The share of percentages with as many decimals up to which they are exceptions. */
const exceptional = 0.02;

export const precisionOdd = defineTableRule({
  id: "precision-odd",
  severity: "warning",
  tier: "sheet",
  title: "A percentage has more decimals than any around it.",
  why:
    "40.09% among figures of one decimal is more often a slipped digit (40.9%, 40.0%) than a more careful figure. " +
    "A baseline with one decimal beside whole targets is normal and left alone, and so are trailing zeros.",
  subsumedBy: ["unit-mixed-in-row", "unit-unlike-definition", "sign-lost", "value-out-of-range"],

  check({ measures }) {
    const percents = measures.flatMap(({ numbers }) => numbers).filter(isPercent);
    if (percents.length < fewestPeers) return [];
    const counts = new Map<number, number>();
    for (const field of percents) counts.set(telling(field), (counts.get(telling(field)) ?? 0) + 1);
    const asPrecise = (decimals: number): number =>
      [...counts].reduce((sum, [of, count]) => (of >= decimals ? sum + count : sum), 0);
    return measures.flatMap((subject) =>
      oddIn(subject, (decimals) => asPrecise(decimals) <= 1 + percents.length * exceptional),
    );
  },

  examples: {
    bad: [
      [
        ["Persistent absence, primary", "21.3%", "20.8%", "15%"],
        ["Persistent absence, secondary", "39.8%", "38.9%", "25%"],
        ["Persistent absence, special", "43.9%", "*40.09%*", "25%"],
      ],
    ],
    good: [
      [
        ["Persistent absence, primary", "21.3%", "20.8%", "15%"],
        ["Persistent absence, secondary", "39.8%", "38%", "25%"],
        ["Persistent absence, special", "43.9%", "40%", "25%"],
      ],
    ],
  },
});

function isPercent({ reading }: NumberField): boolean {
  return reading.quantity.unit === "percent";
}

/** Decimals that tell something: those of 20.10% are as many as those of 20.1%. */
function telling({ reading: { quantity } }: NumberField): number {
  let decimals = quantity.decimals;
  while (decimals > 0 && Number(quantity.value.toFixed(decimals - 1)) === Number(quantity.value.toFixed(decimals)))
    decimals--;
  return decimals;
}

function oddIn(subject: MeasureSubject, isException: (decimals: number) => boolean): readonly Found[] {
  const percents = subject.numbers.filter(isPercent);
  return percents.flatMap((field): readonly Found[] => {
    const decimals = telling(field);
    const others = percents.filter((other) => other !== field);
    if (
      decimals < 2 ||
      others.length === 0 ||
      others.some((other) => telling(other) >= decimals) ||
      !isException(decimals)
    )
      return [];
    return [
      {
        cells: [field.at],
        measure: subject.title,
        message: `${subject.title}: ${quote(field)} has ${String(decimals)} decimals; no other percentage near it has.`,
        advice: `Ask the owner whether ${a1(field.at)} is a slip of the digits.`,
      },
    ];
  });
}
