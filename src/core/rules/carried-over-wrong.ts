import { comparable } from "../check/subject";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineWorkbookRule } from "./define-rule";
import { attributesOf } from "../scorecard/measure";
import { inEach } from "./in-each";
import { a1, shown } from "./say";
import { keySlipsOf } from "./slips";
import { isTelling } from "./telling";

/** Figures that must be carried over right for that to be what the column does, and per cent of all of them. */
const fewestRight = 3;
const mostlyRight = 60;
/** Rows beyond which a workbook is a list of records. */
const mostRows = 500;

export const carriedOverWrong = defineWorkbookRule({
  id: "carried-over-wrong",
  severity: "error",
  tier: "sheet",
  title: "Last period's figure was carried over with a slip of the keys.",
  why:
    "“Last quarter” in this quarter's table is “This quarter” in the one before. Where most are, one that differs by two exchanged digits or a moved point was mistyped, and the trend " +
    "beside it with it. Other differences are revisions and are left alone.",
  subsumedBy: ["figure-of-next-row", "row-slid", "digits-slipped", "scale-off-by-hundred", "unit-mixed-in-row"],

  check({ tables }) {
    if (tables.reduce((all, { table }) => all + table.measures.length, 0) > mostRows) return [];
    const known = new Map<string, NumberField>();
    const pairs = tables.flatMap((subject) => carriedIn(subject, known));
    const right = pairs.filter(({ before, after }) => valueOf(before) === valueOf(after)).length;
    if (right < fewestRight || right * 100 < mostlyRight * pairs.length) return [];
    return pairs.flatMap(slipIn);
  },

  examples: {
    bad: [
      {
        sheets: {
          Card: [
            ["Measure", "Last quarter", "This quarter", "Target"],
            ["Calls answered", "71.2%", "73.6%", "75%"],
            ["Letters answered", "61.4%", "62.9%", "65%"],
            ["Visits made", "81.7%", "82.3%", "85%"],
            ["Forms sent", "41.2%", "43.8%", "45%"],
            ["", "", "", ""],
            ["Measure", "Last quarter", "This quarter", "Target"],
            ["Calls answered", "*76.3%*", "74.8%", "75%"],
            ["Letters answered", "62.9%", "63.2%", "65%"],
            ["Visits made", "82.3%", "83.1%", "85%"],
            ["Forms sent", "43.8%", "44.1%", "45%"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Card: [
            ["Measure", "Last quarter", "This quarter", "Target"],
            ["Calls answered", "71.2%", "73.6%", "75%"],
            ["Letters answered", "61.4%", "62.9%", "65%"],
            ["Visits made", "81.7%", "82.3%", "85%"],
            ["Forms sent", "41.2%", "43.8%", "45%"],
            ["", "", "", ""],
            ["Measure", "Last quarter", "This quarter", "Target"],
            ["Calls answered", "73.9%", "74.8%", "75%"],
            ["Letters answered", "62.9%", "63.2%", "65%"],
            ["Visits made", "82.3%", "83.1%", "85%"],
            ["Forms sent", "43.8%", "44.1%", "45%"],
          ],
        },
      },
    ],
  },
});

/** This period's figure of a measure, and last period's where the measure comes next. */
interface Carried {
  readonly title: string;
  readonly before: NumberField;
  readonly after: NumberField;
}

const last = /^(?:last|previous|prior)\b/i;
const now = /^(?:this|current|latest)\b/i;
const valueOf = ({ reading }: NumberField): number => reading.quantity.value;

function carriedIn({ table, measures }: TableSubject, known: Map<string, NumberField>): readonly Carried[] {
  const isHeaded = (named: RegExp): boolean => table.columns.some(({ heading }) => named.test(heading.trim()));
  if (!isHeaded(last) || !isHeaded(now)) return [];
  const headed = ({ numbers }: MeasureSubject, named: RegExp): NumberField | undefined =>
    numbers.find(({ at }) =>
      named.test(table.columns.find(({ column }) => column === at.column)?.heading.trim() ?? ""),
    );
  return inEach(measures, (row) => {
    const [code] = attributesOf(row.measure, "reference");
    const key = `${table.sheet} ${(code?.text ?? row.measure.name).trim().toLowerCase()}`;
    const [before, after, current] = [known.get(key), headed(row, last), headed(row, now)];
    if (current) known.set(key, current);
    else known.delete(key);
    const alike = before && after && comparable(before.reading.quantity, after.reading.quantity);
    return alike && isTelling(after.reading.quantity) ? [{ title: row.title, before, after }] : [];
  });
}

function slipIn({ title, before, after }: Carried): readonly Found[] {
  const { value, decimals } = after.reading.quantity;
  if (value === valueOf(before) || !keySlipsOf(value, decimals).includes(valueOf(before))) return [];
  return [
    {
      cells: [after.at],
      measure: title,
      message: `${title}: ${after.text.trim()} was ${before.text.trim()} in ${a1(before.at)}, where it was this period's; other figures were carried over unchanged.`,
      advice: `Look it up: ${before.text.trim()} with a slip of the keys would give it.`,
      evidence: [shown(before)],
    },
  ];
}
