/** What a cell holds once somebody has typed into it, and the number format that shows it as it was typed. */
export interface Typed {
  readonly value: string | number | null;
  readonly format: string;
}

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/**
 * What Excel keeps when a text is typed into a cell, in a format that shows it with the decimals that were typed: `92%` is 0.92 in `0%`,
 * `36.0` is 36 in `0.0`, `September 2021` is the first day of that month in `mmmm yyyy`. Anything else stays text.
 */
export function typeCell(text: string): Typed {
  if (text === "") return { value: null, format: "General" };
  const number = /^(-?\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (number) {
    const [, , fraction = "", percent = ""] = number;
    // The exponent, not a division: 58.7e-2 is exactly the number that 0.587 is.
    const value = percent ? Number(`${text.slice(0, -1)}e-2`) : Number(text);
    const decimals = fraction === "" ? "" : `.${"0".repeat(fraction.length)}`;
    return { value, format: decimals + percent === "" ? "General" : `0${decimals}${percent}` };
  }
  const month = /^([A-Z][a-z]+) (\d{4})$/.exec(text);
  const index = months.indexOf(month?.[1]?.toLowerCase() ?? "");
  if (month && index >= 0) return { value: serialOfMonth(Number(month[2]), index), format: "mmmm yyyy" };
  return { value: text, format: "General" };
}

/** Excel's serial number of the first day of a month (counted from 0) after 1900. */
function serialOfMonth(year: number, month: number): number {
  return (Date.UTC(year, month, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
