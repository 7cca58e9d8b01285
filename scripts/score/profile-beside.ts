import { existsSync, readFileSync } from "node:fs";
import { defaultProfile, parseProfile, rules } from "../../src/core";
import type { Profile } from "../../src/core";

/**
 * The profile that stands beside a table: `card.profile.json` for `card.xlsx`; without one, every rule as it is.
 *
 * @throws Error when it cannot be used.
 */
export function profileBeside(path: string): Profile {
  const file = path.replace(/\.[^.]+$/, ".profile.json");
  if (!existsSync(file)) return defaultProfile;
  const parsed = parseProfile(JSON.parse(readFileSync(file, "utf8")), rules);
  if (parsed.ok) return parsed.profile;
  throw new Error(`${file}: ${parsed.errors.map((error) => `${error.path}: ${error.message}`).join(" ")}`);
}
