import { renameSheet, withChartReferences, type SheetLayout, type SheetModel, type WorkbookModel } from "../../model";
import { accessDenied, alreadyExists, invalidArgument, invalidOperation } from "../host-error";
import type { HostContext } from "../type-table";

/** A name for a sheet that Excel takes. */
export function checkName(name: string, model: WorkbookModel, own: SheetModel | undefined, location: string): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name))
    throw invalidArgument(location);
  const other = model.sheet(name);
  if (other && other !== own) throw alreadyExists(location);
}

/** Refuses what a protected structure does not allow. */
export function refuseLockedStructure({ model }: HostContext, location: string): void {
  if (model.state.structureLocked) throw accessDenied(location);
}

/** Gives a sheet another name, in formulas as well. */
export function renameWorksheet(sheet: SheetModel, name: string, { model, edits }: HostContext): void {
  const before = sheet.name;
  edits.layout(sheet, { name });
  for (const one of model.sheets) {
    for (const { row, column, cell } of one.cells.all()) {
      if (cell.formula === undefined) continue;
      const formula = renameSheet(cell.formula, before, name);
      if (formula !== cell.formula) edits.putCell(one, row, column, { ...cell, formula });
    }
    const charts = one.layout.charts.map((chart) =>
      withChartReferences(chart, (reference) => renameSheet(reference, before, name)),
    );
    if (charts.length > 0) edits.layout(one, { charts });
  }
  const names = model.names.map((one) => ({ ...one, formula: renameSheet(one.formula, before, name) }));
  if (names.some((one, place) => one.formula !== model.names[place]?.formula)) edits.book({ names });
}

/** Takes a sheet out; one that is shown must be left. */
export function removeWorksheet(sheet: SheetModel, host: HostContext, location: string): void {
  refuseLockedStructure(host, location);
  const visible = host.model.sheets.filter((one) => one !== sheet && one.visibility === "visible");
  if (visible.length === 0 || sheet.visibility === "very-hidden") throw invalidOperation(location);
  host.edits.removeSheet(sheet);
}

/** Copies a sheet. */
export function copyWorksheet(
  sheet: SheetModel,
  host: HostContext,
  position: string,
  beside: SheetModel | undefined,
): SheetModel {
  const { model, edits } = host;
  let number = 2;
  while (model.sheet(`${sheet.name.slice(0, 26)} (${String(number)})`)) number++;
  const list = model.sheets;
  const place =
    position === "Beginning"
      ? 0
      : position === "End"
        ? list.length
        : list.indexOf(beside ?? sheet) + (position === "Before" ? 0 : 1);
  const made = edits.addSheet(`${sheet.name.slice(0, 26)} (${String(number)})`, model.freshId(), place);
  edits.replaceCells(made, { source: sheet.cells.source, changed: sheet.cells.changed });
  edits.layout(made, { ...sheet.layout, name: made.name, tables: [], charts: [] } satisfies SheetLayout);
  return made;
}
