import { countedUp } from "./cumulative";
import { type Fraction, fraction } from "./fraction";
import type { LiveNumber } from "./live-number";
import type { KnownPoint, Path } from "./model";
import { formed } from "./shape-forms";
import { type ShapeName, shapes } from "./shapes";
import { weighedFraction } from "./weights";

/** Where a path stands at a time. */
export interface Stand extends LiveNumber {
  /** Whether a point that the path goes through says so itself. */
  readonly known: boolean;
}

/**
 * Where a path stands at a time, in twelfths of a year; undefined before its start and after its end. At a known point it is the point
 * itself, so that the path starts and ends exactly; elsewhere it is where the shape stands between the two neighbouring points.
 */
export function standAt(path: Path, time: number): Stand | undefined {
  const next = path.known.findIndex((point) => point.time >= time);
  const [from, to] = [path.known[next - 1], path.known[next]];
  if (to?.time === time) return { value: to.value, formula: to.formula, needs: to.needs, known: true };
  if (!from || !to) return undefined;
  const stand = between(path, from, to, time);
  return stand && { ...stand, known: false };
}

function between({ shape, pace }: Path, from: KnownPoint, to: KnownPoint, time: number): LiveNumber | undefined {
  switch (pace.kind) {
    case "time":
      return onWay(shape, from, to, fraction(time - from.time, to.time - from.time));
    case "weights": {
      const at = weighedFraction(pace.weights, from.time, to.time, time);
      return at && onWay(shape, from, to, at);
    }
    case "within-year":
      return countedUp(pace.shares, from, to, time);
    default:
      return pace satisfies never;
  }
}

function onWay(shape: ShapeName, from: KnownPoint, to: KnownPoint, at: Fraction): LiveNumber {
  return formed(shapes[shape], from, to, at);
}
