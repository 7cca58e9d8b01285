import { matchOf } from "./known";
import type { Knowledge, Place } from "./known";
import type { Heading } from "./model";
import type { TableRow } from "./row";

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
  if (row.layout.kind !== "scorecard" || matchOf(row.label, place, knowledge)?.fit !== "exact") return false;
  if (!below) return true;
  if (!below.sketch.filled) return false;
  const heading: Heading = { text: row.label, at: row.labelAt, notes: [] };
  const under = matchOf(below.label, { section: heading, group: undefined }, knowledge);
  const alone = matchOf(below.label, place, knowledge);
  return alone?.fit === "exact" && under?.id === alone.id;
}
