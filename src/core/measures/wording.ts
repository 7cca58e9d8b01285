export { isLessOf, isReduced, isReduction, polarityOfLabel } from "./polarity-wording";
export { unitOfLabel } from "./unit-wording";
export type { SaidUnit } from "./unit-wording";
