import { sameCell } from "../cell/address";
import { hasYear } from "../cell/period";
import type { Period } from "../cell/period";
import { comparable } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";

/** The figures of the parts of a year and the figure of the year, of one role. */
export interface YearAndParts {
  readonly parts: readonly NumberField[];
  readonly year: NumberField;
}

type PartKind = Exclude<Period["kind"], "year">;

/** Whether a part of a year holds something that is no figure, or has been found to be wrong: then nothing follows from the others. */
export function lacksPart(subject: MeasureSubject, { parts, year }: YearAndParts): boolean {
  const [one] = parts;
  if (!one?.period) return false;
  const { kind } = one.period;
  return subject.allFields.some(
    (field) =>
      field.role === year.role &&
      field.period?.kind === kind &&
      isYearOf(field.period, one.period) &&
      (field.reading.kind === "note" || (field.reading.kind === "quantity" && subject.isExplained(field))) &&
      !parts.some((part) => sameCell(part.at, field.at)),
  );
}

function isYearOf(a: Period | undefined, b: Period | undefined): boolean {
  return !a || !b || !hasYear(a) || !hasYear(b) || a.year === b.year;
}

/** The years of a row that have figures for their quarters (terms, months) beside one for the whole, in units that compare. */
export function yearsWithParts({ numbers, fields }: MeasureSubject): readonly YearAndParts[] {
  const kinds: readonly PartKind[] = ["quarter", "term", "month"];
  return kinds.flatMap((kind) => {
    const parts = numbers.filter(({ period }) => period?.kind === kind);
    const years = numbers.filter(({ period, role }) => isWhole(period) && parts.some((part) => part.role === role));
    return years.flatMap((year) => {
      const whole =
        fields.filter(({ period, role }) => period?.kind === kind && role === year.role).length >= makeYear[kind];
      const own = parts.filter((part) => part.role === year.role && belongs(part.period, year, whole));
      const same = own.every(({ reading }) => comparable(reading.quantity, year.reading.quantity));
      // Shares of one to another, and minutes and seconds, add up to nothing.
      return own.length > 0 && same && year.reading.quantity.unit !== "ratio" ? [{ parts: own, year }] : [];
    });
  });
}

function isWhole(period: Period | undefined): boolean {
  return period === undefined || period.kind === "year";
}

/** How many parts make a year. */
const makeYear: Readonly<Record<PartKind, number>> = { quarter: 4, term: 3, month: 12 };

/** A part without a year belongs to a year only where all parts of one are there: three quarters stand beside the year before as well. */
function belongs(part: Period | undefined, { period, variant }: NumberField, whole: boolean): boolean {
  if (part === undefined) return false;
  if (variant === "to-date" && period === undefined) return true;
  if (!hasYear(part) || !period) return whole;
  if (period.kind !== "year") return part.year === period.year;
  if (part.kind === "month") return isMonthOf(part, period);
  return part.kind === "term" ? isTermOf(part, period) : part.year === period.year;
}

/** The first month of a year that begins in the one and ends in the other; where nothing says which, from April at the earliest. */
const firstMonth = { financial: 4, academic: 9, split: 4 } as const;
/** The last month of such a year. */
const lastMonth = { financial: 3, academic: 8, split: 6 } as const;

/** Of 2014/15 December is in 2014 and March in 2015. */
function isMonthOf(
  { month, year: falls }: Extract<Period, { kind: "month" }>,
  { basis, year }: Extract<Period, { kind: "year" }>,
): boolean {
  if (basis === "calendar") return falls === year;
  return (falls === year && month >= firstMonth[basis]) || (falls === year + 1 && month <= lastMonth[basis]);
}

/** Of a school year autumn falls in its first calendar year; of a financial year all but spring do. */
function isTermOf(
  { term, year: falls }: Extract<Period, { kind: "term" }>,
  { basis, year }: Extract<Period, { kind: "year" }>,
): boolean {
  if (basis === "calendar") return falls === year;
  const isFirst = term === "autumn" || (basis === "financial" && term === "summer");
  return falls === (isFirst ? year : year + 1);
}

/** Whole numbers below this are counts, and not rounded. */
const exactBelow = 100;

/** The sum of some figures, and by how much rounding may have put it off. */
export function sumOf(parts: readonly NumberField[]): { readonly sum: number; readonly slack: number } {
  const sum = parts.reduce((total, { reading }) => total + reading.quantity.value, 0);
  const exact = parts.every(
    ({ reading: { quantity } }) => quantity.decimals === 0 && Math.abs(quantity.value) < exactBelow,
  );
  const slack = exact ? 0 : parts.reduce((total, { reading }) => total + 0.5 * 10 ** -reading.quantity.decimals, 0);
  return { sum, slack: slack + 1e-9 };
}

/** Whether a row has years with parts, and something holds of every one. */
function ofEveryYear(subject: MeasureSubject, holds: (year: YearAndParts) => boolean): boolean {
  const years = yearsWithParts(subject);
  return years.length > 0 && years.every(holds);
}

/** Whether the parts of every year of a row that has any add up to it. */
export function addsUp(subject: MeasureSubject): boolean {
  return ofEveryYear(subject, ({ parts, year }) => {
    const { sum, slack } = sumOf(parts);
    return Math.abs(sum - year.reading.quantity.value) <= slack;
  });
}

/** Whether the parts of every year of a row that has any grow up to it: each is a figure to date, and the first may be small. */
export function growsToYear(subject: MeasureSubject): boolean {
  return ofEveryYear(subject, ({ parts, year }) => {
    const values = parts.map(({ reading }) => reading.quantity.value);
    const grows = values.every((value, place) => value >= (values[place - 1] ?? 0));
    return values.length >= 3 && grows && values.at(-1) === year.reading.quantity.value;
  });
}
