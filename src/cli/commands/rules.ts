import { didYouMean, ruleReport, rules as allRules, rulesReport } from "../../core";
import type { ExitCode } from "../exit-code";
import { Stop } from "../exit-code";
import type { LookOptions, Terminal } from "../terminal";

/**
 * `scorecard rules`: lists the rules, or explains one.
 *
 * @throws Stop when there is no rule of the id.
 */
export function rules(id: string | undefined, options: LookOptions, terminal: Terminal): ExitCode {
  const look = terminal.look(options);
  if (id === undefined) {
    terminal.out(rulesReport(allRules, look));
    return 0;
  }
  const rule = allRules.find((one) => one.id === id.toLowerCase());
  if (!rule) {
    const ids = allRules.map((one) => one.id);
    throw new Stop(`There is no rule ${id}. ${didYouMean(id, ids, "scorecard rules lists them all.")}`);
  }
  terminal.out(ruleReport(rule, look));
  return 0;
}
