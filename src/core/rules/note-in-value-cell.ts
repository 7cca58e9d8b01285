import { formatPeriod, hasYear, periodEnd } from "../cell/period";
import { formatQuantity } from "../cell/quantity";
import { isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Scorecard } from "../scorecard/model";
import { writesOf } from "./fixes";
import { isLettered } from "./lettered";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { cellsOf, isSome, list, quote } from "./say";

export const noteInValueCell = defineTableRule({
  id: "note-in-value-cell",
  severity: "warning",
  tier: "sheet",
  title: "A value cell holds words beside its number.",
  why:
    "Excel takes the whole cell for text: no formula or chart sees the number in it. " +
    "A count, a date or a unit after the figure can be read safely and is only mentioned; other words are a question.",
  subsumedBy: ["row-slid", "target-relative", "figure-lost"],

  *check({ table, having }) {
    const texted = [...having("texted")];
    const worded = texted.filter(({ fields }) => fields.filter(isNumberField).some(isWorded)).length;
    const isUsualHere = worded >= fewestRows && worded * 2 > table.measures.length;
    const told = isUsualHere ? noColumn : toldColumns(table);
    const dated = datedColumns(texted, table);
    return yield* inEachInSteps(texted, (subject) => foundIn(subject, (column) => isUsualHere || told(column), dated));
  },

  examples: {
    bad: [
      [["Secondary schools rated good", "*Published Data December 22 60%*", "67%", "83%"]],
      [["Persistent absentees", "*20.10% (7738) Sept'22*", "19%"]],
      [["Calls answered", "91%", "*93% - to be checked with finance*", "94%"]],
      [["Killed or seriously injured", "467", "*345 (3 quarters)*", "451"]],
      [["Appraisals completed", "78.9%", "*81% excl bank*", "80.6%"]],
      [["Complaints answered in time", "88.1%", "*89.6% see exception report*", "90.2%"]],
      [["Invoices paid on time", "87.8%", "86.7%", "*Amber 85.5%*", "97%"]],
      [["Passes at the first try", "12%", "13%", "*15% (tbc*"]],
      [["Kilometres of cycle lanes added", "2", "15", "*34,6km*"]],
      [
        ["Measure", "Target 2025", "Target 2027", "Target 2030"],
        ["Share of electric buses", "2%", "5%", "*18% (2040)*"],
      ],
    ],
    good: [[["Secondary schools rated good", "60%", "67%", "83%"]]],
  },
});

/** Rows with words beside their figures from which on that may be how a table is written. */
const fewestRows = 4;

/** What is said of one row; words before figures are a question where most of the table is written without. */
function foundIn(
  { fields, title }: MeasureSubject,
  isUsualIn: (column: number) => boolean,
  datedIn: ReadonlySet<number>,
): readonly Found[] {
  const noted = fields
    .filter(isNumberField)
    .filter(({ text, reading: { around } }) => around !== undefined && !isOnlyMarked(around) && !isLettered(text));
  const worded = noted.filter(
    (field) =>
      (isWorded(field) && !isUsualIn(field.at.column) && !isUsual(field, noted)) ||
      isHedged(field) ||
      isLeftOpen(field) ||
      isOfLess(field) ||
      isOutOfPlace(field, fields),
  );
  const elsewhen = noted.filter(
    (field) => !worded.includes(field) && !datedIn.has(field.at.column) && isOfAnotherYear(field),
  );
  const dated = noted.filter((field) => !worded.includes(field) && !elsewhen.includes(field));
  // Data that come a year late do so in every column.
  const misplaced = lagOf(elsewhen) === undefined ? elsewhen.map((field) => ofAnotherYear(title, field)) : [];
  return [...said(title, worded, "warning"), ...misplaced, ...said(title, dated, "information")];
}

function noColumn(): boolean {
  return false;
}

/** Whether most cells of a column of actuals are sentences, so that it tells how each measure stands. Each column is counted once, and only when asked for. */
function toldColumns({ measures }: Scorecard): (column: number) => boolean {
  const known = new Map<number, boolean>();
  return (column) => {
    const before = known.get(column);
    if (before !== undefined) return before;
    const cells = measures.flatMap(({ fields }) =>
      fields.filter(({ at, role }) => at.column === column && role === "actual"),
    );
    const filled = cells.filter(({ reading }) => reading.kind !== "empty");
    const told = filled.filter(({ text }) => sentence.test(text)).length;
    const is = told >= fewestRows && told * 2 > filled.length;
    known.set(column, is);
    return is;
  };
}

