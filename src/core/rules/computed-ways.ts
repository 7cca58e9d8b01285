import { totalOf } from "./computed-totals";

/** A number of a cell, by how much rounding may have put it off, and whether it is a percentage. */
export interface Figure {
  readonly value: number;
  readonly half: number;
  readonly percent: boolean;
  /** Whether it is a small count, which nobody rounds. */
  readonly counted: boolean;
}

/** A way to work out one column of a row from others of it. */
export interface Way {
  /** The columns it works on. */
  readonly from: readonly number[];
  /** "2022/23 less 2021/22", from what the columns are called. */
  readonly says: (nameOf: (column: number) => string) => string;
  /** The result, on the scale of a person (45 for 45% when `percent`); undefined where it cannot be worked out. */
  readonly of: (figures: readonly number[], percent: boolean) => number | undefined;
  /** Whether it may work on percentages and plain numbers together. */
  readonly mixes?: boolean;
  /** Whether its result has the unit of what it works on: a difference of amounts is no percentage. */
  readonly keepsUnit?: boolean;
  /** Whether it takes several figures of a kind together, which some rows may do in another way. */
  readonly gathers?: "sum" | "mean";
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);
const scale = (percent: boolean): number => (percent ? 100 : 1);

type Pair = readonly [x: number, y: number];

const pairWays: readonly ((columns: Pair) => Way)[] = [
  (from) => ({
    from,
    says: (nameOf) => `${nameOf(from[0])} less ${nameOf(from[1])}`,
    of: ([x = NaN, y = NaN]) => finite(x - y),
    keepsUnit: true,
  }),
  (from) => ({
    from,
    says: (nameOf) => `${nameOf(from[0])} over ${nameOf(from[1])}`,
    of: ([x = NaN, y = NaN], percent) => finite((x / y) * scale(percent)),
  }),
  (from) => ({
    from,
    says: (nameOf) => `the change from ${nameOf(from[1])} to ${nameOf(from[0])}`,
    of: ([x = NaN, y = NaN], percent) => finite(((x - y) / Math.abs(y)) * scale(percent)),
  }),
  (from) => ({
    from,
    says: (nameOf) => `the reduction from ${nameOf(from[1])} to ${nameOf(from[0])}`,
    of: ([x = NaN, y = NaN], percent) => finite(((y - x) / Math.abs(y)) * scale(percent)),
  }),
];

/** A start, an aim, and where one has come to. */
export type Course = readonly [start: number, aim: number, now: number];

function progress(from: Course): Way {
  return {
    from,
    says: (nameOf) => `how far ${nameOf(from[2])} has come from ${nameOf(from[0])} to ${nameOf(from[1])}`,
    of: ([start = NaN, aim = NaN, now = NaN], percent) => finite(((now - start) / (aim - start)) * scale(percent)),
  };
}

function mean(from: readonly number[]): Way {
  return {
    from,
    says: (nameOf) => `the mean of ${nameOf(from[0] ?? 0)} to ${nameOf(from.at(-1) ?? 0)}`,
    of: (values) => finite(values.reduce((sum, value) => sum + value, 0) / values.length),
    gathers: "mean",
  };
}

function sum(from: readonly number[]): Way {
  return {
    from,
    says: (nameOf) => `the sum of ${nameOf(from[0] ?? 0)} to ${nameOf(from.at(-1) ?? 0)}`,
    of: (values) => finite(values.reduce((total, value) => total + value, 0)),
    gathers: "sum",
  };
}

/** A rate per thousand. */
function perThousand([x, y]: Pair): Way {
  return {
    from: [x, y],
    says: (nameOf) => `${nameOf(x)} per thousand of ${nameOf(y)}`,
    of: ([a = NaN, b = NaN], percent) => (percent ? undefined : finite((a / b) * 1000)),
  };
}

