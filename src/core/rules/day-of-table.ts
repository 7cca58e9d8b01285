import { findPeriods, hasYear, isPartOfYear } from "../cell/period";
import type { TableSubject } from "../check/subject";
import { lastDay } from "./action-date";

/** Rows above a table that may say of when it is. */
const above = 6;
/** Words in front of the month that a report is of; a plan's own years stand without. */
const asAt = /\b(?:as at|as of|at|to|updated?|position|status|report(?:ed)?|review(?:ed)?|progress)\b/i;

/** The day that a table is of, by the texts above it; or else today. */
export function dayOf({ grid, table }: TableSubject, today: string | undefined): string | undefined {
  const days: string[] = [];
  for (let row = Math.max(0, table.area.top - above); row <= table.area.top; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      const text = grid.value(row, column);
      if (typeof text !== "string" || !asAt.test(text)) continue;
      const isDated = findPeriods(text).some(({ period }) => hasYear(period) && isPartOfYear(period));
      const day = isDated ? lastDay(text.slice(text.search(asAt))) : undefined;
      if (day !== undefined) days.push(day);
    }
  }
  const stated = days.sort().at(-1);
  return stated !== undefined && (today === undefined || stated < today) ? stated : today;
}
