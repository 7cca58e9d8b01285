import type { NumberToken } from "./scan-numbers";

const names =
  /(?<!\p{L})(?:year|stage|ks|phase|level|grade|band|tier|priority|objective|actions?|section|table|figure|appendix|note|week|option|part|page|top|no\.?|number|ref|line|item|step|module|code|activity)\s?$/iu;

/** A reference such as `CV 11` or `OI - 2.1`: a few capitals and a small number, and nothing else. */
const reference = /^\s*[A-Z]{1,4}\s?[.–-]?\s?\d{1,3}(?:\.\d{1,2})?\s*$/;

/**
 * Whether a number in a text names something and counts nothing: `Year 11`, `5th`, `#3`, `B.1`, the footnote of `(2)Homes`; or is the whole
 * of a part that is not told: `some / 146`.
 */
export function isName(text: string, token: NumberToken): boolean {
  const near = text.slice(Math.max(0, token.start - 12), token.start);
  const next = text.slice(token.end, token.end + 3);
  if (/^(?:st|nd|rd|th)(?!\p{L})/iu.test(next) || (near.endsWith("(") && /^\)\p{L}/u.test(next))) return true;
  return names.test(near) || /(?:\S\s?\/\s?|#|\p{L}[.–-])$/u.test(near) || reference.test(text);
}
