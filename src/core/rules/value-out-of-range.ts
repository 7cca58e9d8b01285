import { formatNumber } from "../cell/quantity";
import type { MeasureSubject } from "../check/subject";
import { rangeIn } from "../measures/definition";
import { unitOfLabel } from "../measures/wording";
import { defineRule } from "./define-rule";
import { cellsOf, isSome, list, quote } from "./say";
import { isIn } from "./units";

export const valueOutOfRange = defineRule({
  id: "value-out-of-range",
  severity: "error",
  tier: "dictionary",
  title: "A figure lies outside what the measure can be.",
  why:
    "An Attainment 8 score above 90, a negative count or 120% of all pupils cannot be true whatever happened. " +
    "Only limits that follow from the measure's definition are used, never what is usual.",
  subsumedBy: ["unit-mixed-in-row", "sign-lost"],
  needs: ["extreme", "defined"],

  check(subject) {
    const limits = limitsOf(subject);
    if (!limits) return [];
    const { min, max, from } = limits;
    const outside = subject.numbers.filter(({ reading: { quantity } }) => quantity.value < min || quantity.value > max);
    if (!isSome(outside)) return [];
    return [
      {
        cells: cellsOf(outside),
        message: `${subject.title}: ${list(outside.map(quote))} ${outside.length === 1 ? "is" : "are"} outside what is possible (${range(min, max)}).`,
        advice:
          "Look the figure up in its source and correct it; a slipped decimal point or a value from another row is likely.",
        evidence: [{ says: `${from} lies ${range(min, max)}`, from: "KPI dictionary" }],
      },
    ];
  },

  examples: {
    bad: [
      [["Attainment 8 score", "50.1", "*520*"]],
      [["Percentage of pupils attending", "91%", "*930%*"]],
      [["Number of suspensions", "505", "*-450*"]],
    ],
    good: [[["Attainment 8 score", "50.1", "52"]], [["Percentage change in income", "91%", "130%"]]],
  },
});

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly from: string;
}

function limitsOf({ definition, measure, numbers }: MeasureSubject): Limits | undefined {
  const unit = definition?.units.find((one) => one === measure.unit);
  if (definition && unit && numbers.every((field) => isIn(field, unit))) {
    const { min = -Infinity, max = Infinity } = rangeIn(definition, unit);
    return { min, max, from: definition.name };
  }
  const said = unitOfLabel(measure.name)?.unit;
  if (
    said === "count" &&
    /^(the )?(number|no\.?|total|count) /i.test(measure.name) &&
    !/change|net |difference/i.test(measure.name)
  ) {
    return { min: 0, max: Infinity, from: "A count" };
  }
  const share =
    /^(the )?(%|percentage|percent|proportion|share)( of)? (?!change|increase|decrease|growth|reduction|variance)/i;
  const percents = numbers.every(({ reading }) => reading.quantity.unit === "percent");
  return share.test(measure.name) &&
    percents &&
    !/\b(budget|spend|change|increase|growth|against|target)\b/i.test(measure.name)
    ? { min: 0, max: 100, from: "A share of a whole" }
    : undefined;
}

function range(min: number, max: number): string {
  const show = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1);
  if (max === Infinity) return `at ${show(min)} or above`;
  if (min === -Infinity) return `at ${show(max)} or below`;
  return `from ${show(min)} to ${show(max)}`;
}
