import type { Area, OwnSheet } from "../../core";
import { rangeOf } from "../read/areas";
import { blockOverhead } from "./cell-steps";
import type { Step } from "./steps";

/** The cells that a sheet of ours takes, from A1 on. */
export function sizeOf({ rows, table: { area } }: OwnSheet): Area {
  const right = Math.max(area.right, 0, ...rows.map((row) => row.length - 1));
  return { top: 0, left: 0, bottom: Math.max(area.bottom, rows.length - 1, 0), right };
}

/** Empties a sheet of ours before it is filled again; the table stays the same one, so that formulas that name it go on working. */
export function clearSteps(present: OwnSheet, after: OwnSheet, area: Area): readonly Step[] {
  const before = sizeOf(present);
  return [
    {
      size: blockOverhead * 3,
      queue(context) {
        const sheet = context.workbook.worksheets.getItem(present.name);
        const table = sheet.tables.getItem(present.table.name);
        table.clearFilters();
        rangeOf(sheet, before).clear("Hyperlinks");
        if (staysInPlace(present, after)) table.resize(rangeOf(sheet, withBody(after.table.area)));
        else table.convertToRange();
        for (const rest of outside(before, area)) rangeOf(sheet, rest).clear("All");
        if (staysInPlace(present, after)) nameForNow(sheet, present, after);
        return undefined;
      },
    },
  ];
}

/** Excel's tables can be resized as long as their headings stay in their row. */
export function staysInPlace({ table: a }: OwnSheet, { table: b }: OwnSheet): boolean {
  return a.name === b.name && a.area.top === b.area.top && a.area.left === b.area.left;
}

/** Excel renames a heading that another column has already: while they change places, none may be alike. */
function nameForNow(sheet: Excel.Worksheet, present: OwnSheet, after: OwnSheet): void {
  const { area } = after.table;
  const headings = (one: OwnSheet): string =>
    JSON.stringify((one.rows[one.table.area.top] ?? []).map(({ value }) => value));
  if (headings(present) === headings(after)) return;
  const names = Array.from(
    { length: area.right - area.left + 1 },
    (_, index) => `Scorecard column ${String(index + 1)}`,
  );
  rangeOf(sheet, { ...area, bottom: area.top }).values = [names];
}

/** What of an area lies below or beside another that starts at the same cell. */
function outside(before: Area, after: Area): readonly Area[] {
  const below = { ...before, top: after.bottom + 1 };
  const beside = { ...before, left: after.right + 1, bottom: Math.min(before.bottom, after.bottom) };
  return [below, beside].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** Excel has no table without a row below its heading: one that has none is given an empty one. */
export function withBody(area: Area): Area {
  return area.bottom > area.top ? area : { ...area, bottom: area.top + 1 };
}
