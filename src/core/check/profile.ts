import type { Polarity } from "../scorecard/model";
import type { Severity } from "./finding";
import { severities } from "./finding";

/** How a workbook is to be checked: what the user changed from the rules as they are. */
export interface Profile {
  /** Rules switched off or given another severity, by id. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** The polarity of measures the dictionary does not know or the user sees otherwise, by the measure's name. */
  readonly polarity: Readonly<Record<string, Polarity>>;
  /** Thresholds of rules, by the rule's id and the threshold's name. */
  readonly thresholds?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Every rule as it is. */
export const defaultProfile: Profile = { rules: {}, polarity: {} };

/** A place in a profile that cannot be used, as a JSON path, and why. */
export interface ProfileError {
  readonly path: string;
  readonly message: string;
}

/** A profile, or everything that is wrong with it. */
export type ParsedProfile =
  { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly errors: readonly ProfileError[] };

const polarities: readonly Polarity[] = ["higher-is-better", "lower-is-better", "within-band"];

/** Reads a profile from parsed JSON. `ruleIds` are the rules there are: a misspelt id is an error and not a silence. */
export function parseProfile(json: unknown, ruleIds: readonly string[]): ParsedProfile {
  if (!isRecord(json)) return { ok: false, errors: [{ path: "$", message: "A profile is a JSON object." }] };
  const errors: ProfileError[] = [];
  for (const key of Object.keys(json)) {
    if (key !== "rules" && key !== "polarity" && key !== "$schema") {
      errors.push({ path: `$.${key}`, message: 'Not a part of a profile: it has "rules" and "polarity".' });
    }
  }
  const rules = entries(json["rules"], "$.rules", [...severities, "off"] as const, errors);
  for (const id of Object.keys(rules)) {
    if (!ruleIds.includes(id))
      errors.push({ path: `$.rules.${id}`, message: "There is no rule of this id: `scorecard rules` lists them." });
  }
  const polarity = entries(json["polarity"], "$.polarity", polarities, errors);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, profile: { rules, polarity } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entries<Word extends string>(
  value: unknown,
  path: string,
  words: readonly Word[],
  errors: ProfileError[],
): Readonly<Record<string, Word>> {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    errors.push({ path, message: "Expected an object of names and words." });
    return {};
  }
  const good: [string, Word][] = [];
  for (const [key, word] of Object.entries(value)) {
    const known = words.find((one) => one === word);
    if (known === undefined) errors.push({ path: `${path}.${key}`, message: `Expected one of ${words.join(", ")}.` });
    else good.push([key, known]);
  }
  return Object.fromEntries(good);
}
