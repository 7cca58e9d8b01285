import { formatPeriod } from "../cell/period";
import { citation } from "../reference/figures";
import type { Reference } from "../reference/reference";
import { counted } from "../report/words";
import { shapes } from "../trajectory";
import { changeOnPath } from "./judge";
import type { BoardLine, JudgedLine } from "./model";

/** Where the figures of a board come from, and what to know of them, as sentences. */
export function sourcesOf(lines: readonly BoardLine[], reference: Reference | undefined): readonly string[] {
  const laid = lines.flatMap((line) => (line.kind === "laid" ? [line] : []));
  return [
    ...pathsOf(laid),
    ...tolerancesOf(laid),
    ...changesOf(laid),
    ...(reference && laid.some(({ ambition }) => ambition.records)
      ? [`What authorities have done: ${citation(reference)}.`]
      : []),
  ];
}

function pathsOf(laid: readonly JudgedLine[]): readonly string[] {
  const byShape = new Map<string, number>();
  for (const { trajectory } of laid) {
    const { title } = shapes[trajectory.shape];
    byShape.set(title, (byShape.get(title) ?? 0) + 1);
  }
  const said = [...byShape].map(([title, count]) => `${title.toLowerCase()} (${String(count)})`);
  return said.length === 0 ? [] : [`Trajectories run from baseline to target: ${said.join(", ")}.`];
}

function tolerancesOf(laid: readonly JudgedLine[]): readonly string[] {
  const judged = laid.filter(({ status }) => status !== "not-judged");
  const count = (from: "profile" | "dictionary" | undefined): number =>
    judged.filter(({ trajectory }) => trajectory.tolerance?.from === from).length;
  const [own, known, none] = [count("profile"), count("dictionary"), count(undefined)];
  if (judged.length === 0) return [];
  const said = [
    ...(own > 0 ? [`of ${counted(own, "measure")} as the profile sets it`] : []),
    ...(known > 0
      ? [`of ${counted(known, "measure")} from the KPI dictionary, about an ordinary year's movement`]
      : []),
    ...(none > 0
      ? [`${counted(none, "measure")} without one ${none === 1 ? "is" : "are"} off track as soon as behind`]
      : []),
  ];
  return [`At risk means behind, but within the tolerance: ${said.join("; ")}.`];
}

function changesOf(laid: readonly JudgedLine[]): readonly string[] {
  const said = new Set(
    laid.flatMap(({ trajectory }) => {
      const change = changeOnPath(trajectory);
      return change ? [`${formatPeriod(change.period)}: ${change.says}`] : [];
    }),
  );
  return [...said].map((one) => `Definition changed ${one}`);
}
