/** Lays paths from baselines to targets, as numbers and as native formulas side by side. Knows nothing of sheets being written. */
export { layTrajectories, type LayOptions } from "./lay";
export type { KnownPoint, Laid, Milestone, Outcome, Refusal, Trajectory } from "./model";
export { isShapeName, shapeNames, shapes, type Shape, type ShapeName } from "./shapes";
export { everyNames, isEvery, type Every } from "./steps";
export { liveNumber, type LiveNumber } from "./live-number";
