import { none } from "../check/profile";
import type { Profile } from "../check/profile";
import { oneLine } from "./plain";
import { counted } from "./words";

/** What a profile changes, part by part: `Kent`, `2 rules set`, `1 threshold`. Empty where it leaves every rule as it is. */
export function profileChanges(profile: Profile): readonly string[] {
  const { rules, thresholds = {}, polarity, authority, tolerance = {}, measures = [], families = [] } = profile;
  const { statements = [], reference } = profile;
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
  const whose = authority === none ? "no authority" : authority;
  return [
    ...(whose === undefined ? [] : [oneLine(whose)]),
    ...counts,
    ...(reference === none ? ["no published figures"] : reference ? [`figures of ${oneLine(reference.source)}`] : []),
  ];
}
