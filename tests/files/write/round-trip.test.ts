import fc from "fast-check";
import type { CellValue } from "../../../src/core/cell/value";
import { buildPlan, equalStates } from "../../../src/core/plan";
import type { CellContent, CellStyle, Highlight, Operation, OwnCell, OwnSheet } from "../../../src/core/plan/operation";
import { ownTableNames } from "../../../src/core/plan/operation";
import { severities } from "../../../src/core/check/finding";
import { buildWorkbook, type CellSpec, type WorkbookSpec } from "../../workbooks/build";
import { comparePackages } from "../../workbooks/compare";
import { readBytes } from "../../workbooks/read-built";
import { applied, ownIn, writing } from "./applying";

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => value + 0);
// Halves of pairs on their own are no text, and no file can hold them.
const text = fc.string({ unit: "grapheme", maxLength: 12 });
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  number,
  text,
  fc.boolean(),
  fc.constantFrom({ error: "#N/A" }, { error: "#REF!" }),
);
const format = fc.constantFrom("0%", "0.0%", "General", '0.00"pp"', "d mmm yyyy", "#,##0", "@", '[Red]0;"<&>"0');
/** As a file spells them, and as a person does. */
const formulaInFile = fc.constantFrom("A1+1", "SUM(A1:B2)", "_xlfn.STDEV.S(A1:A3)", 'IF(A1="<&>","a","b")');
const formula = formulaInFile.map((one) => one.replace("_xlfn.", ""));

const content: fc.Arbitrary<CellContent> = fc.record(
  { value, formula: fc.oneof(formula, formulaInFile), format },
  { requiredKeys: ["value"] },
);
const builtCell: fc.Arbitrary<CellSpec> = fc.oneof(
  fc.constant(null),
  value.filter((one) => one !== ""),
  fc.record({ value: number, format }, { requiredKeys: ["value"] }),
  fc.record({ value: number, formula: formulaInFile, format }, { requiredKeys: ["value", "formula"] }),
);

const workbook: fc.Arbitrary<WorkbookSpec> = fc.record(
  {
    sheets: fc
      .array(fc.array(fc.array(builtCell, { maxLength: 6 }), { maxLength: 6 }), { minLength: 1, maxLength: 3 })
      .map((sheets) => sheets.map((rows, index) => ({ name: `Sheet ${String(index)}`, rows }))),
    texts: fc.constantFrom("shared", "inline"),
    prefix: fc.constantFrom("", "x:"),
    strict: fc.boolean(),
  },
  { requiredKeys: ["sheets"] },
);

const styles: readonly CellStyle[] = ["plain", "heading", "title", "quiet", "wrapped", ...severities];
const ownCell: fc.Arbitrary<OwnCell> = fc.record(
  {
    value,
    formula,
    format,
    style: fc.constantFrom(...styles),
    link: fc.record({
      sheet: fc.constantFrom("Sheet 0", "it's", "Plain"),
      row: fc.nat(99),
      column: fc.nat(99),
    }),
  },
  { requiredKeys: ["value"] },
);

const ownSheet: fc.Arbitrary<OwnSheet> = fc
  .record({
    before: fc.array(fc.array(ownCell, { maxLength: 4 }), { maxLength: 3 }),
    headings: fc.uniqueArray(
      text.filter((one) => one !== ""),
      {
        minLength: 1,
        maxLength: 4,
        selector: (one) => one.toLowerCase(),
      },
    ),
    rows: fc.array(fc.array(ownCell, { maxLength: 6 }), { maxLength: 5 }),
    widths: fc.array(
      fc.integer({ min: 1, max: 800 }).map((eighths) => eighths / 8),
      { maxLength: 5 },
    ),
    frozen: fc.record({ rows: fc.nat(3), columns: fc.nat(3) }),
    name: fc.constantFrom("Findings", "What we found", "It's ours"),
  })
  .map(({ before, headings, rows, widths, frozen, name }) => ({
    name,
    rows: [...before, headings.map((one): OwnCell => ({ value: one, style: "heading" })), ...rows],
    widths,
    frozen,
    table: {
      name: ownTableNames.findings,
      area: { top: before.length, left: 0, bottom: before.length + rows.length, right: headings.length - 1 },
    },
  }));

