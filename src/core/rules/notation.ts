/** How a number is written: which sign divides its decimals, or what it might be. */
export type Notation =
  /** `1,4`, `1.234,5`, `6.414.300`: the comma divides decimals, the dot groups thousands. */
  | "continental"
  /** `1.4`, `1,234.5`, `6,414,300`: the other way round. */
  | "british"
  /** `305.414`: three decimals, or a group of thousands. */
  | "dot-and-three"
  /** `305,414` */
  | "comma-and-three"
  /** `42.0000`: no group of thousands has four digits. */
  | "dot-and-four"
  | "comma-and-four"
  /** `305 414` */
  | "space-and-three";

const forms: readonly (readonly [RegExp, Notation])[] = [
  [/^\d{1,3}\.\d{3}$/, "dot-and-three"],
  [/^\d{1,3},\d{3}$/, "comma-and-three"],
  [/^[1-9]\d{0,2}\.\d{4}$/, "dot-and-four"],
  [/^[1-9]\d{0,2},\d{4}$/, "comma-and-four"],
  [/^\d{1,3}[ \u00a0\u202f]\d{3}$/, "space-and-three"],
  [/^(?:\d+,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})$/, "continental"],
  [/^(?:\d+\.\d+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})$/, "british"],
];

/** A dot or a comma, or a space between digits. */
const divided = /[.,]|\d[ \u00a0\u202f]\d/;

/** How the number that a text is, a sign, a currency, a percent sign, a unit or a remark in brackets apart, is written; undefined when nothing divides its digits. */
export function notationOf(text: string): Notation | undefined {
  if (!divided.test(text)) return undefined;
  const number = text
    .trim()
    .replace(/(?<=\d\s?%?)\s?\([^()]*\)$/, "")
    .replace(/^(?:[-+−<>≤≥~=]|[£$€]|\s)+/u, "")
    .replace(/\s?[%€£$]$|\s\p{L}[\p{L}\d²³/]{0,7}$/u, "");
  if (!divided.test(number)) return undefined;
  return forms.find(([form]) => form.test(number))?.[1];
}
