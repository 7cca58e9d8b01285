import type { Area, CellRef } from "../cell/address";
import type { OwnSheet } from "../plan/operation";
import { gridOf, gridWidth } from "./grid";

/** Where the table of charts starts, beneath the sheet's heading. */
export const tableTop = 2;

/** A chart takes at least so many rows of its sheet. */
const fewestRows = 8;

/** Where the links on a sheet of charts may be that takes some cells: in the first column of its table. */
export function chartLinkAreas({ bottom }: Area): readonly Area[] {
  const last = Math.min(bottom, tableTop + Math.ceil(bottom / fewestRows));
  return [1, 2].map((charts) => {
    const left = gridWidth(gridOf(charts));
    return { top: tableTop + 1, bottom: last, left, right: left };
  });
}

/** The measures that a sheet of charts has charts of, by the cells that their names link to. */
export function chartedMeasures(sheet: OwnSheet): readonly CellRef[] {
  const { top, left, bottom } = sheet.table.area;
  return sheet.rows.slice(top + 1, bottom + 1).flatMap((cells) => cells[left]?.link ?? []);
}
