import type { Field } from "../scorecard/model";
import type { MeasureSubject, TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { isLoneFigure } from "./none-meant";
import { cumulative } from "./running-total";
import { isSome, list, nameOf, quote } from "./say";
import { onceWhenWidespread } from "./widespread";

export const baselineMissing = defineTableRule({
  id: "baseline-missing",
  severity: "warning",
  tier: "sheet",
  title: "There is a target, and no figure to start from.",
  why:
    "Without a baseline nobody can say how ambitious a target is, and no trajectory leads to it. " +
    "Where the target names only a direction the gap matters less and is only mentioned, " +
    "and where an eighth of a larger table has no baseline, that is said once.",
  subsumedBy: ["formula-without-result", "row-slid"],

  *check(subject) {
    const found = yield* inEachInSteps(subject.having("unstarted"), (one) =>
      isChange(one) || cumulative.test(one.measure.name) || isLoneFigure(one.fields) ? [] : missingIn(one),
    );
    if (isSome(found) && found.length >= leastRows && isStartless(subject)) return [wholeColumn(found, subject)];
    return onceWhenWidespread(
      found,
      subject,
      (count, all) => ({
        message: `${String(count)} of the ${String(all)} measures in this table have a target and no baseline.`,
        advice: "Fill in the latest actual figures: until then no target of theirs can be judged.",
      }),
      share,
    );
  },

  examples: {
    bad: [
      [["Attendance of new arrivals", "**", "91%", "92%"]],
      [
        ["Measure", "2020/21", "2021/22", "2022/23 Target"],
        ["Attendance", "90%", "91%", "92%"],
        ["Attendance of new arrivals", "", "", "*92%*"],
      ],
    ],
    good: [
      [
        ["Measure", "2020/21", "2021/22", "2022/23 Target"],
        ["Attendance", "90%", "91%", "92%"],
        ["Days without hot water", "", "", "0"],
      ],
      [["Attendance of new arrivals", "90%", "91%", "92%"]],
      [
        ["Measure", "Baseline 2022", "Target 2026"],
        ["Homes completed 2023-26 (cumulative)", "", "330"],
        ["Volunteers", "120", "150"],
      ],
      [
        ["Measure", "Baseline 2022", "Target 2025"],
        ["Reduction in waste since 2015 (%)", "", "40"],
        ["Reduction of power used", "", "-20%"],
        ["Volunteers", "120", "150"],
      ],
      [
        ["Measure", "Baseline 2022", "Target 2025"],
        ["Reduced car traffic", "", "10%"],
        ["Volunteers", "120", "150"],
      ],
    ],
  },
});

/** Rows that a table must have for it to have no start anywhere. */
const leastRows = 2;

/** Whether no measure of a table has anything to start from: the column for it is still to be filled in. */
function isStartless({ measures }: TableSubject): boolean {
  for (const subject of measures) {
    if (startingFields(subject).some(({ reading }) => reading.kind !== "empty")) return false;
  }
  return true;
}

/** That a table has nothing to start from, said once with the cells where it should be; of outturns, that none is in yet. */
function wholeColumn(found: readonly [Found, ...Found[]], { measures }: TableSubject): Found {
  const [first, ...rest] = found.map(({ cells }) => cells.at(-1) ?? cells[0]);
  const [one] = measures;
  const isPlanned = one?.fields.some(({ role }) => role === "baseline") ?? false;
  return {
    cells: [first ?? found[0].cells[0], ...rest],
    severity: isPlanned ? "warning" : "information",
    measure: "",
    message: `None of the ${String(found.length)} measures with a target in this table has a figure to start from.`,
    advice: "Fill in the latest actual figures: until then no target of theirs can be judged.",
  };
}

/** A measure that is itself a change since a year that it names starts at nought. */
const change =
  /(?:\b(?:reduc\w+|decreas\w+|increas\w+|declin\w+|growth|chang\w+|improvement)|penurunan|peningkatan|reducción|disminución|aumento|incremento|réduction|baisse|hausse|augmentation|senkung|verringerung|rückgang|steigerung|zunahme|redução|diminuição|riduzione|spadek|wzrost|vermindering|daling|stijging|minskning|ökning)\b.*(?:\b(?:19|20)\d\d\b|\bbaseline\b)/iu;
const shared = /%|per ?cent|persen|prozent|pour ?cent|por ?c[ei]ento|procent/i;

function isChange({ measure, targets }: MeasureSubject): boolean {
  const percent = targets.length > 0 && targets.every(({ reading }) => reading.quantity.unit === "percent");
  // "-40%" says by how much something is to fall, and "Reduced traffic: 10%" as well.
  if (percent && (changed.test(measure.name) || targets.every(({ reading }) => reading.quantity.value < 0)))
    return true;
  if (inChange.test(measure.section?.text ?? "")) return true;
  return change.test(measure.name) && (measure.unit === "percent" || shared.test(measure.name));
}

/** A section of changes from one year to the next, of which the first year has none. */
const inChange =
  /^\W*(?:(?:%|annual|yearly) )?(?:change|growth|muutos|förändring|ændring|endring|veränderung|variation|variación|variazione|variação|mutatie|zmiana)\b(?:\W*(?:%|in|on|from|since|per|year|compared)|\W*$)/iu;

const changed =
  /^\W*(?:(?:%|per ?cent(?:age)?|percent\w*|share|rate)\s+)?(?:reduc(?:tion|ed|ing)|decreas(?:e|ed|ing)|increas(?:e|ed|ing)|lower(?:ed|ing)|cut(?:ting)?|savings?|growth)\b(?! (?:rates?|of (?:the )?share)\b)/i;

/** The share of a table's measures from which on they are new ones that nobody has figures of, and no slips. */
const share = 1 / 8;

function missingIn(subject: MeasureSubject): readonly Found[] {
  const starts = startingFields(subject);
  if (!isSome(starts) || starts.some(({ reading }) => reading.kind !== "empty" && reading.kind !== "note")) return [];
  const { targets } = subject;
  // To have none of something is aimed at from wherever one stands.
  if (targets.length > 0 && targets.every(({ reading }) => reading.quantity.value === 0)) return [];
  const directions = subject.fields.filter(({ role, reading }) => role === "target" && reading.kind === "direction");
  const aims: readonly Field[] = targets.length > 0 ? targets : directions;
  const last = starts.at(-1);
  if (!isSome(aims) || !last) return [];
  const isBlank = starts.every(({ reading }) => reading.kind === "empty");
  const isSaid =
    starts.length === 1 ? (isBlank ? "is empty" : "holds no figure") : isBlank ? "are empty" : "hold no figure";
  return [
    {
      // Of a path only its start is at fault.
      cells: aims.length === 1 ? [aims[0].at, last.at] : [last.at],
      measure: subject.title,
      severity: targets.length > 0 && !(isBlank && isNew(starts, targets)) ? "warning" : "information",
      message: `${subject.title}: ${list(aims.map(quote))} ${aims.length === 1 ? "has" : "have"} no baseline: ${list(starts.map(nameOf))} ${isSaid}.`,
      advice: "Enter the latest actual figure, or say when there will be one.",
    },
  ];
}

/** A measure without outturns that has targets for two years has begun in the first of them. */
function isNew(starts: readonly Field[], targets: readonly Field[]): boolean {
  return starts.length > 1 && targets.length > 1 && starts.every(({ role }) => role === "actual");
}

/** Where a baseline could stand: baselines, or else the actuals of periods before the targets. */
function startingFields(subject: MeasureSubject): readonly Field[] {
  const baselines = subject.fields.filter(({ role }) => role === "baseline");
  if (baselines.length > 0) return baselines;
  return subject.fields.filter((field) => field.role === "actual" && subject.isBeforeTargets(field));
}
