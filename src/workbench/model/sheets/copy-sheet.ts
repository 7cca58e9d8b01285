import { canDraw, withChartReferences } from "../chart";
import type { Edits } from "../edits";
import { standsForThread, type SheetLayout, type TableModel } from "../layout";
import { followed, withFormulas, type Follow } from "../move/follow";
import type { SheetModel } from "../sheet-model";
import type { WorkbookModel } from "../workbook-model";
import { followRename } from "./change-sheets";
import { followedValidation, validationsOf } from "./copied-validations";
import { copyName } from "./sheet-names";

/**
 * Copies a sheet to a place among the tabs: cells, looks, tables (under new names), formats, notes, what may be entered, links, and charts that
 * the workbench can draw. What names the sheet itself names the copy. Comments with answers stay with the first one: they cannot be saved on
 * a new sheet.
 */
export function copySheet(model: WorkbookModel, edits: Edits, sheet: SheetModel, position: number): SheetModel {
  const made = edits.addSheet(copyName(sheet, model), model.freshId(), position);
  const { source, changed } = sheet.cells.state();
  edits.replaceCells(made, { source, changed });
  const layout = copiedLayout(model, sheet, made.name);
  edits.layout(made, layout);
  made.zoom = sheet.zoom;
  const follow = followRename(sheet.name, made.name);
  const renamed = sheet.layout.tables.map((table, place) => [table.name, layout.tables[place]?.name ?? ""] as const);
  for (const { row, column, cell } of made.cells.all()) {
    if (cell.formula === undefined) continue;
    const formula = withTableNames(followed(cell.formula, made.name, follow), renamed);
    if (formula !== cell.formula) edits.putCell(made, row, column, { ...cell, formula });
  }
  const own = model.names.filter((one) => one.sheet === sheet.id);
  const names = own.map((one) => ({ ...one, sheet: made.id, formula: followed(one.formula, undefined, follow) }));
  if (names.length > 0) edits.book({ names: [...model.names, ...names] });
  return made;
}

function copiedLayout(model: WorkbookModel, sheet: SheetModel, name: string): SheetLayout {
  const { name: before, layout } = sheet;
  const follow: Follow = followRename(before, name);
  const own = (formula: string): string => followed(formula, name, follow);
  return {
    ...layout,
    name,
    visibility: "visible",
    tables: copiedTables(model, layout.tables),
    conditionalFormats: layout.conditionalFormats.map(({ rule: _rule, ...format }) =>
      withFormulas({ ...format, id: model.freshId(), fromFile: false }, own),
    ),
    links: layout.links.map((link) => (link.place === undefined ? link : { ...link, place: own(link.place) })),
    charts: layout.charts
      .filter(canDraw)
      .map((chart) => withChartReferences({ ...chart, id: model.freshId(), part: undefined }, own)),
    notes: layout.notes.filter((note) => !standsForThread(note)),
    kept: {
      ...layout.kept,
      validations: validationsOf(model, sheet).map((one) => followedValidation(one, name, follow)),
    },
    comments: [],
    shifts: [],
  };
}

/** A table's name is the only one in its workbook. */
function copiedTables(model: WorkbookModel, tables: readonly TableModel[]): readonly TableModel[] {
  const taken = new Set(
    [...model.sheets.flatMap(({ layout }) => layout.tables), ...model.names].map(({ name }) => name.toLowerCase()),
  );
  return tables.map(({ part: _part, ...table }) => {
    const base = table.name.replace(/_\d+$/, "");
    let number = 2;
    while (taken.has(`${base}_${String(number)}`.toLowerCase())) number++;
    const name = `${base}_${String(number)}`;
    taken.add(name.toLowerCase());
    return { ...table, id: model.freshId(), name };
  });
}

/** Structured references go to the copies of the tables that they named. */
function withTableNames(formula: string, renamed: readonly (readonly [before: string, after: string])[]): string {
  return renamed.reduce(
    (text, [before, after]) =>
      text.replace(new RegExp(`(?<![\\w.])${before.replace(/\W/g, "\\$&")}(?=\\[)`, "gi"), after),
    formula,
  );
}
