import type { MeasureSubject } from "../check/subject";
import { orders } from "../measures/families";
import type { Order } from "../measures/families";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { indexRows, nearest, pairs } from "./families";
import { isSome, list, quote } from "./say";

export const orderInverted = defineTableRule({
  id: "order-inverted",
  severity: "warning",
  tier: "dictionary",
  title: "Two measures in the opposite of their usual order.",
  why:
    "Some groups nearly always stand above others. A plan in which they change places may be two targets swapped, or one set without a look " +
    "at the other.",
  subsumedBy: ["unit-mixed-in-row", "unit-unlike-definition", "value-out-of-range", "complement-broken", "sign-lost"],

  check(subject): readonly Found[] {
    const { rowsOf } = indexRows(subject);
    return orders.flatMap((order) =>
      rowsOf(order.higher, undefined).flatMap((row) => {
        const other = nearest(row, rowsOf(order.lower, undefined));
        return other ? inverted(row, other, order) : [];
      }),
    );
  },

  examples: {
    bad: [
      [
        ["Persistent absence, special schools", "40%", "38%", "*19%*"],
        ["Persistent absence, secondary schools", "28%", "26%", "24%"],
      ],
    ],
    good: [
      [
        ["Persistent absence, special schools", "40%", "38%", "36%"],
        ["Persistent absence, secondary schools", "28%", "26%", "24%"],
      ],
    ],
  },
});

function inverted(higher: MeasureSubject, lower: MeasureSubject, { holds, source }: Order): readonly Found[] {
  const wrong = pairs(higher, lower).filter(({ a, b }) => a.reading.quantity.value < b.reading.quantity.value);
  const cells = wrong.map(({ a }) => a.at);
  if (!isSome(cells)) return [];
  return [
    {
      cells,
      measure: higher.title,
      message: `${higher.title}: ${list(wrong.map(({ a, b }) => `${quote(a)} is below ${b.text.trim()} in ${lower.title}`))}, which is usually the lower one.`,
      advice: "Look whether the two were swapped, and whether both are meant.",
      evidence: [{ says: `The usual order holds in ${String(holds)} of 100 published pairs`, from: source }],
    },
  ];
}
