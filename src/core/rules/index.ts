import { acceptanceRules } from "./acceptance";
import { ambitionRules } from "./ambition";
import { comparisonRules } from "./comparison";
import type { Rule } from "./define-rule";
import { everydayRules } from "./column-rules";

export { acceptanceRules } from "./acceptance";
export { ambitionRules } from "./ambition";
export { comparisonRules } from "./comparison";
export { everydayRules } from "./column-rules";
export { mayNeedColumnRules } from "./column-rules-needed";
export { plainRules } from "./everyday";

/** Every rule there is, in the order that they run. */
export const rules: readonly Rule[] = [...everydayRules, ...comparisonRules, ...ambitionRules, ...acceptanceRules];
