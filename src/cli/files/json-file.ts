import { readFile } from "node:fs/promises";
import type { JsonError } from "../../core";
import { Stop, systemCode } from "../exit-code";

/**
 * What is in a JSON file. `what` is what the file should be, as a person calls it: "profile".
 *
 * @throws Stop when there is no such file, or it is no JSON.
 */
export async function loadJson(path: string, what: string): Promise<unknown> {
  try {
    const text = await readFile(path, "utf8");
    return JSON.parse(text.replace(/^\ufeff/, "")) as unknown;
  } catch (fault) {
    if (fault instanceof SyntaxError) throw new Stop(`The ${what} ${path} is not JSON: ${fault.message}`);
    const code = systemCode(fault);
    if (code === undefined) throw fault;
    throw new Stop(
      code === "ENOENT" ? `There is no ${what} ${path}.` : `The ${what} ${path} cannot be read (${code}).`,
    );
  }
}

/** The end of a run because of what is wrong in a file, place by place. */
export function cannotUse(path: string, what: string, errors: readonly JsonError[]): Stop {
  const lines = errors.map((error) => `\n  ${error.path}: ${error.message}`);
  return new Stop(`The ${what} ${path} cannot be used:${lines.join("")}`);
}
