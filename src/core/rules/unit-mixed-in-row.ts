import { formatQuantity } from "../cell/quantity";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import type { Unit } from "../cell/quantity";
import type { Found } from "./define-rule";
import { inEach } from "./in-each";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { writesOf } from "./fixes";
import { ofOneKind } from "./own-kind";
import { cellsOf, isSome, list, quote, unitWords } from "./say";
import { totalNamed } from "./totals";
import { isIn, restated } from "./units";

export const unitMixedInRow = defineTableRule({
  id: "unit-mixed-in-row",
  severity: "error",
  tier: "sheet",
  title: "One figure of a row is in another unit than the rest.",
  why:
    "45% in a row of points is stored as 0.45: charts fall to nothing and every comparison with it is wrong by a hundredfold. " +
    "Which cell is the odd one out is decided by what the measure is, where that is known, and only else by the majority.",
  subsumedBy: ["row-slid", "target-of-next-row", "decimal-style-mixed", "target-relative"],

  *check(subject) {
    const rows = yield* inEachInSteps(subject.having("mixed-units"), (row): readonly OddRow[] => {
      const odd = oddIn(row);
      return odd ? [odd] : [];
    });
    const left = rows.some(isOfCurrency) && isInAccounts(subject) ? rows.filter((row) => !isOfCurrency(row)) : rows;
    const columns = columnsApart(left, subject);
    return [
      ...columns.flatMap((column) => foundInColumn(left, column)),
      ...left.flatMap((row) => foundInRow(row, columns)),
    ];
  },

  examples: {
    bad: [
      [["Attainment 8 score per pupil", "36.0", "37.8", "40.0", "*45%*"]],
      [["Pupils eating a school lunch", "*28.0*", "28.0%", "32%", "35%"]],
      [
        ["Measure", "Actual 2023", "Target 2023"],
        ["Visits to the museum", "*356,574%*", "468,658"],
      ],
    ],
    good: [
      [["Attainment 8 score per pupil", "36.0", "37.8", "40.0", "45.0"]],
      [["Permanent exclusions", "12", "8", "6", "6"]],
      [["Satisfaction of visitors", "3.2/5", "3.4/5", "3.5", "4.0/5"]],
      [
        ["Destination", "Number 2023", "Leavers 2024", "Authority 2024", "England 2024"],
        ["School sixth forms", "27", "34%", "51%", "36%"],
        ["Sixth-form colleges", "4", "5%", "8%", "13%"],
        ["Apprenticeships", "2", "3%", "1%", "3%"],
      ],
      // Accounts have their currency on the first row and the total, and not in every column.
      [
        ["Spending", "2022/23", "2023/24", "2024/25 target"],
        ["Staff", "$418,663", "$421,000", "420,000"],
        ["Supplies", "110,560", "96,004", "95,000"],
        ["Vehicles", "82,218", "76,996", "75,000"],
        ["Services", "43,837", "71,100", "70,000"],
        ["Total", "$655,278", "665,100", "660,000"],
      ],
    ],
  },
});

/** The figures of a row that are not in its unit, and those that are. */
interface OddRow {
  readonly subject: MeasureSubject;
  readonly unit: Unit;
  readonly odd: readonly NumberField[];
  readonly agreeing: readonly NumberField[];
}

function oddIn(subject: MeasureSubject): OddRow | undefined {
  const numbers = ofOneKind(subject.numbers);
  const { unit } = subject.measure;
  if (unit === undefined || numbers.length < 2) return undefined;
  const agreeing = numbers.filter((field) => isIn(field, unit) && !isPlainNought(field));
  const odd = numbers.filter(
    (field) => !isIn(field, unit) && !isPlainNought(field) && !isStep(field, unit) && !isScore(field, agreeing),
  );
  if (odd.length === 0 || agreeing.length === 0) return undefined;
  const isSignTooMany = unit === "percent" && agreeing.every(isNoShare) && odd.every(isLarge);
  return isSignTooMany ? { subject, unit: "number", odd: agreeing, agreeing: odd } : { subject, unit, odd, agreeing };
}

/** Whether all that is amiss in a row is that some of its amounts have a currency sign and others none. */
function isOfCurrency({ odd, agreeing }: OddRow): boolean {
  const all = [...odd, ...agreeing].map(({ reading }) => reading.quantity.unit);
  return all.every((unit) => unit === "money" || unit === "number");
}

/** Accounts have their currency on the first row, and again on the total: most rows between are of plain numbers. */
function isInAccounts({ table, measures }: TableSubject): boolean {
  const rows = inEach(measures, ({ numbers }) =>
    numbers.length === 0 ? [] : [new Set(numbers.map(({ reading }) => reading.quantity.unit))],
  );
  const [first, ...others] = rows;
  if (!table.measures.some(({ name }) => totalNamed.test(name))) return false;
  const plain = others.filter((units) => units.size === 1 && units.has("number"));
  return first?.has("money") === true && others.length >= fewestRows && plain.length * 2 > others.length;
}

