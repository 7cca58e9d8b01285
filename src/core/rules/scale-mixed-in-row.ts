import { formatQuantity } from "../cell/quantity";
import { withoutDust } from "../cell/quantity";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { comparable } from "../check/subject";
import type { Found } from "./define-rule";
import { inEach } from "./in-each";
import { defineTableRule } from "./define-rule";
import { writesOf } from "./fixes";
import { isSome, list, quote } from "./say";

/** How many times all others of its row and column a figure must be that was entered in the next smaller unit. */
const timesOfRow = 50;
const timesOfColumn = 15;
/** How far beyond the others the figure may lie once it is put right. */
const reach = 4;
const fewestOthers = 3;
const thousand = 1000;

export const scaleMixedInRow = defineTableRule({
  id: "scale-mixed-in-row",
  severity: "error",
  tier: "sheet",
  title: "A figure is a thousand times those beside, above and below it.",
  why:
    "1,400 in a column headed £m is 1.4 billion to whatever adds it up: it was typed in thousands. A row of larger figures has its own scale, and is no " +
    "reason to doubt any of them.",
  subsumedBy: [
    "row-slid",
    "decimal-style-mixed",
    "unit-mixed-in-row",
    "scale-off-by-hundred",
    "digits-slipped",
    "total-unlike-sum",
  ],

  check(subject) {
    return entered(subject);
  },

  examples: {
    bad: [
      [
        ["Scheme (£m)", "Budget 2025/26", "Budget 2026/27", "Spent to Q2", "Forecast 2025/26"],
        ["New homes", "12.5", "14.0", "5.5", "11.2"],
        ["Repairs", "3.6", "3.7", "*1,400*", "3.4"],
        ["Adaptations", "2.1", "2.1", "1.2", "2.1"],
        ["Roads", "6.0", "6.2", "3.1", "6.4"],
      ],
    ],
    good: [
      [
        ["Scheme (£m)", "Budget 2025/26", "Budget 2026/27", "Spent to Q2", "Forecast 2025/26"],
        ["New homes", "12.5", "14.0", "5.5", "11.2"],
        ["Repairs", "3.6", "3.7", "1.4", "3.4"],
        ["Adaptations", "2.1", "2.1", "1.2", "2.1"],
        ["Homes repaired", "900", "950", "412", "880"],
      ],
    ],
  },
});

function isAmong(value: number, others: readonly NumberField[]): boolean {
  const sizes = others.map(({ reading }) => Math.abs(reading.quantity.value));
  return Math.abs(value) >= Math.min(...sizes) / reach && Math.abs(value) <= Math.max(...sizes) * reach;
}

/** Figures that are a thousand times those beside, above and below them. */
function entered({ table, having, measures }: TableSubject): readonly Found[] {
  if (table.arrangement !== "rows") return [];
  const odd = inEach(having("uneven"), (subject) => {
    const [field, ...more] = subject.numbers.filter((one) => isThousandfold(one, subject.numbers));
    return field && more.length === 0 ? [{ subject, field }] : [];
  });
  if (!isSome(odd)) return [];
  const rows = [...measures];
  return odd.flatMap(({ subject, field }) => (isOffItsColumn(field, rows) ? [foundFor(subject, field)] : []));
}

function isThousandfold(field: NumberField, numbers: readonly NumberField[]): boolean {
  const { quantity } = field.reading;
  const others = numbers.filter(
    (one) => one !== field && comparable(one.reading.quantity, quantity) && one.reading.quantity.value !== 0,
  );
  if (others.length < fewestOthers || quantity.unit === "percent") return false;
  const largest = Math.max(...others.map(({ reading }) => Math.abs(reading.quantity.value)));
  return Math.abs(quantity.value) >= timesOfRow * largest && isAmong(quantity.value / thousand, others);
}

function isOffItsColumn(field: NumberField, rows: readonly MeasureSubject[]): boolean {
  const others = rows.flatMap(({ numbers, measure }) =>
    measure.at.row === field.at.row ? [] : numbers.filter(({ at }) => at.column === field.at.column),
  );
  const same = others.filter(({ reading }) => comparable(reading.quantity, field.reading.quantity));
  if (same.length < fewestOthers) return false;
  const largest = Math.max(...same.map(({ reading }) => Math.abs(reading.quantity.value)));
  return Math.abs(field.reading.quantity.value) >= timesOfColumn * largest;
}

function foundFor(subject: MeasureSubject, field: NumberField): Found {
  const others = subject.numbers.filter((one) => one !== field);
  const { quantity } = field.reading;
  const mend = {
    ...quantity,
    value: withoutDust(quantity.value / thousand),
    decimals: Math.max(...others.map(({ reading }) => reading.quantity.decimals)),
  };
  return {
    cells: [field.at],
    measure: subject.title,
    message: `${subject.title}: ${quote(field)} is about a thousand times the other figures of its row (${list(others.slice(0, 4).map(({ text }) => text.trim()))}${others.length > 4 ? " …" : ""}) and of its column.`,
    advice: `Enter ${formatQuantity(mend)} if it was typed in thousands among millions, or look it up.`,
    fix: {
      kind: "proposed",
      description: `Write ${formatQuantity(mend)}.`,
      writes: writesOf([{ at: field.at, quantity: mend }]),
    },
  };
}
