import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { comparable } from "../check/subject";
import type { Column } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { areAmong, areOfStatement, wordsOf } from "./label-words";
import { a1, isSome, list } from "./say";
import { digitsOf, isTelling } from "./telling";

/** Figures of a row that must be another's, one below the other in two columns, or side by side where each is a long amount. */
const fewestAcross = 3;
const fewestDown = 5;
const fewestAmounts = 2;
const amountDigits = 6;
/** Rows beyond which a table is a list of records. */
const mostRows = 400;

export const figuresRepeated = defineTableRule({
  id: "figures-repeated",
  severity: "warning",
  tier: "sheet",
  title: "Figures of a row or a column come again, to the digit, where others belong.",
  why:
    "A projection filled with last year's outturns, budgets that repeat the years before, or a row copied for another measure further down is a form that was not typed over. " +
    "Round figures, single ones, and rows that say they are the same are left alone.",
  subsumedBy: ["row-slid", "measure-repeated", "period-repeated", "figures-copied", "row-copied", "period-copied"],

  check(subject) {
    const { table } = subject;
    if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
    const rows = [...subject.measures];
    return [...rows.flatMap(amountsAgain), ...rowsAgain(rows), ...columnsAgain(subject, rows)];
  },

  examples: {
    bad: [
      [
        ["Measure", "2021/22", "2022/23 budget", "2022/23 projected", "2023/24 budget"],
        ["Fairs held", "946", "1,050", "*946*", "1,050"],
        ["Public service calls", "541", "550", "*541*", "550"],
        ["Classes given", "2,859", "2,500", "*2,859*", "3,000"],
        ["Hours of training", "12,831", "18,000", "*12,831*", "18,000"],
        ["Hydrants tested", "1,795", "1,800", "*1,795*", "1,800"],
        ["Plans made", "1,293", "1,300", "1,311", "1,400"],
      ],
      [
        ["Measure", "Actual 2019", "Actual 2020", "Budget 2021", "Budget 2022"],
        ["Fund balance", "$17,409,306", "$22,187,299", "*$17,409,306*", "*$22,187,299*"],
      ],
      [
        ["Measure", "Target 2025", "Target 2027", "Target 2030"],
        ["Journeys by bus", "1,053", "2,105", "3,190"],
        ["Trees planted", "400", "800", "1,200"],
        ["Journeys on slower roads", "*1,053*", "*2,105*", "*3,190*"],
      ],
    ],
    good: [
      [
        ["Measure", "2021/22", "2022/23 budget", "2022/23 projected", "2023/24 budget"],
        ["Fairs held", "946", "1,050", "946", "1,050"],
        ["Public service calls", "541", "550", "544", "550"],
        ["Classes given", "2,859", "2,500", "2,859", "3,000"],
        ["Hours of training", "12,831", "18,000", "12,790", "18,000"],
      ],
      [
        ["Measure", "Target 2025", "Target 2027", "Target 2030"],
        ["Journeys by bus", "1,000", "2,000", "3,000"],
        ["Trees planted", "400", "800", "1,200"],
        ["Journeys on slower roads", "1,000", "2,000", "3,000"],
      ],
      [
        ["Measure", "Target 2025", "Target 2027", "Target 2030"],
        ["Journeys by bus", "1,053", "2,105", "3,190"],
        ["Trees planted", "400", "800", "1,200"],
        ["Journeys by bus (from above)", "1,053", "2,105", "3,190"],
      ],
    ],
  },
});

const valueOf = ({ reading }: NumberField): number => reading.quantity.value;
const isAmount = ({ reading }: NumberField): boolean => digitsOf(reading.quantity) >= amountDigits;

