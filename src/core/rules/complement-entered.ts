import { formatQuantity, withoutDust } from "../cell/quantity";
import type { Quantity } from "../cell/quantity";
import type { MeasureSubject, NumberField } from "../check/subject";
import { defineRule } from "./define-rule";
import { writesOf } from "./fixes";
import { list, quote } from "./say";

/** How many points the rest of 100% may lie off the others, and how many the figure itself must. */
const nearby = 5;
const apart = 25;
const fewestOthers = 2;

export const complementEntered = defineRule({
  id: "complement-entered",
  severity: "error",
  tier: "sheet",
  title: "A share looks like the rest of the one that belongs there.",
  why:
    "27.3% satisfied after 72.4% is the share of those who are not: 100% less it carries the row on. Sources give now the one and now the other, and whoever " +
    "types them in copies what is there.",
  subsumedBy: [
    "row-slid",
    "value-displaced",
    "figures-exchanged",
    "scale-off-by-hundred",
    "unit-mixed-in-row",
    "digits-slipped",
  ],
  needs: ["uneven", "astray", "texted"],

  check({ title, numbers }) {
    const odd = numbers.filter((field) => isRest(field, numbers));
    const [field] = odd;
    if (!field || odd.length > 1) return [];
    const { quantity } = field.reading;
    const others = othersOf(field, numbers);
    const mend: Quantity = { ...quantity, value: withoutDust(100 - quantity.value) };
    return [
      {
        cells: [field.at],
        message: `${title}: ${quote(field)} is far from the rest of its row (${list(others.map(({ text }) => text.trim()))}), and 100% less it, ${formatQuantity(mend)}, is not.`,
        advice: "Look up which of the two shares was meant.",
        fix: {
          kind: "proposed",
          description: `Write ${formatQuantity(mend)}.`,
          writes: writesOf([{ at: field.at, quantity: mend }]),
        },
      },
    ];
  },

  examples: {
    bad: [[["Tenants satisfied overall", "73.1%", "74%", "*25.5%*", "75%"]]],
    good: [[["Tenants satisfied overall", "73.1%", "74%", "74.5%", "75%"]]],
  },
});

function othersOf(field: NumberField, numbers: MeasureSubject["numbers"]): readonly NumberField[] {
  return numbers.filter((one) => one !== field && one.reading.quantity.unit === "percent");
}

function isRest(field: NumberField, numbers: MeasureSubject["numbers"]): boolean {
  const { value, unit, decimals } = field.reading.quantity;
  const others = othersOf(field, numbers).map(({ reading }) => reading.quantity.value);
  if (unit !== "percent" || decimals === 0 || value <= 0 || value >= 100 || others.length < fewestOthers) return false;
  return others.every((one) => Math.abs(one - (100 - value)) <= nearby && Math.abs(one - value) >= apart);
}
