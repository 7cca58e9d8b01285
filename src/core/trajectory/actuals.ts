import type { Measure } from "../scorecard/model";
import { type StoredValue, toPoint, unitsAgree } from "./choose-points";
import { timeOf, type YearFrame } from "./frame";
import type { ActualCell, KnownPoint } from "./model";
import { datedPeriod, ofRole } from "./numbered";

/**
 * The dated actuals of a measure in order of time, and cells where one is to come: empty, or with a placeholder. A baseline column is an
 * actual too, of its period. Numbers in another unit than the path's, and the second of two of one period, are left out.
 */
export function actualsOf(
  measure: Measure,
  baseline: KnownPoint,
  frame: YearFrame,
  stored: StoredValue | undefined,
): readonly ActualCell[] {
  const byTime = new Map<number, ActualCell>();
  for (const field of [...ofRole(measure, "actual"), ...ofRole(measure, "baseline")]) {
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

function agrees({ field }: KnownPoint, unit: Parameters<typeof unitsAgree>[0]): boolean {
  return field.reading.kind === "quantity" && unitsAgree(unit, field.reading.quantity.unit);
}
