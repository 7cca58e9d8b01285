import { readFile } from "node:fs/promises";
import { defaultProfile, parseProfile, rules } from "../core";
import type { Profile } from "../core";
import { Stop, systemCode } from "./exit-code";

/**
 * The profile in a file; without a file, every rule as it is.
 *
 * @throws Stop with every place that is wrong.
 */
export async function loadProfile(path: string | undefined): Promise<Profile> {
  if (path === undefined) return defaultProfile;
  const parsed = parseProfile(await loadJson(path), rules);
  if (parsed.ok) return parsed.profile;
  const errors = parsed.errors.map((error) => `\n  ${error.path}: ${error.message}`);
  throw new Stop(`The profile ${path} cannot be used:${errors.join("")}`);
}

async function loadJson(path: string): Promise<unknown> {
  try {
    const text = await readFile(path, "utf8");
    return JSON.parse(text.replace(/^\ufeff/, "")) as unknown;
  } catch (fault) {
    if (fault instanceof SyntaxError) throw new Stop(`The profile ${path} is not JSON: ${fault.message}`);
    const code = systemCode(fault);
    if (code === undefined) throw fault;
    throw new Stop(
      code === "ENOENT" ? `There is no profile ${path}.` : `The profile ${path} cannot be read (${code}).`,
    );
  }
}
