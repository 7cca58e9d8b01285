import { areaHolds } from "../cell/address";
import type { Area } from "../cell/address";
import type { GridSnapshot } from "../grid/snapshot";

/** Merged areas taller than this are looked up one by one; the others are indexed by their rows. */
const indexedHeight = 200;

/** The merged areas of a sheet, quick to ask by cell. */
export interface Merges {
  /** The merged area that covers a cell, or undefined. */
  at(row: number, column: number): Area | undefined;
}

/** Indexes the merged areas of a sheet by row. */
export function indexMerges(grid: GridSnapshot): Merges {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of grid.merges) {
    if (area.bottom - area.top >= indexedHeight) {
      tall.push(area);
      continue;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const areas = byRow.get(row);
      if (areas) areas.push(area);
      else byRow.set(row, [area]);
    }
  }
  return {
    at(row, column) {
      const holds = (area: Area): boolean => areaHolds(area, row, column);
      return byRow.get(row)?.find(holds) ?? tall.find(holds);
    },
  };
}