/** Two words one after the other. */
const sentence = /\p{L}{2}\s+\p{L}{2}/u;

/** A target in the column of one year that says of itself that it is of another; 2022 may be either half of 2022/23. */
function isOfAnotherYear({ role, period, reading: { around } }: NumberField): boolean {
  const said = around?.asAt;
  if (role !== "target" || said?.kind !== "year" || period?.kind !== "year") return false;
  return (
    hasYear(said) &&
    hasYear(period) &&
    Math.abs(periodEnd(said) - periodEnd(period)) > (said.basis === period.basis ? 0 : 1)
  );
}

/** Rows of another year from which on the first column of targets is one of the latest figures that there are, each with its year. */
const fewestDated = 3;

function datedColumns(rows: readonly MeasureSubject[], { columns }: Scorecard): ReadonlySet<number> {
  const [first] = columns
    .flatMap(({ column, is }) =>
      is.kind === "value" && is.role === "target" && is.period && hasYear(is.period)
        ? [{ column, end: periodEnd(is.period) }]
        : [],
    )
    .sort((a, b) => a.end - b.end);
  const counts = new Map<number, number>();
  for (const { fields } of rows) {
    for (const field of fields.filter(isNumberField))
      if (isOfAnotherYear(field)) counts.set(field.at.column, (counts.get(field.at.column) ?? 0) + 1);
  }
  return new Set(
    [...counts].flatMap(([column, count]) => (count >= fewestDated && column === first?.column ? [column] : [])),
  );
}

/** By how much several cells are all of an earlier year than their columns; undefined when they are not, or by different spans. */
function lagOf(fields: readonly NumberField[]): number | undefined {
  const lags = fields.map(({ period, reading: { around } }) =>
    period && around?.asAt && hasYear(period) && hasYear(around.asAt) ? periodEnd(period) - periodEnd(around.asAt) : 0,
  );
  const [first = 0] = lags;
  return lags.length > 1 && first > 0 && lags.every((one) => Math.abs(one - first) <= 1) ? first : undefined;
}

function ofAnotherYear(title: string, { at, text, period, reading: { around } }: NumberField): Found {
  const [own, other] = [period, around?.asAt].map((one) => one && formatPeriod(one));
  return {
    cells: [at],
    message: `${title}: ${text.trim()} in the column of ${own ?? ""} says that it is for ${other ?? ""}.`,
    advice: `Give the target for ${own ?? ""}, and put that for ${other ?? ""} into a column of its own.`,
  };
}

/** Whether words that are no unit stand beside a figure. */
function isWorded(field: NumberField): boolean {
  return field.reading.around?.note !== undefined && !isUnit(field);
}

/** "Wheat: 3.5 t/ha", "a) Maize: 5,400 ha": what stands before a colon names what is counted. */
const itemNamed = /^(?:\(?[a-z\d]\)\s*)?\p{L}+(?: \p{L}+)?\s*:$/iu;

/** Words behind the number say what it counts ("905 kt CO2e"), and a word of limit before it how far it goes: only mentioned. */
function isUnit({ reading: { around } }: NumberField): boolean {
  const before = around?.before.trim() ?? "";
  return (
    before === "" ||
    itemNamed.test(before) ||
    /^(?:(?:maintain|keep|hold|stay)\w*\b.{0,30}\b)?(minus|plus|within|below|above|under|over|up to|at least|at most|less than|more than|between|no more than|rp|idr|kes|ksh|inr|rs|zar|usd|us|aud|cad|nzd|eur|gbp|chf|sek|nok|dkk|pln)?\W*$/i.test(
      before,
    )
  );
}

/** Words that stand before most figures of a row are how it is written: "High 99.1%", "High 100%", "High 100%". */
function isUsual({ reading: { around } }: NumberField, noted: readonly NumberField[]): boolean {
  const before = around?.before.trim() ?? "";
  return noted.filter((other) => other.reading.around?.before.trim() === before).length >= fewestAlike;
}

const fewestAlike = 3;

