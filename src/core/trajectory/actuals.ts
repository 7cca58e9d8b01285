import type { Field, FieldVariant, Measure } from "../scorecard/model";
import { type StoredValue, toPoint, unitsAgree } from "./choose-points";
import { timeOf, type YearFrame } from "./frame";
import type { ActualCell, KnownPoint } from "./model";
import { datedPeriod, ofRole } from "./numbered";

/**
 * The dated actuals of a measure in order of time, and cells where one is to come: empty, or with a placeholder. A baseline column is an
 * actual too, of its period. Numbers in another unit than the path's are left out, and of two of one period the less settled.
 */
export function actualsOf(
  measure: Measure,
  baseline: KnownPoint,
  frame: YearFrame,
  stored: StoredValue | undefined,
): readonly ActualCell[] {
  const byTime = new Map<number, ActualCell>();
  for (const field of [...settledFirst(ofRole(measure, "actual")), ...ofRole(measure, "baseline")]) {
    const period = datedPeriod(field);
    if (!period) continue;
    const time = timeOf(period, frame);
    const { reading } = field;
    if (reading.kind === "quantity" && agrees(baseline, reading.quantity.unit)) {
      const point = toPoint({ field, period, time, quantity: reading.quantity }, stored);
      if (point && !byTime.get(time)?.point) byTime.set(time, { field, period, time, point });
    } else if (
      field.role === "actual" &&
      (reading.kind === "empty" || reading.kind === "placeholder") &&
      !byTime.has(time)
    ) {
      byTime.set(time, { field, period, time, point: undefined });
    }
  }
  return [...byTime.values()].sort((a, b) => a.time - b.time);
}

/** How settled figures of one period are: revised before plain, plain before provisional and before what adds up over the year. */
const settled = {
  revised: 0,
  plain: 1,
  stretch: 1,
  minimum: 1,
  trajectory: 1,
  provisional: 2,
  "to-date": 3,
} as const satisfies Record<FieldVariant | "plain", number>;

function settledFirst(fields: readonly Field[]): readonly Field[] {
  return [...fields].sort((a, b) => settled[a.variant ?? "plain"] - settled[b.variant ?? "plain"]);
}

function agrees({ field }: KnownPoint, unit: Parameters<typeof unitsAgree>[0]): boolean {
  return field.reading.kind === "quantity" && unitsAgree(unit, field.reading.quantity.unit);
}
