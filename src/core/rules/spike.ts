import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable, sameLength } from "../check/subject";
import { ofOneKind } from "./own-kind";
import type { Outlier } from "./outlier";

/** How many times all others of its row, those before and those after it, a target must be to be none that was aimed at. */
const times = 10;
/** Below this, counts jump about by nature. */
const smallest = 100;

/** A target that towers over all before it and over the ones after it as well: an outturn or a figure of another row, most likely. */
export function spikeOf({ numbers, targets }: MeasureSubject): Pick<Outlier, "field" | "others" | "meant"> | undefined {
  const [field, ...more] = targets.slice(0, -1).filter((one) => towers(one, numbers));
  if (!field || more.length > 0) return undefined;
  return { field, others: numbers.filter((one) => one !== field), meant: undefined };
}

function towers(field: NumberField, numbers: readonly NumberField[]): boolean {
  const { value } = field.reading.quantity;
  const others = ofOneKind(numbers).filter((one) => one !== field);
  const isAmong = others.some(({ role }) => role !== "target") && others.some(({ role }) => role === "target");
  return (
    isAmong &&
    value >= smallest &&
    others.every(
      (one) =>
        comparable(one.reading.quantity, field.reading.quantity) &&
        sameLength(one, field) &&
        one.reading.quantity.value > 0 &&
        one.reading.quantity.value * times <= value,
    )
  );
}
