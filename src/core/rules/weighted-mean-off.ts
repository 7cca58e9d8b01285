import type { TableSubject } from "../check/subject";
import { formatQuantity, withoutDust } from "../cell/quantity";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { runsBeside } from "./part-sets";
import { list } from "./say";
import type { SumCell, SumRow } from "./sum-rows";
import { sumRowsOf } from "./sum-rows";
import { sumsOver } from "./sums";

/** Columns that must be means of their groups for another one that is not to stand out. */
const fewestMeans = 2;
/** Rows beyond which a table is no breakdown by groups. */
const mostRows = 100;
/** How many units of the last digit a mean of rounded figures may be off. */
const rounding = 1.5;

export const weightedMeanOff = defineTableRule({
  id: "weighted-mean-off",
  severity: "error",
  tier: "sheet",
  title: "A figure for all is not the mean of its groups by their size, as others are.",
  why:
    "Where boys and girls add up to all pupils, an average for all is theirs, each counted by its number. If the other columns keep to that and one does " +
    "not, a figure in it is wrong: most often a minus sign that was lost, or two digits that were swapped.",
  subsumedBy: [
    "row-slid",
    "digits-slipped",
    "scale-off-by-hundred",
    "unit-mixed-in-row",
    "sign-lost",
    "computed-column-off",
    "total-unlike-sum",
    "total-outside-groups",
  ],

  check(subject) {
    if (!mayHave(subject)) return [];
    const rows = sumRowsOf(subject);
    return rows.flatMap((row, place) => {
      if (!mayBeMean(row)) return [];
      const counts = { ...row, cells: new Map([...row.cells].filter(([, cell]) => isCount(cell))) };
      for (const parts of setsFor(rows, place, counts)) {
        const found = offIn(row, counts, parts);
        if (found.length > 0) return found;
      }
      return [];
    });
  },

  examples: {
    bad: [
      [
        ["Group", "Pupils 2024", "Attainment score 2024", "Progress score 2024", "Attendance 2024"],
        ["All pupils", "180", "46.2", "-0.12", "91.0%"],
        ["Disadvantaged", "54", "36.9", "*0.58*", "86.1%"],
        ["Not disadvantaged", "126", "50.2", "0.08", "93.1%"],
      ],
    ],
    good: [
      [
        ["Group", "Pupils 2024", "Attainment score 2024", "Progress score 2024", "Attendance 2024"],
        ["All pupils", "180", "46.2", "-0.12", "91.0%"],
        ["Disadvantaged", "54", "36.9", "-0.58", "86.1%"],
        ["Not disadvantaged", "126", "50.2", "0.08", "93.1%"],
      ],
    ],
  },
});

function mayHave({ table: { arrangement, measures } }: TableSubject): boolean {
  return arrangement === "rows" && measures.length >= 3 && measures.length <= mostRows;
}

/** Whether a row has a count and figures enough that may be means by it. */
function mayBeMean({ cells }: SumRow): boolean {
  const all = [...cells.values()];
  return all.filter(isMean).length > fewestMeans && all.some(isCount);
}

function isCount({ quantity }: SumCell): boolean {
  return quantity.decimals === 0 && quantity.unit !== "percent";
}

function isMean({ quantity }: SumCell): boolean {
  return quantity.decimals > 0 || quantity.unit === "percent";
}

/** The runs of rows beside a row, and each pair of rows below it: groups come two by two. */
function setsFor(rows: readonly SumRow[], place: number, counts: SumRow): readonly (readonly SumRow[])[] {
  const runs = runsBeside(rows, place, counts, 1).map((parts) => parts.map(({ row }) => row));
  const below = rows.slice(place + 1);
  const pairs = below.slice(1).flatMap((row, index) => {
    const before = below[index];
    return before ? [[before, row]] : [];
  });
  return [...runs, ...pairs];
}

interface Mean {
  readonly all: SumCell;
  readonly groups: readonly SumCell[];
  readonly mean: number;
  readonly fits: boolean;
}

/** `counts` is the row with those of its figures alone that may be a number of pupils. */
function offIn(row: SumRow, counts: SumRow, groups: readonly SumRow[]): readonly Found[] {
  const parts = groups.map((one) => ({ row: one, sign: 1 as const }));
  for (const { fits, total, parts: sizes } of sumsOver(counts, parts)) {
    if (!fits) continue;
    const weights = sizes.map(({ cell }) => cell.quantity.value);
    const means = [...row.cells].flatMap(([place, all]) => meanOf(all, place, groups, weights, total));
    const wrong = means.filter(({ fits }) => !fits);
    const [only] = wrong;
    if (only && wrong.length === 1 && means.length - 1 >= fewestMeans) return [foundFor(row, groups, only, weights)];
  }
  return [];
}

function meanOf(
  all: SumCell,
  place: number,
  groups: readonly SumRow[],
  weights: readonly number[],
  counted: SumCell,
): readonly Mean[] {
  const cells = groups.flatMap((group) => group.cells.get(place) ?? []);
  if (all === counted || !isMean(all) || cells.length !== groups.length || cells.length !== weights.length) return [];
  if (all.isExplained || cells.some((cell) => cell.isExplained || cell.quantity.unit !== all.quantity.unit)) return [];
  const mean = meanBy(
    cells.map(({ quantity }) => quantity.value),
    weights,
  );
  return [{ all, groups: cells, mean, fits: isNear(mean, all) }];
}

function meanBy(values: readonly number[], weights: readonly number[]): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / whole;
}

function isNear(mean: number, { quantity }: SumCell): boolean {
  return Math.abs(mean - quantity.value) <= rounding * 10 ** -quantity.decimals;
}

function foundFor(
  row: SumRow,
  rows: readonly SumRow[],
  { all, groups, mean }: Mean,
  weights: readonly number[],
): Found {
  const flipped = groups.findIndex((_, index) =>
    isNear(
      meanBy(
        groups.map(({ quantity }, at) => (at === index ? -quantity.value : quantity.value)),
        weights,
      ),
      all,
    ),
  );
  const lost = groups[flipped];
  const show = (value: number): string => formatQuantity({ ...all.quantity, value: withoutDust(value) });
  return {
    cells: lost ? [lost.at] : [all.at, ...groups.map(({ at }) => at)],
    measure: lost ? (rows[flipped]?.title ?? row.title) : row.title,
    message: `${row.title}: ${all.text.trim()} is not the mean of ${list(groups.map(({ text }, index) => `${rows[index]?.name ?? ""} ${text.trim()}`))} by their numbers, ${show(mean)}, as other columns are.`,
    advice: lost
      ? `Look ${lost.text.trim()} up: with the other sign it would be.`
      : "Look up the figure for all and those of the groups: one of them is wrong.",
  };
}
