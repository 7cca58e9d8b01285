import { formatQuantity } from "../cell/quantity";
import { isNumberField } from "../check/subject";
import type { MeasureSubject } from "../check/subject";
import { writesOf } from "./fixes";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { cellsOf, isSome, list, quote } from "./say";
import { onceWhenWidespread } from "./widespread";

export const numberStoredAsText = defineTableRule({
  id: "number-stored-as-text",
  severity: "warning",
  tier: "sheet",
  title: "A figure is kept as text.",
  why:
    "Excel leaves text out of sums, averages and charts without a word, so a total over such a cell is wrong and looks right. " +
    "A table whose figures are mostly text was pasted or exported so, and that is said once.",
  subsumedBy: [],

  check(subject) {
    const found = [...subject.having("texted")].flatMap(textsIn);
    return onceWhenWidespread(found, subject, (count, all) => ({
      message: `${String(count)} of the ${String(all)} measures in this table have figures that are text, not numbers.`,
      advice:
        "Turn them into numbers (Data, Text to Columns, or multiply by 1) before anything is added up or charted.",
    }));
  },

  examples: {
    bad: [[["Phonics", "69.1%", "*'82%*", "88%"]]],
    good: [[["Phonics", "69.1%", "82%", "88%"]]],
  },
});

function textsIn({ fields, title }: MeasureSubject): readonly Found[] {
  const texts = fields
    .filter(isNumberField)
    .filter(
      ({ reading }) => reading.typed === "text" && reading.around === undefined && reading.quantity.unit !== "ratio",
    );
  if (!isSome(texts)) return [];
  return [
    {
      cells: cellsOf(texts),
      measure: title,
      message: `${title}: ${list(texts.map(quote))} ${texts.length === 1 ? "is" : "are"} text, not a number.`,
      advice: "Enter it as a number.",
      fix: {
        kind: "safe",
        description: `Turn the text into ${list(texts.map(({ reading }) => formatQuantity(reading.quantity)))}.`,
        writes: writesOf(texts.map(({ at, reading }) => ({ at, quantity: reading.quantity }))),
      },
    },
  ];
}
