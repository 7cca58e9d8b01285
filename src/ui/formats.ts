import type { CellContent } from "../core";
import { isCellError } from "../core";

/** Numbers and dates as the user's locale has them. */
export interface Formats {
  readonly number: (value: number) => string;
  /** The number that a person typed, as the locale writes numbers; undefined for what is none. */
  readonly readNumber: (typed: string) => number | undefined;
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
    readNumber: numberReader(plain),
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

/** Reads what a format writes, grouped or not. A full stop that groups nothing is a decimal sign in every locale. */
function numberReader(format: Intl.NumberFormat): (typed: string) => number | undefined {
  const parts = format.formatToParts(1234567.5);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  const group = sign("group").trim();
  const decimal = sign("decimal");
  return (typed) => {
    const bare = typed.replace(/\s/g, "").replace(/^[\u2212\u2013]/, "-");
    const [whole = "", ...rest] = bare.split(decimal);
    const isGrouped = group !== "" && isGroupedBy(whole, group) && rest.length < 2;
    const plain = isGrouped ? [whole.replaceAll(group, ""), ...rest].join(".") : bare.replace(decimal, ".");
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
  };
}

/** Whether digits stand in threes (or, as in India, twos and a three) between a sign. */
function isGroupedBy(whole: string, group: string): boolean {
  const [first = "", ...groups] = whole.replace(/^[+-]/, "").split(group);
  const last = groups.at(-1);
  return /^\d{1,3}$/.test(first) && last?.length === 3 && groups.every((one) => /^\d{2,3}$/.test(one));
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
