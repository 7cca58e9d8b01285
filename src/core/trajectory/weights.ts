import { type Fraction, fraction } from "./fraction";
import { type Every, partsOf } from "./steps";

/** How much of a year's change falls in each of its parts, first to last, as whole numbers: 3 terms, 4 quarters or 12 months. */
export type Weights = readonly number[];

/** Decimals of weights that count. */
const decimals = 4;

/** The weights that a text lists: `5, 3, 2` or `50% 30% 20%`; undefined when it lists none, a negative one, or nothing but noughts. */
export function parseWeights(text: string): Weights | undefined {
  const parts = text.trim().split(/\s*[,;:/ ]\s*/);
  if (!parts.every((part) => /^\d{1,6}(\.\d{1,4})?%?$/.test(part))) return undefined;
  const weights = wholeWeights(parts.map((part) => Number(part.replace("%", ""))));
  return weights.some((weight) => weight > 0) ? weights : undefined;
}

/** Weights as whole numbers in the same ratios, so that fractions of a path stay exact. */
export function wholeWeights(weights: readonly number[]): Weights {
  const scale = 10 ** decimals;
  const scaled = weights.map((weight) => Math.round(weight * scale));
  const common = scaled.reduce((one, other) => divisor(one, other), 0);
  return common === 0 ? scaled : scaled.map((weight) => weight / common);
}

/** Why a path cannot be laid by weights, as a sentence; undefined when it can. */
export function whyNotWeighted(weights: Weights | undefined, every: Every): string | undefined {
  const parts = partsOf(every);
  if (parts === 1) return "Weights part a year: choose terms, quarters or months.";
  if (!weights) return `There are no weights: give one for each ${every}, such as ${example(parts)}.`;
  if (weights.length !== parts) {
    return `There ${weights.length === 1 ? "is 1 weight" : `are ${String(weights.length)} weights`}: a year has ${String(parts)} ${every}s.`;
  }
  const sound =
    weights.every((weight) => Number.isFinite(weight) && weight >= 0) && weights.some((weight) => weight > 0);
  return sound ? undefined : "Weights are numbers from nought up, not all of them nought.";
}

function example(parts: number): string {
  return parts === 3 ? "5, 3, 2" : Array.from({ length: parts }, (_, index) => String(parts - index)).join(", ");
}

/**
 * How far a time lies between two others when each part of a year counts for its weight; within a part, evenly. Undefined where all that
 * lies between the two weighs nothing.
 */
export function weighedFraction(weights: Weights, from: number, to: number, time: number): Fraction | undefined {
  const start = weightUpTo(weights, from);
  const whole = weightUpTo(weights, to) - start;
  return whole > 0 ? fraction(weightUpTo(weights, time) - start, whole) : undefined;
}

/** What a time since year 0, in twelfths, weighs: in units of a weight and a twelfth. */
function weightUpTo(weights: Weights, time: number): number {
  const length = 12 / weights.length;
  const year = Math.floor(time / 12);
  const rest = time - 12 * year;
  const done = Math.floor(rest / length);
  const before = sum(weights.slice(0, done)) * length;
  return year * sum(weights) * length + before + (rest - done * length) * (weights[done] ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
