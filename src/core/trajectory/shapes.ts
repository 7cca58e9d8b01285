import { back, compound, ess, type Form, front, logit, straight } from "./shape-forms";
import { amongPercents, type Ends, oneSigned } from "./guards";

/** How a path gets from the baseline to the target, as a number and as a native formula that comes to the same. */
export interface Shape extends Form {
  /** What people call it, on screen and on the Trajectories sheet. */
  readonly title: string;
  /** Whether the path goes exactly through the targets before the last. Its end it always reaches. */
  readonly keepsTargets: boolean;
  /** What the way between two points is measured in: time, the weights of the parts of a year, or each year from nought. */
  readonly pace: "time" | "weights" | "within-year";
  /** Why it cannot lead from one point to another, as a sentence naming cells; undefined when it can. */
  refusal(ends: Ends): string | undefined;
}

const anyEnds = (): undefined => undefined;

/** Every shape a trajectory can take. A new one is a new entry here. */
export const shapes = {
  linear: { ...straight, title: "Straight line", keepsTargets: false, pace: "time", refusal: anyEnds },
  "through-targets": { ...straight, title: "Through each target", keepsTargets: true, pace: "time", refusal: anyEnds },
  compound: { ...compound, title: "Steady percentage change", keepsTargets: false, pace: "time", refusal: oneSigned },
  logit: { ...logit, title: "Slowing near 0% or 100%", keepsTargets: false, pace: "time", refusal: amongPercents },
  "front-loaded": { ...front, title: "Most change early", keepsTargets: false, pace: "time", refusal: anyEnds },
  "back-loaded": { ...back, title: "Most change late", keepsTargets: false, pace: "time", refusal: anyEnds },
  "s-curve": { ...ess, title: "Slow, fast, slow", keepsTargets: false, pace: "time", refusal: anyEnds },
  weighted: { ...straight, title: "By weights", keepsTargets: true, pace: "weights", refusal: anyEnds },
  cumulative: {
    ...straight,
    title: "Counted up within each year",
    keepsTargets: true,
    pace: "within-year",
    refusal: anyEnds,
  },
} as const satisfies Readonly<Record<string, Shape>>;

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
