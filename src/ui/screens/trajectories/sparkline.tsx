import type { ReactNode } from "react";
import type { Trajectory } from "../../../core";

/** Room around the line, so that its ends are not cut off. */
const width = 84;
const height = 32;
const room = 5;

/** A path as a small line: a ring where it starts, a dot where it ends. `label` says the same in words. */
export function Sparkline({
  trajectory,
  label,
}: {
  readonly trajectory: Trajectory;
  readonly label: string;
}): ReactNode {
  const points = pointsOf(trajectory);
  const [first] = points;
  const last = points.at(-1);
  return (
    <svg className="sk-spark" viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={label}>
      <polyline points={points.map(({ x, y }) => `${String(x)},${String(y)}`).join(" ")} />
      {first && <circle cx={first.x} cy={first.y} r="3" />}
      {last && <circle className="sk-end" cx={last.x} cy={last.y} r="3" />}
    </svg>
  );
}

function pointsOf({ milestones }: Trajectory): readonly { readonly x: number; readonly y: number }[] {
  const values = milestones.map(({ value }) => value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const steps = Math.max(1, values.length - 1);
  return values.map((value, index) => ({
    x: round(room + ((width - 2 * room) * index) / steps),
    y: round(span === 0 ? height / 2 : height - room - ((height - 2 * room) * (value - low)) / span),
  }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
