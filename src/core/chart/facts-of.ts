import { absoluteRef } from "../cell/address";
import type { CellRef } from "../cell/address";
import type { CellValue } from "../cell/value";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { definitionOf } from "../measures/definitions";
import type { Field, Measure } from "../scorecard/model";
import { liveNumber, type Trajectory } from "../trajectory";
import { datedPeriod, ofRole } from "../trajectory/numbered";
import type { Benchmark, ChartFacts, Point } from "./facts";

type StoredValue = (at: CellRef) => CellValue;

/** What a chart of a measure with a trajectory shows. `workbook` is for what its cells store beneath what they show. */
export function factsOf(trajectory: Trajectory, workbook?: WorkbookSnapshot): ChartFacts {
  const { measure, baseline, targets, milestones, format } = trajectory;
  const grids = new Map(workbook?.sheets.map((grid) => [grid.sheet, grid]));
  const stored: StoredValue | undefined = workbook && ((at) => grids.get(at.sheet)?.value(at.row, at.column) ?? null);
  return {
    measure,
    unit: measure.unit,
    polarity: measure.polarity?.polarity,
    format,
    baseline,
    trajectory: milestones,
    targets,
    actuals: actualsOf(measure, stored),
    benchmarks: benchmarksOf(measure, stored),
    forecast: [],
    tolerance: toleranceOf(measure),
    changes: [],
  };
}

function actualsOf(measure: Measure, stored: StoredValue | undefined): readonly Point[] {
  return ofRole(measure, "actual").flatMap((field) => {
    const period = datedPeriod(field);
    return period ? [{ period, ...numberOf(field, stored) }] : [];
  });
}

/** A cell without a number is referred to all the same: it may have one later. */
function numberOf(field: Field, stored: StoredValue | undefined): Omit<Point, "period"> {
  return liveNumber(field, stored?.(field.at)) ?? { value: undefined, formula: absoluteRef(field.at) };
}

function benchmarksOf(measure: Measure, stored: StoredValue | undefined): readonly Benchmark[] {
  const byName = new Map<string, Benchmark["points"][number][]>();
  for (const field of ofRole(measure, "benchmark")) {
    const number = liveNumber(field, stored?.(field.at));
    if (!number) continue;
    const name = field.heading.trim() === "" ? "Benchmark" : field.heading.trim();
    const points = byName.get(name) ?? [];
    byName.set(name, points);
    points.push({ period: datedPeriod(field), ...number });
  }
  return [...byName].map(([name, points]) => ({ name, points }));
}

/** The dictionary's tolerance, where the scorecard keeps the measure in the unit that it is published in. */
function toleranceOf({ definition, unit }: Measure): number | undefined {
  const known = definition && definitionOf(definition.id);
  if (!known || unit !== known.units[0]) return undefined;
  return unit === "percent" ? known.tolerance / 100 : known.tolerance;
}
