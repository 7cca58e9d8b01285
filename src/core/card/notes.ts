import { formatPeriod } from "../cell/period";
import { citation } from "../reference/figures";
import type { Reference } from "../reference/reference";
import type { CardChoices, TargetWay } from "./choices";
import type { CardMeasure } from "./measures";
import { slotsOf } from "./periods";

const proposals = {
  none: "Targets are for you to set: the value to be reached by the end of each year.",
  "to-national":
    "Targets are proposals to agree or type over: a straight line from the baseline to the latest national figure by the last year; measures as good already have none.",
  "usual-movement":
    "Targets are proposals to agree or type over: each year better by the median change from one year to the next over all authorities on record, within what 98 of 100 of them publish.",
} as const satisfies Record<TargetWay, string>;

/** What stands under the title: where the figures come from, and of when. */
export function subtitleOf(
  { authority, benchmarks }: CardChoices,
  measures: readonly CardMeasure[],
  reference: Reference,
): string {
  const filled = measures.some((one) => one.baseline !== undefined || one.benchmarks.some((figure) => figure));
  if (!filled) return "Nothing is filled in yet: type the baselines with their periods, then the targets.";
  const whose = [...(authority === undefined ? [] : [authority]), ...benchmarks].join(", ");
  return `Latest published figures of ${whose}: ${citation(reference)}, as of ${sayDay(reference.date)}.`;
}

/** The notes below the table: how to use it. */
export function notesOf(choices: CardChoices, measures: readonly CardMeasure[]): readonly string[] {
  const has = (reported: CardMeasure["reported"]): boolean => measures.some((one) => one.reported === reported);
  const parted = choices.actuals !== "year";
  const last = slotsOf(choices).find(({ part, parts }) => part === parts)?.period;
  const yearly =
    parted && has("yearly") && last
      ? ` A measure that is published once a year is typed under the last ${choices.actuals} of it (${formatPeriod(last)}); its other cells are closed.`
      : "";
  const toDate = parted && has("to-date") ? " Where it says year to date, type what the year has come to so far." : "";
  return [
    "Type into the pale yellow cells. The grey ones calculate by themselves.",
    `${proposals[choices.targets]} Each cell takes only what its measure can be.`,
    `Type each actual when it is known, in the column of its ${choices.actuals}.${yearly}${toDate}`,
    `The trajectory is a straight line from the baseline to the first target and from each target to the next${
      toDate === "" ? "" : "; of a year to date, an even part of the year's target"
    }. ${parted ? "It passes over a target that is left out" : "A year without a target has none"}, and ends at the last.`,
    "The status holds the latest actual against the trajectory at that time, whichever way is good: on track, within the tolerance beside it, off track, or without a trajectory to hold it against.",
  ];
}

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** A day such as `2026-11-22` as people write it: 22 November 2026. */
export function sayDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const name = months[Number(month) - 1];
  return name === undefined ? day : `${String(Number(date))} ${name} ${year}`;
}
