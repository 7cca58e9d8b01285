import { formatQuantity } from "../cell/quantity";
import { readText } from "../cell/read-cell";
import { isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { writesOf } from "./fixes";
import { notationOf } from "./notation";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { isLettered } from "./lettered";
import { cellsOf, isSome, list, quote } from "./say";
import { onceWhenWidespread } from "./widespread";

export const numberStoredAsText = defineTableRule({
  id: "number-stored-as-text",
  severity: "warning",
  tier: "sheet",
  title: "A figure is kept as text.",
  why:
    "Excel leaves text out of sums, averages and charts without a word, so a total over such a cell is wrong and looks right. " +
    "A table whose figures are mostly text was pasted or exported so, and that is said once; so is a table that writes its numbers " +
    "as another country does.",
  subsumedBy: ["row-slid", "decimal-style-mixed"],

  check(subject) {
    const rows = [...subject.having("texted")];
    const isAnyText = rows.some((row) => isSome(textNumbers(row)));
    const loneSign = isAnyText && isLoneSign(rows);
    const found = isAnyText ? rows.flatMap((row) => textsIn(row, loneSign)).map(keptAs(subject)) : [];
    return [
      ...[...subject.having("worded", "texted")].flatMap(letteredIn),
      ...foreign(rows, loneSign),
      ...onceWhenWidespread(found, subject, (count, all) => ({
        message: `${String(count)} of the ${String(all)} measures in this table have figures that are text, not numbers.`,
        advice:
          "Turn them into numbers (Data, Text to Columns, or multiply by 1) before anything is added up or charted.",
      })),
    ];
  },

  examples: {
    bad: [
      [["Phonics", "69.1%", "*'82%*", "88%"]],
      [["Questions answered at the desk", "77,248", "*71,00O*", "80,000"]],
      [["Visits to the centre", "2,198", "2,401", "*2,2O3*", "*l2*"]],
      [["Rooms in use", "41.0%", "*43.O%*", "45.0%"]],
      [["Net flow of companies", "-3520", "-7040", "*-1O666*"]],
      [["Progress of pupils in maths", "0.4", "*- 1.7*", "0.5"]],
    ],
    good: [[["Phonics", "69.1%", "82%", "88%"]], [["Water used per visit", "12l", "11l", "10l"]]],
  },
});

/** Of a table without any number that is one, that a figure is text is how the table is kept. */
function keptAs({ measures }: TableSubject): (found: Found) => Found {
  for (const { fields } of measures) {
    if (fields.some((field) => isNumberField(field) && field.reading.typed === "number")) return (found) => found;
  }
  return (found) => ({ ...found, severity: "information" });
}

function letteredIn({ fields, numbers, title }: MeasureSubject): readonly Found[] {
  const found = fields.filter(({ text }) => isLettered(text));
  const meant = found.flatMap(({ at, text }) => {
    const reading = readText(text.replace(/O/g, "0").replace(/[Il]/g, "1"));
    return reading.kind === "quantity" && !reading.around ? [{ at, quantity: reading.quantity }] : [];
  });
  if (!isSome(found) || meant.length < found.length || numbers.length === 0) return [];
  const shown = list(meant.map(({ quantity }) => formatQuantity(quantity)));
  return [
    {
      cells: cellsOf(found),
      measure: title,
      message: `${title}: ${list(found.map(quote))} ${found.length === 1 ? "has a letter" : "have letters"} where a digit belongs, and ${found.length === 1 ? "is" : "are"} text.`,
      advice: `Enter ${shown}.`,
      fix: { kind: "proposed", description: `Write ${shown}.`, writes: writesOf(meant) },
    },
  ];
}

/** Texts that are a number and nothing else. */
function textNumbers({ fields }: MeasureSubject): readonly NumberField[] {
  return fields
    .filter(isNumberField)
    .filter(
      ({ reading }) => reading.typed === "text" && reading.around === undefined && reading.quantity.unit !== "ratio",
    );
}

/**
 * Whether a number is text only because this Excel is set to another country, or because its minus is that of a printed page; not where
 * a space parts thousands in one cell of the row and not in another.
 */
function isForeign({ text, reading }: NumberField, { numbers }: MeasureSubject, loneSign: boolean): boolean {
  if (loneSign && parted.test(text)) return false;
  if (spaced.test(text)) {
    const large = numbers.filter(({ reading: { quantity } }) => Math.abs(quantity.value) >= thousand);
    return large.every((other) => spaced.test(other.text));
  }
  const notation = notationOf(text);
  const isGrouped = notation === "dot-and-three" && Math.abs(reading.quantity.value) >= thousand;
  return notation === "continental" || isGrouped || apart.test(text);
}

const thousand = 1000;
/** A sign that a blank sets apart, or a dash for one. */
const parted = /^\s*(?:[-+−–—]\s|[–—])\d[\d.,]*\s?%?\s*$/u;
/** The minus of a printed page or the sign of another currency, or a sign or a percent sign that a space sets apart. */
const apart = /^\s*(?:[−–—$€¥]\s?\d[\d.,]*%?|[-+]\s\d[\d.,]*\s?%?|\d[\d.,]*\s%)\s*$/u;
const spaced = /\d[ \u00a0\u202f]\d{3}/;

/** Whether one number of a table alone has its sign set apart: a slip, and no way of writing. */
function isLoneSign(rows: readonly MeasureSubject[]): boolean {
  return rows.flatMap((row) => textNumbers(row).filter(({ text }) => parted.test(text))).length === 1;
}

function foreign(rows: readonly MeasureSubject[], loneSign: boolean): readonly Found[] {
  const fields = rows.flatMap((row) => textNumbers(row).filter((field) => isForeign(field, row, loneSign)));
  if (!isSome(fields)) return [];
  const [first] = fields;
  // What is in another currency keeps its sign only if a person sees to it.
  const plain = fields.filter(({ reading }) => reading.quantity.unit !== "money");
  return [
    {
      cells: cellsOf(fields),
      severity: "information",
      measure: "",
      message: `${String(fields.length)} ${fields.length === 1 ? "figure is" : "figures are"} written as this Excel does not write numbers (${first.text.trim()}), and ${fields.length === 1 ? "is" : "are"} text to it.`,
      advice: "Turn them into numbers (Data, Text to Columns, Advanced) before anything is added up or charted.",
      ...(plain.length > 0 && {
        fix: {
          kind: "safe" as const,
          description: `Turn ${plain.length === 1 ? "the text" : `${String(plain.length)} texts`} into numbers.`,
          writes: writesOf(plain.map(({ at, reading }) => ({ at, quantity: reading.quantity }))),
        },
      }),
    },
  ];
}

function textsIn(subject: MeasureSubject, loneSign: boolean): readonly Found[] {
  const { title } = subject;
  const texts = textNumbers(subject).filter((field) => !isForeign(field, subject, loneSign));
  if (!isSome(texts)) return [];
  // A row that is text from end to end is kept so, with its unit behind each figure; one text among numbers is the slip.
  const kept =
    texts.length > 1 &&
    subject.numbers.every(({ reading }) => reading.typed === "text" || reading.quantity.value === 0);
  return [
    {
      cells: cellsOf(texts),
      measure: title,
      ...(kept && { severity: "information" as const }),
      message: `${title}: ${list(texts.map(quote))} ${texts.length === 1 ? "is" : "are"} text, not a number.`,
      advice: texts.length === 1 ? "Enter it as a number." : "Enter them as numbers.",
      fix: {
        kind: "safe",
        description: `Turn the text into ${list(texts.map(({ reading }) => formatQuantity(reading.quantity)))}.`,
        writes: writesOf(texts.map(({ at, reading }) => ({ at, quantity: reading.quantity }))),
      },
    },
  ];
}
