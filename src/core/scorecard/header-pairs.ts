import type { HeaderCell } from "./header-rows";
import { aimOf } from "./header-tokens";

/** Columns of values that two rows of a header must share to be read together. */
const leastPaired = 2;

/**
 * Whether a row says of every column of values in the one row above it what that row lacks: roles below years, or years below roles,
 * whatever both say of the other columns. A change beside them may stand below a year, too.
 */
export function completes(cells: readonly HeaderCell[], above: readonly (readonly HeaderCell[])[]): boolean {
  const [first, more] = above;
  if (!first || more) return false;
  const halves = first.filter(isHalf);
  const answers = halves.flatMap((half) => {
    const below = cells.find(({ column }) => column === half.column);
    return below && isOtherHalf(below, half) ? [below] : [];
  });
  if (halves.length < leastPaired || answers.length < halves.length) return false;
  if (answers.filter(isHalf).length * 2 <= answers.length) return false;
  // Below the heading of the names a text may name a measure, and its figures only look like years.
  const isNamed = cells.some(({ column, token }) => {
    const heading = first.find((one) => one.column === column)?.token;
    return token === undefined && heading?.kind === "label";
  });
  return !(isNamed && answers.some(({ figure }) => figure));
}

/** A heading of values that says either what they are or when, and not both. */
function isHalf(cell: HeaderCell): boolean {
  return isRole(cell) !== isPeriod(cell);
}

function isRole({ token, text }: HeaderCell): boolean {
  if (token === undefined) return aimOf(text) !== undefined;
  return token.kind === "value" && !token.loose && token.role !== undefined && token.period === undefined;
}

function isPeriod({ token }: HeaderCell): boolean {
  return token?.kind === "value" && !token.loose && token.role === undefined && token.period !== undefined;
}

function isOtherHalf(cell: HeaderCell, half: HeaderCell): boolean {
  if (!isPeriod(half)) return isPeriod(cell);
  return isRole(cell) || (cell.token?.kind === "attribute" && cell.token.role === "variance");
}

/** Rows of column numbers begin with one and have at least these. */
const leastCounted = 3;

/** Whether a row below a header only counts the columns: 1, 2, 3. */
export function isCounting(cells: readonly HeaderCell[], above: readonly (readonly HeaderCell[])[]): boolean {
  const columns = new Set(above.flatMap((row) => row.map(({ column }) => column)));
  if (cells.length < leastCounted || cells.length < columns.size) return false;
  return cells.every(({ column, counts }, index) => counts === index + 1 && columns.has(column));
}

/** Whether a row below a header holds nothing but years, all of them under headings of texts and before the only heading of values. */
export function isSlidYears(cells: readonly HeaderCell[], above: readonly (readonly HeaderCell[])[]): boolean {
  const [first, more] = above;
  if (!first || more || !cells.every(isPeriod)) return false;
  const values = first.filter(({ token }) => token?.kind === "value");
  const [value] = values;
  if (!value || values.length > 1 || !isRole(value) || value !== first.at(-1)) return false;
  return cells.every(({ column }) => column < value.column && first.some((one) => one.column === column));
}

/**
 * Whether a row parts headings of the one row above it into columns: each of its cells stands below a heading that reaches over two
 * columns or more, one of them the first of these, and every other heading stands over one.
 */
export function partsParents(cells: readonly HeaderCell[], above: readonly (readonly HeaderCell[])[]): boolean {
  const [first, more] = above;
  const [left] = cells;
  const [name] = first ?? [];
  if (!first || !name || more || !left || left.column <= name.column) return false;
  if (!cells.some(({ token }) => token?.kind === "value")) return false;
  const parted = first.map((parent, index) => {
    const end = first[index + 1]?.column ?? Infinity;
    const own = cells.filter(({ column }) => column >= parent.column && column < end);
    const isLast = end === Infinity;
    const isWide = isLast ? own.length > 1 : end - parent.column > 1;
    return {
      count: own.length,
      fits: own.length === 0 ? isLast || !isWide : isWide && own[0]?.column === parent.column,
    };
  });
  return parted.some(({ count }) => count > 1) && parted.every(({ fits }) => fits);
}
