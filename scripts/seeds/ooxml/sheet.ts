import { columnLetters, formatA1, formatArea } from "../../../src/core/cell/address";
import type { Cell, Formula, Page, Sheet } from "../model";
import { conditionalFormats, hyperlinks, validations } from "./sheet-rules";
import { main, relationships } from "./namespaces";
import type { SharedStrings } from "./strings";
import type { Styles } from "./styles";
import { document, element, listElement, textElement } from "./xml";

/** The identities by which a sheet refers to the parts that belong to it. */
export interface SheetRelations {
  readonly drawing?: string;
  readonly notes?: string;
  readonly table?: string;
  /** One for each link to an address outside, in order. */
  readonly links: readonly string[];
}

/** A part `xl/worksheets/sheetN.xml`. The order of its children is that of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
export function sheetXml(
  sheet: Sheet,
  selected: boolean,
  strings: SharedStrings,
  styles: Styles,
  ids: SheetRelations,
): string {
  return document(
    element(
      "worksheet",
      { xmlns: main, "xmlns:r": relationships },
      sheetProperties(sheet),
      element("dimension", { ref: usedArea(sheet) }),
      element("sheetViews", {}, sheetView(sheet, selected)),
      element("sheetFormatPr", { defaultRowHeight: 13.2 }),
      columns(sheet),
      sheetRows(sheet, strings, styles),
      merges(sheet),
      ...conditionalFormats(sheet, styles),
      validations(sheet),
      hyperlinks(sheet, ids.links),
      ...pageSetup(sheet.page),
      ids.drawing === undefined ? "" : element("drawing", { "r:id": ids.drawing }),
      ids.notes === undefined ? "" : element("legacyDrawing", { "r:id": ids.notes }),
      ids.table === undefined ? "" : element("tableParts", { count: 1 }, element("tablePart", { "r:id": ids.table })),
    ),
  );
}

function sheetProperties({ tabColour, page }: Sheet): string {
  if (tabColour === undefined && !page.fitAcross) return "";
  return element(
    "sheetPr",
    {},
    tabColour === undefined ? "" : element("tabColor", { rgb: `FF${tabColour}` }),
    page.fitAcross ? element("pageSetUpPr", { fitToPage: true }) : "",
  );
}

function usedArea({ cells }: Sheet): string {
  const rows = cells.map((cell) => cell.row);
  const used = cells.map((cell) => cell.column);
  return formatArea({
    top: Math.min(...rows),
    left: Math.min(...used),
    bottom: Math.max(...rows),
    right: Math.max(...used),
  });
}

function sheetView({ freeze }: Sheet, selected: boolean): string {
  const attributes = { showGridLines: false, tabSelected: selected || undefined, workbookViewId: 0 };
  if (freeze === undefined) return element("sheetView", attributes);
  const pane = freeze.column === 0 ? "bottomLeft" : "bottomRight";
  const topLeftCell = formatA1(freeze.row, freeze.column);
  return element(
    "sheetView",
    attributes,
    element("pane", {
      xSplit: freeze.column || undefined,
      ySplit: freeze.row,
      topLeftCell,
      activePane: pane,
      state: "frozen",
    }),
    element("selection", { pane, activeCell: topLeftCell, sqref: topLeftCell }),
  );
}

function columns(sheet: Sheet): string {
  return element(
    "cols",
    {},
    ...sheet.columns.map(({ width, hidden }, index) =>
      element("col", { min: index + 1, max: index + 1, width, hidden, customWidth: true }),
    ),
  );
}

function sheetRows(sheet: Sheet, strings: SharedStrings, styles: Styles): string {
  const byRow = new Map<number, Cell[]>();
  for (const cell of sheet.cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const numbers = [...new Set([...byRow.keys(), ...sheet.heights.keys()])].sort((a, b) => a - b);
  const rows = numbers.map((row) => {
    const cells = (byRow.get(row) ?? []).sort((a, b) => a.column - b.column);
    const ht = sheet.heights.get(row);
    const attributes = { r: row + 1, ht, customHeight: ht === undefined ? undefined : true };
    return element("row", attributes, ...cells.map((cell) => cellXml(cell, strings, styles)));
  });
  return element("sheetData", {}, ...rows);
}

function cellXml({ row, column, value, look, formula }: Cell, strings: SharedStrings, styles: Styles): string {
  const attributes = { r: columnLetters(column) + String(row + 1), s: styles.cell(look) || undefined };
  const calculated = formula === undefined ? "" : formulaXml(formula);
  if (value === null) return element("c", attributes, calculated);
  if (typeof value === "number") return element("c", attributes, calculated, textElement("v", String(value)));
  if (formula !== undefined) return element("c", { ...attributes, t: "str" }, calculated, textElement("v", value));
  return element("c", { ...attributes, t: "s" }, textElement("v", String(strings.position(value))));
}

function formulaXml(formula: Formula): string {
  switch (formula.kind) {
    case "plain":
      return textElement("f", formula.text);
    case "array":
      return textElement("f", formula.text, { t: "array", ref: formatArea(formula.over) });
    case "shared": {
      const ref = formula.over && formatArea(formula.over);
      return textElement("f", formula.text ?? "", { t: "shared", ref, si: formula.group });
    }
    default:
      return formula satisfies never;
  }
}

function merges({ merges: areas }: Sheet): string {
  const written = areas.map((area) => element("mergeCell", { ref: formatArea(area) }));
  return listElement("mergeCells", { count: areas.length }, written);
}

function pageSetup(page: Page): readonly string[] {
  const breaks = page.breaksBefore ?? [];
  const orientation = page.landscape ? "landscape" : "portrait";
  const fit = page.fitAcross ? { fitToWidth: 1, fitToHeight: 0 } : {};
  return [
    element("printOptions", { horizontalCentered: true }),
    element("pageMargins", { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
    element("pageSetup", { paperSize: 9, scale: page.scale, orientation, ...fit }),
    element(
      "headerFooter",
      {},
      page.header === undefined ? "" : textElement("oddHeader", page.header),
      page.footer === undefined ? "" : textElement("oddFooter", page.footer),
    ),
    // A break's number is the last row above it, counted from 1, which is the first row below it, counted from 0.
    listElement(
      "rowBreaks",
      { count: breaks.length, manualBreakCount: breaks.length },
      breaks.map((row) => element("brk", { id: row, max: 16383, man: true })),
    ),
  ];
}
