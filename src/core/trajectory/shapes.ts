import type { Fraction } from "./fraction";

/** How a path gets from the baseline to the target, as a number and as a native formula that comes to the same. */
export interface Shape {
  /** What people call it, on screen and on the Trajectories sheet. */
  readonly title: string;
  /** Whether the path goes exactly through the targets before the last. Its end it always reaches. */
  readonly keepsTargets: boolean;
  /** The value a fraction of the way between two neighbouring points of the path. */
  value(from: number, to: number, at: Fraction): number;
  /** The formula text of `value`, where `from` and `to` are the formula texts of the points. */
  formula(from: string, to: string, at: Fraction): string;
}

/** B + (T - B) * i/n. The order of operations is the formula's, so that both round alike. */
const straight = {
  value: (from: number, to: number, { part, of }: Fraction) => from + ((to - from) * part) / of,
  formula: (from: string, to: string, { part, of }: Fraction) =>
    `${from}+(${to}-${from})*${String(part)}/${String(of)}`,
};

/** Every shape a trajectory can take. A new one is a new entry here. */
export const shapes = {
  linear: {
    ...straight,
    title: "Straight line",
    keepsTargets: false,
  },
  "through-targets": {
    ...straight,
    title: "Through each target",
    keepsTargets: true,
  },
} satisfies Readonly<Record<string, Shape>>;

/** The name of a shape, as options and files spell it. */
export type ShapeName = keyof typeof shapes;

/** The names of all shapes, in the order they are offered. */
export const shapeNames: readonly ShapeName[] = Object.keys(shapes).filter(isShapeName);

/** Whether a text names a shape. */
export function isShapeName(text: string): text is ShapeName {
  return Object.hasOwn(shapes, text);
}

/** The shape to take when none is asked for: published yearly targets are kept when there are several. */
export function usualShape(targetCount: number): ShapeName {
  return targetCount > 1 ? "through-targets" : "linear";
}
