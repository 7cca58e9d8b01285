import { columnLetters, formatA1, lastColumn, lastRow } from "../../core/cell/address";
import { ownTableNames, type CellContent, type OwnSheet } from "../../core/plan/operation";
import type { NewSheet } from "../../core/plan/new-sheet";
import { columnNames, isOwnTable } from "./table-xml";

/** Excel's own limits: letters in a cell, letters in a formula, links on a sheet, letters in a sheet's name. */
const limits = { text: 32_767, formula: 8192, links: 65_530, sheetName: 31 } as const;

/** Why a content cannot be put into a cell, in words that follow its address; undefined when it can. */
export function contentFault({ value, formula }: CellContent): string | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) return "would hold what is no number";
  if (typeof value === "string" && value.length > limits.text) return "would hold more text than a cell can";
  if (formula === undefined) return undefined;
  return formula === "" || formula.length > limits.formula
    ? "would hold a formula that is empty or too long"
    : undefined;
}

/** Why one of our sheets cannot be written as it is, in a sentence; undefined when it can. */
export function sheetFault(sheet: OwnSheet): string | undefined {
  return nameFault(sheet.name) ?? tableFault(sheet) ?? cellsFault(sheet);
}

/** Why a new sheet cannot be made as it is, in a sentence; undefined when it can. */
export function newSheetFault(sheet: NewSheet): string | undefined {
  return nameFault(sheet.name) ?? cellsFault(sheet);
}

function nameFault(name: string): string | undefined {
  const isName =
    name.length > 0 &&
    name.length <= limits.sheetName &&
    !/[[\]:*?/\\]|^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  return isName ? undefined : `Excel does not take ${JSON.stringify(name)} as the name of a sheet.`;
}

function tableFault(sheet: OwnSheet): string | undefined {
  const { name, area } = sheet.table;
  if (!isOwnTable(name)) {
    return `The table of a sheet of ours is called ${Object.values(ownTableNames).join(" or ")}, not ${name}.`;
  }
  const seen = new Set<string>();
  for (const [index, heading] of columnNames(sheet).entries()) {
    const where = `${columnLetters(area.left + index)}${String(area.top + 1)}`;
    if (heading === "") return `The heading ${where} of the table on the sheet ${sheet.name} is no text.`;
    if (seen.has(heading.toLowerCase()))
      return `The heading ${where} of the table on the sheet ${sheet.name} is there twice.`;
    seen.add(heading.toLowerCase());
  }
  return area.bottom < sheet.rows.length ? undefined : `The table on the sheet ${sheet.name} goes beyond its rows.`;
}

function cellsFault({ name, rows }: Pick<OwnSheet, "name" | "rows">): string | undefined {
  let links = 0;
  for (const [row, cells] of rows.entries()) {
    if (row > lastRow || cells.length - 1 > lastColumn)
      return `The sheet ${name} is larger than Excel's sheets can be.`;
    for (const [column, cell] of cells.entries()) {
      const fault = contentFault(cell);
      if (fault !== undefined) return `${formatA1(row, column)} of the sheet ${name} ${fault}.`;
      if (cell.link) links++;
    }
  }
  return links > limits.links ? `The sheet ${name} has more links than Excel takes on a sheet (65,530).` : undefined;
}
