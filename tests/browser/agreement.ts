import { recalculate } from "../libreoffice";
import { readCells, type SeenCell } from "../read-cells";

/** Fails unless LibreOffice, which works every formula anew, comes to what a sheet of the saved workbook says; says how many formulas it has. */
export async function expectRecalculatedAlike(bytes: Uint8Array, sheet: string): Promise<number> {
  const saved = readCells(bytes).get(sheet) ?? new Map<string, SeenCell>();
  const recalculated = readCells(await recalculate(bytes)).get(sheet);
  const formulas = [...saved].filter(([, { formula }]) => formula !== undefined);
  for (const [address, { value }] of formulas) {
    const other = recalculated?.get(address)?.value ?? "";
    const wanted: unknown = typeof value === "number" ? expect.closeTo(value, 9) : (value ?? "");
    expect([address, other]).toEqual([address, wanted]);
  }
  return formulas.length;
}
