/** Steps that people count in. */
const steps = [1, 2, 2.5, 5, 10] as const;

/** How much of the range of the values is left free at either end of the axis. */
const room = 0.2;

/** The least range that is shown, as a part of the greatest value: less would make a mountain of what rounding leaves. */
const narrowest = 0.01;

/** The ends of an axis and the step between its lines. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/**
 * A scale with round ends that holds some values with room to spare, of about five steps. It starts at zero where that costs little, and
 * never goes below zero or above a limit where no value does.
 *
 * @param limit the most that a value can be: 1 for percentages
 * @param finest the smallest step that the numbers of the axis can show: 0.01 for whole percentages
 */
export function scaleFor(values: readonly number[], limit?: number, finest = 0): Scale {
  const least = values.length > 0 ? Math.min(...values) : 0;
  const most = values.length > 0 ? Math.max(...values) : 1;
  const range = Math.max(most - least, Math.max(Math.abs(least), Math.abs(most)) * narrowest);
  // What is as small as this is dust of fractions, and no range.
  const span = range > 1e-12 ? range : 1;
  const from = least >= 0 && least < span ? 0 : least - span * room;
  const to = most < 0 && -most < span ? 0 : most + span * room;
  const step = roundStep((to - from) / 5, finest);
  const low = least >= 0 ? Math.max(0, floor(from, step)) : floor(from, step);
  const high = most < 0 ? Math.min(0, ceil(to, step)) : ceil(to, step);
  return { low, high: limit !== undefined && most <= limit ? Math.min(limit, high) : high, step };
}

/** The places of the lines of a scale, lowest first. */
export function ticksOf({ low, high, step }: Scale): readonly number[] {
  const count = Math.floor((high - low) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => withoutTrail(low + index * step));
}

function roundStep(rough: number, finest: number): number {
  if (rough <= finest) return finest;
  const size = 10 ** Math.floor(Math.log10(rough));
  const isShown = (step: number): boolean => finest === 0 || Math.abs(step / finest - Math.round(step / finest)) < 1e-6;
  return withoutTrail((steps.find((one) => one * size >= rough - size * 1e-9 && isShown(one * size)) ?? 10) * size);
}

function floor(value: number, step: number): number {
  return withoutTrail(Math.floor(value / step + 1e-9) * step);
}

function ceil(value: number, step: number): number {
  return withoutTrail(Math.ceil(value / step - 1e-9) * step);
}

/** 0.30000000000000004 as 0.3. */
function withoutTrail(value: number): number {
  return Number(value.toPrecision(12));
}
