import { parseProfile, rules } from "../core";
import type { Profile } from "../core";
import { cannotUse, loadJson } from "./files/json-file";

/**
 * The profile in a file; undefined without a file.
 *
 * @throws Stop with every place that is wrong.
 */
export async function loadProfile(path: string | undefined): Promise<Profile | undefined> {
  if (path === undefined) return undefined;
  const parsed = parseProfile(await loadJson(path, "profile"), rules);
  if (parsed.ok) return parsed.profile;
  throw cannotUse(path, "profile", parsed.errors);
}