/** Two long amounts side by side that come again in the same order. */
function amountsAgain({ numbers, title }: MeasureSubject): readonly Found[] {
  return numbers.flatMap((_, place): readonly Found[] => {
    const before = numbers.slice(place - fewestAmounts, place);
    const again = numbers.slice(place, place + fewestAmounts);
    if (place < fewestAmounts || again.length < fewestAmounts || !again.every(isAmount)) return [];
    const isCopy = again.every((one, index) => {
      const other = before[index];
      return other !== undefined && valueOf(one) === valueOf(other);
    });
    if (!isCopy || new Set(again.map(valueOf)).size < fewestAmounts || !isSome(again)) return [];
    return [found(again, title, `the figures before them`)];
  });
}

/** Rows whose figures are all those of another further up, under another name that says nothing of it. */
function rowsAgain(rows: readonly MeasureSubject[]): readonly Found[] {
  const known = new Map<string, MeasureSubject>();
  return rows.flatMap((row): readonly Found[] => {
    const promised = row.numbers.filter(({ role }) => role !== "baseline");
    const telling = promised.filter(({ reading }) => isTelling(reading.quantity) || reading.quantity.decimals >= 2);
    const distinct = new Set(telling.map(valueOf)).size;
    const least = promised.every(({ reading }) => isTelling(reading.quantity)) ? fewestAcross : fewestDown;
    if (promised.length < fewestAcross || distinct < least || distinct < promised.length - 1) return [];
    const key = promised.map((field) => `${String(field.at.column)}:${String(valueOf(field))}`).join(" ");
    const other = known.get(key);
    if (!other) known.set(key, row);
    if (!other || isSaid(row, other) || !isSome(promised)) return [];
    return [found(promised, row.title, `the figures of ${other.title} in row ${String(other.measure.at.row + 1)}`)];
  });
}

/** Whether one name has all the words of the other: the same thing, once more. Or both are lines of a statement. */
function isSaid({ measure: a }: MeasureSubject, { measure: b }: MeasureSubject): boolean {
  if (areOfStatement(a.name, b.name)) return true;
  const [one, other] = [wordsOf(a.name), wordsOf(b.name)];
  return areAmong(one, other) || areAmong(other, one);
}

/** A column of outturns or of what is expected that is an earlier one from row to row, with what was planned between them. */
function columnsAgain({ table }: TableSubject, rows: readonly MeasureSubject[]): readonly Found[] {
  const past = table.columns.filter(
    ({ is }) => is.kind === "value" && (is.role === "actual" || is.role === "forecast"),
  );
  return past.slice(1).flatMap((column, index): readonly Found[] => {
    const before = past[index];
    if (!before || column.column - before.column < 2) return [];
    return runsOf(rows, before, column).flatMap((run) =>
      run.length >= fewestDown && isSome(run) ? [found(run, "", `those below ${before.heading.trim()}`)] : [],
    );
  });
}

function runsOf(rows: readonly MeasureSubject[], from: Column, to: Column): readonly (readonly NumberField[])[] {
  const runs: NumberField[][] = [[]];
  for (const { numbers } of rows) {
    const before = numbers.find(({ at }) => at.column === from.column);
    const after = numbers.find(({ at }) => at.column === to.column);
    if (!before || !after || !comparable(before.reading.quantity, after.reading.quantity)) continue;
    const same = valueOf(before) === valueOf(after);
    if (!same) runs.push([]);
    else if (isTelling(after.reading.quantity)) runs.at(-1)?.push(after);
  }
  return runs;
}

function found(fields: readonly [NumberField, ...NumberField[]], measure: string, of: string): Found {
  const [first, ...others] = fields;
  const shown = list(fields.slice(0, 4).map(({ text }) => text.trim()));
  return {
    cells: [first.at, ...others.map(({ at }) => at)],
    measure,
    message: `${measure === "" ? "" : `${measure}: `}${shown}${fields.length > 4 ? " …" : ""} are ${of}, to the digit.`,
    advice: `Look whether they were copied to be typed over, from ${a1(first.at)} on; put the figures in that belong there.`,
  };
}
