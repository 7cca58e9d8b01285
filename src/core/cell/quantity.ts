/**
 * What a number counts or measures.
 *
 * A cell by itself can only say percent, money, ratio or plain `number`; points, score, count, rate, days and index come from the
 * label or the KPI dictionary. `percentage-points` is a difference of two percentages ("+0.1pp").
 */
export const units = [
  "percent",
  "percentage-points",
  "points",
  "score",
  "count",
  "money",
  "ratio",
  "rate",
  "days",
  "index",
  "number",
] as const;
export type Unit = (typeof units)[number];

/**
 * A number with its unit, on the scale a person reads: 92% is `{ value: 92, unit: "percent" }` although Excel stores 0.92.
 * `decimals` is how many the cell shows, trailing zeros included: 20.10% has 2.
 */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
  readonly decimals: number;
}

/** Rids a scaled number of the dust of binary fractions: 0.587 * 100 is 58.7, not 58.699999999999996. */
export function withoutDust(value: number): number {
  const millionths = Math.round(value * 1e6);
  // Of a number that is as good as some millionths, these are its 14 digits; writing and reading it takes twenty times as long.
  const near = millionths / 1e6;
  if (Math.abs(millionths) < 1e14 && Math.abs(value - near) <= Math.abs(value) * 4e-15) return near || 0;
  return Number(value.toPrecision(14));
}

/** The number Excel stores for a quantity: 0.92 for 92 percent. */
export function storedNumber(quantity: Quantity): number {
  return quantity.unit === "percent" ? withoutDust(quantity.value / 100) : quantity.value;
}

/** Whether a unit may stand for another in one row: a plain number takes the unit of the measure it belongs to. */
export function isPlain(unit: Unit): boolean {
  return unit !== "percent" && unit !== "money" && unit !== "ratio" && unit !== "percentage-points";
}

/** A quantity as text, with the decimals it shows: `92%`, `-0.87`, `1,350`, `£1,112.44`. */
export function formatQuantity(quantity: Quantity): string {
  const number = formatNumber(quantity.value, quantity.decimals);
  switch (quantity.unit) {
    case "percent":
      return `${number}%`;
    case "percentage-points":
      return `${number}pp`;
    case "money":
      return quantity.value < 0 ? `-£${number.slice(1)}` : `£${number}`;
    case "ratio":
      return `${number}:1`;
    case "points":
    case "score":
    case "count":
    case "rate":
    case "days":
    case "index":
    case "number":
      return number;
    default:
      return quantity.unit satisfies never;
  }
}

/** A number with fixed decimals and comma thousands, a plain hyphen as its minus. */
export function formatNumber(value: number, decimals: number): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = "0", fraction] = fixed.split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const sign = value < 0 && Number(fixed) !== 0 ? "-" : "";
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}
