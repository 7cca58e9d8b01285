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

/** Rules that share a word with what was asked for. */
function suggestion(id: string): string {
  const asked = id
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);
  const near = allRules.map((rule) => rule.id).filter((known) => asked.some((word) => known.includes(word)));
  return near.length > 0 ? `Is it one of these? ${near.slice(0, 5).join(", ")}` : "scorecard rules lists them all.";
}
