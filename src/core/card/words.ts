import type { Unit } from "../cell/quantity";
import type { Polarity } from "../scorecard/model";

/** What the column for polarity says. */
export const goodIsWords = {
  "higher-is-better": "Higher",
  "lower-is-better": "Lower",
  "within-band": "Within band",
} as const satisfies Record<Polarity, string>;

/** What the column for the unit says. */
export const unitWords = {
  percent: "%",
  "percentage-points": "percentage points",
  points: "points",
  score: "score",
  count: "number",
  money: "£",
  ratio: "ratio",
  rate: "rate",
  days: "days",
  index: "index",
  number: "",
} as const satisfies Record<Unit, string>;

/** What the column for the unit says of a measure: of a rate, what it is per, as its name has it (per 10000: commas part the options of a list). */
export function unitWord({ name, unit }: { readonly name: string; readonly unit: Unit }): string {
  const per = unit === "rate" ? /\bper [\d,]+/.exec(name)?.[0].replaceAll(",", "") : undefined;
  return per ?? unitWords[unit];
}

/** How a measure is reported: once a year, in each part of it, or in each part as what the year has come to so far. */
export type Reported = "yearly" | "each-part" | "to-date";

/** What the column for how often says, by how often there are actuals. */
export const reportedWords = {
  term: { yearly: "Each year", "each-part": "Each term", "to-date": "Each term, year to date" },
  quarter: { yearly: "Each year", "each-part": "Each quarter", "to-date": "Each quarter, year to date" },
  year: { yearly: "Each year", "each-part": "Each year", "to-date": "Each year" },
} as const;

/** What the status says. */
export const statusWords = {
  on: "On track",
  near: "Within tolerance",
  off: "Off track",
} as const;
