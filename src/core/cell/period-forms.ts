import { monthOf, namedMonth, quarterAlone, quarterOf, termOf, twelveMonths, yearEnding, yearOf } from "./make-period";
import type { Period } from "./period";
import { monthNamed, monthNames, termNames } from "./period-names";
import { anyYear, fourDigits, longSplit, shortSplit, splitYear } from "./year-label";

/** One way of writing a period: a pattern, and what its parts make. The parts are the pattern's groups in order. */
export interface PeriodForm {
  /** A cheap look at the whole text that must find something before the pattern is worth trying. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly make: (parts: readonly string[]) => Period | undefined;
}

// What may not stand left of a word, left of a number, and right of a year: each would make it a piece of something else.
const word = "(?<!\\p{L})";
const number = "(?<![\\p{L}\\d£$€#_^{]|\\d[.,]|[.,]\\d|\\d\\s?[/–—-]\\s?|(?:^|[\\s(])[-−–+<>≥≤~])";
const end = "(?![\\d%‰]|[.,]\\d|\\s?%|\\s?pp(?!\\p{L})|\\s?[/–—-]\\s?\\d{1,4}(?![\\d.,%]))";
const wordEnd = "(?!\\p{L})";
const quarterName = "Q(?:tr|uarter)?\\.?\\s?([1-4])";
/** "1st Quarter", "third qtr", "2e trimestre", "4. Quartal". */
const ordinalQuarter =
  "((?:1st|2nd|3rd|4th|first|second|third|fourth|[1-4](?:\\.|[eèoº°ª]|er|ème|de|da|do))\\s(?:q(?:tr|uarter)|quartal|kwartaal|kvartal|trimest(?:re|er)))";
const yearWords = "(FY|AY|CY|(?:financial|fiscal|academic|school|calendar)\\s(?:year|yr)(?:\\sending)?)";
const gap = "[\\s,'’‘/–-]{0,3}";
const day = "(?:(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\s{1,2})";

const longYear = /(?:199|20\d|210)\d/;
const linked = /\d\s?[/.–—-]\s?\d/;
const quarterWord = /q(?:tr|uarter)?\.?\s?[1-4]/i;
const ordinalWord = /q(?:tr|ua)|k[vw]a|trimest/i;
const termWord = /aut|spr|sum/i;
const monthWord =
  /jan|f[eé][bv]|m[aä]r|a[pbv]r|ma[yig]|jui?[nl]|a[ug][ugo]|ao[uû]|se[pt]|o[ckut]t|nov|d[eéi][cz]|ene|gen|giu|lug/i;
const basisWord = /[fac]y|year|yr|financial|fiscal|academic|school/i;

const form = (needs: RegExp, source: string, make: PeriodForm["make"]): PeriodForm => ({
  needs,
  pattern: new RegExp(source, "giu"),
  make,
});

/** Every way of writing a period, the one that takes most of the text first. */
export const periodForms: readonly PeriodForm[] = [
  form(longYear, `${number}(${fourDigits})-(\\d\\d)-(\\d\\d)(?!\\d)`, ([year = "", month = ""]) =>
    monthOf(year, month),
  ),
  form(
    linked,
    `${number}\\d{1,2}/(\\d{1,2})/(${fourDigits}|\\d\\d)\\s?(?:to|[-–—])\\s?\\d{1,2}/(\\d{1,2})/(${fourDigits}|\\d\\d)(?![\\d/.%])`,
    ([first = "", from = "", last = "", to = ""]) => twelveMonths(Number(first), from, Number(last), to),
  ),
  form(
    linked,
    `${number}(\\d{1,2})([/.])(\\d{1,2})\\2(${fourDigits}|\\d\\d)(?![\\d/.%])`,
    ([first = "", , month = "", year = ""]) =>
      Number(first) >= 1 && Number(first) <= 31 ? monthOf(year, month) : undefined,
  ),
  form(
    monthWord,
    `${word}(?:y/e|year\\s?(?:to|end(?:ing|ed)?)|(?<!\\d)12\\s?m(?:onths|ths)?\\s(?:to|end(?:ing|ed)))[:\\s]{1,2}${day}?(${monthNames})${wordEnd}\\.?[\\s'’‘-]{0,2}(${fourDigits}|\\d\\d)${end}`,
    ([month = "", year = ""]) => yearEnding(month, year),
  ),
  form(
    monthWord,
    `${word}(${monthNames})${wordEnd}\\.?${gap}(${fourDigits}|\\d\\d)\\s?(?:to|[-–—])\\s?(${monthNames})${wordEnd}\\.?${gap}(${fourDigits}|\\d\\d)${end}`,
    ([first = "", from = "", last = "", to = ""]) => twelveMonths(monthNamed(first), from, monthNamed(last), to),
  ),
  form(
    quarterWord,
    `${word}${quarterName}[\\s,/(-]{0,2}(?:${yearWords}\\s?)?(${anyYear})${end}`,
    ([quarter = "", words = "", year = ""]) => quarterOf(quarter, words, year),
  ),
  form(
    quarterWord,
    `${word}${yearWords}\\s?(${anyYear})[\\s,:-]{0,2}${quarterName}${wordEnd}${end}`,
    ([words = "", year = "", quarter = ""]) => quarterOf(quarter, words, year),
  ),
  form(
    quarterWord,
    `${number}(${splitYear}|${fourDigits})[\\s,:-]{0,2}${quarterName}${wordEnd}${end}`,
    ([year = "", quarter = ""]) => quarterOf(quarter, "", year),
  ),
  form(
    ordinalWord,
    `(?<![\\p{L}\\d])${ordinalQuarter}${wordEnd}[\\s,/(-]{0,2}(?:of\\s)?(?:${yearWords}\\s?)?(${anyYear})${end}`,
    ([quarter = "", words = "", year = ""]) => quarterOf(quarterNumbered(quarter), words, year),
  ),
  form(
    termWord,
    `${word}(${termNames})${wordEnd}\\.?(?:\\s?term)?[\\s,(/-]{0,2}(?:${yearWords}\\s?)?(${anyYear})${end}`,
    ([term = "", , year = ""]) => termOf(term, year),
  ),
  form(
    termWord,
    `${number}(${splitYear}|${fourDigits})[\\s,:-]{0,2}(${termNames})${wordEnd}(?:\\s?term)?`,
    ([year = "", term = ""]) => termOf(term, year),
  ),
  form(
    monthWord,
    `${word}(${monthNames})${wordEnd}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(${fourDigits})${end}`,
    ([month = "", year = ""]) => namedMonth(month, year),
  ),
  form(
    monthWord,
    `${number}${day}(${monthNames})${wordEnd}\\.?[\\s,/-]{0,2}(${fourDigits}|\\d\\d)${end}`,
    ([month = "", year = ""]) => namedMonth(month, year),
  ),
  form(
    monthWord,
    `${word}(${monthNames})${wordEnd}\\.?[\\s,'’‘/–-]{0,3}(${fourDigits}|\\d\\d)${end}`,
    ([month = "", year = ""]) => namedMonth(month, year),
  ),
  form(monthWord, `${number}(${fourDigits})[\\s/-]{1,2}(${monthNames})${wordEnd}`, ([year = "", month = ""]) =>
    namedMonth(month, year),
  ),
  form(
    basisWord,
    `${word}${yearWords}[\\s:]{0,2}(${splitYear}|\\d\\d-\\d\\d|${fourDigits}|['’‘]?\\d\\d)${end}`,
    ([words = "", year = ""]) => yearOf(words, year),
  ),
  form(
    basisWord,
    `${number}(${anyYear})\\s?\\(?(financial|fiscal|academic|school(?=\\s(?:year|yr)))(?:\\s(?:year|yr))?${wordEnd}\\)?`,
    ([year = "", words = ""]) => yearOf(words, year),
  ),
  form(linked, `${number}(${longSplit})${end}`, ([year = ""]) => yearOf("", year)),
  form(linked, `(?<!\\byears?\\s)${number}(${shortSplit})${end}(?!\\s?(?:year|yr)s?.olds?)`, ([year = ""]) =>
    yearOf("", year),
  ),
  form(longYear, `${number}(${fourDigits})-(\\d\\d)${end}`, ([year = "", month = ""]) => monthOf(year, month)),
  form(longYear, `${number}(${fourDigits})${end}(?!\\p{L})`, ([year = ""]) => yearOf("", year)),
  form(/['’‘]\d/, `(?<![\\p{L}\\d])(['’‘]\\d\\d)${end}(?!\\p{L})`, ([year = ""]) => yearOf("", year)),
  form(quarterWord, `(?<![\\p{L}\\d])${quarterName}${wordEnd}${end}`, ([quarter = ""]) => quarterAlone(quarter)),
  form(ordinalWord, `(?<![\\p{L}\\d])${ordinalQuarter}${wordEnd}`, ([quarter = ""]) =>
    quarterAlone(quarterNumbered(quarter)),
  ),
];

/** The number of a quarter that is counted in figures or words. */
function quarterNumbered(ordinal: string): string {
  const worded = ["fi", "se", "th", "fo"].indexOf(ordinal.slice(0, 2).toLowerCase());
  return worded < 0 ? ordinal.slice(0, 1) : String(worded + 1);
}