const area = fc
  .tuple(fc.nat(50), fc.nat(20), fc.nat(9), fc.nat(9))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const highlights: fc.Arbitrary<readonly Highlight[]> = fc.array(
  fc.record({ severity: fc.constantFrom(...severities), areas: fc.array(area, { minLength: 1, maxLength: 4 }) }),
  { maxLength: 4 },
);
const writes = fc.uniqueArray(fc.record({ row: fc.nat(9), column: fc.nat(9), content }), {
  maxLength: 12,
  selector: ({ row, column }) => `${String(row)},${String(column)}`,
});

const wanted = fc.record({ cells: writes, sheet: ownSheet, tinted: highlights });
type Wanted = typeof wanted extends fc.Arbitrary<infer Value> ? Value : never;

/** The operations that bring about what is wanted, on the first sheet. */
function operationsFor(bytes: Uint8Array, { cells, sheet, tinted }: Wanted): readonly Operation[] {
  const read = readBytes(bytes);
  const [before] = ownIn(bytes).sheets;
  return [
    ...cells.map(({ row, column, content: one }) => writing(read, { sheet: "Sheet 0", row, column }, one)),
    { kind: "sheet", name: before?.name ?? sheet.name, before, after: { ...sheet, name: before?.name ?? sheet.name } },
    { kind: "highlights", sheet: "Sheet 0", before: ownIn(bytes).highlights[0]?.highlights ?? [], after: tinted },
  ];
}

test("whatever is written reads back equal, and the workbook stays sound and whole", () => {
  fc.assert(
    fc.property(workbook, wanted, (spec, want) => {
      const bytes = buildWorkbook(spec);
      const { bytes: written, read } = applied(bytes, () => operationsFor(bytes, want));
      expect(ownIn(written)).toEqual({
        sheets: [want.sheet],
        highlights: want.tinted.length > 0 ? [{ sheet: "Sheet 0", highlights: want.tinted }] : [],
      });
      const [grid] = read.workbook.sheets;
      for (const { row, column, content: one } of want.cells) {
        const isBlank = one.value === "" && one.formula === undefined;
        expect(grid?.value(row, column)).toEqual(isBlank ? null : one.value);
        expect(grid?.formula(row, column)?.replaceAll("_xlfn.", "")).toBe(one.formula?.replaceAll("_xlfn.", ""));
        if (one.format !== undefined) expect(grid?.format(row, column)).toBe(one.format);
      }
      const { lost, broken } = comparePackages(bytes, written);
      expect({ lost, broken }).toEqual({ lost: [], broken: [] });
    }),
    { numRuns: 40 },
  );
});

test("writing the same twice is writing it once", () => {
  fc.assert(
    fc.property(workbook, wanted, (spec, want) => {
      const { bytes: written } = applied(buildWorkbook(spec), () => operationsFor(buildWorkbook(spec), want));
      expect(applied(written, () => operationsFor(written, want)).bytes).toBe(written);
      const own = ownIn(written);
      const { workbook: now } = readBytes(written);
      const plan = buildPlan({ workbook: now, own, want: { findings: want.sheet, highlights: own.highlights } });
      expect(plan.operations).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("taking back gives back every cell, and leaves nothing of ours", () => {
  fc.assert(
    fc.property(workbook, wanted, (spec, want) => {
      const bytes = buildWorkbook(spec);
      const { bytes: written, inverse } = applied(bytes, () => operationsFor(bytes, want));
      const { bytes: back } = applied(written, () => inverse.operations);
      const { lost, added, meaning, broken } = comparePackages(bytes, back);
      expect({ lost, added, meaning, broken }).toEqual({ lost: [], added: [], meaning: [], broken: [] });
    }),
    { numRuns: 40 },
  );
});

test("one thing after another: each can be changed, and taken back in turn", () => {
  fc.assert(
    fc.property(workbook, wanted, wanted, (spec, first, second) => {
      const bytes = buildWorkbook(spec);
      const once = applied(bytes, () => operationsFor(bytes, first));
      const twice = applied(once.bytes, () => operationsFor(once.bytes, second));
      const backOnce = applied(twice.bytes, () => twice.inverse.operations);
      expect(equalStates(ownIn(backOnce.bytes), ownIn(once.bytes))).toBe(true);
      const back = applied(backOnce.bytes, () => once.inverse.operations);
      const { lost, added, meaning } = comparePackages(bytes, back.bytes);
      expect({ lost, added, meaning }).toEqual({ lost: [], added: [], meaning: [] });
    }),
    { numRuns: 40 },
  );
});
