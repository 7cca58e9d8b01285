import { formatPeriod } from "../cell/period";
import { silences } from "../measures/eras";
import { breaksIn, type PlacedBreak, type Rag, type Standing, standingOf, type Trajectory } from "../trajectory";
import type { BoardStatus } from "./model";

/** How a measure with a trajectory stands, and why nobody can say where that is so. */
export interface Judgement {
  readonly status: BoardStatus;
  readonly why: string | undefined;
  readonly standing: Standing;
}

const statusOfRag = { Red: "off-track", Amber: "at-risk", Green: "on-track" } as const satisfies Record<
  Rag,
  BoardStatus
>;

/**
 * Judges a measure by its latest actual. One whose definition changed since its baseline is not judged: the path starts from a figure that was
 * counted in another way.
 */
export function judge(trajectory: Trajectory): Judgement {
  const standing = standingOf(trajectory);
  const why = whyNot(trajectory, standing);
  const rag = standing.latest?.rag;
  if (why !== undefined || !rag) return { status: "not-judged", why, standing };
  return { status: statusOfRag[rag], why: undefined, standing };
}

/** The first change of definition after a measure's baseline and before its last target. */
export function changeOnPath(trajectory: Trajectory): PlacedBreak | undefined {
  const { baseline, targets } = trajectory;
  const end = targets.at(-1)?.time ?? baseline.time;
  return breaksIn(trajectory).find(({ time }) => time >= baseline.time && time < end);
}

function whyNot(trajectory: Trajectory, { latest }: Standing): string | undefined {
  if (!latest) return noActual(trajectory);
  const change = changeOnPath(trajectory);
  if (change && change.time < latest.time) return sayChange(change);
  return withoutWay(trajectory);
}

/** Why an actual of a measure says nothing of good or bad, as a sentence; undefined where it does. */
export function withoutWay({ measure }: Pick<Trajectory, "measure">): string | undefined {
  const polarity = measure.polarity?.polarity;
  switch (polarity) {
    case "higher-is-better":
    case "lower-is-better":
      return undefined;
    case "within-band":
      return "Good is a band, and the path is a line.";
    case undefined:
      return "Nothing says whether higher or lower is better.";
    default:
      return polarity satisfies never;
  }
}

/** A change of definition since the baseline, as a sentence. */
export function sayChange({ period, says }: PlacedBreak): string {
  return `The definition changed in ${formatPeriod(period)}, after the baseline. ${says}`;
}

/** Why there is no actual, as a sentence: where it is known that none will be published, that. */
export function noActual({ measure, baseline, targets }: Trajectory): string {
  const { id } = measure.definition ?? { id: "" };
  const years = targets.map(({ time }) => Math.ceil(time / 12));
  const silence = silences.find(
    ({ measures, from, to = Infinity }) => measures.includes(id) && years.some((year) => year >= from && year <= to),
  );
  const yet = `There is no actual after the baseline of ${formatPeriod(baseline.period)}.`;
  return silence ? `${yet} ${silence.says}` : yet;
}