/** "almost 0", "about 12": the figure is not the one that is meant. */
function isHedged({ text }: NumberField): boolean {
  return /^\W*(almost|nearly|about|around|approx\w*\.?|circa|roughly|some)\s/i.test(text);
}

/** "45 - to be checked with finance": whoever typed it did not know yet. */
function isLeftOpen({ text }: NumberField): boolean {
  return /\d.*\b(?:check(?:ed|ing)? with|to (?:be )?(?:check|verif|clarif)\w*|(?:not yet|to be) (?:agreed|confirmed|known|signed off)|unconfirmed|unvalidated|tb[acd]|query)\b/i.test(
    text,
  );
}

/** "89.6% see exception report": the reader is sent elsewhere for what there is to say. */
const elsewhere = /\d.*(?<!\p{L})(?:see|refer to|siehe|voir|véase|vedi|zie)(?: the)? (?!footnote|note)\p{L}/iu;
/** "R 85.4", "Octagon: A 8.9", "85% (Amber)": the light of the row, typed into its figure. */
const lit =
  /^\W*(?:(?:octagon|circle|star|triangle|square|(?:up|down|left|right) arrow)\W+)?(?:red|amber|green|[rag])\W+[-+£$€]?\d[\d.,]*\s?%?$|^[-+£$€]?\d[\d.,]*\s?%?\s?(?:\W*(?:red|amber|green)\W*|\([rag]\))$/i;
/** "0.000 (32.245)": two amounts in the one cell of a row that has a bracket. */
const second = /^[-+]?[£$€]?\d[\d,]*\.\d+ \([£$€]?\d[\d,]*\.\d+\)$/;
/** "34,6km": a unit typed right behind the number. */
const glued = /^[-+]?\d[\d.,]*\p{L}{2,6}[²³]?$/u;

/** Whether what stands beside a figure belongs elsewhere: a pointer, a status, or a unit in the one cell of a row that has it among plain numbers. */
function isOutOfPlace({ text }: NumberField, fields: MeasureSubject["fields"]): boolean {
  const plain = text.trim();
  if (elsewhere.test(plain) || lit.test(plain)) return true;
  if (!glued.test(plain) && !second.test(plain)) return false;
  const others = fields.filter(isNumberField).filter((other) => other.text.trim() !== plain);
  return (
    others.length >= (glued.test(plain) ? 2 : 3) &&
    others.every(({ reading: { around, typed } }) => around === undefined && typed === "number")
  );
}

/** "345 (3 quarters)", "81% excl bank", "361 (mid-year)": the figure is of another span or scope than its column. */
function isOfLess({ role, text }: NumberField): boolean {
  const isOfPast = role === "actual" || role === "baseline";
  return (
    (isOfPast && /\d.*\bprojection\b/i.test(text)) || (ofLess.test(text) && (role !== "forecast" || toDate.test(text)))
  );
}

const toDate = /\bto date\b|\bytd\b/i;
const ofLess =
  /\d.*(?:\bexcl(?:uding|\.|\b)|\b(?:mid|half|full|part)[- ]year\b|\b(?:\d|one|two|three) (?:quarters|months|terms)\b|\bso far\b|\b(?:ytd|year to date|quarter to date)\b|\bsmall (?:sample|numbers)\b|\bn ?= ?\d)/i;

function isOnlyMarked(around: NonNullable<NumberField["reading"]["around"]>): boolean {
  return around.note === undefined && around.count === undefined && around.asAt === undefined;
}

function said(title: string, fields: readonly NumberField[], severity: "warning" | "information"): readonly Found[] {
  if (!isSome(fields)) return [];
  const numbers = list(fields.map(({ reading }) => formatQuantity(reading.quantity)));
  return [
    {
      cells: cellsOf(fields),
      severity,
      message: `${title}: ${list(fields.map((field) => quote(field)))} ${fields.length === 1 ? "is" : "are"} text around the number ${numbers}.`,
      advice: "Keep the number alone in the cell, and put the rest into a note or a column of its own.",
      fix: {
        kind: "proposed",
        description: `Write ${numbers} alone; what stood beside it has to be kept elsewhere.`,
        writes: writesOf(fields.map(({ at, reading }) => ({ at, quantity: reading.quantity }))),
      },
    },
  ];
}
