import { comparable, isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { samePeriod } from "../cell/period";
import type { Column } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { isSome, list } from "./say";
import { isTelling } from "./telling";

/** Figures one below the other that must be those of the neighbouring column for them to be copied. */
const fewestDown = 5;
const fewestOfAll = 4;
/** Beyond so many rows a table is a list of records. */
const mostRows = 2000;

export const figuresCopied = defineTableRule({
  id: "figures-copied",
  severity: "warning",
  tier: "sheet",
  title: "Figures of a column are those of the one beside it.",
  why:
    "Last year's column is copied to be typed over, and part of it is forgotten. Single figures may well be the same twice, and round ones often are; " +
    "several particular ones in a run are not. Targets that are held are left alone.",
  subsumedBy: ["figure-of-next-row", "row-slid", "measure-repeated", "period-repeated"],

  check(subject) {
    const { table } = subject;
    if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
    return columnsCopied(subject, [...subject.measures]);
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
    ],
    good: [
      [
        ["Measure", "2021/22", "2022/23", "2023/24 target"],
        ["Visits to libraries", "233,910", "241,377", "250,000"],
        ["Loans", "402,118", "402,118", "410,000"],
        ["Visits to museums", "66,301", "66,588", "67,000"],
      ],
      [
        ["Assumption", "2018", "2020", "2030"],
        ["Cost of a mast", "1,713", "1,713", "1,579"],
        ["Yield on car parks", "1,027", "", ""],
        ["Cost on car parks", "665", "665", "465"],
        ["Cost on water", "814", "814", "560"],
        ["Yield on water", "1,113", "", ""],
        ["Cost on fields", "998", "998", "885"],
        ["Cost on roofs", "751", "751", "665"],
        ["Hours of wind", "2,451", "", "2,660"],
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

/** A row of a sparse table that has a figure in the first of two columns alone: the second was filled in row by row, and not copied. */
const apart = "apart";

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

function pairIn(row: MeasureSubject, from: Column, to: Column): readonly (Pair | typeof apart)[] {
  const at = ({ column }: Column): NumberField | undefined =>
    row.numbers.filter(isNumberField).find((field) => field.at.column === column);
  const [before, after] = [at(from), at(to)];
  // What says of itself when it was measured was typed for its column.
  if (before && (!after || after.reading.around?.asAt)) return [apart];
  if (!before || !after || !comparable(before.reading.quantity, after.reading.quantity)) return [];
  const same = before.reading.quantity.value === after.reading.quantity.value;
  return same && !isTelling(after.reading.quantity) ? [] : [{ row, before, after, same }];
}

function runsOf(pairs: readonly (Pair | typeof apart)[]): readonly (readonly Pair[])[] {
  const runs: Pair[][] = [[]];
  for (const pair of pairs) {
    if (pair !== apart && pair.same) runs.at(-1)?.push(pair);
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
