import { comparable, isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { samePeriod } from "../cell/period";
import type { Column } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { a1, isSome, list } from "./say";
import { digitsOf, isTelling } from "./telling";

/** Figures one below the other, or side by side, that must be those of the neighbour for them to be copied. */
const fewestDown = 5;
const fewestOfAll = 4;
const fewestAcross = 3;
/** Beyond so many rows a table is a list of records. */
const mostRows = 2000;

export const figuresCopied = defineTableRule({
  id: "figures-copied",
  severity: "warning",
  tier: "sheet",
  title: "A block of figures is the same as the one beside it.",
  why:
    "Last year's column is copied to be typed over, and part of it is forgotten; a row is copied for the next measure, and its figures stay. Single " +
    "figures may well be the same twice, and round ones often are; several particular ones in a run are not. Targets that are held are left alone.",
  subsumedBy: ["row-slid", "measure-repeated", "period-repeated"],

  check(subject) {
    const { table } = subject;
    if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
    const rows = [...subject.measures];
    return [...columnsCopied(subject, rows), ...rowsCopied(rows)];
  },

  examples: {
    bad: [
      [
        ["Measure", "2021/22", "2022/23", "2023/24 target"],
        ["Visits to libraries", "233,910", "*233,910*", "240,000"],
        ["Loans", "402,118", "*402,118*", "410,000"],
        ["Visits to museums", "66,301", "*66,301*", "67,000"],
        ["Theatre tickets", "41,226", "*41,226*", "42,000"],
      ],
      [
        ["Measure", "2020/21", "2021/22", "2022/23", "2023/24 target"],
        ["Visits to libraries", "233,910", "241,377", "246,118", "250,000"],
        ["Visits to museums", "*233,910*", "*241,377*", "*246,118*", "70,000"],
      ],
      [
        ["Measure", "2020/21", "2021/22", "2022/23", "2023/24 target"],
        ["Pupils who read well", "53%", "58%", "44%", "60%"],
        ["Pupils who write well", "*53%*", "*58%*", "*44%*", "*60%*"],
      ],
    ],
    good: [
      [
        ["Measure", "2021/22", "2022/23", "2023/24 target"],
        ["Visits to libraries", "233,910", "241,377", "250,000"],
        ["Loans", "402,118", "402,118", "410,000"],
        ["Visits to museums", "66,301", "66,588", "67,000"],
      ],
    ],
  },
});

/** Two figures of one row, in neighbouring columns. */
interface Pair {
  readonly row: MeasureSubject;
  readonly before: NumberField;
  readonly after: NumberField;
  readonly same: boolean;
}

function columnsCopied({ table }: TableSubject, rows: readonly MeasureSubject[]): readonly Found[] {
  const values = table.columns.filter(({ is }) => is.kind === "value");
  return values.slice(1).flatMap((column, index): readonly Found[] => {
    const before = values[index];
    if (!before || !mayBeCopied(before, column)) return [];
    const pairs = rows.flatMap((row) => pairIn(row, before, column));
    return runsOf(pairs).flatMap((run) =>
      run.length >= fewestDown || (run.length >= fewestOfAll && run.length === pairs.length)
        ? [foundInColumn(run, before, column)]
        : [],
    );
  });
}

/** Outturns of two times, or an outturn and the target of the same time, are not the same by plan. */
function mayBeCopied({ is: a }: Column, { is: b }: Column): boolean {
  if (a.kind !== "value" || b.kind !== "value" || a.variant !== b.variant) return false;
  const past = (role: string): boolean => role === "actual" || role === "baseline";
  const together = a.period && b.period ? samePeriod(a.period, b.period) : a.period === b.period;
  if (past(a.role) && past(b.role)) return !together;
  return together && ((a.role === "target" && b.role === "actual") || (a.role === "actual" && b.role === "target"));
}

function pairIn(row: MeasureSubject, from: Column, to: Column): readonly Pair[] {
  const at = ({ column }: Column): NumberField | undefined =>
    row.numbers.filter(isNumberField).find((field) => field.at.column === column);
  const [before, after] = [at(from), at(to)];
  if (!before || !after || !comparable(before.reading.quantity, after.reading.quantity)) return [];
  const same = before.reading.quantity.value === after.reading.quantity.value;
  return same && !isTelling(after.reading.quantity) ? [] : [{ row, before, after, same }];
}

function runsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const runs: Pair[][] = [[]];
  for (const pair of pairs) {
    if (pair.same) runs.at(-1)?.push(pair);
    else runs.push([]);
  }
  return runs;
}

function foundInColumn(run: readonly Pair[], before: Column, column: Column): Found {
  const fields = run.map(({ after }) => after);
  if (!isSome(fields)) throw new Error("A run of figures that were copied is empty.");
  const [first, ...others] = fields;
  const values = list(fields.slice(0, 3).map(({ text }) => text.trim()));
  return {
    cells: [first.at, ...others.map(({ at }) => at)],
    measure: "",
    message: `${String(fields.length)} figures below ${column.heading} are those below ${before.heading}, one after the other (${values}${fields.length > 3 ? " …" : ""}).`,
    advice: "Look whether they were copied to be typed over; put the figures in that belong there.",
  };
}

/** A row whose figures are those of the row above, under another name. */
function rowsCopied(rows: readonly MeasureSubject[]): readonly Found[] {
  return rows.slice(1).flatMap((row, index): readonly Found[] => {
    const above = rows[index];
    if (!above || above.measure.name === row.measure.name) return [];
    const all = row.numbers.filter((field) => isSameIn(above, field));
    const same = isWholeRowAgain(row, all) ? all : all.filter(({ reading }) => isTelling(reading.quantity));
    const different = row.numbers.filter(({ role }) => role !== "target").filter((field) => !isSameIn(above, field));
    const distinct = new Set(same.map(({ reading }) => reading.quantity.value)).size;
    if (!isSome(same) || distinct < fewestAcross || different.length > 0) return [];
    const [first, ...others] = same;
    return [
      {
        cells: [first.at, ...others.map(({ at }) => at)],
        measure: row.title,
        message: `${row.title} has the figures of ${above.title} (${list(same.map(({ text }) => text.trim()))}).`,
        advice: `Look up whether they were copied from row ${String(above.measure.at.row + 1)} and not typed over.`,
        evidence: [{ says: `${above.title} has the same`, from: `cell ${a1(above.measure.at)}` }],
      },
    ];
  });
}

/** Figures of a row that are another's, and are not round, from which on it is no chance, though each has two digits only. */
const fewestOutturns = 3;

/** Whether all figures of a row are those above it, and so many outturns among them that the two are not alike by chance. */
function isWholeRowAgain({ numbers }: MeasureSubject, same: readonly NumberField[]): boolean {
  if (same.length < numbers.length) return false;
  const particular = same.filter(({ reading }) => digitsOf(reading.quantity) > 1 && reading.quantity.value % 5 !== 0);
  const outturns = particular.filter(({ role }) => role === "actual" || role === "baseline");
  const isTold = outturns.length >= fewestOutturns || outturns.some(({ reading }) => isTelling(reading.quantity));
  return isTold && new Set(particular.map(({ reading }) => reading.quantity.value)).size >= fewestOutturns;
}

function isSameIn({ numbers }: MeasureSubject, { at, reading }: NumberField): boolean {
  const other = numbers.find((field) => field.at.column === at.column);
  return (
    other !== undefined &&
    comparable(other.reading.quantity, reading.quantity) &&
    other.reading.quantity.value === reading.quantity.value
  );
}
