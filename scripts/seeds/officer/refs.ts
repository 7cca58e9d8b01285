import { type Area, formatA1, formatArea, quoteSheet } from "../../../src/core/cell/address";

/** An area as a formula on any sheet refers to it: `'Score card'!B19:B22`. */
export function areaRef(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${formatArea(area)}`;
}

/** The same, fixed in both directions: `'Score card'!$B$19:$B$22`. */
export function fixedRef(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&")}`;
}

/** One cell as a formula on any sheet refers to it. */
export function cellRef(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${formatA1(row, column)}`;
}
