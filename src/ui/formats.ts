import type { CellContent } from "../core";
import { isCellError } from "../core";

/** Numbers and dates as the user's locale has them. */
export interface Formats {
  readonly number: (value: number) => string;
  /** A share, 0 to 1, in whole percent. */
  readonly share: (value: number) => string;
  /** A day such as `2026-11-22`, or a minute such as `2026-11-22T10:04`. */
  readonly date: (iso: string) => string;
  /** A stored number by a number format code, so far as a person needs to recognise it. */
  readonly stored: (value: number, format: string) => string;
  readonly content: (content: CellContent) => string;
}

/** The formats of a locale; those of British English where it is none that the browser knows. */
export function formatsOf(locale: string): Formats {
  const known = isLocale(locale) ? locale : "en-GB";
  const plain = new Intl.NumberFormat(known, { maximumFractionDigits: 10 });
  const percent = new Intl.NumberFormat(known, { style: "percent" });
  const number = (value: number): string => plain.format(value);
  const stored = (value: number, format: string): string => {
    const decimals = /\.([0#?]+)/.exec(format)?.[1]?.length ?? 0;
    const isGeneral = format === "" || /^general$/i.test(format);
    if (isGeneral) return number(value);
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    if (format.includes("%")) return new Intl.NumberFormat(known, { style: "percent", ...digits }).format(value);
    const [, before = "", after = ""] = /^(?:"([^"]*)")?[^"]*(?:"([^"]*)")?/.exec(format) ?? [];
    return before + new Intl.NumberFormat(known, digits).format(value) + after;
  };
  return {
    number,
    share: (value) => percent.format(value),
    stored,
    date: (iso) => dateIn(known, iso),
    content: ({ value, formula, format }) => {
      if (formula !== undefined) return `=${formula}`;
      if (isCellError(value)) return value.error;
      return typeof value === "number" ? stored(value, format ?? "") : String(value ?? "");
    },
  };
}

/** The day and minute are data: no time zone may move them. */
function dateIn(locale: string, iso: string): string {
  const time = Date.parse(iso.length > 10 ? `${iso}Z` : `${iso}T00:00Z`);
  if (Number.isNaN(time)) return iso;
  const options: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale, iso.length > 10 ? { ...options, timeStyle: "short" } : options).format(time);
}

function isLocale(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    // A tag that is not well formed is no locale.
    return false;
  }
}
