import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { isCellError, type CellValue } from "../../core";
import { cellKey, type BookState, type CalcEngine, type Calculated, type SheetModel } from "../model";
import { FormulaIndex, type FormulaNode } from "./formula-index";
import { NeededCells, type LibraryBook } from "./needed-cells";
import { inBatches } from "./order";

/**
 * Calculates formulas by the formula module of excelts. Only what depends on a change is calculated.
 *
 * A formula that the library does not know how to calculate keeps the value that it had (`Calculated.value` is undefined). A new one that
 * has no value yet shows the library's error.
 */
export function createEngine(): CalcEngine {
  let index: FormulaIndex | undefined;
  let names: DefinedNames = [];
  const library: LibraryBook = {
    worksheets: [],
    getWorksheet: (id) => library.worksheets.find((one) => one.id === id || one.name === id),
    definedNames: { getAllEntries: () => [...names], getAllNames: () => [...names] },
  };

  function calculate(
    book: BookState,
    changed: ReadonlyMap<SheetModel, ReadonlySet<number>>,
    restructured: boolean,
  ): readonly Calculated[] {
    const formulas = formulasToDo(book, changed, restructured);
    const results = new Map<FormulaNode, CellValue | undefined>();
    const known = new Map<SheetModel, Map<number, CellValue>>();
    for (const batch of inBatches(
      [...formulas].filter((node) => !isArray(node)),
      (node) => index?.at(node.sheet, node.row, node.column),
    )) {
      const cells = new NeededCells(book, batch, (sheet, row, column) => known.get(sheet)?.get(cellKey(row, column)));
      library.worksheets = cells.sheets;
      names = cells.names;
      calculateFormulas(library);
      for (const node of batch) {
        const value = trusted(node, cells.result(node));
        results.set(node, value);
        const onSheet = known.get(node.sheet) ?? new Map<number, CellValue>();
        known.set(node.sheet, onSheet);
        if (value !== undefined) onSheet.set(cellKey(node.row, node.column), value);
      }
    }
    return [...formulas].map((node) => ({ ...node, value: results.get(node) }));
  }

  function formulasToDo(
    book: BookState,
    changed: ReadonlyMap<SheetModel, ReadonlySet<number>>,
    restructured: boolean,
  ): ReadonlySet<FormulaNode> {
    const isNew = index === undefined;
    if (!index || restructured) index = FormulaIndex.of(book);
    else for (const [sheet, keys] of changed) for (const key of keys) index.update(book, sheet, key);
    return restructured && !isNew ? index.all : index.affected(changed);
  }

  return { calculate };
}

type DefinedNames = NeededCells["names"];

function isArray({ sheet, row, column }: FormulaNode): boolean {
  return sheet.cell(row, column).isArray === true;
}

/** A name or construct that the library does not know is no result: Excel may well know it, and did when it gave a value. */
function trusted({ sheet, row, column }: FormulaNode, result: CellValue | undefined): CellValue | undefined {
  if (result === undefined) return undefined;
  if (!isCellError(result) || (result.error !== "#NAME?" && result.error !== "#CALC!")) return result;
  const before = sheet.value(row, column);
  return before === null || isCellError(before) ? result : undefined;
}
