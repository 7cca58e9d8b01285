import { isPartOfYear } from "../cell/period";
import type { Quantity } from "../cell/quantity";
import { gain, sameLength } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import { defineRule } from "./define-rule";
import { isByHowMuch } from "./by-how-much";
import { cumulative } from "./running-total";
import { cellsOf, isSome, list, quote, shown } from "./say";
import { spreadOver } from "./spread";
import { isUnderReport, startOf } from "./start";
import {
  isCalledStandard,
  isInflation,
  isPastReach,
  isSaidLimit,
  isStandard,
  limitDirection,
  limitsIn,
} from "./worse-aims";
import type { Aim } from "./worse-aims";

/**
 * A target that is worse than where we started.
 *
 * Polarity comes from the workbook, the user or the dictionary, never from the numbers: a measure without one is left to
 * `polarity-unknown`, so that one mistake gives one finding.
 */
export const targetWorseThanBaseline = defineRule({
  id: "target-worse-than-baseline",
  severity: "warning",
  tier: "sheet",
  title: "A target is worse than the baseline.",
  why:
    "“Cut absence from 39.8% to 40.9%” survives every format check and still plans for failure. It can be deliberate, " +
    "so it is a question, and can be accepted with a reason.",
  subsumedBy: [
    "figure-of-next-row",
    "target-of-next-row",
    "row-slid",
    "decimal-style-mixed",
    "scale-off-by-hundred",
    "digits-slipped",
    "value-displaced",
    "figures-exchanged",
    "sign-lost",
    "complement-broken",
    "unit-mixed-in-row",
    "value-out-of-range",
    "part-exceeds-whole",
  ],
  needs: ["unsteady", "worded"],

  check(subject) {
    const { title, targets, actuals } = subject;
    const baseline = startOf(subject);
    const direction = subject.direction ?? limitDirection(subject);
    if (
      direction === undefined ||
      !baseline ||
      isByHowMuch(subject) ||
      isUnspent(subject, baseline) ||
      spreadOver(subject) ||
      isUncertain(baseline, targets)
    )
      return [];
    const from = baseline.reading.quantity;
    const isWorse = (aim: Quantity): boolean =>
      (gain(direction, from, aim) ?? 0) < 0 && !isAllOfIt(from, aim, direction) && !isRounded(subject, from, aim);
    const aims = [
      ...targets.map((field) => ({ field, quantity: field.reading.quantity })),
      ...limitsIn(subject, direction).filter(({ field }) => baseline.role === "baseline" || field.period !== undefined),
    ];
    // What a quarter is to come to is no level to be held against a whole year.
    const whole = aims.filter(({ field }) => !isPartOfYear(field.period));
    const worse = (whole.length > 0 && !isPartOfYear(baseline.period) ? whole : aims)
      .filter(({ field, quantity }) => sameLength(baseline, field) && isWorse(quantity))
      .sort((a, b) => a.field.at.column - b.field.at.column);
    const fields = worse.map(({ field }) => field);
    if (!isSome(fields)) return [];
    const isMild =
      isUnderReport(baseline, fields, actuals) ||
      (baseline.role === "actual" && [baseline, ...fields].every(({ period }) => period === undefined)) ||
      isInflation(from, worse, direction) ||
      worse.every(({ quantity }) => isSaidLimit(subject, quantity)) ||
      isMadeGood(baseline, worse, aims, direction) ||
      (baseline.role !== "baseline" &&
        (worse.every(isCalledStandard) ||
          (worse.every((aim) => isStandard(subject, from, aim, direction)) &&
            !isPath(worse, aims, direction) &&
            !isPastReach(worse, actuals, direction))));
    return [
      {
        cells: cellsOf(fields),
        ...(isMild && { severity: "information" as const }),
        message: `${title}: ${list(fields.map(quote))} ${worse.length === 1 ? "is" : "are"} worse than ${quote(baseline)} (${direction > 0 ? "higher" : "lower"} is better).`,
        advice: `Correct the ${worse.length === 1 ? "target" : "targets"}, or accept the finding with the reason it is planned so.`,
        evidence: [shown(baseline)],
      },
    ];
  },

  examples: {
    bad: [
      [["Persistent absence, secondary", "39.8%", "*40.9%*", "25%"]],
      [["Key stage 2 reading", "74.7%", "*74%*", "78%"]],
      [["Empty homes brought back into use", "63", "*42*", "66"]],
      [["Satisfaction gap between the groups", "8.5%", "*11%*", "8%"]],
      [
        ["Measure", "Baseline", "Target"],
        ["Excess weight, 4-5 years", "25.4%", "*26%*"],
      ],
      [
        ["Measure", "Good is", "2023/24", "Q1 2024/25", "Q2 2024/25", "Year to date", "Target 2024/25"],
        ["Missed collections", "Low", "40", "38", "44", "41", "*45*"],
      ],
      [
        ["Measure", "2022/23", "2023/24", "Target 2024/25"],
        ["Residents satisfied with parks", "94%", "95%", "*90%*"],
      ],
    ],
    good: [
      [["Persistent absence, secondary", "39.8%", "38%", "25%"]],
      [
        ["Measure", "Good is", "2023/24", "Q1 2024/25", "Q2 2024/25", "Year to date", "Target 2024/25"],
        ["Missed collections", "Low", "47", "38", "44", "41", "45"],
      ],
      [["Key stage 2 reading", "74.7%", "75%", "78%"]],
      [["Teacher turnover", "12.4%", "11%", "9.5%"]],
      [["Half days missed in primary schools", "6.1%", "5.8%", "5.4%"]],
      [["First time entrants to the youth justice system", "254", "231", "209"]],
      [["Empty homes brought back into use", "42", "55", "63"]],
      [["Satisfaction gap between the groups", "12.3%", "11%", "8.5%"]],
      [["Positive outcome rate, all crime", "11.2%", "13%", "14.5%"]],
      [["Referrals within a year of a previous referral", "22.4%", "21%", "19.5%"]],
      [["Calls answered within the target time", "81.3%", "84%", "88.5%"]],
      [["Emissions avoided", "412", "455", "521"]],
      [
        ["Measure", "2023 actual", "2024 actual", "2025 target", "2026 target"],
        ["Days to mend a lamp", "0.8", "0.9", "1", "1"],
      ],
      [["Achievement of the revenue target", "105.2%", "100%", "100%"]],
      [
        [
          "Measure",
          "Good is",
          "Baseline 2023",
          "Target 2024",
          "Q1 2024 target",
          "Q2 2024 target",
          "Q3 2024 target",
          "Q4 2024 target",
        ],
        ["Cows vaccinated", "High", "3,800", "4,000", "1,000", "1,000", "1,000", "1,000"],
      ],
      [
        ["Measure", "Good is", "Baseline", "Target"],
        ["Total construction cost of the treatment works", "Low", "0", "184,350,000"],
      ],
      [
        ["Indicator", "Baseline 2016", "Overall target", "Target 2018", "Target 2019", "Target 2020"],
        ["Farmers trained in new techniques", "1050", "2500", "500", "1000", "1000"],
      ],
      [
        ["Measure", "Previous", "Current", "Target", ""],
        ["Crimes cleared up", "60%", "64%", ">", "50%"],
        ["Budget spent on partners", "15%", "14%", "<", "15%"],
        ["Meetings held", "2", "3", ">", "2"],
      ],
    ],
  },
});

