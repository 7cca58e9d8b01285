import { cellRules } from "./column-rules-cells";
import { planRules } from "./column-rules-plan";
import { rowRules } from "./column-rules-rows";
import type { Rule } from "./define-rule";
import { plainRules } from "./everyday";
import type { Placed } from "./placed";

/** Comes along with the rules: like them, not every workbook needs it. */
export { revised } from "../check/revised";

/**
 * The rules over what not every scorecard has: statuses, directions, ranks, weights, spans of years, units and frequencies in columns of their own, columns that are worked out, parts of years, lists by
 * period, series of years, labels with figures, several tables, measures that the dictionary knows, and actions with their dates and leads. They are apart, so that who checks a plain scorecard in the pane need not load them (`mayNeedColumnRules`).
 */
const columnRules: readonly Placed[] = [...cellRules, ...rowRules, ...planRules];

/** The rules that need nothing but the workbook and its profile, in the order that they run. */
export const everydayRules: readonly Rule[] = plainRules.flatMap((rule) => [
  rule,
  ...columnRules.flatMap((placed) => (placed.behind === rule ? placed.rules : [])),
]);
