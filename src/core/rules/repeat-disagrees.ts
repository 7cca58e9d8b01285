import { comparable } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEach } from "./in-each";
import { areAmong, wordsOf } from "./label-words";
import { a1, shown } from "./say";
import { swapsOf } from "./slips";
import { digitsOf } from "./telling";

/** Measures that must come again with the same result for the sections of a table to show the same measures. */
const fewestSame = 3;
/** For each that does not agree, so many that do. */
const sameForEach = 3;
/** Beyond so many rows a table is a list of records. */
const mostRows = 500;

export const repeatDisagrees = defineTableRule({
  id: "repeat-disagrees",
  severity: "warning",
  tier: "sheet",
  title: "A measure that a table shows twice has two results for one time.",
  why:
    "Headline figures, best and worst scores and the largest changes are taken out of one list, so a measure that comes again has the same result. Where most do, one that " +
    "does not was mistyped, or taken over before it was corrected. Sections with figures of their own, such as schools or areas, agree in nothing and are left alone.",
  subsumedBy: [
    "row-slid",
    "measure-repeated",
    "rows-disagree",
    "digits-slipped",
    "scale-off-by-hundred",
    "unit-mixed-in-row",
  ],
  on: ["scorecard", "benchmark"],

  check({ table, measures }) {
    if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
    const seen: Row[] = [];
    const pairs = inEach(measures, (subject) => {
      const row = rowOf(subject);
      const again = seen.flatMap((before) => pairOf(before, row) ?? []);
      seen.push(row);
      return again;
    });
    const same = pairs.filter(({ isExact, agrees }) => isExact && agrees);
    const wrong = pairs.filter(({ agrees }) => !agrees);
    const results = new Set(same.map(({ now }) => now.reading.quantity.value));
    if (results.size < fewestSame || same.length < sameForEach * wrong.filter(({ isExact }) => isExact).length)
      return [];
    return wrong.map(foundFor);
  },

  examples: {
    bad: [
      {
        sheets: {
          Card: [
            ["Indicator", "Q3 2022/23", "Q4 2022/23", "Target"],
            ["Bottom scores"],
            ["Average days to let a home", "", "61 days", "30 days"],
            ["Complaints upheld", "", "41%", "18%"],
            ["Calls answered by the helpdesk", "", "78%", "85%"],
            ["Repairs done within 28 days", "", "*50%*", "92%"],
            ["Energy rating of council homes", "", "*74.1*", "72.3"],
            ["Biggest changes"],
            ["Average days to let a home", "64 days", "61 days", ""],
            ["Complaints upheld", "17%", "41%", ""],
            ["Calls answered by the helpdesk", "82%", "78%", ""],
            ["Repairs done within 28 days", "59%", "*55%*", ""],
            ["Energy rating of homes", "74.0", "*47.1*", ""],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Card: [
            ["Indicator", "Q3 2022/23", "Q4 2022/23", "Target"],
            ["North"],
            ["Average days to let a home", "63 days", "61 days", "30 days"],
            ["Complaints upheld", "44%", "41%", "18%"],
            ["Calls answered by the helpdesk", "76%", "78%", "85%"],
            ["Repairs done within 28 days", "52%", "51%", "92%"],
            ["South"],
            ["Average days to let a home", "64 days", "61 days", "30 days"],
            ["Complaints upheld", "17%", "16%", "18%"],
            ["Calls answered by the helpdesk", "82%", "78%", "85%"],
            ["Repairs done within 28 days", "59%", "54%", "92%"],
          ],
        },
      },
    ],
  },
});

interface Row {
  readonly subject: MeasureSubject;
  readonly name: string;
  readonly words: readonly string[];
  readonly section: string | undefined;
  readonly results: readonly NumberField[];
}

/** A row and one of its name in another section, with the result that both have in one column. */
interface Pair {
  readonly title: string;
  readonly before: NumberField;
  readonly now: NumberField;
  readonly agrees: boolean;
  /** Whether the two have one name, and not nearly the same. */
  readonly isExact: boolean;
}

function rowOf(subject: MeasureSubject): Row {
  const { name, section } = subject.measure;
  const plain = name.trim().toLowerCase();
  return {
    subject: subject.afresh(),
    name: plain,
    words: wordsOf(plain),
    section: section?.text,
    results: subject.numbers.filter(({ role }) => role === "actual"),
  };
}

const fewestWords = 2;
const fewestDigits = 2;

function pairOf(before: Row, row: Row): Pair | undefined {
  if (before.section === row.section || before.subject.measure.group?.text !== row.subject.measure.group?.text)
    return undefined;
  const isExact = before.name === row.name;
  if (!isExact && !isNearly(before.words, row.words)) return undefined;
  for (const now of row.results) {
    const other = before.results.find(({ at }) => at.column === now.at.column);
    if (!other || !comparable(other.reading.quantity, now.reading.quantity)) continue;
    const [a, b] = [other.reading.quantity, now.reading.quantity];
    // Fifty or a hundred may be the same twice by chance.
    if (digitsOf(a) < fewestDigits && digitsOf(b) < fewestDigits) continue;
    const agrees = a.value === b.value;
    // Names that are nearly the same tell of a slip where exchanged digits make them the same, and of nothing else.
    if (!isExact && (agrees || !swapsOf(a.value, a.decimals).includes(b.value))) return undefined;
    return { title: row.subject.title, before: other, now, agrees, isExact };
  }
  return undefined;
}

/** Whether one name is the other with a word more. */
function isNearly(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= fewestWords && long.length === short.length + 1 && areAmong(short, long);
}

function foundFor({ title, before, now }: Pair): Found {
  return {
    cells: [now.at, before.at],
    measure: title,
    message: `${title} is ${now.text.trim()} here and ${before.text.trim()} in row ${String(before.at.row + 1)}; other measures that come again have one result.`,
    advice: `Look up which of the two holds, and put it in both places; ${a1(before.at)} may be the one that is wrong.`,
    evidence: [shown(before)],
  };
}
