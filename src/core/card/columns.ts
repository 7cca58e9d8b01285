import { formatPeriod, type Period } from "../cell/period";
import type { Reference } from "../reference/reference";
import type { CardChoices } from "./choices";
import { slotsOf, targetYears, type Slot } from "./periods";

/** What a column of a new scorecard is. */
export type CardColumn =
  | {
      readonly kind:
        | "measure"
        | "polarity"
        | "unit"
        | "owner"
        | "reported"
        | "baseline"
        | "baseline-period"
        | "neighbours"
        | "tolerance"
        | "variance"
        | "status"
        | "comment";
    }
  | { readonly kind: "benchmark"; readonly index: number; readonly area: string; readonly heading: string }
  | { readonly kind: "target"; readonly index: number; readonly period: Period }
  | { readonly kind: "actual" | "trajectory"; readonly index: number; readonly slot: Slot };

/** The columns in order. Where actuals are yearly the targets themselves are the trajectory. */
export function cardColumns(choices: CardChoices, { areas }: Reference): readonly CardColumn[] {
  const slots = slotsOf(choices);
  return [
    { kind: "measure" },
    { kind: "polarity" },
    { kind: "unit" },
    ...(choices.owners ? [{ kind: "owner" } as const] : []),
    { kind: "reported" },
    { kind: "baseline" },
    { kind: "baseline-period" },
    ...choices.benchmarks.map((area, index) => {
      const heading = areas.national.includes(area)
        ? area
        : areas.regional.includes(area)
          ? `${area} region`
          : `Neighbour (${area})`;
      return { kind: "benchmark", index, area, heading } as const;
    }),
    ...(choices.neighbours ? [{ kind: "neighbours" } as const] : []),
    ...targetYears(choices.years).map((period, index) => ({ kind: "target", index, period }) as const),
    { kind: "tolerance" },
    { kind: "variance" },
    { kind: "status" },
    { kind: "comment" },
    ...slots.map((slot, index) => ({ kind: "actual", index, slot }) as const),
    ...(choices.actuals === "year" ? [] : slots.map((slot, index) => ({ kind: "trajectory", index, slot }) as const)),
  ];
}

/** The heading of a column, which the reader of scorecards knows it by. */
export function headingOf(column: CardColumn): string {
  if (column.kind === "benchmark") return column.heading;
  if (column.kind === "target") return `${formatPeriod(column.period)} target`;
  if (column.kind === "actual") return `${formatPeriod(column.slot.period)} actual`;
  return column.kind === "trajectory" ? `Trajectory ${formatPeriod(column.slot.period)}` : headings[column.kind];
}

const headings = {
  measure: "Measure",
  polarity: "Good is",
  unit: "Unit",
  owner: "Owner",
  reported: "Reported",
  baseline: "Baseline",
  "baseline-period": "Baseline period",
  neighbours: "Statistical neighbours",
  tolerance: "Tolerance",
  variance: "Variance from trajectory",
  status: "Status",
  comment: "Comment",
} as const;

const widths = {
  ...{ measure: 48, polarity: 10, unit: 9, owner: 20, reported: 13, baseline: 10, "baseline-period": 10 },
  ...{ benchmark: 11, neighbours: 11, target: 10, tolerance: 10, variance: 11, status: 15, comment: 34 },
  ...{ actual: 11, trajectory: 11 },
} as const satisfies Record<CardColumn["kind"], number>;

/** The width of a column, in characters. */
export function widthOf({ kind }: CardColumn): number {
  return widths[kind];
}

/** Where the columns that formulas refer to stand, counted from 0. */
export interface CardPlaces {
  readonly polarity: number;
  readonly reported: number;
  readonly baseline: number;
  readonly baselinePeriod: number;
  readonly tolerance: number;
  readonly variance: number;
  readonly benchmarks: readonly number[];
  readonly targets: readonly number[];
  readonly actuals: readonly number[];
  /** Those of the trajectory: of the targets where there are none. */
  readonly trajectory: readonly number[];
}

/** Where the columns that formulas refer to stand. */
export function placesOf(columns: readonly CardColumn[]): CardPlaces {
  const all = (kind: CardColumn["kind"]): readonly number[] =>
    columns.flatMap((column, index) => (column.kind === kind ? [index] : []));
  const one = (kind: CardColumn["kind"]): number => all(kind)[0] ?? 0;
  const trajectory = all("trajectory");
  const targets = all("target");
  return {
    polarity: one("polarity"),
    reported: one("reported"),
    baseline: one("baseline"),
    baselinePeriod: one("baseline-period"),
    tolerance: one("tolerance"),
    variance: one("variance"),
    benchmarks: all("benchmark"),
    targets,
    actuals: all("actual"),
    trajectory: trajectory.length > 0 ? trajectory : targets,
  };
}
