import type { MeasureSubject, NumberField } from "../check/subject";
import { sumOf } from "./adds-up";
import type { YearAndParts } from "./adds-up";
import { swapsOf } from "./slips";

/** How the figure of a year may follow from those of its parts. */
export type Way = "sum" | "level" | "last" | "mean" | "best";

/** A year with its parts, in the row that they are of, and the ways in which it follows from them. */
export interface Row extends YearAndParts {
  readonly row: MeasureSubject;
  readonly ways: readonly Way[];
  readonly percent: boolean;
}

/** The ways in which a year follows from its parts. */
export function waysOf({ parts, year }: YearAndParts): readonly Way[] {
  const aim = year.reading.quantity;
  const values = parts.map(({ reading }) => reading.quantity.value);
  const { sum, slack } = sumOf(parts);
  // Counts are exact, and so is their sum; whatever has been rounded may be off by half of its last digit.
  const half = slack < 1e-6 ? 1e-9 : 0.5 * 10 ** -aim.decimals + 1e-9;
  const mean = sum / values.length;
  const ways: Way[] = [];
  if (Math.abs(sum - aim.value) <= slack + half) ways.push("sum");
  if (values.every((value) => value === aim.value)) ways.push("level");
  if (values.at(-1) === aim.value) ways.push("last");
  if (Math.abs(mean - aim.value) <= 0.5 * 10 ** -aim.decimals + slack / values.length) ways.push("mean");
  if (aim.value === Math.max(...values) || aim.value === Math.min(...values)) ways.push("best");
  return ways;
}

/** The part of a year of which two digits swapped, or the other sign, would make all follow. */
export interface Swapped {
  readonly part: NumberField;
  readonly value: number;
}

/** How many times as far as the others are apart a share must lie off them for a swap in it to be likely. */
const away = 3;

/** The one part that stands out and that two swapped digits would put in line: with its year, where parts add up or are averaged. */
export function swappedIn({ parts, year, percent, ways }: Row, habit: Way | undefined): Swapped | undefined {
  if (parts.length < 3 || ways.includes("sum")) return undefined;
  const way: Way = percent ? "mean" : "sum";
  if (habit !== undefined && habit !== way) return undefined;
  const found = parts.flatMap((part): readonly Swapped[] => {
    const { value, decimals } = part.reading.quantity;
    const others = parts.filter((one) => one !== part).map(valueOf);
    const [low, high] = [Math.min(...others), Math.max(...others)];
    const off = Math.max(low - value, value - high);
    if (off <= 0 || (percent && off < away * Math.max(high - low, 10 ** -decimals))) return [];
    return mendedIn({ parts, year }, part, swapsOf(value, decimals), way);
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The one part whose other sign would make all add up, in a row that has both signs. */
export function turnedIn({ parts, year }: Row): Swapped | undefined {
  if (parts.length < 3 || !parts.some((part) => valueOf(part) < 0)) return undefined;
  const found = parts.flatMap((part) =>
    valueOf(part) === 0 ? [] : mendedIn({ parts, year }, part, [-valueOf(part)], "sum"),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The values that would make a year follow its parts one way if one of them had them. */
function mendedIn(
  { parts, year }: YearAndParts,
  part: NumberField,
  values: readonly number[],
  way: Way,
): readonly Swapped[] {
  return values.flatMap((value) => {
    const reading = { ...part.reading, quantity: { ...part.reading.quantity, value } };
    const changed = parts.map((one) => (one === part ? { ...fieldOf(one), reading } : one));
    return waysOf({ parts: changed, year }).includes(way) ? [{ part, value }] : [];
  });
}

function fieldOf({ role, period, heading, at, text, reading }: NumberField): NumberField {
  return { role, period, heading, at, text, reading };
}

/** The value of a figure; less than any where there is none. */
export function valueOf(field: NumberField | undefined): number {
  return field?.reading.quantity.value ?? -Infinity;
}
