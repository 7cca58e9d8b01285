import type { TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { a1, list } from "./say";

/** Rows, and the usual share of a table's rows, from which on something is how the table is made and no slip of single rows. */
const fewest = 8;
const share = 1 / 3;
/** Cells that are named when it is said once for all. */
const named = 5;

/**
 * What was found row by row, or said once for the whole table where it goes for so many rows that it is one mistake, or none at all but
 * the way the table is kept.
 */
export function onceWhenWidespread(
  found: readonly Found[],
  { table }: TableSubject,
  say: (count: number, all: number) => Pick<Found, "message" | "advice">,
  most = share,
): readonly Found[] {
  const all = table.measures.length;
  if (found.length < fewest || found.length <= all * most) return found;
  const cells = found.map((one) => a1(one.cells[0]));
  const rest = cells.length - named;
  const shown = [...cells.slice(0, named), ...(rest > 0 ? [`${String(rest)} more`] : [])];
  const at = { sheet: table.sheet, row: table.area.top, column: table.area.left };
  return [
    {
      cells: [at],
      severity: "information",
      ...say(found.length, all),
      evidence: [{ says: `It goes for ${list(shown)}`, from: "the table" }],
    },
  ];
}
