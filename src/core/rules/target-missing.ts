import type { MeasureSubject, TableSubject } from "../check/subject";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { isLoneFigure } from "./none-meant";
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
  subsumedBy: ["formula-without-result", "row-slid", "measure-empty", "value-displaced", "figures-exchanged"],
  thresholds: {
    share: { value: 50, says: "per cent of a table's rows from which on an empty column of targets is no gap" },
  },

  *check(subject, { threshold }) {
    const rows = yield* inEachInSteps(subject.having("gap"), gapsIn);
    const sparse = sparseColumns(rows, subject, threshold("share"));
    for (const column of blankColumns(subject)) sparse.add(column);
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
      [
        ["Indicator", "Baseline 2022", "Overall target", "Target 2023", "Target 2024", "Target 2025", "Target 2026"],
        ["Number of workshops built", "0", "3", "1", "2", "", ""],
        ["Young people trained", "120", "800", "200", "200", "200", "200"],
        ["Loans made", "10", "100", "25", "25", "25", "25"],
      ],
      [
        ["Measure", "Outturn 2022", "Target 2023", "Target 2024", "Target 2025"],
        ["Income per parking space", "£1,029", "£1,050", "Will be set each year as part of the budget", ""],
        ["Visits", "120", "130", "140", "150"],
        ["Loans", "400", "420", "430", "440"],
      ],
      [
        ["Measure", "Result 2022", "Target 2022", "Result 2023", "Target 2023"],
        ["Tenants satisfied", "82%", "85%", "", ""],
        ["Repairs on time", "91%", "90%", "92%", "91%"],
        ["Rent collected", "97%", "98%", "98%", "98%"],
      ],
    ],
  },
});

interface Gaps {
  readonly title: string;
  readonly gaps: readonly Field[];
}

function gapsIn({ fields, title }: MeasureSubject): readonly Gaps[] {
  const isTold = (target: Field): boolean => !isDropped(target, fields);
  const targets = fields.filter(({ role, period }) => role === "target" && (!period || period.kind === "year"));
  const first = targets.findIndex(({ reading }) => reading.kind === "quantity");
  if (first < 0 || isEverySecond(targets.slice(first)) || isLoneFigure(fields)) return [];
  const end = endOf(targets);
  return [{ title, gaps: targets.slice(first, end).filter((one) => one.reading.kind === "empty" && isTold(one)) }];
}

/** What is no longer reported, with neither a result nor a target where other years have both side by side, has no gap but an end. */
function isDropped(target: Field, fields: readonly Field[]): boolean {
  const results = (column: number): readonly Field[] =>
    fields.filter(({ role, at }) => role === "actual" && at.column === column - 1);
  const own = results(target.at.column);
  if (own.length === 0 || own.some(({ reading }) => reading.kind !== "empty")) return false;
  return fields.some(
    ({ role, at, reading }) =>
      role === "target" &&
      reading.kind !== "empty" &&
      at.column < target.at.column &&
      results(at.column).some((result) => result.reading.kind !== "empty"),
  );
}

/** Where a row's targets are at their end: behind words that say how the rest will be set, or behind the one with which the work is done. */
function endOf(targets: readonly Field[]): number {
  let last = targets.length - 1;
  while (targets[last]?.reading.kind === "empty") last--;
  const { reading, text = "" } = targets[last] ?? {};
  const isPromise = reading?.kind !== "quantity" && text.split(" ").length >= leastWords;
  return isPromise || isDone(targets, last) ? last + 1 : targets.length;
}

/** Words from which on a text is more than a placeholder. */
const leastWords = 4;

/** Whether the yearly targets up to one add up to the overall target that stands before them, or reach it. */
function isDone(targets: readonly Field[], last: number): boolean {
  const [whole, ...parts] = targets.slice(0, last + 1).map(valueOf);
  if (targets[0]?.period || whole === undefined || parts.length === 0) return false;
  const sum = parts.reduce<number>((all, one) => all + (one ?? 0), 0);
  const sums = [sum, parts.at(-1), (parts.at(-1) ?? 0) + (parts.at(-2) ?? 0)];
  return sums.some((one) => one !== undefined && Math.abs(one - whole) < 1e-9);
}

function valueOf({ reading }: Field): number | undefined {
  return reading.kind === "quantity" ? reading.quantity.value : undefined;
}

/** Columns in which so many rows have a gap that it is how the table is made. */
function sparseColumns(rows: readonly Gaps[], { table }: TableSubject, share: number): Set<number> {
  const counts = new Map<number, number>();
  for (const { gaps } of rows) for (const { at } of gaps) counts.set(at.column, (counts.get(at.column) ?? 0) + 1);
  const most = Math.max(1, (table.measures.length * share) / 100);
  return new Set([...counts].flatMap(([column, count]) => (count >= most && count > 1 ? [column] : [])));
}

/** Years between others that so large a part of the rows leaves out that a gap there is seldom one. */
const shareOfBlank = 0.3;
const fewestBlank = 5;

/** Columns of targets between others that many rows leave blank, whether they have targets elsewhere or begin later: milestones for a few. */
function blankColumns({ table, having }: TableSubject): readonly number[] {
  const all = table.columns.flatMap(({ column, is }) => (is.kind === "value" && is.role === "target" ? [column] : []));
  const counts = new Map<number, number>();
  for (const { fields } of having("gap", "unstarted", "hollow")) {
    for (const { role, reading, at } of fields) {
      if (role === "target" && reading.kind === "empty") counts.set(at.column, (counts.get(at.column) ?? 0) + 1);
    }
  }
  const least = Math.max(fewestBlank, table.measures.length * shareOfBlank);
  return all.slice(0, -1).filter((column) => (counts.get(column) ?? 0) >= least);
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
