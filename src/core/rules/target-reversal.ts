import type { MeasureSubject, NumberField } from "../check/subject";
import { gain, isNumberField, sameLength } from "../check/subject";
import { samePeriod } from "../cell/period";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { isByHowMuch } from "./by-how-much";
import { isSome, list, quote, shown } from "./say";
import { cumulative } from "./running-total";
import { spreadOver } from "./spread";

export const targetReversal = defineRule({
  id: "target-reversal",
  severity: "warning",
  tier: "sheet",
  title: "A target is worse than the one of the year before.",
  why: "A path that rises, falls and rises again is seldom what anybody meant: one of the years was changed and the others were not.",
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
    "target-worse-than-baseline",
  ],
  needs: ["unsteady"],

  check(subject) {
    const { title, direction, measure } = subject;
    const targets = asMeant(subject.targets);
    if (isByHowMuch(subject) || spreadOver(subject) || isGroupedOrNot(targets)) return [];
    // What adds up over the years rises, whichever way is good.
    if (cumulative.test(measure.name) && isSteady(targets)) return [];
    if (direction === undefined)
      return measure.polarity || isBudget(subject) || isReported(subject)
        ? []
        : (acrossStart(subject) ?? backAndForth(title, targets));
    const back = targets.flatMap((target, index): readonly (readonly [NumberField, NumberField])[] => {
      const before = targets[index - 1];
      if (!before || !sameLength(before, target) || before.variant !== target.variant || isFlow(target)) return [];
      if (isSetAnew(subject, before, target) || isOfAll(before, target)) return [];
      return (gain(direction, before.reading.quantity, target.reading.quantity) ?? 0) < 0 ? [[target, before]] : [];
    });
    if (!isSome(back)) return [];
    const [[first], ...others] = back;
    return [
      {
        cells: [first.at, ...others.map(([{ at }]) => at)],
        ...((isDemand(measure.name) || isKept(subject, back)) && { severity: "information" as const }),
        message: `${title}: ${list(back.map(([target, before]) => `${quote(target)} is worse than ${quote(before)}`))} (${direction > 0 ? "higher" : "lower"} is better).`,
        advice: "Correct the target that is out of line, or accept the finding with the reason for the setback.",
        evidence: back.map(([, before]) => shown(before)),
      },
    ];
  },

  examples: {
    bad: [
      [
        ["Measure", "Baseline 2019", "Target 2024", "Target 2026", "Target 2030"],
        ["Bicycles for hire", "400", "450", "520", "*250*"],
      ],
      [["Green energy contracts signed by households", "", "30%", "*15%*", "25%"]],
      [["Grade 4 or above in English and maths", "46.0%", "51.9%", "*50.0%*", "60%"]],
    ],
    good: [
      [
        ["Measure", "Good is", "Baseline (date)", "Target", "Milestone Jul 2024", "Milestone Nov 2024"],
        ["Pupils absent", "Low", "10.9% (2022/23)", "10%", "10.9%", "10.5%"],
        ["Days until a plan is agreed", "Low", "28.9 (2022/23)", "18.6", "28.9", "28.2"],
      ],
      [
        ["Measure", "2023/24 goal", "2023/24 actual", "2024/25 goal", "2024/25 projected", "2025/26 goal"],
        ["Spent on books a head", "7", "7", "6.4", "7", "7"],
      ],
      [
        ["Indicator", "Baseline 2023", "Overall target", "Target 2024", "Target 2025", "Target 2026", "Target 2027"],
        ["Wells dug", "9", "15", "4", "6", "2", "3"],
        ["Markets built", "2", "7", "1", "3", "2", "1"],
      ],
      [["Grade 4 or above in English and maths", "46.0%", "50.0%", "51.9%", "60%"]],
      [["Cumulative emissions from 2020 onwards (t)", "9,100", "19,270", "24,270", "29,820"]],
      [["+ Fees and charges", "229,800", "220,800", "214,800", "220,800"]],
    ],
  },
});

/** 500, 1.500 and 4.000: nothing tells whether the dots group thousands, and which way the figures go hangs on it. */
function isGroupedOrNot(targets: readonly NumberField[]): boolean {
  const places = targets.map(({ reading }) => reading.quantity.decimals);
  return places.includes(3) && places.includes(0);
}

/** By how many per cent a yearly standard may lie below the one before, where outturns and no baseline stand before them. */
const keptWithin = 15;

function isKept({ measure, targets }: MeasureSubject, back: readonly (readonly [NumberField, NumberField])[]): boolean {
  if (targets.length > 2 || measure.fields.some(({ role }) => role === "baseline")) return false;
  return back.every(([after, before]) => {
    const [to, from] = [after.reading.quantity.value, before.reading.quantity.value];
    return Math.abs(to - from) * 100 < keptWithin * Math.abs(from);
  });
}

