import type { MeasureSubject, TableSubject } from "../check/subject";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { cellsOf, isSome, list, nameOf } from "./say";
import { together } from "./together";

export const targetMissing = defineTableRule<"share">({
  id: "target-missing",
  severity: "warning",
  tier: "sheet",
  title: "A row of targets has a gap, or ends too soon.",
  why:
    "A year without a target between years that have one leaves that year's figures without anything to be held against. A column that most rows leave " +
    "empty is for the few that do not, and what is measured every second year has a target every second year.",
  subsumedBy: ["row-slid", "measure-empty", "value-displaced"],
  thresholds: {
    share: { value: 50, says: "per cent of a table's rows from which on an empty column of targets is no gap" },
  },

  check(subject, { threshold }) {
    const rows = [...subject.having("gap")].flatMap(gapsIn);
    const sparse = sparseColumns(rows, subject, threshold("share"));
    const found = rows.flatMap(({ title, gaps }) =>
      foundFor(
        title,
        gaps.filter(({ at }) => !sparse.has(at.column)),
      ),
    );
    return together(found, (names, count) => ({
      message: `${String(count)} measures have no target for a year although they have others: ${names}.`,
      advice: "Set the targets, or say that the measures end.",
    }));
  },

  examples: {
    bad: [
      [
        ["Phonics", "69.1%", "82%", "**", "90%"],
        ["Attendance", "91%", "92%", "93%", "94%"],
        ["Volunteers", "120", "130", "140", "150"],
      ],
    ],
    good: [
      [["Phonics", "69.1%", "82%", "88%", "90%"]],
      [["A measure that begins later", "69.1%", "", "88%", "90%"]],
      [["A survey every second year", "60%", "65%", "", "70%", "", "75%"]],
    ],
  },
});

interface Gaps {
  readonly title: string;
  readonly gaps: readonly Field[];
}

function gapsIn({ fields, title }: MeasureSubject): readonly Gaps[] {
  const targets = fields.filter(({ role, period }) => role === "target" && (!period || period.kind === "year"));
  const first = targets.findIndex(({ reading }) => reading.kind === "quantity");
  if (first < 0 || isEverySecond(targets.slice(first))) return [];
  return [{ title, gaps: targets.slice(first).filter(({ reading }) => reading.kind === "empty") }];
}

/** Columns in which so many rows have a gap that it is how the table is made. */
function sparseColumns(rows: readonly Gaps[], { table }: TableSubject, share: number): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { gaps } of rows) for (const { at } of gaps) counts.set(at.column, (counts.get(at.column) ?? 0) + 1);
  const most = Math.max(1, (table.measures.length * share) / 100);
  return new Set([...counts].flatMap(([column, count]) => (count >= most && count > 1 ? [column] : [])));
}

function foundFor(title: string, gaps: readonly Field[]): readonly Found[] {
  if (!isSome(gaps)) return [];
  return [
    {
      cells: cellsOf(gaps),
      measure: title,
      message: `${title}: ${list(gaps.map(nameOf))} ${gaps.length === 1 ? "is" : "are"} empty.`,
      advice: "Set the target; a straight line between its neighbours is a place to begin.",
    },
  ];
}

/** What is measured every second year has a target every second year. */
function isEverySecond(targets: readonly Field[]): boolean {
  return targets.length >= 4 && targets.every(({ reading }, index) => (reading.kind === "empty") === (index % 2 === 1));
}
