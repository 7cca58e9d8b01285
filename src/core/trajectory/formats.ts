import { isPlain, type Quantity, type Unit } from "../cell/quantity";

/** As many decimals as a milestone is ever shown with; a target of 1/3 in General format would else ask for sixteen. */
const mostDecimals = 6;

/** How a path is shown: at its known points, and between them, where a decimal more keeps small steps apart. */
export interface PathFormats {
  readonly known: string;
  readonly between: string;
}

/** Number formats of a path through quantities of one unit. */
export function pathFormats(quantities: readonly Quantity[], unit: Unit): PathFormats {
  const decimals = Math.min(Math.max(0, ...quantities.map((quantity) => quantity.decimals)), mostDecimals - 1);
  return { known: numberFormat(unit, decimals), between: numberFormat(unit, decimals + 1) };
}

/** US number format code for stored numbers of a unit. */
export function numberFormat(unit: Unit, decimals: number): string {
  const fraction = decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  switch (unit) {
    case "percent":
      return `0${fraction}%`;
    case "percentage-points":
      return `0${fraction}"pp"`;
    case "money":
      return `"£"#,##0${fraction}`;
    case "ratio":
      return `0${fraction}":1"`;
    case "count":
    case "number":
    case "days":
      return `#,##0${fraction}`;
    case "points":
    case "score":
    case "rate":
    case "index":
      return `0${fraction}`;
    default:
      return unit satisfies never;
  }
}

/** The unit of quantities that lie on one path. The measure's own unit settles what a plain number is. */
export function sharedUnit(quantities: readonly Quantity[], measureUnit: Unit | undefined): Unit {
  const told = quantities.find((quantity) => quantity.unit !== "number")?.unit;
  if (told) return told;
  return measureUnit && isPlain(measureUnit) ? measureUnit : "number";
}
