/** A day as somebody typed it, whether the calendar has it or not. */
export interface TypedDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The text that it was read from: `31/09/2025`. */
  readonly text: string;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/;
const numeric = /(?<![\d./-])(\d{1,2})(?:\/(\d{1,2})\/(\d{4}|\d{2})|([.-])(\d{1,2})\4(\d{4}))(?![\d/])/;
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${month}\\.?,?[ -](\\d{4}|\\d{2})\\b`, "i");
const monthFirst = new RegExp(`\\b${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "i");

/** The first day that a text names; undefined when it names none. Days come before months, unless only the other way makes a day. */
export function dateIn(text: string): TypedDate | undefined {
  const [isoText, isoYear, isoMonth, isoDay] = iso.exec(text) ?? [];
  if (isoText !== undefined) return dateOf(isoText, isoYear, Number(isoMonth), Number(isoDay));
  const [plain, first, slashed, slashYear, , second = slashed, plainYear = slashYear] = numeric.exec(text) ?? [];
  if (plain !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    return b > 12 && a <= 12 ? dateOf(plain, plainYear, a, b) : dateOf(plain, plainYear, b, a);
  }
  const [worded, day, name, year] = dayFirst.exec(text) ?? [];
  if (worded !== undefined) return dateOf(worded, year, monthOf(name), Number(day));
  const [american, otherName, otherDay, otherYear] = monthFirst.exec(text) ?? [];
  return american === undefined ? undefined : dateOf(american, otherYear, monthOf(otherName), Number(otherDay));
}

function dateOf(text: string, year = "", ofYear: number, day: number): TypedDate {
  return { year: Number(year.length === 2 ? `20${year}` : year), month: ofYear, day, text };
}

function monthOf(name = ""): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Whether the calendar has a day: there is no 31 September, and a 29 February only in leap years. */
export function exists({ year, month: ofYear, day }: TypedDate): boolean {
  return ofYear >= 1 && ofYear <= 12 && day >= 1 && day <= daysIn(year, ofYear);
}

/** How many days a month has. */
export function daysIn(year: number, ofYear: number): number {
  if (ofYear === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return ofYear === 4 || ofYear === 6 || ofYear === 9 || ofYear === 11 ? 30 : 31;
}

/** A day as `2026-11-22`, which sorts as days do. */
export function isoDay({ year, month: ofYear, day }: Omit<TypedDate, "text">): string {
  return `${String(year).padStart(4, "0")}-${String(ofYear).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
