import { isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import { addsUp } from "./adds-up";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { ofOneKind } from "./own-kind";
import { isOfPandemic } from "./pandemic";
import { list, quote } from "./say";

/** Figures beside a nought from which on they are a level. */
const fewestOthers = 3;
/** Two are enough where they are as good as the same, or the nought stands between them. */
const fewestSteady = 2;
const steady = 1.25;
const between = 1.6;
/** The largest of the others may be so many times the smallest. */
const most = 2;
/** Smaller figures come to nought in an ordinary year, unless they hardly move before and after. */
const smallest = 20;
const smallestSteady = 10;

export const noughtAmongFigures = defineRule({
  id: "nought-among-figures",
  severity: "warning",
  tier: "sheet",
  title: "A nought stands among figures that never come near it.",
  why:
    "88%, 86%, 0%, 91%: nobody fell to nothing and was back a quarter later. The figure was not there when the sheet was filled in, and a nought was " +
    "typed, or put there by a form. Means, charts and variances take it for true. Small counts, beginnings, parts that add up, and aims to come down to nought are left alone.",
  subsumedBy: [
    "row-slid",
    "value-displaced",
    "figures-exchanged",
    "zero-for-missing",
    "baseline-zero",
    "rounded-to-zero",
    "nought-unreported",
  ],
  needs: ["naught"],

  check(subject) {
    return [loneNought(subject), noughtToCompare(subject)].flatMap((field) =>
      field ? [foundFor(subject, field)] : [],
    );
  },

  examples: {
    bad: [
      [
        ["Measure", "Q1", "Q2", "Q3", "Q4"],
        ["Calls answered in 10 seconds", "88.1%", "86.4%", "*0%*", "91.0%"],
      ],
      [
        ["Measure", "2021", "2022", "Target 2023", "Target 2024"],
        ["Visits to the library", "42,954", "45,000", "*0*", "50,000"],
      ],
      [
        ["Measure", "2019/20", "2021/22", "2022/23"],
        ["Pupils in Year 2 who read well", "79%", "*0%*", "83%"],
      ],
      [
        ["Measure", "Good is", "Baseline", "Target 2024", "Target 2025"],
        ["Homes with a garden", "high", "71", "74", "*0*"],
      ],
      [
        ["Measure", "2022", "2023", "National 2023"],
        ["Points at the end of Reception", "28.0", "29.1", "*0.0*"],
      ],
      [
        ["Measure", "2021", "2022 estimate", "2023 target"],
        ["Citizens on patrol", "714", "*0*", "850"],
      ],
      [
        ["Measure", "2022/23 result", "2023/24 result", "2024/25 target"],
        ["Calls answered", "86%", "*0%*", "91%"],
      ],
      [
        ["Measure", "2020/21", "2021/22", "2022/23", "2023/24"],
        ["Fire engines", "15", "*0*", "14", "15"],
      ],
    ],
    good: [
      [
        ["Measure", "Q1", "Q2", "Q3", "Q4"],
        ["Calls answered in 10 seconds", "88.1%", "86.4%", "87%", "91.0%"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Serious fires", "3", "4", "0", "3"],
      ],
      [
        ["Measure", "Q1", "Q2", "Q3", "Q4"],
        ["School visits", "14", "15", "0", "13"],
      ],
      [
        ["Measure", "2022/23 result", "2023/24 result", "2024/25 target"],
        ["Late payments", "21%", "0%", "20%"],
      ],
      [
        ["Measure", "Q1", "Q2", "Q3", "Q4", "Full year"],
        ["Inspections planned", "25", "25", "0", "30", "80"],
      ],
      [
        ["Measure", "2021", "Target 2024", "Target 2027", "Target 2030"],
        ["Waste to landfill in kt", "45", "40", "30", "0"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Homes let by the new company", "0", "140", "150", "160"],
      ],
      [
        ["Measure", "2022", "2023", "National 2023"],
        ["Progress in reading", "2.1", "1.9", "0.0"],
      ],
    ],
  },
});

/** The only nought of a row that is neither where it begins nor where it was to come down to. */
function loneNought(subject: MeasureSubject): NumberField | undefined {
  const numbers = ofOneKind(subject.numbers);
  const at = numbers.findIndex(isNought);
  const field = numbers[at];
  const others = numbers.filter((one) => one !== field);
  if (!field || at === 0 || field.role === "baseline" || others.some(isNought) || isOfPandemic(field)) return undefined;
  const units = new Set(numbers.map(({ reading }) => reading.quantity.unit));
  const isWithin = at < numbers.length - 1;
  if (units.size > 1 || !isLevel(others, isWithin) || mayComeDown(subject, field, others)) return undefined;
  return isLaterHalf(field, others) || addsUp(subject.without(({ at: cell }) => cell === field.at)) ? undefined : field;
}

/** A nought of others, beside own figures that are on one level. */
function noughtToCompare({ fields, numbers }: MeasureSubject): NumberField | undefined {
  const others = fields.filter(isNumberField).filter(({ role }) => role === "benchmark");
  const [field, more] = others.filter(isNought);
  const units = new Set([...numbers, ...others].map(({ reading }) => reading.quantity.unit));
  if (!field || more || units.size > 1 || numbers.length < fewestSteady || numbers.some(isNought)) return undefined;
  return isLevel(numbers, false) ? field : undefined;
}

function isNought({ reading }: NumberField): boolean {
  return reading.quantity.value === 0;
}

function isLevel(others: readonly NumberField[], isWithin: boolean): boolean {
  const sizes = others.map(({ reading }) => Math.abs(reading.quantity.value));
  const spread = Math.max(...sizes) / Math.min(...sizes);
  const isYearly = others.every(({ period }) => period === undefined || period.kind === "year");
  const isSteadyAround = isWithin && isYearly && spread <= between;
  if (Math.min(...sizes) < (isSteadyAround ? smallestSteady : smallest)) return false;
  if (others.length >= fewestOthers) return spread <= most;
  return others.length >= fewestSteady && (isSteadyAround || spread <= steady);
}

/** Whether the nought is a last target that is good, or may be, or that the targets before it lead down to. */
function mayComeDown(
  { direction, targets }: MeasureSubject,
  field: NumberField,
  others: readonly NumberField[],
): boolean {
  if (field !== targets.at(-1) || direction === 1) return false;
  const [first, last] = [others[0], others.at(-1)].map((one) => one?.reading.quantity.value ?? 0);
  return direction === -1 || (last ?? 0) <= (first ?? 0);
}

/** Shares of at least so much before do not come to nothing in a year. */
const largeShare = 40;

/**
 * A nought that reports beside targets alone, or beside few figures of which some are: what was aimed at may not have been done, or was a
 * limit. A large share that was reached before, and is aimed at still, is neither.
 */
function isLaterHalf({ role }: NumberField, others: readonly NumberField[]): boolean {
  const targets = others.filter((other) => other.role === "target").length;
  const areLarge = others.every(
    ({ reading: { quantity } }) => quantity.unit === "percent" && quantity.value >= largeShare,
  );
  const isFew = others.length < fewestOthers && !areLarge;
  return role === "actual" && targets > 0 && (targets === others.length || isFew);
}

function foundFor({ title, fields }: MeasureSubject, field: NumberField): Found {
  const numbers = fields.filter(isNumberField);
  const others = numbers.filter((one) => one !== field).map(({ text }) => text.trim());
  return {
    cells: [field.at],
    measure: title,
    message: `${title}: ${quote(field)} is nought among ${list(others)}.`,
    advice: "Look the figure up; where there is none yet, leave the cell empty.",
  };
}
