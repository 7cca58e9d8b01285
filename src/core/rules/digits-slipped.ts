import { sameCell } from "../cell/address";
import { hasYear } from "../cell/period";
import { formatQuantity } from "../cell/quantity";
import type { Quantity } from "../cell/quantity";
import type { Severity } from "../check/finding";
import type { MeasureSubject, NumberField } from "../check/subject";
import { addsUp } from "./adds-up";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { writesOf } from "./fixes";
import { nearSlipOf } from "./near-slip";
import type { NearSlip } from "./near-slip";
import { outlierOf } from "./outlier";
import { isOfPandemic } from "./pandemic";
import { cumulative } from "./running-total";
import type { Outlier, Slip } from "./outlier";
import { list, nameOf, quote } from "./say";
import { spikeOf } from "./spike";
import { spreadOver } from "./spread";

/** Others that differ by no more than this leave no doubt that a figure far from them is wrong. */
const close = 2.5;
/** A figure that is so many times off the others is out of line even when no slip explains it. */
const absurd = 10;
/** Nobody aims at a thousandth, or a thousand times as much: that is £k among £m. */
const thousandfold = 300;
/** Others that differ by no more than this are a level that is held, and a figure so many times off it was not aimed at. */
const level = 1.1;
const timesOfLevel = 8;
/** Others that differ by no more than this are as good as the same. */
const same = 1.25;

export const digitsSlipped = defineRule<"times">({
  id: "digits-slipped",
  severity: "error",
  tier: "sheet",
  title: "A figure is out of line with its row, as by a slipped digit or decimal point.",
  why:
    "131 among 7.2, 21.4 and 4.9 is 13.1 without its point; 717 between 176 and 168 has two digits swapped. Series that jump about by " +
    "nature, small counts and quarters that add up to their year are left alone, and an ambitious last target is only mentioned.",
  subsumedBy: [
    "row-slid",
    "value-displaced",
    "year-as-value",
    "unit-mixed-in-row",
    "decimal-style-mixed",
    "scale-off-by-hundred",
  ],
  needs: ["uneven", "astray"],
  thresholds: { times: { value: 3, says: "times larger or smaller than all others of its row that a figure must be" } },

  check(subject, { threshold }) {
    const outlier = outlierOf(subject, threshold("times"));
    if (outlier?.meant?.slip === "hundredfold" || addsUp(subject) || isUnsteady(subject)) return [];
    const whole = outlier && spreadOver(subject);
    if (whole && sameCell(whole.at, outlier.field.at)) return [];
    const severity = outlier && severityOf(subject, outlier);
    if (outlier && severity) return [foundFor(subject, outlier, severity)];
    const spike = whole ? undefined : spikeOf(subject);
    if (spike) return [foundFor(subject, spike, "warning")];
    const near = nearSlipOf(subject);
    const meant = near && { value: near.value, slip: "digits-swapped" as const };
    return near ? [foundFor(subject, { ...near, meant }, nearSeverity(subject, near))] : [];
  },

  examples: {
    bad: [
      [["Suspensions per 100 pupils", "7.2", "11.4", "*131*", "12.9"]],
      [["Leakage in megalitres a day", "192", "176", "*717*", "168", "160"]],
      [["Missed collections per 100,000", "62", "58", "71", "*1.66*", "60"]],
      [["Visitors who would come again", "95%", "95%", "*59%*"]],
      [
        ["Measure", "2019/20", "2020/21", "2021/22 target"],
        ["Area served in square miles", "*48.57*", "48.75", "48.75"],
      ],
      [["Pupils who swim 25 metres", "41%", "43%", "*54%*", "47%"]],
      [["Miles of pipe maintained", "208", "208", "210", "*20*"]],
      [
        ["Measure", "2021 actual", "2022 actual", "2023 target"],
        ["Households reached", "6,607", "7,029", "*700*"],
      ],
      [
        ["Measure", "2016 Actual", "2017 Actual", "2018 Target", "2019 Target"],
        ["New subscribers", "177", "500", "*20,794*", "1,500"],
      ],
      [
        ["Measure", "2019", "2021", "2022", "2023"],
        ["Patients seen within four hours", "87.1%", "86.4%", "*31.8%*", "88.0%"],
      ],
    ],
    good: [
      [["Suspensions per 100 pupils", "13.2", "13.1", "12.9", "11.4"]],
      [["Electric cars registered", "190", "280", "540", "1,070", "3,000"]],
      [
        ["Indicator", "Baseline 2016", "Overall target", "Target 2018", "Target 2019", "Target 2020", "Target 2021"],
        ["Nurses trained in first aid", "1050", "4000", "1000", "1000", "1000", "1000"],
      ],
      [["Meetings held", "12", "12", "21"]],
      [
        ["Indicator", "2026", "2027", "2028", "2029", "2030", "2040"],
        ["Emissions per head in tonnes", "3.0", "2.7", "2.8", "2.2", "1.9", "0.3"],
      ],
      [
        ["Measure", "2022 Actual", "2023 Target", "2024 Target", "2025 Projected"],
        ["Reduce the rate of crimes", "-1%", "-10%", "-10%", "-10%"],
      ],
      [
        ["Measure", "2016", "2017", "2018", "2019"],
        ["Percentage change in calls on last year", "4.9%", "26.3%", "5.0%", "5.2%"],
      ],
      [
        ["Measure", "2016 Actual", "2017 Budget", "2018 Adopted", "2019 Projected"],
        ["Maintenance and operations", "677,709", "777,857", "784,894", "787,009"],
      ],
      [["Pupils who swim 25 metres", "41%", "43%", "44%", "47%"]],
      [
        ["Measure", "Baseline 2022", "Overall target", "2023 target", "2024 target", "2025 target"],
        ["Young people trained", "252", "1,002", "250", "250", "250"],
      ],
    ],
  },
});

