import type { MeasureSubject, NumberField } from "../check/subject";
import { hasYear } from "../cell/period";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { list, quote } from "./say";

/** How many times larger or smaller than all others of its row a year must be to be none of them. */
const apart = 1.5;
/** Years that a year may be off that of its column. */
const near = 6;
/** Figures up to here that differ by no more than so many times come nowhere near a year. */
const farBelow = 400;
const level = 2.5;

export const yearAsValue = defineTableRule({
  id: "year-as-value",
  severity: "warning",
  tier: "sheet",
  title: "A value cell holds a year.",
  why:
    "2024 below the heading 2024, where the rest of the row is 310 and 280, is the label of the column typed once more. Where the figures beside it are " +
    "written with their thousands apart and this one is not, it is most likely the year as well.",
  subsumedBy: ["row-slid"],

  *check({ table, grid, measures }) {
    if (table.arrangement !== "rows") return [];
    const dated = table.columns.flatMap(({ column, is }) =>
      is.kind === "value" && is.period && hasYear(is.period) ? [{ column, year: is.period.year }] : [],
    );
    return yield* inEachInSteps(dated.length === 0 ? [] : measures, (subject) => {
      const { row } = subject.measure.at;
      const mayHave = dated.some(({ column, year }) => {
        const value = grid.value(row, column);
        return typeof value === "number" && Math.abs(value - year) <= near;
      });
      return mayHave ? foundIn(subject) : [];
    });
  },

  examples: {
    bad: [
      [["Children with a plan", "310", "300", "*2024*", "280"]],
      [
        ["Measure", "2021", "2022", "Target 2023", "Target 2024"],
        ["Days to let a home", "24.1", "23.6", "22", "*2025*"],
      ],
    ],
    good: [
      [["Visits to family hubs", "1,850", "1,900", "2,024", "2,100"]],
      [
        ["Measure", "2021", "2022", "Target 2023", "Target 2024"],
        ["Trees planted", "180", "460", "960", "2022"],
      ],
    ],
  },
});

function foundIn({ title, numbers }: MeasureSubject): readonly Found[] {
  const [field, another] = numbers.filter(
    (one) => isYear(one) && (isOwnYear(one) ? isOdd(one, numbers) : isFarAbove(one, numbers)),
  );
  if (!field || another) return [];
  const others = numbers.filter((one) => one !== field);
  return [
    {
      cells: [field.at],
      measure: title,
      message: `${title}: ${quote(field)} is ${isOwnYear(field) ? "the year of its own column" : "a year"}, among ${list(others.map(({ text }) => text.trim()))}.`,
      advice: "Look the figure up: the year was most likely typed in its place.",
    },
  ];
}

/** Whether a figure is written as a year, and about that of its column. */
function isYear({ reading: { quantity }, period, text }: NumberField): boolean {
  if (!period || quantity.decimals !== 0 || quantity.unit !== "number" || /[,.\s]/.test(text.trim())) return false;
  return Math.abs(quantity.value - period.year) <= near;
}

function isOwnYear({ reading: { quantity }, period }: NumberField): boolean {
  return quantity.value === period?.year || quantity.value === (period?.year ?? NaN) + 1;
}

/** Whether all others lie far below a year that is not its column's own, and near each other. */
function isFarAbove(field: NumberField, numbers: MeasureSubject["numbers"]): boolean {
  const others = numbers.filter((one) => one !== field).map(({ reading }) => Math.abs(reading.quantity.value));
  const [low, high] = [Math.min(...others), Math.max(...others)];
  return others.length >= 2 && high <= farBelow && low > 0 && high <= level * low;
}

function isOdd(field: NumberField, numbers: MeasureSubject["numbers"]): boolean {
  const others = numbers.filter((one) => one !== field).map(({ reading }) => Math.abs(reading.quantity.value));
  if (others.length < 2) return false;
  const { value } = field.reading.quantity;
  const isFar = others.every((one) => one * apart < value || one > value * apart);
  const grouped = numbers.filter((one) => one !== field && Math.abs(one.reading.quantity.value) >= 1000);
  return isFar || (grouped.length >= 2 && grouped.every(({ text }) => /\d[,.\s]\d{3}/.test(text)));
}
