import { formatQuantity, withoutDust } from "../cell/quantity";
import type { MeasureSubject, NumberField } from "../check/subject";
import { mayHave, trait } from "../scorecard/traits";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { writesOf } from "./fixes";
import { inEachInSteps } from "./in-each";
import { quote } from "./say";

/** Percentages that a column must have for a fraction in it to stand out. */
const fewestPercents = 3;

/** Labels of what is counted in per cent, without the sign or the word. */
const share =
  /\b(?:survival|success|pass|collection|response|retention|completion|participation|recycling|occupancy|employment|attendance|clearance|compliance|detection|take-?up|graduation|vaccination|coverage|literacy|satisfaction)(?: rates?)?\b|^(?:%|percentage|percent|proportion|share)\b/i;
const noShare =
  /\bper (?!cent)|\bratio\b|index|\bscore\b|change|difference|average|mean\b|number|cost|days|hours|ftes?\b/i;

export const fractionAmongPercentages = defineTableRule({
  id: "fraction-among-percentages",
  severity: "error",
  tier: "sheet",
  title: "A share is written as a fraction of one in a column of percentages.",
  why:
    "0.81 under 93%, 22% and 57% is 81% that lost its format: every reader takes it for less than one per cent. Rates per thousand, ratios, scores and counts below one " +
    "are what they are.",
  subsumedBy: ["row-slid", "scale-off-by-hundred", "unit-mixed-in-row", "unit-missing", "label-contradicts-unit"],

  *check({ measures }) {
    const fractions = yield* inEachInSteps(measures, (row) => {
      const fields = mayHaveFraction(row) && isShare(row) ? row.numbers.filter(isFraction) : [];
      return fields.map((field) => ({ title: row.title, field }));
    });
    if (fractions.length === 0) return [];
    const percents = new Map<number, number>();
    yield* inEachInSteps(measures, ({ numbers }) => {
      for (const { at, reading } of numbers)
        if (reading.quantity.unit === "percent") percents.set(at.column, (percents.get(at.column) ?? 0) + 1);
      return [];
    });
    return fractions
      .filter(({ field: { at } }) => (percents.get(at.column) ?? 0) >= fewestPercents)
      .map(({ title, field }) => foundFor(title, field));
  },

  examples: {
    bad: [
      [
        ["Measure", "Target 2025"],
        ["Percentage of calls answered", "93%"],
        ["Percentage of letters answered", "88%"],
        ["Percentage of visits made", "95%"],
        ["Survival rate of new businesses", "*0.81*"],
      ],
    ],
    good: [
      [
        ["Measure", "Target 2025"],
        ["Percentage of calls answered", "93%"],
        ["Percentage of letters answered", "88%"],
        ["Percentage of visits made", "95%"],
        ["Accidents per 1,000 staff", "0.81"],
      ],
      [
        ["Measure", "Target 2025"],
        ["Percentage of calls answered", "93%"],
        ["Survival rate of new businesses", "0.81"],
        ["Survival rate of new shops", "0.62"],
      ],
    ],
  },
});

/** A row of percentages throughout has none. */
function mayHaveFraction(row: MeasureSubject): boolean {
  return row.percents === 0 || mayHave(row.measure, trait.texted | trait["several-units"]);
}

function isShare({ measure, definition }: MeasureSubject): boolean {
  return !definition && share.test(measure.name) && !noShare.test(measure.name);
}

/** 0.81 and 0.995: two or three decimals below one. */
function isFraction({ reading: { quantity } }: NumberField): boolean {
  const { unit, value, decimals } = quantity;
  return unit === "number" && value > 0.1 && value < 1 && (decimals === 2 || decimals === 3);
}

function foundFor(title: string, field: NumberField): Found {
  const { value, decimals } = field.reading.quantity;
  const meant = { value: withoutDust(value * 100), unit: "percent" as const, decimals: decimals - 2 };
  const shown = formatQuantity(meant);
  return {
    cells: [field.at],
    measure: title,
    message: `${title}: ${quote(field)} is a fraction of one in a column of percentages.`,
    advice: `Write ${shown} if that is what is meant.`,
    fix: { kind: "proposed", description: `Write ${shown}.`, writes: writesOf([{ at: field.at, quantity: meant }]) },
  };
}
