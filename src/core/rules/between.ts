import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable, sameLength } from "../check/subject";
import type { Outlier } from "./outlier";
import { valueOf } from "./out-of-place";
import { ofOneKind } from "./own-kind";
import { swapsOf } from "./slips";
import { digitsOf } from "./telling";

/** How many times the lesser of two neighbours the other may be for what stands between them to be near both. */
const neighboursWithin = 1.4;
/** How many times both neighbours, or what part of them, a figure must be to leap off and back: shares do so by less than counts. */
const times = 1.8;
const timesOfShare = 1.5;
/** The same for a share with a decimal between neighbours that are as good as one, as two digits of it seldom fit there by chance. */
const timesOfExact = 1.25;
const asOne = 1.12;
/** How far beyond its neighbours, as a share of them, the mended figure may lie. */
const slack = 0.05;
const slackOfExact = 0.01;
/** Below this, counts jump about by nature. */
const smallest = 10;
/** What has more digits, noughts behind them apart, was copied from an account or worked out, and seldom typed. */
const mostDigits = 7;
/** What shows more decimals was worked out. */
const mostDecimals = 3;

/**
 * The one figure of a row that leaps off both its neighbours, which are near each other, and that would stand between them with its point
 * moved or two digits exchanged: two neighbours are enough, where otherwise it takes a row.
 */
export function slipBetween({ numbers }: MeasureSubject): Pick<Outlier, "field" | "others" | "meant"> | undefined {
  const series = ofOneKind(numbers);
  const found = series.flatMap((field, place) => {
    const meant = meantBetween(series[place - 1], field, series[place + 1]);
    return meant ? [{ field, others: series.filter((one) => one !== field), meant }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function meantBetween(
  before: NumberField | undefined,
  field: NumberField,
  after: NumberField | undefined,
): Outlier["meant"] {
  if (!before || !after || [before, after].some((one) => !areAlike(one, field))) return undefined;
  // Neighbours that are of no time are other things, such as schools side by side.
  if ([before, field, after].every(({ period, role }) => period === undefined && role === "actual")) return undefined;
  const { value, decimals, unit } = field.reading.quantity;
  const [low, high] = [valueOf(before), valueOf(after)].sort((a, b) => a - b) as [number, number];
  if (low < smallest || high > neighboursWithin * low || value <= 0 || digitsOf(field.reading.quantity) > mostDigits)
    return undefined;
  const isFar = (least: number): boolean => value >= least * high || value * least <= low;
  const isExact = !isFar(unit === "percent" ? timesOfShare : times);
  const mayBeExact = unit === "percent" && decimals === 1 && high <= asOne * low && isFar(timesOfExact);
  if (decimals > mostDecimals || (isExact && !mayBeExact)) return undefined;
  const room = isExact ? slackOfExact : slack;
  const isBetween = (one: number): boolean => one >= low * (1 - room) && one <= high * (1 + room);
  const moved = [value * 10, value / 10].find(isBetween);
  if (moved !== undefined) return { value: Number(moved.toPrecision(12)), slip: "point-moved" };
  const swapped = swapsOf(value, decimals).filter(isBetween);
  const [mended] = swapped;
  return mended === undefined || swapped.length > 1 ? undefined : { value: mended, slip: "digits-swapped" };
}

/** Of one unit, and for one length of time, or a share: that of a quarter is near that of its year. */
function areAlike(one: NumberField, other: NumberField): boolean {
  const { unit } = other.reading.quantity;
  return (unit === "percent" || sameLength(one, other)) && comparable(one.reading.quantity, other.reading.quantity);
}
