import type { CellRef } from "../cell/address";
import { formatPeriod, hasYear } from "../cell/period";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { FieldRole, Scorecard } from "../scorecard/model";
import { inEachInSteps } from "./in-each";
import { defineTableRule } from "./define-rule";
import type { Found } from "./define-rule";
import { lastDay } from "./action-date";
import { isSome, list, quote } from "./say";
import { together } from "./together";

export const targetBeforeBaseline = defineTableRule({
  id: "target-before-baseline",
  severity: "warning",
  tier: "sheet",
  title: "A target is due before the baseline that it starts from.",
  why:
    "Nobody can get from where they were in 2023 to where they want to be in 2020: one of the two years is mistyped, or the baseline was brought up to " +
    "date and the target was not.",
  subsumedBy: ["row-slid", "date-impossible"],

  *check({ table, measures }) {
    const roles = table.columns.map(({ is }) => (is.kind === "value" ? is.role : is.kind));
    if (table.arrangement !== "long" && !(roles.includes("baseline") && roles.includes("target"))) return [];
    if (!mayBeLate(table)) return [];
    return together(yield* inEachInSteps(measures, foundIn), (names, count) => ({
      message: `The targets of ${String(count)} measures are due before their baselines: ${names}.`,
      advice: "Look up which of the years is right.",
    }));
  },

  examples: {
    bad: [
      [
        ["Objective", "Measure", "Baseline (2021)", "Target", "Target date"],
        ["Cut waste", "Tonnes to landfill", "4,100", "3,000", "*2020*"],
        ["Plant trees", "Trees planted", "200", "2,500", "2027"],
      ],
    ],
    good: [
      [
        ["Objective", "Measure", "Baseline (2021)", "Target", "Target date"],
        ["Cut waste", "Tonnes to landfill", "4,100", "3,000", "2025"],
        ["Plant trees", "Trees planted", "200", "2,500", "2027"],
      ],
    ],
  },
});

/** Whether a baseline may be after a target: where each column has its period, the columns tell. */
function mayBeLate({ arrangement, columns }: Scorecard): boolean {
  const years = (of: FieldRole): readonly number[] =>
    columns.flatMap(({ is }) => (is.kind === "value" && is.role === of ? [is.period?.year ?? NaN] : []));
  const [starts, aims] = [years("baseline"), years("target")];
  const isTold = columns.some(({ is }) => is.kind === "period" || (is.kind === "attribute" && is.role === "due"));
  if (arrangement !== "rows" || isTold || [...starts, ...aims].some(Number.isNaN)) return true;
  return aims.some((aim) => starts.some((start) => aim < start));
}

function foundIn(subject: MeasureSubject): readonly Found[] {
  const { title, targets, numbers } = subject;
  const starts = numbers.filter(({ role, period }) => role === "baseline" && period && hasYear(period));
  const start = starts.length === 1 ? starts[0] : undefined;
  if (!start?.period || !isSome(targets)) return [];
  const from = start.period.year;
  const outturns = numbers.filter(({ role, period }) => role === "actual" && period && hasYear(period));
  if (subject.table.arrangement === "long" && outturns.some(({ period }) => period && period.year < from)) {
    return [{ cells: [start.at, ...periodCell(subject, start)], ...late(title, start, outturns) }];
  }
  const early = targets.filter(({ period }) => period && hasYear(period) && period.year < from);
  if (isSome(early) && early.length === targets.length) {
    const [first, ...others] = early;
    return [{ cells: [first.at, ...others.map(({ at }) => at)], ...said(title, quote(first), start) }];
  }
  const due = subject.measure.attributes.find(({ role }) => role === "due");
  const last = due && targets.every(({ period }) => period === undefined) ? lastDay(due.text) : undefined;
  if (!due || last === undefined || Number(last.slice(0, 4)) >= from) return [];
  return [{ cells: [due.at], ...said(title, `the day that the target is due by, ${due.text.trim()},`, start) }];
}

/** The cell of a long table that says of when a figure is. */
function periodCell({ table }: MeasureSubject, { at }: NumberField): readonly CellRef[] {
  const column = table.columns.find(({ is }) => is.kind === "period")?.column;
  return column === undefined ? [] : [{ ...at, column }];
}

function late(
  title: string,
  start: NumberField,
  outturns: readonly NumberField[],
): Pick<Found, "measure" | "message" | "advice"> {
  return {
    measure: title,
    message: `${title}: ${quote(start)} comes after figures that are to be held against it (${list(outturns.map(quote))}).`,
    advice: "Look up of which year the baseline is.",
  };
}

function said(title: string, what: string, start: NumberField): Pick<Found, "measure" | "message" | "advice"> {
  const when = start.period ? formatPeriod(start.period) : "";
  return {
    measure: title,
    message: `${title}: ${what} lies before the baseline that it starts from (${when}).`,
    advice: "Look up which of the two years is right.",
  };
}
