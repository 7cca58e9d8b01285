import type { Attribute } from "../scorecard/model";
import type { MeasureSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEach } from "./in-each";
import { a1, cellsOf, isSome, list } from "./say";

/** Names that come again on the row below from which on that is how a table is made. */
const habitually = 0.2;
const fewestHabitual = 5;
/** Rows beyond which a table is a list of records. */
const mostRows = 1000;

export const nameRepeated = defineTableRule({
  id: "name-repeated",
  severity: "warning",
  tier: "sheet",
  title: "Two rows below each other have one name and different figures.",
  why:
    "Nothing tells the two apart: a name was copied and not typed over, or what divides them (the place, the group, the unit) was left out. Names that come again " +
    "under other headings, with another unit, code or group beside them, or all over the table, are how many tables are made.",
  subsumedBy: ["row-slid", "measure-repeated", "rows-disagree", "repeat-disagrees"],

  check({ table, measures }) {
    if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
    const names = new Map<string, number>();
    for (const { name } of table.measures) names.set(plain(name), (names.get(plain(name)) ?? 0) + 1);
    if (names.size === table.measures.length) return [];
    let before: MeasureSubject | undefined;
    const found = inEach(measures, (subject): readonly Found[] => {
      const pair = before && isTwin(before, subject) ? [foundFor(before, subject)] : [];
      before = subject.afresh();
      return pair.flat();
    });
    const isHabit = found.length >= fewestHabitual && found.length > table.measures.length * habitually;
    return isHabit ? [] : found;
  },

  examples: {
    bad: [
      [
        ["Measure", "Unit", "2025", "2030"],
        ["*Yield of noise barriers*", "kWh/kWp", "*970*", "*975*"],
        ["*Yield of noise barriers*", "kWh/kWp", "*650*", "*655*"],
        ["Yield of car parks", "kWh/kWp", "1027", "1030"],
        ["Yield of fields", "kWh/kWp", "803", "810"],
      ],
    ],
    good: [
      [
        ["Measure", "Unit", "2025", "2030"],
        ["Yield of noise barriers", "kWh/kWp", "970", "975"],
        ["Cost of noise barriers", "kWh/kWp", "650", "655"],
        ["Yield of car parks", "kWh/kWp", "1027", "1030"],
      ],
      [
        ["Measure", "Group", "2025", "2030"],
        ["Attendance", "Girls", "94%", "95%"],
        ["Attendance", "Boys", "92%", "93%"],
        ["Phonics", "Girls", "84%", "85%"],
      ],
      [
        ["Measure", "2025", "2030"],
        ["Use of fertilisers", "70% used mineral ones", "74%"],
        ["Use of fertilisers", "90% used manure", "96%"],
        ["Use of seeds", "40%", "45%"],
      ],
    ],
  },
});

const plain = (name: string): string => name.trim().toLowerCase();

/** Whether two rows have one name, nothing beside it that tells them apart, and figures in the same columns, all or most of which differ. */
function isTwin(one: MeasureSubject, other: MeasureSubject): boolean {
  const [a, b] = [one.measure, other.measure];
  if (plain(a.name) !== plain(b.name) || a.at.row + 1 !== b.at.row) return false;
  if (a.section !== b.section || a.group !== b.group || a.rows || b.rows) return false;
  if (besideOf(a.attributes) !== besideOf(b.attributes) || [one, other].some(isTold)) return false;
  const pairs = one.numbers.flatMap((field) => {
    const twin = other.numbers.find(({ at }) => at.column === field.at.column);
    return twin ? [[field.reading.quantity, twin.reading.quantity] as const] : [];
  });
  if (pairs.length < 2 || pairs.some(([x, y]) => x.unit !== y.unit)) return false;
  return pairs.filter(([x, y]) => x.value !== y.value).length * 2 > pairs.length;
}

/** Whether words stand beside the figures of a row, which tell it apart: "70% used mineral fertiliser". */
function isTold({ numbers }: MeasureSubject): boolean {
  return numbers.some(({ reading: { around } }) => around?.note !== undefined);
}

/** All that a row says beside its figures. */
function besideOf(attributes: readonly Attribute[]): string {
  return attributes.map(({ at, text }) => `${String(at.column)}:${plain(text)}`).join("|");
}

function foundFor(before: MeasureSubject, subject: MeasureSubject): readonly Found[] {
  const first = before.numbers.slice(0, 1);
  const fields = [...before.numbers, ...subject.numbers];
  if (!isSome(fields) || !isSome(first)) return [];
  const shown = list([before, subject].map(({ numbers }) => numbers.map(({ text }) => text.trim()).join(", ")));
  return [
    {
      cells: [subject.measure.at, before.measure.at, ...cellsOf(fields)],
      measure: subject.title,
      message: `${subject.title} stands in ${a1(before.measure.at)} and ${a1(subject.measure.at)}, with different figures (${shown}) and nothing that tells the two apart.`,
      advice: "Look up what each of the two is, and say it in its name.",
    },
  ];
}
