import type { CellRef } from "../cell/address";
import type { Found } from "./define-rule";
import { list } from "./say";

/** From so many rows of a table on, a mistake that they share is said once, with the cells of all. */
const several = 3;
/** Rows that are named when it is said once. */
const named = 4;

/**
 * What was found row by row, or in one finding that names the cells of all rows where so many share it that a person would raise it once.
 */
export function together(
  found: readonly Found[],
  say: (rows: string, count: number) => Pick<Found, "message" | "advice">,
  fewest = several,
): readonly Found[] {
  const [first] = found;
  if (!first || found.length < fewest) return found;
  const cells: readonly [CellRef, ...CellRef[]] = [
    first.cells[0],
    ...found.flatMap((one) => one.cells).filter((cell) => cell !== first.cells[0]),
  ];
  return [{ ...first, cells, measure: "", ...say(namesOf(found), found.length) }];
}

/** "a, b and 3 more": the measures that some findings are about. */
export function namesOf(found: readonly Pick<Found, "measure">[]): string {
  const names = found.map(({ measure = "" }) => measure);
  const rest = names.length - named;
  return list(rest > 1 ? [...names.slice(0, named), `${String(rest)} more`] : names);
}