/** Ten times the whole and more: a count that got a percent sign. */
function isNoShare({ reading: { quantity } }: NumberField): boolean {
  return Math.abs(quantity.value) >= 1000;
}

function isLarge({ reading: { quantity } }: NumberField): boolean {
  return quantity.unit === "number" && Math.abs(quantity.value) >= 1000;
}

/** Rows that make a column: fewer may all have slipped. */
const fewestRows = 3;

/**
 * Columns that hold one unit in every row, or in every row of a stretch with all that are odd, where the rows are in another: they count
 * something else, or left a sign out throughout.
 */
function columnsApart(rows: readonly OddRow[], { measures }: TableSubject): readonly number[] {
  const columns = new Set(rows.flatMap(({ odd }) => odd.map(({ at }) => at.column)));
  const apart = [...columns].filter((column) => inColumn(rows, column).length >= fewestRows);
  if (apart.length === 0) return [];
  const all = inEach(measures, ({ numbers }) => numbers.filter((field) => !isPlainNought(field)));
  return apart.filter((column) => {
    const odd = inColumn(rows, column).map(({ at }) => at.row);
    const [top, bottom] = [Math.min(...odd), Math.max(...odd)];
    const between = all.filter(({ at }) => at.column === column && at.row >= top && at.row <= bottom);
    return new Set(between.map(({ reading }) => reading.quantity.unit)).size === 1;
  });
}

function inColumn(rows: readonly OddRow[], column: number): readonly NumberField[] {
  return rows.flatMap(({ odd }) => odd.filter(({ at }) => at.column === column));
}

function foundInColumn(rows: readonly OddRow[], column: number): readonly Found[] {
  const fields = inColumn(rows, column);
  const [first] = fields;
  if (!first || !isSome(fields)) return [];
  return [
    {
      cells: cellsOf(fields),
      severity: "information",
      measure: "",
      message: `The column ${quoted(first.heading)} holds ${unitsOf(fields)} in ${String(fields.length)} rows, beside columns in another unit.`,
      advice:
        "If it is of the same thing, enter it in the same unit; if it counts something else, say so in its heading.",
    },
  ];
}

function quoted(heading: string): string {
  return `“${heading.trim()}”`;
}

function foundInRow(row: OddRow, apart: readonly number[]): readonly Found[] {
  const { subject, unit, agreeing } = row;
  const odd = row.odd.filter(({ at }) => !apart.includes(at.column));
  if (!isSome(odd)) return [];
  const decimals = Math.max(...agreeing.map(({ reading }) => reading.quantity.decimals));
  const meant = odd.map(({ at, reading }) => ({
    at,
    quantity: restated(reading.quantity, unit, Math.min(decimals, 1)),
  }));
  const restatedAs = list(meant.map(({ quantity }) => formatQuantity(quantity)));
  return [
    {
      cells: cellsOf(odd),
      ...(isOnlySign(odd, unit) && { severity: odd.length < agreeing.length ? "warning" : "information" }),
      measure: subject.title,
      message: `${subject.title}: ${list(odd.map(quote))} ${odd.length === 1 ? "is" : "are"} ${unitsOf(odd)} in a row of ${rowUnit(subject, unit)} (${list(agreeing.map(({ text }) => text.trim()))}).`,
      advice: `Enter ${restatedAs}, or ask the owner what was meant.`,
      fix: { kind: "proposed", description: `Write ${restatedAs}.`, writes: writesOf(meant) },
    },
  ];
}

const scoreOf = /\d[.,]\d{1,2}\s?(?:\/|(?:out )?of|von|sur|su)\s?(\d{1,3})/i;

/** Beside "3.2/5" a plain 3.5 is on the same scale. */
function isScore({ reading: { quantity } }: NumberField, agreeing: readonly NumberField[]): boolean {
  const tops = agreeing.map(({ text }) => Number(scoreOf.exec(text)?.[1] ?? 0));
  return quantity.unit === "number" && quantity.value > 1 && tops.some((top) => quantity.value <= top);
}

/** Whether all that is amiss is a currency sign, which many a table has in its first columns alone. */
function isOnlySign(odd: readonly NumberField[], unit: Unit): boolean {
  return unit === "money" && odd.every(({ reading }) => reading.quantity.unit === "number");
}

/** A 0 without its unit is no less nought. */
function isPlainNought({ reading: { quantity } }: NumberField): boolean {
  return quantity.value === 0 && quantity.unit === "number";
}

/** "Reduce by 5 percentage points" is how far to go, not another unit. */
function isStep({ reading: { quantity } }: NumberField, unit: Unit): boolean {
  return unit === "percent" && quantity.unit === "percentage-points";
}

function unitsOf(fields: readonly NumberField[]): string {
  return list([...new Set(fields.map(({ reading }) => unitWords(reading.quantity.unit)))]);
}

function rowUnit({ definition }: MeasureSubject, unit: Unit): string {
  const words: Partial<Record<Unit, string>> = {
    percent: "percentages",
    number: "plain numbers",
    count: "counts",
    score: "scores",
  };
  return words[unit] ?? (definition ? unit : unitWords(unit));
}
