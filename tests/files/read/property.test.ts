import { read as readWithSheetJs, type WorkSheet } from "@e965/xlsx";
import fc from "fast-check";
import type { CellValue } from "../../../src/core/cell/value";
import { buildWorkbook, type CellSpec, type SheetSpec } from "../../workbooks/build";
import { readBytes, valuesOf } from "../../workbooks/read-built";

const text = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.constantFrom("_x000D_", " a\r\nb ", "92%"),
  )
  .map((words) => words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ""))
  .filter((words) => words !== "" && words === words.replace(/\r(?!\n)/g, ""));
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 1000),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: number.map((one) => one + 0) },
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom("#DIV/0!", "#N/A", "#REF!").map((error) => ({ error })) },
);
const cell = fc.record({
  value,
  formula: fc.option(fc.constantFrom("A1+1", 'IF(A1<2,"a & b",B$2)'), { nil: undefined, freq: 5 }),
  format: fc.constantFrom(undefined, "0%", "0.0%", '"a"0'),
});
type Cell = typeof cell extends fc.Arbitrary<infer C> ? C : never;
const grid = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 9 });
const options = fc.record({
  texts: fc.constantFrom("shared" as const, "inline" as const),
  prefix: fc.constantFrom("", "x:"),
  strict: fc.boolean(),
});

function specOf({ value: content, formula, format }: Cell): CellSpec {
  return { value: content, ...(formula === undefined ? {} : { formula }), ...(format === undefined ? {} : { format }) };
}

const sheetOf = (rows: readonly (readonly Cell[])[]): SheetSpec => ({
  name: "Card",
  rows: rows.map((row) => row.map(specOf)),
});

/** How many items a list has up to the last one that counts. */
function countUpTo<T>(list: readonly T[], counts: (item: T) => boolean): number {
  return list.reduce((found, item, index) => (counts(item) ? index + 1 : found), 0);
}

test("any grid is read as it was built: values, formulas, formats, and nothing beside", () => {
  fc.assert(
    fc.property(grid, options, (rows, chosen) => {
      const [sheet] = readBytes(buildWorkbook({ ...chosen, sheets: [sheetOf(rows)] })).workbook.sheets;
      if (!sheet) throw new Error("The workbook has no sheet.");
      for (let row = 0; row < rows.length + 1; row++) {
        for (let column = 0; column < 8; column++) {
          const built = rows[row]?.[column];
          expect(sheet.value(row, column)).toEqual(built?.value ?? null);
          expect(sheet.formula(row, column)).toBe(built?.formula);
          expect(sheet.format(row, column)).toBe(built?.format ?? "General");
        }
      }
      const used = rows.map((row) => countUpTo(row, (one) => one.value !== null || one.formula !== undefined));
      expect(sheet.rowCount).toBe(countUpTo(used, (count) => count > 0));
      expect(sheet.columnCount).toBe(Math.max(0, ...used));
    }),
  );
});

/** SheetJS's values in the form of ours. */
function valuesBySheetJs(sheet: WorkSheet, rowCount: number, columnCount: number): CellValue[][] {
  const rows = (sheet as { "!data"?: { t: string; v?: unknown; w?: string }[][] })["!data"] ?? [];
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_column, column) => {
      const found = rows[row]?.[column];
      if (found?.v === undefined || found.t === "z") return null;
      return found.t === "e" ? { error: String(found.w) } : (found.v as CellValue);
    }),
  );
}

/** SheetJS keeps carriage returns apart, and resolves Office's own escapes twice. */
const isPlain = ({ value: one }: Cell) => typeof one !== "string" || !/\r|_x/.test(one);

test("SheetJS reads the same values from the same file", () => {
  const plain = grid.map((rows) => rows.map((row) => row.filter(isPlain)));
  fc.assert(
    fc.property(plain, (rows) => {
      const bytes = buildWorkbook({ sheets: [sheetOf(rows)] });
      const [own] = readBytes(bytes).workbook.sheets;
      const theirs = readWithSheetJs(bytes, { dense: true }).Sheets["Card"];
      if (!own || !theirs) throw new Error("The workbook has no sheet.");
      expect(valuesBySheetJs(theirs, own.rowCount, own.columnCount)).toEqual(valuesOf(own));
    }),
  );
});