/** How much is asked for is expected and not aimed at. */
function isDemand(name: string): boolean {
  return (
    /^(#|no\b|number|volume|total|count)/i.test(name) &&
    /\b(requests?|calls?|applications?|enquiries|complaints|cases|visits?|referrals?)\b.*\b(received|made|reported|opened)\b|\bvolume\b|\bdemand\b/i.test(
      name,
    )
  );
}

/** A line of an account: what it adds or makes up stands in front of it. */
const ledgerLine = /^\s*[+=]\s/;

/** Budgets are no targets, and go up and down with what they are for: so do amounts written below nought. */
function isBudget({ targets, table, measure }: MeasureSubject): boolean {
  if (ledgerLine.test(measure.name) || targets.some(({ reading }) => reading.quantity.value < 0)) return true;
  const columns = new Set(targets.map(({ at }) => at.column));
  const named = table.columns.some(
    ({ column, heading }) =>
      columns.has(column) &&
      /budget|spend|expenditure|allocation|outlay|cost|begroting|raming|talousarvio|taloussuunnitelma|haushalt|ansatz|voranschlag|presupuest|or[çc]amento|preventiv|stanziament/i.test(
        heading,
      ),
  );
  return named || targets.some(({ reading }) => reading.quantity.unit === "money");
}

/** Targets as they stand where only that is a steady path: then a heading has the wrong year, and that is said of the heading. */
function asMeant(targets: readonly NumberField[]): readonly NumberField[] {
  const standing = [...targets].sort((a, b) => a.at.column - b.at.column);
  const isMoved = standing.some((field, place) => field !== targets[place]);
  return isMoved && isSteady(standing) ? standing : targets;
}

function isSteady(targets: readonly NumberField[]): boolean {
  const steps = targets.slice(1).map((field, place) => Math.sign(changeTo(field, targets[place])));
  return new Set(steps.filter((step) => step !== 0)).size <= 1;
}

/** By how many per cent of the start a target must lie beside it to be on a side. */
const beside = 5;

/** Whichever way is good, a path that leaves its baseline on one side and ends on the other cannot all be meant. */
function acrossStart({ title, targets, fields }: MeasureSubject): readonly Found[] | undefined {
  const starts = fields.filter(({ role }) => role === "baseline").filter(isNumberField);
  const [start, another] = starts;
  const last = targets.at(-1);
  if (!start || another || !last || targets.length < 2 || fields.some(({ role }) => role === "actual"))
    return undefined;
  if (!targets.every(({ period, variant }) => period?.kind === "year" && variant === undefined)) return undefined;
  const sides = targets.map((target) => sideOf(target, start));
  const isAcross =
    !sides.includes(0) && new Set(sides).size > 1 && sides.slice(0, -1).every((side) => side === sides[0]);
  return isAcross
    ? [
        {
          cells: [last.at],
          message: `${title}: ${quote(last)} lies on the other side of ${quote(start)} than the targets before it (${list(targets.slice(0, -1).map(({ text }) => text.trim()))}).`,
          advice: "Correct the target that is out of line, or say why the path turns.",
          evidence: [shown(start)],
        },
      ]
    : undefined;
}

/** 1 above the start, -1 below, 0 near it, beyond comparison or below nought. */
function sideOf(target: NumberField, start: NumberField): number {
  const change = changeTo(target, start);
  const size = start.reading.quantity.value;
  return size > 0 && Math.abs(change) * 100 >= beside * size ? Math.sign(change) : 0;
}

/** Whether targets of several years each have the figure that came out beside them: what was set anew every year is no path. */
function isReported({ targets, fields }: MeasureSubject): boolean {
  const told = targets.filter(({ period }) =>
    fields.some(
      (one) =>
        one.role !== "target" && one.role !== "benchmark" && one.period && period && samePeriod(one.period, period),
    ),
  );
  return told.length >= 2;
}

/** Whichever way is good, yearly targets that go one way and then the other cannot all be meant. */
function backAndForth(title: string, targets: readonly NumberField[]): readonly Found[] {
  const aims = targets.filter(({ variant }) => variant === undefined);
  const yearly = aims.every(({ period }) => period === undefined)
    ? aims
    : aims.filter(({ period }) => period?.kind === "year");
  const steps = yearly.slice(1).map((field, index) => ({ field, change: changeTo(field, yearly[index]) }));
  const moving = steps.filter(({ change }) => change !== 0);
  const turn = moving.find(
    ({ change }, index) => index > 0 && Math.sign(change) !== Math.sign(moving[index - 1]?.change ?? 0),
  );
  const [first, ...others] = yearly;
  if (!turn || !first || steps.some(({ change }) => Number.isNaN(change))) return [];
  return [
    {
      cells: [first.at, ...others.map(({ at }) => at)],
      message: `${title}: the targets go back and forth (${list(yearly.map(({ text }) => text.trim()))}).`,
      advice: "Correct the target that is out of line, or say why the path turns.",
    },
  ];
}

/** NaN when the two cannot be compared. */
function changeTo(field: NumberField, before: NumberField | undefined): number {
  return before ? (gain(1, before.reading.quantity, field.reading.quantity) ?? NaN) : NaN;
}

/** Two targets of one period, each beside what came out of it, belong to two reports and not to one path. */
function isSetAnew({ fields }: MeasureSubject, before: NumberField, after: NumberField): boolean {
  if (!before.period || !after.period || !samePeriod(before.period, after.period)) return false;
  const columns = [before, after].map(({ at }) => at.column);
  return columns.every((column) =>
    fields.some(({ role, at }) => role === "actual" && Math.abs(at.column - column) === 1),
  );
}

/** "Target" in front of milestones with dates is what they all lead to, and none of them. */
function isOfAll(before: NumberField, after: NumberField): boolean {
  return before.period === undefined && after.period !== undefined;
}

/** What is counted in a part of a year has seasons. */
function isFlow({ period, reading }: NumberField): boolean {
  return period !== undefined && period.kind !== "year" && reading.quantity.unit !== "percent";
}
