/** How a text counts up: which series it belongs to, its number in that, and the text of any number. */
export interface Reading {
  /** Texts go on together when they are alike but for what counts. */
  readonly series: string;
  readonly number: number;
  /** The text of a number; undefined where the series has none. */
  readonly write: (number: number) => string | undefined;
  /** After how many the series begins anew: 12 months, 7 days. */
  readonly around?: number;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const short = (names: readonly string[]): readonly string[] => names.map((name) => name.slice(0, 3));

/** Words that follow one another and begin anew. The full list is looked at last: May is as good a short month as a long one. */
const lists: readonly (readonly string[])[] = [
  short(months),
  months,
  short(days),
  days,
  ["Autumn", "Spring", "Summer"],
];

/** The readings of a text, the most telling first; none for one that does not count. */
export function readingOf(text: string): Reading | undefined {
  return listed(text) ?? quarter(text) ?? monthOfYear(text) ?? spanOfYears(text) ?? numbered(text);
}

function listed(text: string): Reading | undefined {
  const word = text.trim().toLowerCase();
  for (const [place, list] of lists.entries()) {
    const number = list.findIndex((name) => name.toLowerCase() === word);
    if (number < 0) continue;
    return {
      series: `list ${String(place)}`,
      number,
      around: list.length,
      write: (at) => cased(list[modulo(at, list.length)] ?? "", text.trim()),
    };
  }
  return undefined;
}

/** `Q3`, `Qtr 4 2023`, `Quarter 1 2023/24`: after the fourth comes the first, of the next year where one is named. */
function quarter(text: string): Reading | undefined {
  const match = /^(q|qtr ?|quarter ?)([1-4])(?:([ ,'’-]+)(.*))?$/i.exec(text);
  if (!match) return undefined;
  const [, word = "", digit = "", gap = "", rest = ""] = match;
  const year = rest === "" ? undefined : (spanOfYears(rest) ?? singleYear(rest));
  if (rest !== "" && !year) return undefined;
  const written = (at: number): string | undefined => year?.write(Math.floor(at / 4));
  return {
    series: `quarter ${word.toLowerCase()} ${gap} ${year?.series ?? ""}`,
    number: (year?.number ?? 0) * 4 + Number(digit) - 1,
    ...(!year && { around: 4 }),
    write: (at) => word + String(modulo(at, 4) + 1) + (year ? gap + (written(at) ?? "") : ""),
  };
}

/** `Sept'22`, `March 2024`: months of years. */
function monthOfYear(text: string): Reading | undefined {
  const match = /^([a-z]{3,9})([ '’/-]+)(\d{4}|\d{2})$/i.exec(text.trim());
  const [, word = "", gap = "", digits = ""] = match ?? [];
  const sept = word.toLowerCase() === "sept";
  const names = word.length === 3 || sept ? short(months) : months;
  const month = names.findIndex((name) => name.toLowerCase() === (sept ? "sep" : word.toLowerCase()));
  if (!match || month < 0) return undefined;
  const full = 10 ** digits.length;
  return {
    series: `month ${gap} ${String(digits.length)}`,
    number: Number(digits) * 12 + month,
    write: (at) => {
      const name = cased(names[modulo(at, 12)] ?? "", word);
      const spelled = sept && modulo(at, 12) === 8 ? `${name}t` : name;
      return spelled + gap + padded(modulo(Math.floor(at / 12), full), digits.length);
    },
  };
}

/** `2022/23`, `Actual 2022-2023`: years that begin in one and end in the next. */
function spanOfYears(text: string): Reading | undefined {
  const match = /^(.*?)(?<!\d)(\d{4}|\d{2})([/–-])(\d{4}|\d{2})(?!\d)(.*)$/s.exec(text);
  if (!match) return undefined;
  const [, before = "", first = "", sign = "", second = "", behind = ""] = match;
  if ((Number(first) + 1 - Number(second)) % 100 !== 0 || second.length > first.length) return undefined;
  return {
    series: `years ${String(first.length)} ${sign} ${String(second.length)} ${before}\n${behind}`,
    number: Number(first),
    write: (at) => (at < 0 ? undefined : before + last(at, first.length) + sign + last(at + 1, second.length) + behind),
  };
}

function singleYear(text: string): Reading | undefined {
  return /^(?:\d{4}|\d{2})$/.test(text) ? numbered(text) : undefined;
}

/** Any text with a number in it counts by its last: `Target 2023`, `Item 09a`. */
function numbered(text: string): Reading | undefined {
  const match = /^(.*?)(\d{1,15})(\D*)$/s.exec(text);
  if (!match) return undefined;
  const [, before = "", digits = "", behind = ""] = match;
  const width = digits.startsWith("0") ? digits.length : 0;
  return {
    series: `number ${before}\n${behind}`,
    number: Number(digits),
    write: (at) => before + padded(Math.abs(at), width) + behind,
  };
}

/** The last digits of a year. */
function last(year: number, width: number): string {
  return padded(year % 10 ** width, width);
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by;
}

/** A word in the letters that another is in: all small, all large, or as it is. */
function cased(word: string, like: string): string {
  if (like === like.toLowerCase()) return word.toLowerCase();
  return like.length > 1 && like === like.toUpperCase() ? word.toUpperCase() : word;
}
