import type { MeasureSubject, NumberField } from "../check/subject";
import { hasYear } from "../cell/period";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { list, quote } from "./say";

/** How many times larger or smaller than all others of its row a year must be to be none of them. */
const apart = 1.5;

export const yearAsValue = defineTableRule({
  id: "year-as-value",
  severity: "warning",
  tier: "sheet",
  title: "A value cell holds its own year.",
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
        return value === year || value === year + 1;
      });
      return mayHave ? foundIn(subject) : [];
    });
  },

  examples: {
    bad: [[["Children with a plan", "310", "300", "*2024*", "280"]]],
    good: [[["Visits to family hubs", "1,850", "1,900", "2,024", "2,100"]]],
  },
});

function foundIn({ title, numbers }: MeasureSubject): readonly Found[] {
  const [field, another] = numbers.filter((one) => isOwnYear(one) && isOdd(one, numbers));
  if (!field || another) return [];
  const others = numbers.filter((one) => one !== field);
  return [
    {
      cells: [field.at],
      measure: title,
      message: `${title}: ${quote(field)} is the year of its own column, among ${list(others.map(({ text }) => text.trim()))}.`,
      advice: "Look the figure up: the year was most likely typed in its place.",
    },
  ];
}

function isOwnYear({ reading: { quantity }, period, text }: NumberField): boolean {
  if (!period || quantity.decimals !== 0 || quantity.unit !== "number" || /[,.\s]/.test(text.trim())) return false;
  return quantity.value === period.year || quantity.value === period.year + 1;
}

function isOdd(field: NumberField, numbers: MeasureSubject["numbers"]): boolean {
  const others = numbers.filter((one) => one !== field).map(({ reading }) => Math.abs(reading.quantity.value));
  if (others.length < 2) return false;
  const { value } = field.reading.quantity;
  const isFar = others.every((one) => one * apart < value || one > value * apart);
  const grouped = numbers.filter((one) => one !== field && Math.abs(one.reading.quantity.value) >= 1000);
  return isFar || (grouped.length >= 2 && grouped.every(({ text }) => /\d[,.\s]\d{3}/.test(text)));
}
