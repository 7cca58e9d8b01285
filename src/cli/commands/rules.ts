import { ruleReport, rules as allRules, rulesReport } from "../../core";
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
  if (!rule) throw new Stop(`There is no rule ${id}. ${suggestion(id)}`);
  terminal.out(ruleReport(rule, look));
  return 0;
}

/** Rules that share words with what was asked for, those that share most in front. */
function suggestion(id: string): string {
  const asked = id
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);
  const shared = (known: string): number => asked.filter((word) => known.includes(word)).length;
  const near = allRules
    .map((rule) => rule.id)
    .filter((known) => shared(known) > 0)
    .sort((a, b) => shared(b) - shared(a));
  return near.length > 0 ? `Is it one of these? ${near.slice(0, 5).join(", ")}` : "scorecard rules lists them all.";
}
