import { formatQuantity, withoutDust } from "../cell/quantity";
import type { Quantity } from "../cell/quantity";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { unitOfLabel } from "../measures/wording";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { writesOf } from "./fixes";
import { outlierOf } from "./outlier";
import { cellsOf, isSome, list, quote } from "./say";

export const scaleOffByHundred = defineTableRule<"times">({
  id: "scale-off-by-hundred",
  severity: "error",
  tier: "sheet",
  title: "A figure is a hundred times too large or too small for its row, or for its label.",
  why:
    "0.45 for 45, or 4500% for 45%: a percentage typed into a cell of another format. Every average and chart over it is wrong. Where all shares " +
    "of a table are kept as fractions it is the way of the table, and is said once.",
  subsumedBy: [
    "figure-of-next-row",
    "row-slid",
    "value-displaced",
    "figures-exchanged",
    "unit-mixed-in-row",
    "decimal-style-mixed",
  ],
  thresholds: {
    times: { value: 20, says: "times larger or smaller than all others of its row that a figure must be" },
  },

  *check(subject, { threshold }) {
    const cells = yield* inEachInSteps(subject.having("uneven"), (row) => oneCell(row, threshold("times")));
    return [...cells, ...fractions(subject)];
  },

  examples: {
    bad: [
      [["Attainment 8 score per pupil", "36.0", "37.8", "*0.40*", "45.0"]],
      [
        ["Percentage of calls answered", "*0.91*", "*0.92*", "*0.95*"],
        ["Percentage of letters answered", "88%", "90%", "95%"],
        ["Percentage of visits made", "78%", "80%", "85%"],
      ],
    ],
    good: [
      [["Attainment 8 score per pupil", "36.0", "37.8", "40.0", "45.0"]],
      [
        ["Percentage of calls answered", "91%", "92%", "95%"],
        ["Percentage of letters answered", "88%", "90%", "95%"],
      ],
    ],
  },
});

function oneCell(subject: MeasureSubject, times: number): readonly Found[] {
  const outlier = outlierOf(subject, times);
  if (outlier?.meant?.slip !== "hundredfold") return [];
  const { field, others, meant } = outlier;
  const decimals = Math.max(...others.map(({ reading }) => reading.quantity.decimals));
  const mend: Quantity = { ...field.reading.quantity, value: meant.value, decimals };
  return [
    {
      cells: [field.at],
      measure: subject.title,
      message: `${subject.title}: ${quote(field)} is a hundredfold off the rest of its row (${list(others.map(({ text }) => text.trim()))}).`,
      advice: `Enter ${formatQuantity(mend)}, or ask the owner what was meant.`,
      fix: {
        kind: "proposed",
        description: `Write ${formatQuantity(mend)}.`,
        writes: writesOf([{ at: field.at, quantity: mend }]),
      },
    },
  ];
}

/** Rows whose label says percentage and whose figures are fractions of one. */
function fractions({ table, having }: TableSubject): readonly Found[] {
  const rows = [...having("misnamed")].filter(isFraction);
  const [first] = rows;
  if (!first) return [];
  const shares = table.measures.filter(({ name, unit }) => unit === "percent" && unitOfLabel(name)?.unit === "percent");
  if (shares.length > rows.length)
    return rows.flatMap((row) => (isSome(row.numbers) ? [foundFor(row, row.numbers)] : []));
  return isSome(first.numbers)
    ? [
        {
          cells: cellsOf(first.numbers),
          severity: "information",
          measure: rows.length === 1 ? first.title : "",
          message: `${String(rows.length)} ${rows.length === 1 ? "measure" : "measures"} whose label says percentage ${rows.length === 1 ? "is" : "are"} kept as fractions of one, such as ${first.title} (${list(first.numbers.map(({ text }) => text.trim()))}).`,
          advice: "Give these cells a percentage format, so that they read as their labels say.",
        },
      ]
    : [];
}

function isFraction({ numbers, measure, definition }: MeasureSubject): boolean {
  if (numbers.length < 2 || definition || /change|difference|ratio|index|per 1/i.test(measure.name)) return false;
  return (
    unitOfLabel(measure.name)?.unit === "percent" &&
    numbers.every(
      ({ reading: { quantity } }) => quantity.unit === "number" && quantity.value >= 0 && quantity.value <= 1,
    ) &&
    numbers.some(({ reading: { quantity } }) => quantity.decimals >= 2)
  );
}

function foundFor({ title }: MeasureSubject, fields: readonly [NumberField, ...NumberField[]]): Found {
  const meant = fields.map(({ at, reading: { quantity } }) => ({
    at,
    quantity: {
      value: withoutDust(quantity.value * 100),
      unit: "percent" as const,
      decimals: Math.max(0, quantity.decimals - 2),
    },
  }));
  const shown = list(meant.map(({ quantity }) => formatQuantity(quantity)));
  return {
    cells: cellsOf(fields),
    measure: title,
    message: `${title}: the label says percentage, and ${list(fields.map(quote))} ${fields.length === 1 ? "is a fraction" : "are fractions"} of one.`,
    advice: `Show ${fields.length === 1 ? "it" : "them"} as ${shown}.`,
    fix: { kind: "proposed", description: `Write ${shown}.`, writes: writesOf(meant) },
  };
}
