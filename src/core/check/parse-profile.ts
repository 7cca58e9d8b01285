import { parsePeriod } from "../cell/period";
import { readText } from "../cell/read-cell";
import { definitionOf } from "../measures/definitions";
import type { Rule } from "../rules/define-rule";
import { readProfile } from "./read-profile";
import type { ParsedProfile } from "./read-profile";

/** Reads a profile that somebody wrote from parsed JSON. `rules` are the rules there are: a misspelt id is an error and not a silence. */
export function parseProfile(json: unknown, rules: readonly Rule[]): ParsedProfile {
  return readProfile(json, {
    rules,
    isMeasure: (id) => definitionOf(id) !== undefined,
    isFigure: (text) => readText(text).kind === "quantity",
    isPeriod: (text) => parsePeriod(text) !== undefined,
  });
}
