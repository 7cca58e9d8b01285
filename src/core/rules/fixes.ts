import type { Quantity } from "../cell/quantity";

/** The number format that shows a quantity with the decimals it has: `0.0%`, `#,##0`, `"£"#,##0.00`. */
export function formatFor({ unit, decimals, value }: Quantity): string {
  const fraction = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  switch (unit) {
    case "percent":
      return `0${fraction}%`;
    case "money":
      return `"£"#,##0${fraction}`;
    case "percentage-points":
    case "points":
    case "score":
    case "count":
    case "ratio":
    case "rate":
    case "days":
    case "index":
    case "number":
      return Math.abs(value) >= 10_000 ? `#,##0${fraction}` : `0${fraction}`;
    default:
      return unit satisfies never;
  }
}
