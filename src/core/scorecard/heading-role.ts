import { words } from "./heading-periods";
import type { FieldRole } from "./model";
import { fillers, joiners, leadingTargets, roleAdjectives, roleNouns, valueNouns, wholeHeadings } from "./role-words";

/** Most words without a meaning of their own in a heading whose noun names a role: "World Bank PAD target". */
const mostNames = 4;

/** The role that words name: "estimated performance" is an estimate, and "actual budget" is still a budget. */
export function roleIn(parts: readonly string[]): FieldRole | undefined {
  const among = (lists: typeof roleNouns): FieldRole | undefined =>
    lists.find(([, names]) => parts.some((part) => names.has(part)))?.[0];
  const noun = among(roleNouns);
  return noun === undefined || noun === "actual" ? (among(roleAdjectives) ?? noun) : noun;
}

const isAverage = /^(?:average|avg|mean|median|durchschnitt|moyenne|media|gemiddelde|snitt|średnia)$/;

/** The role that the words of a heading give; null when they name some value and no role, undefined when they name none. */
export function roleOf(plain: string): FieldRole | null | undefined {
  if (
    /^(?:(?:long|medium|mid|short) term|(?:target )?(?:stretch|minimum)|(?:full|whole) (?:yr|year)|(?:yr|year) end(?: (?:total|average|avg|figure))*)$/.test(
      plain,
    )
  )
    return null;
  if (/^(?:month|m|period|p|week|wk|term|semester|half|h|year|yr|y|cycle|wave|round|aut|spr|sum) ?\d{1,2}$/.test(plain))
    return null;
  const whole = wholeHeadings.find(([, pattern]) => pattern.test(plain));
  if (whole) return whole[0];
  const parts = plain
    .replace("out turn", "outturn")
    .replace("bench mark", "benchmark")
    .replace(/(\p{L}{4})\d{1,2}(?= |$)/gu, "$1")
    .split(" ");
  const telling = parts.filter((part) => !fillers.has(part) && !joiners.has(part) && !/^\d{1,2}$/.test(part));
  const found = roleIn(telling);
  const means = (part: string): boolean => valueNouns.has(part) || roleIn([part]) !== undefined;
  if (telling.length > 0 && telling.every(means)) return found ?? null;
  const [head = []] = segments(parts).filter((one) => one.some((part) => !fillers.has(part)));
  const last = head.at(-1) ?? "";
  if (head.length > mostNames + 2) return undefined;
  if (isAverage.test(last) && head.length > 1) return "benchmark";
  const named = head.filter((part) => !fillers.has(part));
  if (means(named.at(-1) ?? "")) {
    const role = roleIn(named);
    return role === "benchmark" ? undefined : role;
  }
  if (leadingTargets.has(named[0] ?? "")) return "target";
  const first = roleAdjectives.find(([, names]) => names.has(named[0] ?? ""))?.[0];
  return named.length <= 2 ? first : undefined;
}

/** The role that the first word of a heading names, which it has where figures stand below: "Target prudenziale", "National boys". */
export function leadingRole(heading: string): FieldRole | undefined {
  const [first = "", second] = words(heading).split(" ");
  const role = second === undefined ? undefined : roleIn([first]);
  return role === "target" || role === "benchmark" ? role : undefined;
}

/** The words of a heading in the parts that "of", "by", "for" part it into. */
function segments(parts: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  for (const part of parts) {
    if (joiners.has(part)) found.push([]);
    else found.at(-1)?.push(part);
  }
  return found;
}
