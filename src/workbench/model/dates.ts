import { dayOfSerial } from "../../core/cell/serial-date";

/** What of a date a format shows to the finest: its day, or only its month or year. */
export function finestOf(format: string): "day" | "month" | "year" {
  const code = bare(format);
  return /d/i.test(code) ? "day" : /m/i.test(code) ? "month" : "year";
}

/** The serial number of a day; undefined where there is no such day. Excel counts a 29 February 1900 that never was. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return undefined;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days < 61 ? days - 1 : days;
}

/** The serial number some months later; of a day that the month does not have, its last. The time of day stays. */
export function addMonths(serial: number, months: number): number | undefined {
  const day = dayOfSerial(Math.floor(serial));
  if (!day) return undefined;
  const count = day.year * 12 + day.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const moved = serialOf(year, month, Math.min(day.day, last));
  return moved === undefined ? undefined : moved + (serial % 1);
}

/** How many months one day is after another, when both are the same day of their months; else undefined. */
export function monthsBetween(from: number, to: number): number | undefined {
  const [a, b] = [dayOfSerial(Math.floor(from)), dayOfSerial(Math.floor(to))];
  if (!a || !b || a.day !== b.day) return undefined;
  return (b.year - a.year) * 12 + b.month - a.month;
}

/** A format less texts in quotes, escaped letters, and what stands in brackets. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
}
