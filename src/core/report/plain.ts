/** Characters that turn the direction of the text around them, and so can make a report read as what it does not say. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Control characters (a terminal obeys some of them), lone halves of a pair, and characters that no text may hold. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text of a cell or a file name as one line that is safe to print: no line ends, no control or direction characters. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(turning, "").replace(unprintable, "\ufffd").trim();
}
