import { formatQuantity } from "../cell/quantity";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Unit } from "../cell/quantity";
import { defineRule } from "./define-rule";
import { writesOf } from "./fixes";
import { ofOneKind } from "./own-kind";
import { cellsOf, isSome, list, quote, unitWords } from "./say";
import { isIn, restated } from "./units";

export const unitMixedInRow = defineRule({
  id: "unit-mixed-in-row",
  severity: "error",
  tier: "sheet",
  title: "One figure of a row is in another unit than the rest.",
  why:
    "45% in a row of points is stored as 0.45: charts fall to nothing and every comparison with it is wrong by a hundredfold. " +
    "Which cell is the odd one out is decided by what the measure is, where that is known, and only else by the majority.",
  subsumedBy: ["row-slid", "decimal-style-mixed", "target-relative"],
  needs: ["mixed-units"],

  check(subject) {
    const { measure, title } = subject;
    const numbers = ofOneKind(subject.numbers);
    const { unit } = measure;
    if (unit === undefined || numbers.length < 2) return [];
    const agreeing = numbers.filter((field) => isIn(field, unit) && !isPlainNought(field));
    const odd = numbers.filter((field) => !isIn(field, unit) && !isPlainNought(field) && !isStep(field, unit));
    if (!isSome(agreeing) || !isSome(odd)) return [];
    const decimals = Math.max(...agreeing.map(({ reading }) => reading.quantity.decimals));
    const meant = odd.map(({ at, reading }) => ({
      at,
      quantity: restated(reading.quantity, unit, Math.min(decimals, 1)),
    }));
    return [
      {
        cells: cellsOf(odd),
        message: `${title}: ${list(odd.map(quote))} ${odd.length === 1 ? "is" : "are"} ${unitsOf(odd)} in a row of ${rowUnit(subject, unit)} (${list(agreeing.map(({ text }) => text.trim()))}).`,
        advice: `Enter ${list(meant.map(({ quantity }) => formatQuantity(quantity)))}, or ask the owner what was meant.`,
        fix: {
          kind: "proposed",
          description: `Write ${list(meant.map(({ quantity }) => formatQuantity(quantity)))}.`,
          writes: writesOf(meant),
        },
      },
    ];
  },

  examples: {
    bad: [
      [["Attainment 8 score per pupil", "36.0", "37.8", "40.0", "*45%*"]],
      [["Pupils eating a school lunch", "*28.0*", "28.0%", "32%", "35%"]],
    ],
    good: [
      [["Attainment 8 score per pupil", "36.0", "37.8", "40.0", "45.0"]],
      [["Permanent exclusions", "12", "8", "6", "6"]],
    ],
  },
});

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
