import { formatQuantity, storedNumber } from "../cell/quantity";
import { isNumberField } from "../check/subject";
import { formatFor } from "./fixes";
import { defineRule } from "./define-rule";
import { cellsOf, isSome, list, quote } from "./say";

export const numberStoredAsText = defineRule({
  id: "number-stored-as-text",
  severity: "warning",
  tier: "sheet",
  title: "A figure is kept as text.",
  why: "Excel leaves text out of sums, averages and charts without a word, so a total over such a cell is wrong and looks right.",
  subsumedBy: [],
  needs: ["texted"],

  check({ fields, title }) {
    const texts = fields
      .filter(isNumberField)
      .filter(
        ({ reading }) => reading.typed === "text" && reading.around === undefined && reading.quantity.unit !== "ratio",
      );
    if (!isSome(texts)) return [];
    const writes = texts.map(({ at, reading: { quantity } }) => ({
      at,
      content: { value: storedNumber(quantity), format: formatFor(quantity) },
    }));
    return [
      {
        cells: cellsOf(texts),
        message: `${title}: ${list(texts.map(quote))} ${texts.length === 1 ? "is" : "are"} text, not a number.`,
        advice: "Enter it as a number.",
        fix: {
          kind: "safe",
          description: `Turn the text into ${list(texts.map(({ reading }) => formatQuantity(reading.quantity)))}.`,
          writes,
        },
      },
    ];
  },

  examples: {
    bad: [[["Phonics", "69.1%", "*'82%*", "88%"]]],
    good: [[["Phonics", "69.1%", "82%", "88%"]]],
  },
});