/** A change since an earlier time jumps about however steady what changes is. */
const change = /(?:\bchange\b|\bgrowth\b|\bvariance\b).{0,40}\b(?:from|since|on|over|year)\b/i;

/** What adds up over the year starts again with every year, and changes are no level. */
function isUnsteady({ measure }: MeasureSubject): boolean {
  return cumulative.test(measure.name) || change.test(measure.name);
}

/** What two others that are as good as the same leave no doubt of, and what they only make doubtful. */
const farFromTwo = 10;
const offTwo = 4;

function severityOf({ targets, direction }: MeasureSubject, outlier: Outlier): Severity | undefined {
  const { field, others, times, spread, meant, carriesOn, isFarShare } = outlier;
  if ((carriesOn || isFarOff(outlier)) && times < absurd) return undefined;
  const isAim = field === targets.at(-1) && !isOffItsLevel(outlier, direction);
  const doubtless =
    spread <= close && (meant !== undefined || times >= absurd || (isFarShare && field.role !== "target"));
  // Targets may lie far from where they start.
  if (field.role !== "target" && others.every(({ role }) => role === "target" || role === "forecast"))
    return times >= absurd && meant && String(Math.abs(meant.value)).replace(/\.|0+$/g, "").length > 1
      ? "warning"
      : undefined;
  const few = others.length < 3;
  if (isAim) {
    const isOff = isOffALevel(outlier);
    if (few) return isOff && meant?.slip === "point-moved" ? "warning" : undefined;
    return doubtless ? (isOff ? "warning" : "information") : undefined;
  }
  // A year beside quarters that do not say so is no slip.
  if (few && others.some(({ period }) => (period === undefined) !== (field.period === undefined))) return undefined;
  if (few && isSmallShare(outlier)) return undefined;
  if (few) return times >= farFromTwo ? "error" : times >= offTwo ? "warning" : undefined;
  if (isOfPandemic(field)) return doubtless ? (isSteadyShare(outlier) ? "warning" : "information") : undefined;
  if (field.period?.kind === "quarter" || field.period?.kind === "month") {
    const isAbsurd = times >= absurd || field.reading.quantity.unit === "percent" || (meant && spread <= same);
    return doubtless && isAbsurd ? "warning" : undefined;
  }
  if (doubtless) return "error";
  return meant ? "warning" : undefined;
}

/** Years that a figure must stand apart from all others to have had time to go elsewhere, and how many times their usual step that must be. */
const longGap = 5;
const timesUsualGap = 3;

