import type { MeasureSubject } from "../check/subject";
import type { Field } from "../scorecard/model";
import { defineRule } from "./define-rule";
import { cellsOf, isSome, list, quote } from "./say";

export const numberMisspelt = defineRule({
  id: "number-misspelt",
  severity: "error",
  tier: "sheet",
  title: "A figure is written as no number is.",
  why:
    "Two points, two percent signs, a blank behind the point, one bracket or a thousand grouped in twos: Excel takes the cell for text, every formula passes over it, and whoever reads it has to " +
    "guess what was meant.",
  subsumedBy: ["row-slid"],
  needs: ["worded", "texted"],

  check(subject) {
    const wrong = subject.fields.filter((field) => isMisspelt(field, subject));
    if (!isSome(wrong)) return [];
    return [
      {
        cells: cellsOf(wrong),
        message: `${subject.title}: ${list(wrong.map(quote))} ${wrong.length === 1 ? "is" : "are"} written as no number is.`,
        advice: "Look up the figure that is meant, and enter it as a number.",
      },
    ];
  },

  examples: {
    bad: [
      [["Rooms in use", "41.0%", "*43.0%%*", "45.0%"]],
      [["Visits", "3,030", "*3,,247*", "3,537"]],
      [["Cases closed", "1,002", "*10 02*", "1,100"]],
      [["Loans", "12,345", "*1,23,45*", "12,900"]],
      [["Rooms in use", "*44. 6%*", "*45, 1%*", "46%"]],
      [["Transfer from reserves", "0.041", "*0.062)*", "0.055"]],
      [["Tonnes of waste", "455 214", "*45 5214*", "451 020"]],
      [["Offences reported", "360", "375", "*338 1*"]],
    ],
    good: [
      [["Cases closed", "1,002", "1,012", "1,100"]],
      [["Rooms in use", "41.0%", "43.0%", "45.0%"]],
      [
        ["Measure", "Version", "Baseline 2022", "Target 2023"],
        ["Rooms in use", "1.2.3", "41%", "45%"],
      ],
    ],
  },
});

const signs = /^[\s£$€+\-<>≤≥~]+/u;

/** `0.062)`: one bracket of the two that make a number negative. */
const halfBracketed = /^\s*(?:\([£$€]?\d[\d.,]*%?|[£$€]?\d[\d.,]*%?\))\s*$/;

/** A figure with a separator too many, or with groups of digits that make no thousands. */
function isMisspelt(field: Field, { numbers }: MeasureSubject): boolean {
  const { reading, text } = field;
  if (halfBracketed.test(text)) return true;
  const plain = text.trim().replace(signs, "");
  if (reading.kind === "quantity") return /^[\d.,]+ ?% ?%$/.test(plain);
  if (reading.kind === "note" && /^\d+[.,] +\d{1,2} ?%$/.test(plain)) return true;
  if (reading.kind !== "note" || !/^\d[\d., ]*%?$/.test(plain) || !numbers.some((other) => other !== field))
    return false;
  if (/\d[.,]{2,}\d/.test(plain) || /^(?!(?:19|20)\d\d )\d{1,3} \d{4,6}$/.test(plain)) return true;
  return (
    isOddlyGrouped(plain) &&
    numbers.some(
      ({
        reading: {
          quantity: { value },
        },
      }) => isNear(joined(plain), value) || isNear(withoutMark(plain), value),
    )
  );
}

/** Not a date, a reference of several parts, nor thousands in any country's way: India parts a lakh in twos. */
function isOddlyGrouped(plain: string): boolean {
  const groups = plain.replace(/ ?%$/, "").split(/[ ,]/);
  return groups.length > 1 && !/\..*\./.test(plain) && !/^\d{1,2}(?:,\d\d)+,\d{3}$/.test(plain);
}

function joined(plain: string): number {
  return Number(plain.replace(/[^\d.]/g, ""));
}

/** `338 1`: the figure before the mark of a footnote; NaN where there is none. */
function withoutMark(plain: string): number {
  const [, figure] = /^(\d[\d.,]*) \d$/.exec(plain) ?? [];
  return figure === undefined ? NaN : joined(figure);
}

/** As large as another figure of the row, about: then one figure is meant and not two. */
function isNear(value: number, other: number): boolean {
  const [less, more] = [Math.abs(other), Math.abs(value)].sort((a, b) => a - b);
  return less !== undefined && more !== undefined && less > 0 && more <= 3 * less;
}
