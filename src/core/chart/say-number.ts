import type { Unit } from "../cell/quantity";

/** How numbers of a measure are said in sentences: as text now, and as a formula that says the same live. */
export interface NumberWords {
  /** A value: `36.1`, `48.0%`, `£1,200`. */
  value(value: number): string;
  valueFormula(reference: string): string;
  /** A difference without its sign: `1.2 points`, `1.2 percentage points`. */
  difference(value: number): string;
  differenceFormula(reference: string): string;
}

/** What follows a difference in a unit. */
const afterDifference: Readonly<Partial<Record<Unit, string>>> = {
  percent: " percentage points",
  "percentage-points": " percentage points",
  points: " points",
  days: " days",
};

/** Digits after the point in a number format code: 1 in `0.0%`. */
export function decimalsOf(format: string): number {
  return /0\.(0+)/.exec(format.replace(/"[^"]*"/g, ""))?.[1]?.length ?? 0;
}

/** Whether a number format code shows percentages. */
export function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"/g, "").includes("%");
}

/** Words for the numbers of a measure, whose values have a number format code. */
export function numberWords(unit: Unit | undefined, format: string): NumberWords {
  const percent = isPercent(format);
  const decimals = decimalsOf(format);
  const between = percent || unit === "points" ? Math.max(1, decimals) : decimals;
  const scale = percent ? 100 : 1;
  const [before, after] = [format.includes("£") ? "£" : "", percent ? "%" : ""];
  const rest = afterDifference[percent ? "percent" : (unit ?? "number")] ?? "";
  const times = percent ? "*100" : "";
  return {
    value: (value) => signed(before, fixed(value * scale, decimals)) + after,
    valueFormula: (reference) => joined([text(before), `FIXED(${reference}${times},${String(decimals)})`, text(after)]),
    difference: (value) => before + fixed(Math.abs(value) * scale, between) + rest,
    differenceFormula: (reference) =>
      joined([text(before), `FIXED(ABS(${reference})${times},${String(between)})`, text(rest)]),
  };
}

/** How values with a number format code are shown where there is little room: on an axis, beside a point. */
export function sayAs(format: string): (value: number) => string {
  const words = numberWords(undefined, format);
  if (format === "General") return (value) => String(Number(value.toPrecision(10)));
  const after = /"([^"]*)"$/.exec(format)?.[1] ?? "";
  const grouped = format.includes(",");
  return (value) => (grouped ? words.value(value) : words.value(value).replaceAll(",", "")) + after;
}

/** A text as a formula spells it, or "" for none. */
export function text(words: string): string {
  return words === "" ? "" : `"${words.replaceAll('"', '""')}"`;
}

/** Pieces of formula, put together as one text. */
export function joined(pieces: readonly string[]): string {
  return pieces.filter((one) => one !== "").join("&");
}

/** A number as FIXED writes it: thousands with commas. */
function fixed(value: number, decimals: number): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  return value < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

function signed(before: string, number: string): string {
  return number.startsWith("-") ? `-${before}${number.slice(1)}` : before + number;
}
