import type { Area } from "../../../core";
import type { SheetModel, TableModel } from "../../model";
import { itemNotFound } from "../host-error";
import type { HostContext, Place } from "../type-table";

/** A table by its id: what it is now is looked up each time. */
export interface TableRef {
  readonly sheet: SheetModel;
  readonly id: string;
}

/** The tables of the workbook, or of one sheet. */
export interface TablesOf {
  readonly sheet?: SheetModel;
}

/** What a table is now. */
export function tableOf({ sheet, id }: TableRef): TableModel {
  const found = sheet.layout.tables.find((one) => one.id === id);
  if (!found) throw itemNotFound("Table");
  return found;
}

export const isLiveTable = ({ sheet, id }: TableRef, { model }: HostContext): boolean =>
  model.sheets.includes(sheet) && sheet.layout.tables.some((one) => one.id === id);

/** Changes parts of a table. */
export function changeTable(ref: TableRef, patch: Partial<TableModel>, { edits }: HostContext): void {
  edits.layout(ref.sheet, {
    tables: ref.sheet.layout.tables.map((one) => (one.id === ref.id ? { ...one, ...patch } : one)),
  });
}

export function listTables({ sheet }: TablesOf, { model }: HostContext): readonly TableRef[] {
  const sheets = sheet ? [sheet] : model.sheets;
  return sheets.flatMap((one) => one.layout.tables.map(({ id }) => ({ sheet: one, id })));
}

export const placeIn = ({ sheet }: TableRef, area: Area): Place => ({ sheet, area });

/** The rows of a table without its headings and totals. */
export function bodyArea({ area, showHeaders, showTotals }: TableModel): Area {
  return { ...area, top: area.top + Number(showHeaders), bottom: area.bottom - Number(showTotals) };
}

export function headingArea({ area, showHeaders }: TableModel, location: string): Area {
  if (!showHeaders) throw itemNotFound(location);
  return { ...area, bottom: area.top };
}

export function totalsArea({ area, showTotals }: TableModel, location: string): Area {
  if (!showTotals) throw itemNotFound(location);
  return { ...area, top: area.bottom };
}

/** Every column of a table has a heading that is a text, and no two are alike. */
export function nameHeadings(sheet: SheetModel, { top, left, right }: Area, { edits }: HostContext): void {
  const taken = new Set<string>();
  edits.area(sheet, { top, left, right, bottom: top }, (row, column) => {
    const shown = sheet.text(row, column);
    let name = shown === "" ? `Column${String(column - left + 1)}` : shown;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${shown}${String(number)}`;
    taken.add(name.toLowerCase());
    return sheet.value(row, column) === name ? undefined : { value: name };
  });
}
