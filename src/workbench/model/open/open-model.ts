import type { GridSnapshot } from "../../../core";
import { accept, childElement, elementAttributes, isOfType, rootElement, type Result } from "../../../files/package";
import { readWorkbook, type ReadOptions, type ReadWorkbook } from "../../../files/read";
import type { CalcEngine } from "../calc-engine";
import { SheetModel } from "../sheet-model";
import { WorkbookModel } from "../workbook-model";
import { SheetStyles } from "./cell-styles";
import { readCharts } from "./charts";
import { readThemeColors } from "./colors";
import { FileCells } from "./file-cells";
import { readLooks, type WorkbookLooks } from "./looks";
import { readNames, readNotes, readTableModels, readXmlParts, textOf } from "./related";
import { readLayout, type LayoutContext } from "./sheet-layout";

/** How a model is opened. */
export interface OpenOptions extends ReadOptions {
  /** What calculates formulas; without one every formula keeps the value it has in the file. */
  readonly engine?: CalcEngine;
}

/** Opens the bytes of an .xlsx or .xlsm file, or of a table as text, as a model. The bytes are kept: do not change them afterwards. */
export function openModel(bytes: Uint8Array, options: OpenOptions = {}): Result<WorkbookModel> {
  const read = readWorkbook(bytes, options);
  if (!read.ok) return read;
  const { parts, package: opened, workbook } = read.value;
  const relationships = opened.relationships(parts.path);
  const themePath = relationships.ok ? relationships.value.find((one) => isOfType(one, "theme"))?.target : undefined;
  const theme = readThemeColors(textOf(opened, themePath));
  const looks = readLooks(textOf(opened, parts.styles), theme);
  let ids = 0;
  const freshId = (): string => `{${String(++ids).padStart(8, "0")}-0000-0000-0000-000000000000}`;
  const sheets = new Map<string, SheetModel>();
  for (const grid of workbook.sheets) {
    sheets.set(grid.sheet, openSheet(read.value, grid, looks, { theme, overlays: looks.overlays, freshId }));
  }
  const workbookXml = textOf(opened, parts.path);
  const model = new WorkbookModel({
    name: read.value.from === "text" ? asWorkbook(options.name) : (options.name ?? "Book1.xlsx"),
    original: read.value,
    ...(options.engine && { engine: options.engine }),
    active: frontSheet(
      workbookXml,
      parts.sheets.map(({ name }) => name),
      [...sheets.keys()],
    ),
    state: {
      sheets: [...sheets.values()],
      names: readNames(
        workbookXml,
        parts.sheets.map(({ name }) => sheets.get(name)?.id),
      ),
      xmlParts: readXmlParts(opened, parts.path, freshId),
      settings: new Map(),
      structureLocked: parts.structureLocked,
    },
  });
  model.calculateOpened(workbook.sheets.flatMap((grid) => grid.withoutResult?.() ?? []));
  return accept(model);
}

/** What a text file is called once it is a workbook. */
function asWorkbook(name = "Book1"): string {
  return `${name.replace(/\.\w{1,5}$/, "")}.xlsx`;
}

function openSheet(
  { parts, package: opened }: ReadWorkbook,
  grid: GridSnapshot,
  looks: WorkbookLooks,
  context: Omit<LayoutContext, "relationships">,
): SheetModel {
  const part = parts.sheets.find(({ name, kind }) => name === grid.sheet && kind === "worksheet");
  const found = part && opened.relationships(part.path);
  const relationships = found?.ok ? found.value : [];
  const { layout, columns, zoom } = readLayout(textOf(opened, part?.path), grid, { ...context, relationships });
  const styles = (): SheetStyles => new SheetStyles(textOf(opened, part?.path), columns);
  const sheet = new SheetModel(
    context.freshId(),
    {
      ...layout,
      notes: readNotes(opened, relationships),
      tables: readTableModels(opened, relationships),
      charts: readCharts(opened, relationships, layout, context.freshId),
    },
    new FileCells(grid, looks, styles),
  );
  sheet.zoom = zoom;
  return sheet;
}

/** The place among the worksheets of the sheet that the file has in front; 0 when that is none of them. */
function frontSheet(workbookXml: string, all: readonly string[], worksheets: readonly string[]): number {
  const root = rootElement(workbookXml);
  const views = root && childElement(workbookXml, root, "bookViews");
  const view = views && childElement(workbookXml, views, "workbookView");
  const tab = Number((view && elementAttributes(workbookXml, view).get("activeTab")) ?? 0);
  return Math.max(0, worksheets.indexOf(all[tab] ?? ""));
}
