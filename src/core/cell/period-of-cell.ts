import { parsePeriod } from "./find-periods";
import { formatFacts } from "./number-format";
import type { Period } from "./period";
import { dayOfSerial } from "./serial-date";
import type { CellValue } from "./value";
import { readYearLabel } from "./year-label";

/**
 * The period that a header cell is: text as `parsePeriod` reads it; a whole number from 1990 to 2100 in a plain format a calendar year;
 * 202223 the year 2022/23; a serial number in a date format the month of its day, or the year when the format shows only years. `text`,
 * what the cell shows, is looked at only for numbers whose format adds words of its own, such as `0"/23"`; it may be given as a question
 * to be asked then, since working out what a number shows is dear.
 */
export function periodOfCell(value: CellValue, text: string | (() => string), format: string): Period | undefined {
  if (typeof value === "string") return parsePeriod(value);
  if (typeof value !== "number") return undefined;
  const facts = formatFacts(format);
  if (facts.isDate) return periodOfSerial(value, format);
  if (!facts.isPlain) {
    if (facts.unit !== "number") return undefined;
    return parsePeriod(typeof text === "string" ? text : text());
  }
  // 2,044 with its thousands apart is no year.
  if (format.includes("#,#")) return undefined;
  if (!Number.isInteger(value) || value < 1990 || value > 210001) return undefined;
  const digits = String(value);
  const year = readYearLabel(digits.length === 6 ? `${digits.slice(0, 4)}/${digits.slice(4)}` : digits);
  return year && { kind: "year", ...year };
}

function periodOfSerial(serial: number, format: string): Period | undefined {
  const day = dayOfSerial(serial);
  if (!day || day.year < 1990 || day.year > 2100) return undefined;
  const showsOnlyYear = /^[^dmh]*y[^dmh]*$/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ""));
  return showsOnlyYear
    ? { kind: "year", basis: "calendar", year: day.year }
    : { kind: "month", year: day.year, month: day.month };
}
