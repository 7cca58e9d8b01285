import { formatA1, isOwnSheet } from "../../src/core";
import type { CellContent, GridSnapshot } from "../../src/core";
import { readWorkbook } from "../../src/files";
import type { ReadWorkbook } from "../../src/files";
import { recalculate } from "../libreoffice";
import { readCells } from "../read-cells";

/** A workbook of the given bytes, read. */
export function open(bytes: Uint8Array): ReadWorkbook {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

/** The cells of a sheet that hold something. */
export function* cellsOf(
  grid: GridSnapshot,
): Generator<{ readonly address: string; readonly content: CellContent }> {
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      const [value, formula] = [grid.value(row, column), grid.formula(row, column)];
      if (value === null && formula === undefined) continue;
      const content = { value, ...(formula !== undefined && { formula }), format: grid.format(row, column) };
      yield { address: formatA1(row, column), content };
    }
  }
}

/** What was written into a workbook, a line for each cell of our own sheets and each formula elsewhere. */
export function linesOf(bytes: Uint8Array): readonly string[] {
  return open(bytes).workbook.sheets.flatMap((grid) => [
    `sheet ${grid.sheet}`,
    ...[...cellsOf(grid)]
      .filter(({ content }) => isOwnSheet(grid) || content.formula !== undefined)
      .map(({ address, content: { value, formula, format } }) => {
        const shown = typeof value === "number" ? String(Number(value.toPrecision(12))) : JSON.stringify(value);
        return `  ${address} ${shown}${formula === undefined ? "" : ` =${formula}`}${format === "General" ? "" : ` [${format ?? ""}]`}`;
      }),
  ]);
}

/** Every formula of a workbook comes in LibreOffice to the value that is stored with it; answers with how many there are. */
export async function expectCalculated(bytes: Uint8Array): Promise<number> {
  const after = readCells(await recalculate(bytes));
  let compared = 0;
  for (const grid of open(bytes).workbook.sheets) {
    for (const { address, content } of cellsOf(grid)) {
      if (content.formula === undefined) continue;
      compared++;
      const found = after.get(grid.sheet)?.get(address)?.value ?? "";
      const wanted: unknown = typeof content.value === "number" ? expect.closeTo(content.value, 9) : content.value;
      expect({ address, formula: content.formula, value: found }).toEqual({
        address,
        formula: content.formula,
        value: wanted,
      });
    }
  }
  return compared;
}
