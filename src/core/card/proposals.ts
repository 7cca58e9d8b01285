import { formatA1 } from "../cell/address";
import { storedNumber } from "../cell/quantity";
import { orders, partsOfWholes } from "../measures/families";
import type { CardMeasure } from "./measures";
import type { CardChoices } from "./choices";
import type { CardPlaces } from "./columns";
import type { Calculated } from "./formulas";

/** What a proposal starts from: the choices, which of the benchmarks is the national one (-1 for none), and when the first target is due. */
export interface ProposalOf {
  readonly choices: CardChoices;
  readonly national: number;
  readonly places: CardPlaces;
  readonly end: number;
}

/**
 * The targets that the chosen way proposes for each measure. Of two of which one is a part of the other, or is always the lower one, and
 * that would pass each other on the way, the part (the lower one) gets none.
 */
export function allProposals(
  rows: readonly { readonly measure: CardMeasure; readonly row: number }[],
  of: ProposalOf,
): ReadonlyMap<CardMeasure, readonly Calculated[]> {
  const found = new Map<CardMeasure, readonly Calculated[]>();
  for (const { measure, row } of rows) {
    const proposed = proposedTargets(row, measure, of);
    if (proposed) found.set(measure, proposed);
  }
  const pairs = [
    ...partsOfWholes.map(({ part, whole }) => [part, whole] as const),
    ...orders.map(({ lower, higher }) => [lower, higher] as const),
  ];
  for (const [lower, higher] of pairs) {
    const [less, more] = [lower, higher].map((id) => [...found].find(([measure]) => measure.id === id));
    if (less && more && less[1].some(({ value }, year) => value > (more[1][year]?.value ?? value)))
      found.delete(less[0]);
  }
  return found;
}

/**
 * The targets that the chosen way proposes for a measure, as live formulas over its baseline; undefined where it proposes none: without a
 * baseline, a direction, or figures to go by, or where the measure is as good already.
 */
function proposedTargets(row: number, measure: CardMeasure, of: ProposalOf): readonly Calculated[] | undefined {
  const { baseline, polarity } = measure;
  const sign = polarity === "higher-is-better" ? 1 : polarity === "lower-is-better" ? -1 : undefined;
  if (!baseline || sign === undefined) return undefined;
  const { years, targets } = of.choices;
  const since = Array.from({ length: years.count }, (_, index) => of.end + index - baseline.year);
  if (!since.every((count) => count > 0)) return undefined;
  switch (targets) {
    case "none":
      return undefined;
    case "to-national":
      return toNational(row, measure, of, since, sign);
    case "usual-movement":
      return byMovement(row, measure, of, since, sign);
    default:
      return targets satisfies never;
  }
}

function toNational(
  row: number,
  measure: CardMeasure,
  { national, places }: ProposalOf,
  since: readonly number[],
  sign: 1 | -1,
): readonly Calculated[] | undefined {
  const figure = measure.benchmarks[national];
  const { baseline } = measure;
  if (!figure || !baseline || sign * (figure.value - baseline.value) <= 0) return undefined;
  const [from, to] = [stored(measure, baseline.value), stored(measure, figure.value)];
  const [start, goal] = [formatA1(row, places.baseline), formatA1(row, places.benchmarks[national] ?? 0)];
  const all = since.at(-1) ?? 1;
  const digits = decimals(measure);
  return since.map((count) => ({
    formula: `IF(COUNT(${start},${goal})=2,ROUND(${start}+(${goal}-${start})*${String(count)}/${String(all)},${String(digits)}),"")`,
    value: rounded(from + ((to - from) * count) / all, digits),
  }));
}

function byMovement(
  row: number,
  measure: CardMeasure,
  { places }: ProposalOf,
  since: readonly number[],
  sign: 1 | -1,
): readonly Calculated[] | undefined {
  const { baseline, record } = measure;
  if (!baseline || !record || record.movement === 0) return undefined;
  const limit = sign > 0 ? record.high : record.low;
  if (sign * (limit - baseline.value) <= 0) return undefined;
  const [most, step] = [stored(measure, limit), stored(measure, record.movement)];
  const start = formatA1(row, places.baseline);
  const digits = decimals(measure);
  const [bound, name] = sign > 0 ? [Math.min, "MIN"] : [Math.max, "MAX"];
  return since.map((count) => {
    const moved = `${start}${sign > 0 ? "+" : "-"}${String(step)}*${String(count)}`;
    return {
      formula: `IF(ISNUMBER(${start}),ROUND(${name}(${String(most)},${moved}),${String(digits)}),"")`,
      value: rounded(bound(most, stored(measure, baseline.value) + sign * step * count), digits),
    };
  });
}

/** A figure as Excel stores it: 0.587 for 58.7%. */
function stored({ unit, decimals: shown }: CardMeasure, value: number): number {
  return storedNumber({ value, unit, decimals: shown });
}

/** Decimals of the stored number that are shown. */
function decimals({ unit, decimals: shown }: CardMeasure): number {
  return unit === "percent" ? shown + 2 : shown;
}

/** Rounds as Excel's ROUND does: halves away from nought, and halves that binary fractions hide are halves. */
function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  const size = Math.round(Number((Math.abs(value) * scale).toPrecision(13)));
  return (Math.sign(value) * size) / scale;
}
