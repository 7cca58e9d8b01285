import { storedNumber, type Unit } from "./quantity";
import { readAlone } from "./read-alone";
import type { CellValue } from "./value";

/** What a cell stores once something was typed into it: the value, and the US number format code that it is shown by. */
export interface TypedIn {
  readonly value: CellValue;
  readonly format: string;
}

/** What Excel reads as a number: grouped in threes or not at all, a dot for decimals, one sign, £ in front or % behind; “2019 %” heads a column. */
const typedNumber =
  /^[-+]?£?(?:[1-9]\d{0,2}(?:,\d{3})+|\d{1,15})(?:\.\d{1,15})?(?:%|(?<!\d{4}) %)?$|^\((?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,15})?\)$/;

/**
 * What a British Excel stores when a person types a text into an empty cell: `92%` is 0.92 in format `0%`, `1,350` is 1350 in `#,##0`,
 * `£1,112.44` is 1112.44 in `"£"#,##0.00`, and what is no number stays text.
 *
 * It differs from Excel on purpose in two things. The format keeps the decimals as they were typed (`58.7%` in `0.0%`, `36.0` in `0.0`,
 * where Excel would show 58.70% and 36), because a cell should show what the document shows; and `0,126`, which Excel takes for 126 though
 * nobody means that, stays text. Dates are not recognised: `Sept'22` and
 * `1/2` stay text. An empty text is an empty cell.
 */
export function typeIn(text: string): TypedIn {
  if (text === "") return { value: null, format: "General" };
  const trimmed = text.trim();
  const quantity = typedNumber.test(trimmed) ? readAlone(trimmed, ".")?.quantity : undefined;
  if (!quantity || (quantity.unit === "money" && trimmed.endsWith("%"))) return { value: text, format: "General" };

  return { value: storedNumber(quantity), format: formatOf(quantity.unit, quantity.decimals, trimmed.includes(",")) };
}

function formatOf(unit: Unit, decimals: number, grouped: boolean): string {
  const places = decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  if (unit === "percent") return `${grouped ? "#,##0" : "0"}${places}%`;
  if (unit === "money") return `"£"#,##0${places}`;
  if (grouped) return `#,##0${places}`;
  return places === "" ? "General" : `0${places}`;
}
