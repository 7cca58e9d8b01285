import type { Period } from "../cell/period";
import { type Break, breaks } from "../measures/eras";
import type { KnownPoint, Trajectory } from "./model";

/** Actuals that can be compared with each other: of one kind of period and one era, in order of time. */
export interface Series {
  readonly points: readonly KnownPoint[];
  /** The change of definition that they begin after, where there was one. */
  readonly since: PlacedBreak | undefined;
}

/** A change of definition on a measure's own clock. */
export interface PlacedBreak {
  /** The first period that is counted the new way. */
  readonly period: Period;
  /** When the last period of the old way ends, in twelfths of a year. */
  readonly time: number;
  /** What changed, as a sentence. */
  readonly says: string;
}

/** The changes of definition of a measure, in order of time. */
export function breaksIn({ measure }: Pick<Trajectory, "measure">): readonly PlacedBreak[] {
  const { id } = measure.definition ?? { id: "" };
  return breaks
    .filter(({ measures }) => measures.includes(id))
    .map(place)
    .sort((a, b) => a.time - b.time);
}

function place({ from, says }: Break): PlacedBreak {
  return { period: { kind: "year", basis: "split", year: from - 1 }, time: 12 * (from - 1), says };
}

/** The actuals since the last change of definition; where years, terms and months are mixed, those of the kind there are most of. */
export function seriesOf(trajectory: Trajectory): Series {
  const points = trajectory.actuals.flatMap(({ point }) => point ?? []);
  const latest = points.at(-1)?.time ?? 0;
  const since = breaksIn(trajectory)
    .filter(({ time }) => time < latest)
    .at(-1);
  const ofEra = points.filter(({ time }) => time > (since?.time ?? -Infinity));
  const kinds = [...new Set(ofEra.map(({ period }) => period.kind))];
  const size = (kind: Period["kind"]): number => ofEra.filter(({ period }) => period.kind === kind).length;
  const most = kinds.sort((a, b) => size(b) - size(a))[0];
  return { points: ofEra.filter(({ period }) => period.kind === most), since };
}