/** A weight times a score, either of them a percentage or not. */
const products: readonly ((columns: Pair) => Way)[] = [1, 100].map((by) => (from) => ({
  from,
  says: (nameOf) => `${nameOf(from[0])} times ${nameOf(from[1])}${by === 1 ? "" : " over a hundred"}`,
  of: ([x = NaN, y = NaN]) => finite((x * y) / by),
  mixes: true,
}));

/** The share of a figure in the total of its column. */
export function shareOfTotal(column: number): Way {
  const from: Pair = [column, totalOf(column)];
  return {
    from,
    says: (nameOf) => `${nameOf(column)} over ${nameOf(from[1])}`,
    of: ([x = NaN, y = NaN], percent) => finite((x / y) * scale(percent)),
  };
}

/** The ways that work on columns which stand side by side. */
function runs(columns: readonly number[], fewest: number, way: (from: readonly number[]) => Way): readonly Way[] {
  return columns.flatMap((_, first) =>
    columns.slice(first + fewest - 1).map((__, more) => way(columns.slice(first, first + fewest + more))),
  );
}

/**
 * Every way in which a column might follow from others, in the order of the columns; `heading` narrows down what it is thought to be.
 * From a baseline of nought, the share of a target and the way that has been gone towards it are the same: `courses` of columns that
 * are called so are tried whatever the heading.
 */
export function waysFrom(columns: readonly number[], heading: string, courses: readonly Course[] = []): readonly Way[] {
  // "Pupils with a plan, all %" is a share of all of them and no sum.
  const isShare = /^(?!total|sum|all\b|overall).*%\s*\)?$/i.test(heading.trim());
  const isTotal =
    !isShare && /\b(?:total|sum|all|overall|annual|gesamt|summe|totale)\b|full.year|year.?end/i.test(heading);
  const isMean = /average|mean|\bavg\b/i.test(heading);
  const ways: Way[] = isTotal ? [...runs(columns, 2, sum)] : [];
  if (isMean) ways.push(...runs(columns, 3, mean));
  if (isMean || isTotal) return ways;
  if (/weighted|contribution/i.test(heading)) {
    for (const x of columns) for (const y of columns) if (x < y) ways.push(...products.map((way) => way([x, y])));
    return ways;
  }
  for (const x of columns) {
    for (const y of columns) if (x !== y) ways.push(...pairWays.map((way) => way([x, y])), perThousand([x, y]));
  }
  if (!/progress|complet|achiev|way/i.test(heading)) return [...ways, ...courses.map(progress)];
  for (const start of columns) {
    for (const aim of columns) {
      for (const now of columns)
        if (start !== aim && aim !== now && start !== now) ways.push(progress([start, aim, now]));
    }
  }
  return ways;
}

/** What a way makes of a row, and by how much rounding of what it works on may put it off; `exact` where nothing was rounded. */
export interface WorkedOut {
  readonly value: number;
  readonly slack: number;
  readonly exact: boolean;
}

export function workedOut(way: Way, row: ReadonlyMap<number, Figure>, percent: boolean): WorkedOut | undefined {
  const figures = way.from.map((column) => row.get(column));
  if (figures.some((figure) => figure === undefined)) return undefined;
  const known = figures as readonly Figure[];
  const values = known.map(({ value }) => value);
  if (way.keepsUnit && percent && !known.some((figure) => figure.percent)) return undefined;
  const alike = way.mixes || known.every((figure) => figure.percent === known[0]?.percent);
  const value = alike ? way.of(values, percent) : undefined;
  if (value === undefined) return undefined;
  if (way.gathers === "sum" && known.every(({ counted }) => counted)) return { value, slack: 0, exact: true };
  let slack = 0;
  for (const [place, { half }] of known.entries()) {
    const moved = way.of(
      values.map((one, index) => (index === place ? one + half : one)),
      percent,
    );
    slack += Math.abs((moved ?? value) - value);
  }
  return { value, slack, exact: false };
}
