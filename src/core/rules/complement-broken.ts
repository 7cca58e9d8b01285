import { formatQuantity } from "../cell/quantity";
import type { Quantity } from "../cell/quantity";
import type { MeasureSubject, NumberField } from "../check/subject";
import { complements } from "../measures/families";
import { complementsWith } from "../measures/own";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { indexRows, nearest, pairs } from "./families";
import type { Pair } from "./families";
import { writesOf } from "./fixes";
import { nameOf, quote } from "./say";

export const complementBroken = defineTableRule({
  id: "complement-broken",
  severity: "error",
  tier: "dictionary",
  title: "Two shares that make up a whole do not add up to it.",
  why:
    "Every young person is either in education, employment or training, or not: the two shares make 100%. Where a card keeps to that in " +
    "other years and one year breaks it, a figure has been displaced or mistyped.",
  subsumedBy: [
    "figure-of-next-row",
    "value-displaced",
    "figures-exchanged",
    "digits-slipped",
    "unit-mixed-in-row",
    "unit-unlike-definition",
    "value-out-of-range",
  ],

  check(subject, { profile }) {
    const { rowsOf } = indexRows(subject);
    return complementsWith(profile).flatMap(({ members: [first, second], sum, tolerance }) =>
      rowsOf(first, undefined).flatMap((a) => {
        const b = nearest(a, rowsOf(second, undefined));
        return b ? brokenIn(a, b, sum, tolerance) : [];
      }),
    );
  },

  examples: {
    bad: [
      [
        ["NEET", "6.5%", "6.0%", "5.5%", "5.0%"],
        ["EET", "93.5%", "94%", "94.5%", "*20.0%*"],
      ],
    ],
    good: [
      [
        ["EET", "93.5%", "94%", "94.5%", "95%"],
        ["NEET", "6.5%", "6.0%", "5.5%", "5.0%"],
      ],
      [
        ["Care leavers EET", "48%", "50%", "55%"],
        ["Care leavers NEET", "45%", "42%", "38%"],
      ],
    ],
  },
});

/** What a figure would have to be beside its complement near it; undefined when its row has none, or the two are in different units. */
export function completing(
  row: MeasureSubject,
  field: NumberField,
  near: readonly MeasureSubject[],
): Completion | undefined {
  for (const { members, sum } of complements) {
    const other = row.definition && members.find((id) => id !== row.definition?.id);
    if (!other || !row.definition || !members.includes(row.definition.id)) continue;
    const beside = near.find(({ definition }) => definition?.id === other);
    const pair = beside && pairs(row, beside).find(({ a }) => a.at.column === field.at.column);
    if (!beside || !pair) continue;
    const { quantity } = field.reading;
    const value = Number((sum - pair.b.reading.quantity.value).toPrecision(12));
    return { quantity: { ...quantity, value }, beside: pair.b, title: beside.title };
  }
  return undefined;
}

/** The quantity that makes up the whole with another, and that other. */
export interface Completion {
  readonly quantity: Quantity;
  readonly beside: NumberField;
  readonly title: string;
}

function total({ a, b }: Pair): number {
  return a.reading.quantity.value + b.reading.quantity.value;
}

/** A sum above the whole is wrong by itself; one below it only where the card elsewhere keeps to the whole. */
function brokenIn(a: MeasureSubject, b: MeasureSubject, sum: number, tolerance: number): readonly Found[] {
  const both = pairs(a, b);
  const whole = both.filter((pair) => Math.abs(total(pair) - sum) <= tolerance + 1e-9);
  const broken = both.filter((pair) => !whole.includes(pair));
  const kept = whole.length >= broken.length && whole.length > 0;
  return broken.filter((pair) => kept || total(pair) > sum + tolerance).map((pair) => foundFor(a, b, pair, whole, sum));
}

function foundFor(a: MeasureSubject, b: MeasureSubject, pair: Pair, whole: readonly Pair[], sum: number): Found {
  const offA = strays(a, pair.a, sum - pair.b.reading.quantity.value);
  const offB = strays(b, pair.b, sum - pair.a.reading.quantity.value);
  const clear = offA !== offB;
  const [subject, field, other] = offB && !offA ? [b, pair.b, pair.a] : [a, pair.a, pair.b];
  const mend: Quantity = {
    ...field.reading.quantity,
    value: Number((sum - other.reading.quantity.value).toPrecision(12)),
  };
  return {
    cells: clear ? [field.at] : [pair.a.at, pair.b.at],
    measure: subject.title,
    message: `${a.title} and ${b.title} make up a whole, but ${quote(pair.a)} and ${quote(pair.b)} add up to ${formatQuantity({ ...mend, value: Number(total(pair).toPrecision(12)) })}.`,
    advice: clear
      ? `Correct ${nameOf(field)} of ${subject.title}: ${formatQuantity(mend)} would make up the whole. The ${field.text.trim()} may belong to another row.`
      : "Correct whichever of the two is wrong.",
    evidence: whole.map((one) => ({
      says: `${one.a.text.trim()} + ${one.b.text.trim()} = ${formatQuantity({ ...mend, value: sum })} for ${nameOf(one.a)}`,
      from: "the same rows",
    })),
    ...(clear && {
      fix: {
        kind: "proposed" as const,
        description: `Write ${formatQuantity(mend)}.`,
        writes: writesOf([{ at: field.at, quantity: mend }]),
      },
    }),
  };
}

/** Whether a figure lies further from its row's other figures than the one that would make up the whole. */
function strays(subject: MeasureSubject, field: NumberField, mend: number): boolean {
  const others = subject.numbers.filter((one) => one !== field).map(({ reading }) => reading.quantity.value);
  const near = (value: number): number => Math.min(...others.map((other) => Math.abs(other - value)));
  return others.length > 0 && near(field.reading.quantity.value) > near(mend);
}
