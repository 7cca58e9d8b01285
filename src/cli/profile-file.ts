import { defaultProfile, parseProfile, rules } from "../core";
import type { Profile } from "../core";
import { cannotUse, loadJson } from "./files/json-file";

/**
 * The profile in a file; without a file, every rule as it is.
 *
 * @throws Stop with every place that is wrong.
 */
export async function loadProfile(path: string | undefined): Promise<Profile> {
  if (path === undefined) return defaultProfile;
  const parsed = parseProfile(await loadJson(path, "profile"), rules);
  if (parsed.ok) return parsed.profile;
  throw cannotUse(path, "profile", parsed.errors);
}
