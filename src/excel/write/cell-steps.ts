import type { Area, Operation, WorkbookSnapshot } from "../../core";
import { rangeOf } from "../read/areas";
import { entryOf, type Entry } from "./entry";
import { rectanglesOf } from "./rectangles";
import type { Step } from "./steps";

type CellOperation = Extract<Operation, { kind: "cell" }>;

/** What the calls around a block of values add to a request, in characters. */
export const blockOverhead = 600;

/** The steps that write cells of the user's sheets, as few blocks as there are rectangles of them. */
export function cellSteps(operations: readonly CellOperation[], workbook: WorkbookSnapshot): readonly Step[] {
  const sheets = [...new Set(operations.map(({ at }) => at.sheet))];
  return sheets.flatMap((sheet) => {
    const onSheet = operations.filter(({ at }) => at.sheet === sheet);
    const grid = workbook.sheets.find((one) => one.sheet === sheet);
    const entries = new Map<number, Map<number, Entry>>();
    for (const { at, after } of onSheet) {
      const inRow = entries.get(at.row) ?? new Map<number, Entry>();
      entries.set(at.row, inRow.set(at.column, entryOf(after, grid?.format(at.row, at.column) ?? "General")));
    }
    return rectanglesOf(onSheet.map(({ at }) => at)).map((area) =>
      blockStep(sheet, area, (row, column) => entries.get(row)?.get(column)),
    );
  });
}

/** The step that enters a block of cells; a cell without an entry is left as it is. */
export function blockStep(
  sheet: string,
  area: Area,
  entryAt: (row: number, column: number) => Entry | undefined,
): Step {
  const block = <Value>(read: (entry: Entry) => Value): readonly (readonly (Value | null)[])[] =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
      Array.from({ length: area.right - area.left + 1 }, (_cell, across) => {
        const entry = entryAt(area.top + down, area.left + across);
        return entry ? (read(entry) ?? null) : null;
      }),
    );
  const before = block(({ formatBefore }) => formatBefore);
  const entries = block(({ entry }) => entry);
  const after = block(({ formatAfter }) => formatAfter);
  return {
    size: blockOverhead + [before, entries, after].reduce((sum, one) => sum + JSON.stringify(one).length, 0),
    queue(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
      if (hasAny(before)) range.numberFormat = before as unknown[][];
      range.formulas = entries as unknown[][];
      if (hasAny(after)) range.numberFormat = after as unknown[][];
      return undefined;
    },
  };
}

function hasAny(block: readonly (readonly unknown[])[]): boolean {
  return block.some((row) => row.some((one) => one !== null));
}
