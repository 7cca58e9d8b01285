import { counted, oneLine } from "../../core";
import type { Profile } from "../../core";
import type { ExitCode } from "../exit-code";
import { loadProfile } from "../profile-file";
import type { Terminal } from "../terminal";

/**
 * `scorecard profile`: says whether a profile can be used, and what it changes.
 *
 * @throws Stop with every place that is wrong.
 */
export async function checkProfile(file: string, terminal: Terminal): Promise<ExitCode> {
  const profile = await loadProfile(file);
  const changes = profile ? said(profile) : [];
  terminal.out(
    `${oneLine(file)} can be used: ${changes.length > 0 ? changes.join(", ") : "it leaves every rule as it is"}.\n`,
  );
  return 0;
}

function said(profile: Profile): readonly string[] {
  const { rules, thresholds = {}, polarity, authority, tolerance = {}, measures = [], families = [] } = profile;
  const { statements = [] } = profile;
  const parts: readonly (readonly [number, string, string?])[] = [
    [Object.keys(rules).length, "rule set", "rules set"],
    [Object.values(thresholds).flatMap((one) => Object.keys(one)).length, "threshold"],
    [Object.keys(polarity).length, "polarity", "polarities"],
    [Object.keys(tolerance).length, "tolerance"],
    [measures.length, "measure"],
    [families.length, "family", "families"],
    [statements.length, "statement"],
  ];
  const counts = parts.flatMap(([count, one, many]) =>
    count === 0 ? [] : [many === undefined ? counted(count, one) : counted(count, one, many)],
  );
  return authority === undefined ? counts : [oneLine(authority), ...counts];
}
