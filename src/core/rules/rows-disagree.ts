import { formatPeriod } from "../cell/period";
import { comparable } from "../check/subject";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineWorkbookRule } from "./define-rule";
import { inEach } from "./in-each";
import { areAmong, wordsOf } from "./label-words";
import { a1, isSome, list, shown } from "./say";
import { digitsOf, isTelling } from "./telling";
import { totalNamed } from "./totals";

/** Figures that two rows of one name must share, and digits from which on a figure stands for an amount wherever it is. */
const fewestShared = 2;
const amountDigits = 5;
/** Rows beyond which a workbook is a list of records. */
const mostRows = 500;

export const rowsDisagree = defineWorkbookRule({
  id: "rows-disagree",
  severity: "warning",
  tier: "sheet",
  title: "One measure stands in two rows, which agree in some years and not in others.",
  why:
    "Where a count stands among the workload and again among the results, the two are the same figure. If they agree to the digit in some years and not in " +
    "others, one was corrected and the other not, or another row slipped into its place. The same holds for a budget and the total of its summary.",
  subsumedBy: ["row-slid", "measure-repeated", "measure-disagrees", "digits-slipped", "total-unlike-sum", "sign-lost"],

  check({ tables }) {
    if (tables.reduce((count, { table }) => count + table.measures.length, 0) > mostRows) return [];
    const rows = tables.flatMap((subject) => rowsOf(subject));
    const found: Found[] = [];
    for (const [index, row] of rows.entries())
      for (const other of rows.slice(0, index)) if (isOneThing(other, row)) found.push(...disagreeing(other, row));
    return found;
  },

  examples: {
    bad: [
      [
        ["Measure", "Actual 2019", "Actual 2020", "Budget 2021", "Budget 2022"],
        ["Files opened", "3,417", "*3,582*", "3,600", "3,600"],
        ["Interviews", "61", "83", "85", "85"],
        ["Files opened", "3,417", "*2,611*", "3,600", "3,600"],
      ],
    ],
    good: [
      [
        ["Measure", "Actual 2019", "Actual 2020", "Budget 2021", "Budget 2022"],
        ["Files opened", "3,417", "3,582", "3,600", "3,600"],
        ["Interviews", "61", "83", "85", "85"],
        ["Files closed", "3,417", "2,611", "3,600", "3,600"],
      ],
    ],
  },
});

interface Row {
  readonly subject: MeasureSubject;
  readonly name: string;
  readonly sheet: string;
  readonly isTotal: boolean;
  readonly isBudget: boolean;
  readonly group: string | undefined;
  readonly table: TableSubject["table"];
  readonly fields: ReadonlyMap<string, NumberField>;
}

function rowsOf({ table, measures }: TableSubject): readonly Row[] {
  if (table.arrangement !== "rows") return [];
  return inEach(measures, (subject): readonly Row[] => {
    const { name, group } = subject.measure;
    const dated = subject.numbers.filter(({ period }) => period !== undefined);
    const fields = new Map(dated.map((field) => [keyOf(field), field]));
    // Two figures for one time in a row are of different things.
    if (fields.size < dated.length || fields.size <= fewestShared) return [];
    return [
      {
        subject,
        name: name.trim().toLowerCase(),
        sheet: table.sheet,
        isTotal: totalNamed.test(name),
        isBudget: /\b(?:budget|expenditures?|spending)\b/i.test(name),
        group: group?.text,
        table,
        fields,
      },
    ];
  });
}

function keyOf({ period, role }: NumberField): string {
  return `${role === "target" ? "target" : "outturn"} ${period ? formatPeriod(period) : ""}`;
}

/** Whether two rows say of themselves that they are of one thing. */
function isOneThing(a: Row, b: Row): boolean {
  if (a.sheet !== b.sheet) return false;
  if (a.name === b.name && !a.isTotal) return a.table === b.table && a.group === b.group;
  if (a.table === b.table && isLonger(a.name, b.name)) return true;
  return a.table !== b.table && ((a.isBudget && b.isTotal) || (b.isBudget && a.isTotal));
}

/** Words that a label may have and the same one elsewhere in its table not: "Public service", "Public service calls". */
const taken = /^(?:call|incident|case|request|visit|application|enquirie|inquirie|handled|received|year)$/;
const fewestWords = 2;

/** Whether one label is the other with such a word more. */
function isLonger(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < fewestWords || !areAmong(short, long)) return false;
  const rest = long.filter((word) => !short.includes(word));
  return rest.length === 1 && rest.every((word) => taken.test(word));
}

function disagreeing(first: Row, second: Row): readonly Found[] {
  const pairs = [...second.fields].flatMap(([key, field]) => {
    const other = first.fields.get(key);
    return other && comparable(other.reading.quantity, field.reading.quantity) ? [{ field, other }] : [];
  });
  const isSame = ({ field, other }: (typeof pairs)[number]): boolean =>
    field.reading.quantity.value === other.reading.quantity.value;
  const same = pairs.filter(isSame);
  const wrong = pairs.filter((pair) => !isSame(pair));
  const named = first.table === second.table;
  const telling = same.filter(({ field: { reading } }) =>
    named ? isTelling(reading.quantity) : digitsOf(reading.quantity) >= amountDigits,
  );
  if (same.length < fewestShared || telling.length < (named ? 1 : fewestShared)) return [];
  if (same.length < wrong.length || !isSome(wrong)) return [];
  const [{ field, other }] = wrong;
  return [
    {
      cells: [field.at, other.at, ...wrong.slice(1).flatMap((pair) => [pair.field.at, pair.other.at])],
      measure: second.subject.title,
      message: `${second.subject.title} is ${list(wrong.map((pair) => pair.field.text.trim()))} here and ${list(wrong.map((pair) => pair.other.text.trim()))} in row ${String(other.at.row + 1)}, though the two agree elsewhere (${list(same.slice(0, 2).map((pair) => pair.field.text.trim()))}).`,
      advice: `Find out which of the two holds, and let the other refer to it; ${a1(other.at)} may be another measure's figure.`,
      evidence: wrong.map((pair) => shown(pair.other)),
    },
  ];
}
