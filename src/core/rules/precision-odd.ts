import type { MeasureSubject, NumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
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
    "A baseline with one decimal beside whole targets is normal and left alone, and so are trailing zeros; two decimals without a nought " +
    "in the first place are only mentioned.",
  subsumedBy: [
    "row-slid",
    "decimal-style-mixed",
    "scale-off-by-hundred",
    "digits-slipped",
    "value-displaced",
    "figures-exchanged",
    "unit-mixed-in-row",
    "unit-unlike-definition",
    "sign-lost",
    "value-out-of-range",
  ],

  *check({ measures, having }) {
    /** How many percentages have so many decimals; of those with fewer than two, only some are counted. */
    const counts: number[] = [];
    const candidates = yield* inEachInSteps(having("precise"), (subject) => {
      const row = subject.numbers.filter(isPercent).map((field) => ({ subject, field, decimals: telling(field) }));
      for (const { decimals } of row) counts[decimals] = (counts[decimals] ?? 0) + 1;
      const odd = oddOf(row);
      return odd ? [odd] : [];
    });
    if (candidates.length === 0) return [];
    let percents = 0;
    for (const subject of measures) percents += subject.percents;
    const exceptions = 1 + percents * exceptional;
    const asPrecise = (least: number): number =>
      counts.reduce((sum, count, of) => (of >= least ? sum + count : sum), 0);
    if (percents < fewestPeers) return [];
    return candidates.filter(({ decimals }) => asPrecise(decimals) <= exceptions).map(foundFor);
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

interface Candidate {
  readonly subject: MeasureSubject;
  readonly field: NumberField;
  readonly decimals: number;
}

/** Whole numbers below this have no dust that is a millionth. */
const largestSure = 1e8;

/** Decimals that tell something: those of 20.10% are as many as those of 20.1%. Fewer than two are not looked at closely. */
function telling({ reading: { quantity } }: NumberField): number {
  const { value } = quantity;
  let { decimals } = quantity;
  // Most figures have no more decimals than are shown, and their last digits are those of a whole number.
  let whole = Math.round(value * 10 ** decimals);
  if (Math.abs(whole) < largestSure && Math.abs(value * 10 ** decimals - whole) < 1e-6) {
    for (; decimals > 1 && whole % 10 === 0; whole /= 10) decimals--;
    return decimals;
  }
  while (decimals > 1 && Number(value.toFixed(decimals - 1)) === Number(value.toFixed(decimals))) {
    decimals--;
  }
  return decimals;
}

/** The one figure of a row with two decimals or more, and with more than every other. */
function oddOf(row: readonly Candidate[]): Candidate | undefined {
  const precise = row.filter(({ decimals }) => decimals >= 2);
  const most = Math.max(...precise.map(({ decimals }) => decimals));
  const leaders = precise.filter(({ decimals }) => decimals === most);
  return leaders.length === 1 && row.length > 1 ? leaders[0] : undefined;
}

/** 40.09 may be 40.9 with a nought put in; of 72.77 nothing says so. */
function isNoughtPut({ reading }: NumberField): boolean {
  return Math.trunc(reading.quantity.value * 10) % 10 === 0;
}

function foundFor({ subject, field, decimals }: Candidate): Found {
  return {
    cells: [field.at],
    measure: subject.title,
    ...(decimals < 3 && !isNoughtPut(field) && { severity: "information" as const }),
    message: `${subject.title}: ${quote(field)} has ${String(decimals)} decimals; no other percentage near it has.`,
    advice: `Ask the owner whether ${a1(field.at)} is a slip of the digits.`,
  };
}
