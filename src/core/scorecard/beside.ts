import type { Area } from "../cell/address";
import type { GridSnapshot } from "../grid/snapshot";
import { isBlank, isBlankRow } from "./row";

/** Runs of columns that are filled in a row, each from its first to its last. */
function runs(grid: GridSnapshot, row: number): readonly { readonly left: number; readonly right: number }[] {
  const found: { left: number; right: number }[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    if (isBlank(grid.value(row, column))) continue;
    const last = found.at(-1);
    if (last?.right === column - 1) last.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}

/** Rows below a header that must leave the columns between two tables empty. */
const least = 1;

/**
 * The areas of tables that stand side by side below a row of headings: runs of two or more headings with an empty column between them
 * that stays empty until the areas end. One area, or none, when nothing stands beside anything.
 */
export function areasBeside(grid: GridSnapshot, row: number): readonly Area[] {
  const groups = runs(grid, row).filter(({ left, right }) => right > left);
  const first = groups[0];
  if (!first || groups.length < 2) return [];
  let bottom = row;
  while (
    bottom + 1 < grid.rowCount &&
    groups.every((group, index) => isApart(grid, bottom + 1, groups[index - 1], group))
  )
    bottom++;
  if (bottom - row < least) return [];
  while (isBlankRow(grid, bottom)) bottom--;
  return groups.map(({ left }, index) => ({
    top: row,
    left,
    bottom,
    right: (groups[index + 1]?.left ?? grid.columnCount) - 1,
  }));
}

/** Whether nothing stands in a row between two groups of columns. */
function isApart(
  grid: GridSnapshot,
  row: number,
  before: { readonly right: number } | undefined,
  group: { readonly left: number },
): boolean {
  for (let column = (before?.right ?? group.left) + 1; column < group.left; column++) {
    if (!isBlank(grid.value(row, column))) return false;
  }
  return true;
}

/** The area from a row down to the next blank row and across all that is filled there; undefined when it is no table either way. */
export function areaBelow(grid: GridSnapshot, row: number): Area | undefined {
  let bottom = row;
  while (bottom + 1 < grid.rowCount && !isBlankRow(grid, bottom + 1)) bottom++;
  let left = grid.columnCount;
  let right = -1;
  for (let at = row; at <= bottom; at++) {
    for (let column = 0; column < grid.columnCount; column++) {
      if (isBlank(grid.value(at, column))) continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return right > left && bottom > row ? { top: row, left, bottom, right } : undefined;
}
