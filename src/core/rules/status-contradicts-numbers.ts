import { comparePeriods, hasYear } from "../cell/period";
import { gain } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Attribute } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { isRunningTotal } from "./running-total";
import { quote, shown } from "./say";

export const statusContradictsNumbers = defineTableRule<"tolerance">({
  id: "status-contradicts-numbers",
  severity: "error",
  tier: "sheet",
  title: "A colour or status says something else than the figures beside it.",
  why:
    "Red beside a figure that beats its target sends a board after the wrong measure, and green beside a clear miss hides one. The status is " +
    "typed by hand more often than one thinks. Totals that still grow towards the end of the year are left to those who know their profile.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "unit-mixed-in-row", "sign-lost"],
  thresholds: {
    tolerance: { value: 10, says: "per cent of its target by which a figure may miss it and still be shown as met" },
  },

  check({ table, measures }, { threshold }) {
    const judged = table.columns.some(
      ({ is }) => is.kind === "attribute" && (is.role === "rag" || is.role === "status"),
    );
    return judged ? [...measures].flatMap((subject) => foundIn(subject, threshold("tolerance"))) : [];
  },

  examples: {
    bad: [
      [
        ["Measure", "Good is", "2022/23 outturn", "2023/24 result", "2023/24 target", "RAG"],
        ["Fly-tips removed in two days", "High", "94.8%", "97.3%", "95.0%", "*Red*"],
        ["Missed collections", "Low", "62", "80", "60", "*Green*"],
      ],
    ],
    good: [
      [
        ["Measure", "Good is", "2022/23 outturn", "2023/24 result", "2023/24 target", "RAG"],
        ["Fly-tips removed in two days", "High", "94.8%", "97.3%", "95.0%", "Green"],
        ["Missed collections", "Low", "62", "61", "60", "Amber"],
        ["Calls answered", "High", "70%", "71%", "90%", "Red"],
      ],
    ],
  },
});

function foundIn(subject: MeasureSubject, tolerance: number): readonly Found[] {
  const { direction, measure } = subject;
  if (direction === undefined) return [];
  return measure.attributes.flatMap((status) => {
    const said = status.role === "rag" || status.role === "status" ? saidBy(status.text) : undefined;
    const both = said && pairFor(subject, status);
    return said && both ? contradiction(subject, status, said, both, direction, tolerance) : [];
  });
}

function saidBy(text: string): "met" | "missed" | undefined {
  const plain = text.trim().toLowerCase();
  if (/\b(amber|yellow|within tolerance|slightly|partly|partially|close to)\b/.test(plain)) return undefined;
  if (/^(red|r|■|off[- ]target|off[- ]track|not met|missed|below target|behind|not achieved|🔴)\b|^🔴|^■/.test(plain))
    return "missed";
  return /^(green|g|on[- ]target|on[- ]track|met|achieved|exceed\w*|above target|ahead)\b|^🟢/.test(plain)
    ? "met"
    : undefined;
}

interface Both {
  readonly actual: NumberField;
  readonly target: NumberField;
}

/** The latest actual that is not of the future of the target, and the target it is held against. */
function pairFor({ actuals, targets, numbers }: MeasureSubject, { period }: Attribute): Both | undefined {
  const own = numbers.filter(
    ({ role, period: of }) => role === "actual" && period && of && comparePeriods(of, period) === 0,
  );
  const actual = own.at(-1) ?? (period ? undefined : actuals.at(-1));
  if (!actual) return undefined;
  const due = targets.filter(
    ({ period: of }) =>
      !of || !actual.period || !hasYear(of) || !hasYear(actual.period) || of.year >= actual.period.year,
  );
  const same = due.filter(({ period: of }) => of && actual.period && comparePeriods(of, actual.period) === 0);
  const target = same[0] ?? due[0];
  return target && { actual, target };
}

function contradiction(
  subject: MeasureSubject,
  status: Attribute,
  said: "met" | "missed",
  { actual, target }: Both,
  direction: 1 | -1,
  tolerance: number,
): readonly Found[] {
  const ahead = gain(direction, target.reading.quantity, actual.reading.quantity);
  if (ahead === undefined) return [];
  const part =
    actual.period !== undefined && actual.period.kind !== "year" && (target.period?.kind ?? "year") === "year";
  const growing = part && isRunningTotal(subject);
  const slack = (Math.abs(target.reading.quantity.value) * tolerance) / 100;
  const wrong =
    said === "missed" ? ahead >= 0 && !(growing && direction < 0) : ahead < -slack && !growing && !isFlow(part, actual);
  if (!wrong) return [];
  return [
    {
      cells: [status.at, actual.at],
      measure: subject.title,
      message: `${subject.title}: the status is ${status.text.trim()}, and ${quote(actual)} ${said === "missed" ? "meets" : "misses"} ${quote(target)} (${direction > 0 ? "higher" : "lower"} is better).`,
      advice: "Correct the status, or the figure if that is the one that is wrong.",
      evidence: [shown(target)],
    },
  ];
}

/** A part of a year beside a target for the whole: a count may still come to it. */
function isFlow(part: boolean, { reading }: NumberField): boolean {
  return part && reading.quantity.unit !== "percent";
}
