/** Lays paths from baselines to targets, as numbers and as native formulas side by side. Knows nothing of sheets being written. */
export { layTrajectories, type LayOptions } from "./lay";
export type * from "./model";
export { isShapeName, shapeNames, shapes, type Shape, type ShapeName } from "./shapes";
export { everyNames, isEvery, type Every } from "./steps";
export { timeOf, type YearFrame } from "./frame";
export { alone, upToNow } from "./up-to-now";
export { liveNumber, type LiveNumber } from "./live-number";
export { isThere, type Needing, noNeeds, numbersIn, shown } from "./needs";
export { standAt, type Stand } from "./path";
export { parseWeights, type Weights } from "./weights";
export { knownTolerance, toleranceKeys, type ToleranceOf, tolerancesOf } from "./tolerance";
export {
  bandFormula,
  enoughFormula,
  fewestForForecast,
  type Forecast,
  type ForecastCells,
  forecastFormula,
  forecastOf,
  type ForecastPoint,
} from "./forecast";
export { numberFormat, type PathFormats } from "./formats";
export {
  type Assurance,
  assuranceOf,
  type ControlLimits,
  fewestForFirmLimits,
  limitFactor,
  type Limits,
  limitsOf,
} from "./control-limits";
export { breaksIn, type PlacedBreak, type Series } from "./series";
export { type Compared, plannedAt, type Rag, signOf, type Standing, standingOf } from "./standing";
export { type RateLook, rateLook, type RunRate, runRateFormula, sayRate, sayRunRate } from "./run-rate";
export * from "./live-standing";
export { type Picture, pictureOf, type PictureOptions, type PicturePoint, type ReferenceLine } from "./picture";