/** 100% of what was planned is all that can be aimed at, though 105% was reached. */
function isAllOfIt(from: Quantity, aim: Quantity, direction: 1 | -1): boolean {
  return direction > 0 && from.unit === "percent" && from.value > 100 && aim.unit === "percent" && aim.value === 100;
}

/** Days that are aimed at are whole, where those that were taken have a decimal: 1 is what 0.9 comes to. */
function isRounded({ measure }: MeasureSubject, from: Quantity, { value }: Quantity): boolean {
  return from.decimals > 0 && timed.test(measure.name) && Number.isInteger(value) && Math.round(from.value) === value;
}

const timed = /\b(?:time|days?|hours?|minutes?|mins?|weeks?|months?)\b/i;

/** Yearly targets from which on they are a path. */
const fewestOfPath = 3;

/** Whether only the first of several yearly targets is worse, and the others climb from it all the way: a path begins there, and no standard is kept. */
function isPath(worse: readonly Aim[], aims: readonly Aim[], direction: 1 | -1): boolean {
  if (worse.length !== 1 || aims.length < fewestOfPath || worse[0] !== aims[0]) return false;
  return aims.every(({ field, quantity }, place) => {
    const before = aims[place - 1]?.quantity;
    return field.period?.kind === "year" && (!before || (gain(direction, before, quantity) ?? 0) > 0);
  });
}

/** How many times as bad as the last outturn the year under way may be for what comes after to make it good. */
const mostTimes = 3;

/** The year that is running falls behind the outturn before it, and the target of the year after makes good for it. */
function isMadeGood(start: NumberField, worse: readonly Aim[], aims: readonly Aim[], direction: 1 | -1): boolean {
  const [first, ...others] = worse;
  const last = aims.at(-1);
  if (start.role !== "actual" || !first || others.length > 0 || !last || last === first) return false;
  // A path of several years is thought of as a whole, and a budget of the year that is running and the one after.
  if (aims.length > 2 || aims.some(({ field }) => field.period === undefined)) return false;
  const [from, to] = [start.reading.quantity.value, first.quantity.value];
  const times = direction > 0 ? from / to : to / from;
  return times > 0 && times <= mostTimes;
}

/** The cost of a project begins at nothing, and has to rise; so does what adds up over the years. */
function isUnspent({ measure, targets }: MeasureSubject, { role, reading }: NumberField): boolean {
  const { value } = reading.quantity;
  if (cumulative.test(measure.name) && targets.every((aim) => aim.reading.quantity.value >= value)) return true;
  return role === "baseline" && value === 0 && outlay.test(measure.name);
}

const outlay =
  /\b(?:total|overall|whole|contract|project|construction|capital)\b.*\bcosts?\b|\bcosts? of (?:the )?(?:project|works)/i;

/** A start in brackets, where all else is above nought, is not sure and no negative. */
function isUncertain({ text, reading }: NumberField, targets: readonly NumberField[]): boolean {
  return (
    reading.quantity.value < 0 && /^\s*\(/.test(text) && targets.every((target) => target.reading.quantity.value > 0)
  );
}
