import { formatQuantity, withoutDust } from "../cell/quantity";
import { MeasureSubject, comparable, isNumberField } from "../check/subject";
import type { NumberField } from "../check/subject";
import type { Measure, Scorecard } from "../scorecard/model";
import { sumOf } from "./adds-up";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { list, quote } from "./say";
import { totalNamed } from "./totals";

export const totalUnlikeSum = defineTableRule<"off">({
  id: "total-unlike-sum",
  severity: "error",
  tier: "sheet",
  title: "A total is not the sum of the rows above it.",
  why:
    "A typed total goes stale as soon as one of its parts is corrected. Whether a row called total is the sum of those above is seen from the columns " +
    "in which it is; a total that says it leaves out double counting, or that differs in every column, is left alone.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "value-displaced", "unit-mixed-in-row"],
  thresholds: {
    off: {
      value: 10,
      says: "per cent that a total may be off where no other column shows that it is a sum; more is another thing",
    },
  },

  check({ table }, { threshold }) {
    if (table.arrangement !== "rows") return [];
    return table.measures.flatMap((measure, place) => {
      if (!totalNamed.test(measure.name) || /double|unique|average|mean|median|rate|per /i.test(measure.name))
        return [];
      const parts = partsOf(table, place);
      return parts.length < 2 ? [] : foundIn(new MeasureSubject(measure, table), parts, threshold("off"));
    });
  },

  examples: {
    bad: [
      [
        ["Stream", "2021/22", "2022/23", "2023/24 target"],
        ["Dry recycling", "21,480", "20,965", "21,000"],
        ["Garden waste", "16,902", "15,210", "15,000"],
        ["Food waste", "5,640", "5,872", "6,000"],
        ["TOTAL", "44,022", "*42,407*", "42,000"],
      ],
    ],
    good: [
      [
        ["Stream", "2021/22", "2022/23", "2023/24 target"],
        ["Dry recycling", "21,480", "20,965", "21,000"],
        ["Garden waste", "16,902", "15,210", "15,000"],
        ["Food waste", "5,640", "5,872", "6,000"],
        ["TOTAL", "44,022", "42,047", "42,000"],
      ],
    ],
  },
});

/** The rows that a total stands below: those of its section and group, up to the total before. */
function partsOf({ measures }: Scorecard, place: number): readonly Measure[] {
  const total = measures[place];
  const parts: Measure[] = [];
  for (let above = place - 1; above >= 0; above--) {
    const measure = measures[above];
    if (!measure || !total || measure.section?.text !== total.section?.text || totalNamed.test(measure.name)) break;
    if (measure.group?.text !== total.group?.text && total.group) break;
    parts.unshift(measure);
  }
  return parts;
}

interface Column {
  readonly total: NumberField;
  readonly sum: number;
  readonly fits: boolean;
}

function foundIn(total: MeasureSubject, parts: readonly Measure[], off: number): readonly Found[] {
  const columns = total.numbers.flatMap((field) => columnOf(field, parts));
  const wrong = columns.filter(({ fits }) => !fits);
  const fits = columns.length - wrong.length;
  const near = columns.every(({ total: field, sum }) => {
    const { value } = field.reading.quantity;
    return Math.abs(sum - value) * 100 <= Math.abs(value) * off;
  });
  const isASum = fits > 0 ? fits >= wrong.length : near && parts.length >= 3;
  return isASum ? wrong.map((column) => foundFor(total, column, fits > 0)) : [];
}

function columnOf(total: NumberField, parts: readonly Measure[]): readonly Column[] {
  const { quantity } = total.reading;
  const own = parts.flatMap(({ fields }) => fields.filter(({ at }) => at.column === total.at.column));
  const numbers = own.filter(isNumberField).filter(({ reading }) => comparable(reading.quantity, quantity));
  if (numbers.length < 2 || numbers.length < parts.length) return [];
  const { sum, slack } = sumOf(numbers);
  return [{ total, sum, fits: Math.abs(sum - quantity.value) <= slack + 0.5 * 10 ** -quantity.decimals }];
}

function foundFor(subject: MeasureSubject, { total, sum }: Column, sure: boolean): Found {
  const { quantity } = total.reading;
  const shown = formatQuantity({ ...quantity, value: withoutDust(sum) });
  return {
    cells: [total.at],
    measure: subject.title,
    ...(!sure && { severity: "warning" as const }),
    message: `${subject.title}: ${quote(total)} is not the sum of the rows above it, ${shown}.`,
    advice: `Correct the total or the part that is wrong; they differ by ${list([formatQuantity({ ...quantity, value: withoutDust(Math.abs(sum - quantity.value)) })])}.`,
  };
}
