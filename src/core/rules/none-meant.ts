import type { Field } from "../scorecard/model";

/** Signs that nothing is meant to stand here, against words that something is still to come. */
const noneMeant =
  /^([-–—\s/\\]+|(?:n\.?\s?\/?\s?a\.?|not applicable|no aplica|entfällt|sans objet|not due)(?:\s?[-–—(:;,].*)?|k\.?\s?a|nvt|n\.v\.t|none|nil|no target(?: (?:set|required|needed))?|(?:(?:for )?(?:data|information)|monitor(?:ing)?|tracking) only|for information|contextual.*|[↑↓→←⇧⇩▲▼]+)$/i;

/** Whether a cell is blank or says, by a dash or `n/a`, that there is no figure for it. */
export function saysNothing({ reading, text }: Field): boolean {
  return reading.kind === "empty" || (reading.kind === "placeholder" && isNoneMeant(text));
}

/** Whether a placeholder is a sign that none is meant, not one that holds the place of a figure. */
export function isNoneMeant(text: string): boolean {
  return noneMeant.test(text.trim());
}

/** Words that say by what a figure is set, and when. */
const settledBy = /\b(?:as part of|(?:each|every) (?:year|quarter|month)|annually)\b/i;

/** Whether there is nothing to ask for where a figure should be: none is meant, or it is said how it will be set. */
export function isSettled(text: string): boolean {
  return isNoneMeant(text) || settledBy.test(text);
}

/** Cells of values from which on a row is wide. */
const wide = 5;

/** Whether a figure is all that a wide row has: it says how many there are of something, and is no path with gaps. */
export function isLoneFigure(fields: readonly Field[]): boolean {
  return fields.length >= wide && fields.filter(({ reading }) => reading.kind !== "empty").length === 1;
}

const later =
  /\bdestinations?\b|\bleavers?\b|\b(?:remain|stay|sustain)\w*\b.{0,30}\b(?:education|employment|training|work)\b|\breoffend|\bre-offend|\brecidiv|\bsurviv|\bafter (?:\d+|six|twelve) (?:months|years?)\b|\bdestinos?\b|\bverbleib\b/i;

/** Whether a measure says what becomes of people, which is known a year after the rest. */
export function isKnownLater(name: string): boolean {
  return later.test(name);
}
