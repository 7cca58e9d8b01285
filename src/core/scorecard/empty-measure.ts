import type { GridSnapshot } from "../grid/snapshot";
import { matchOf } from "./known";
import type { Knowledge, Place } from "./known";
import type { Heading } from "./model";
import { filledCells, isBlankRow } from "./row";
import type { TableRow } from "./row";

/** How a label begins that says what is counted, as no heading does above another of the kind. */
const counted = /^(?:[#%]|no\.? of|number of|percentage of|per cent of|proportion of|rate of|average )/i;

/** How a label ends that says its unit. */
const united = /\((?:[#%]|in )?[^()\s]{1,10}\)$/;

/** What stands below the blank rows below a row: a lone text or figures; undefined when nothing does. */
export function afterBlank(grid: GridSnapshot, row: number): "text" | "figures" | undefined {
  let next = row + 1;
  while (next < grid.rowCount && isBlankRow(grid, next)) next++;
  if (next >= grid.rowCount) return undefined;
  return filledCells(grid, next).length === 1 ? "text" : "figures";
}

/** Whether a label that says what is counted stands last of its block, so that it heads nothing. */
export function isLastOfBlock(
  { label }: TableRow,
  isBelowMeasure: boolean,
  next: "text" | "figures" | undefined,
): boolean {
  return isBelowMeasure && next === "text" && (counted.test(label) || united.test(label));
}

/**
 * Whether a row with nothing but its label is a measure whose cells are all empty: the dictionary knows the label by itself, and the row
 * below (undefined when that is blank) does not need it as its heading.
 */
export function isEmptyMeasure(
  row: TableRow,
  below: TableRow | undefined,
  place: Place,
  knowledge: Knowledge,
): boolean {
  if (row.layout.kind !== "scorecard") return false;
  if (below?.sketch.filled && counted.test(row.label) && counted.test(below.label)) return true;
  if (matchOf(row.label, place, knowledge)?.fit !== "exact") return false;
  if (!below) return true;
  // Where the row below says which way is good, or in what unit, a measure would say so too.
  if (!below.sketch.filled || below.polarityText !== "" || below.unitText !== "") return false;
  const heading: Heading = { text: row.label, at: row.labelAt, notes: [] };
  const under = matchOf(below.label, { section: heading, group: undefined }, knowledge);
  const alone = matchOf(below.label, place, knowledge);
  return alone?.fit === "exact" && under?.id === alone.id;
}
