import { formatRef } from "../cell/address";
import { shownCell } from "../grid/shown-cell";
import type { GridSnapshot } from "../grid/snapshot";
import type { Finding } from "./finding";

/**
 * Findings without those of which every cell only shows another cell, where the same was found: a summary repeats what the sheets behind it
 * say, and is put right there.
 */
export function saidOnce(findings: readonly Finding[], grids: ReadonlyMap<string, GridSnapshot>): readonly Finding[] {
  const named = new Set(findings.flatMap(({ rule, cells }) => cells.map((cell) => `${rule} ${formatRef(cell)}`)));
  return findings.filter(
    ({ rule, cells }) =>
      !cells.every(({ sheet, row, column }) => {
        const from = shownCell(grids.get(sheet), row, column);
        return from && named.has(`${rule} ${formatRef(from)}`);
      }),
  );
}