/** Whether a figure is of a year so far from the others' that it may well lie far off them. */
function isFarOff({ field, others }: Outlier): boolean {
  const yearOf = ({ period }: NumberField): number => (period && hasYear(period) ? period.year : NaN);
  const years = others.map(yearOf);
  const gap = Math.min(...years.map((year) => Math.abs(year - yearOf(field))));
  const usual = Math.max(...years.slice(1).map((year, index) => year - (years[index] ?? year)));
  return gap >= longGap && gap >= timesUsualGap * usual;
}

/** Percentages below this go from one to another by a few people more or less. */
const smallShare = 15;

function isSmallShare({ field, others }: Outlier): boolean {
  return [field, ...others].every(
    ({ reading: { quantity } }) => quantity.unit === "percent" && Math.abs(quantity.value) < smallShare,
  );
}

/** Whether a figure lies so many times off others that hardly move: nobody plans that. */
function isOffALevel({ times, spread, meant }: Outlier): boolean {
  return meant !== undefined && spread <= level && times >= timesOfLevel;
}

/** Whether a last target lies off targets that are all the same, is worse than all that was ever reached or aimed at, or past all aims. */
function isOffItsLevel({ field, others, meant, times }: Outlier, direction: 1 | -1 | undefined): boolean {
  if (meant && times >= thousandfold) return true;
  const aims = others.filter(({ role }) => role === "target").map(({ reading }) => reading.quantity.value);
  if (meant && aims.length >= 2 && aims.every((aim) => aim === aims[0])) return true;
  const { value } = field.reading.quantity;
  const [start] = others;
  const planned = meant && aims.length >= 2 && start ? Math.sign((aims[0] ?? 0) - start.reading.quantity.value) : 0;
  const way = direction ?? planned;
  return way !== 0 && others.every(({ reading }) => way * (value - reading.quantity.value) < 0);
}

/** A share of others that hardly move is no tenth of them in any year. */
function isSteadyShare({ field, spread, meant }: Outlier): boolean {
  return field.reading.quantity.unit === "percent" && meant?.slip === "point-moved" && spread <= same;
}

const ways: Readonly<Record<Slip, string>> = {
  hundredfold: "the decimal point moved by two places",
  "point-moved": "the decimal point moved",
  "digits-swapped": "two digits swapped",
  "digit-doubled": "a digit typed twice",
};

/** What is aimed at may well lie off all that was reached, unless it is worse, or on the other side than the figures go. */
function nearSeverity({ direction, targets }: MeasureSubject, { field, others, sure }: NearSlip): Severity {
  if (field !== targets.at(-1)) return sure ? "error" : "warning";
  const before = others.map(({ reading }) => reading.quantity.value);
  const { value } = field.reading.quantity;
  const way = direction ?? Math.sign((before.at(-1) ?? 0) - (before[0] ?? 0));
  const isWorse = before.every((one) => way * (value - one) < 0);
  return isWorse || hardlyMove(before) ? "warning" : "information";
}

/** Others that differ by so few per cent are a level, and what exchanging two digits puts among them was not aimed at. */
const levelWithin = 4;

function hardlyMove(values: readonly number[]): boolean {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (high - low) * 100 <= levelWithin * low;
}

function foundFor(
  { title }: MeasureSubject,
  outlier: Pick<Outlier, "field" | "others" | "meant">,
  severity: Severity,
): Found {
  const { field, others, meant } = outlier;
  const { quantity } = field.reading;
  const mend: Quantity | undefined = meant && {
    ...quantity,
    value: meant.value,
    decimals: Math.max(...others.map(({ reading }) => reading.quantity.decimals)),
  };
  const shown = list(others.map(({ text }) => text.trim()));
  return {
    cells: [field.at],
    severity,
    message: `${title}: ${quote(field)} is out of line with the rest of its row (${shown}).`,
    advice:
      mend && meant
        ? `Look ${nameOf(field)} up: ${formatQuantity(mend)} with ${ways[meant.slip]} would give it.`
        : `Look ${nameOf(field)} up in its source.`,
    ...(mend && {
      fix: {
        kind: "proposed" as const,
        description: `Write ${formatQuantity(mend)}.`,
        writes: writesOf([{ at: field.at, quantity: mend }]),
      },
    }),
  };
}
