import type { Field } from "../scorecard/model";

/** Signs that nothing is meant to stand here, against words that something is still to come. */
const noneMeant =
  /^([-–—\s/\\]+|n\.?\s?\/?\s?a\.?|not applicable|none|nil|no target(?: (?:set|required|needed))?|data only|contextual.*|[↑↓→←⇧⇩▲▼]+)$/i;

/** Whether a cell is blank or says, by a dash or `n/a`, that there is no figure for it. */
export function saysNothing({ reading, text }: Field): boolean {
  return reading.kind === "empty" || (reading.kind === "placeholder" && isNoneMeant(text));
}

/** Whether a placeholder is a sign that none is meant, not one that holds the place of a figure. */
export function isNoneMeant(text: string): boolean {
  return noneMeant.test(text.trim());
}
