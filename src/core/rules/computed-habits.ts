import type { Cell, Row } from "./computed-found";
import type { Way } from "./computed-ways";
import { workedOut } from "./computed-ways";

/** The fewest rows that show how a column follows from others, the fewest that must, and the share of them. */
export const fewestRows = 4;
const fewestFits = 3;
const share = 0.6;

/** The decimals that most cells of a column have. */
export function usualDecimals(cells: readonly Cell[]): number {
  const counts = new Map<number, number>();
  for (const { quantity } of cells) counts.set(quantity.decimals, (counts.get(quantity.decimals) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** "5.60%" in a column of whole numbers was rounded to 5.6% and padded: its last noughts are no figures. */
export function unpadded(cell: Cell | undefined, usual: number): Cell | undefined {
  const noughts = /[.,]\d*?(0+)\s?%?$/.exec(cell?.text.trim() ?? "")?.[1] ?? "";
  if (!cell || noughts === "" || cell.quantity.decimals <= usual) return cell;
  return { ...cell, half: cell.half * 10 ** noughts.length };
}

/** What is over budget is good for income and bad for costs: each section may have a way of its own. */
export function habitsBySection(
  rows: readonly Row[],
  column: number,
  ways: readonly Way[],
): ReadonlyMap<string | undefined, Way> {
  const sections = [...new Set(rows.map(({ section }) => section))];
  if (sections.length < 2) return new Map();
  return new Map(
    sections.flatMap((section) => {
      const way = habit(
        rows.filter((row) => row.section === section),
        column,
        ways,
      );
      return way ? [[section, way] as const] : [];
    }),
  );
}

/** A way of their own that the rows follow which do not follow the way of the rest: what is good when it falls may be counted the other way round. */
export function habitOfRest(
  rows: readonly Row[],
  column: number,
  ways: readonly Way[],
  wayOf: (row: Row) => Way | undefined,
): Way | undefined {
  const rest = rows.filter((row) => {
    const cell = row.cells.get(column);
    const way = wayOf(row);
    return way && cell && verdict(way, row, cell)?.fits === false;
  });
  return rest.length < fewestRows ? undefined : habit(rest, column, ways);
}

/** The way that most rows follow, and that says more than that all is the same. */
export function habit(rows: readonly Row[], column: number, ways: readonly Way[]): Way | undefined {
  let best: { readonly way: Way; readonly fits: number; readonly judged: number } | undefined;
  for (const way of ways) {
    let fits = 0;
    let judged = 0;
    const results = new Set<number>();
    for (const row of rows) {
      const cell = row.cells.get(column);
      const one = cell && verdict(way, row, cell);
      if (!one || !cell) continue;
      judged++;
      if (!one.fits) continue;
      fits++;
      results.add(cell.value);
    }
    if (
      judged >= fewestRows &&
      fits >= fewestFits &&
      fits >= judged * share &&
      results.size > 2 &&
      (!best || fits > best.fits || (fits === best.fits && judged < best.judged))
    )
      best = { way, fits, judged };
  }
  return best?.way;
}

/** What a way makes of a row beside what its cell says; undefined where it cannot be worked out. */
export function verdict(
  way: Way,
  row: Row,
  cell: Cell,
): { readonly fits: boolean; readonly value: number } | undefined {
  const result = workedOut(way, row.cells, cell.percent);
  if (!result) return undefined;
  const slack = result.exact && cell.counted ? 0 : cell.half + result.slack;
  return { value: result.value, fits: Math.abs(result.value - cell.value) <= slack + 1e-9 };
}

/** Where others are means a count may be a sum, and what is counted to date ends with its last figure; a level stays the same. */
export function isGatheredOtherwise({ gathers, from }: Way, row: Row, cell: Cell): boolean {
  const values = from.flatMap((column) => row.cells.get(column)?.value ?? []);
  if (gathers === undefined || values.length === 0) return false;
  const sum = values.reduce((total, value) => total + value, 0);
  const isMean = gathers === "sum" && cell.percent && Math.abs(sum / values.length - cell.value) <= 2 * cell.half;
  return isMean || values.at(-1) === cell.value || (gathers === "mean" && Math.abs(sum - cell.value) <= cell.half);
}

/** Sections of several rows none of which follows the way of the others, as those of another table of the sheet do not. */
export function strangeSections(rows: readonly Row[], column: number, way: Way): ReadonlySet<string | undefined> {
  const seen = new Map<string | undefined, { fits: number; judged: number }>();
  for (const row of rows) {
    const cell = row.cells.get(column);
    const one = cell && verdict(way, row, cell);
    if (!one) continue;
    const counted = seen.get(row.section) ?? { fits: 0, judged: 0 };
    seen.set(row.section, { fits: counted.fits + (one.fits ? 1 : 0), judged: counted.judged + 1 });
  }
  return new Set([...seen].flatMap(([section, { fits, judged }]) => (fits === 0 && judged > 1 ? [section] : [])));
}

/** "24%" of 24.7%: a percentage whose decimals were cut off, and not rounded, is as near as it says. */
export function isCutOff(
  { percent, value, half, quantity }: Cell,
  { value: meant }: { readonly value: number },
): boolean {
  return percent && quantity.decimals === 0 && Math.abs(value - meant) < 2 * half;
}

/** `531.530` for 531,530: to this Excel the dot of a group is a decimal one, which is another matter. */
export function isInGroups({ quantity, value }: Cell, { value: meant }: { readonly value: number }): boolean {
  return quantity.decimals === 3 && Math.abs(value * 1000 - meant) < 0.5;
}
