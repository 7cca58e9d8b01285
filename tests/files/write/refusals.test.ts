import { zipSync } from "fflate";
import { buildWorkbook } from "../../workbooks/build";
import { partsOf } from "../../workbooks/compare";
import { everything } from "../../workbooks/everything";
import { applied, cell, fullSheet, reasons, tint, withPart, writing } from "./applying";

test.each([
  ["Card", "A1", "is a column heading of the table Data"],
  ["Card", "F3", "belongs to an array formula over F2:F3"],
  ["Card", "B5", "holds one of several formulas"],
  ["Card", "E3", "merged cells D2:E3"],
  ["Card", "C6", "a picture or a linked data type"],
  ["It's a pivot", "B5", "belongs to a pivot table over A3:B5"],
  ["Locked", "A1", "is locked and the sheet is protected"],
])("%s!%s is not written over: it %s", (sheet, address, words) => {
  const found = reasons(everything(), (read) => [writing(read, cell(sheet, address), { value: 1 })]);
  expect(found.join()).toContain(words);
  expect(found.join()).toContain(address);
});

test("an unlocked cell of a protected sheet, and the first of merged ones, are written", () => {
  const { read } = applied(everything(), (before) => [
    writing(before, cell("Locked", "B1"), { value: 9 }),
    writing(before, cell("Card", "D2"), { value: 8 }),
  ]);
  expect([read.workbook.sheets[2]?.value(0, 1), read.workbook.sheets[0]?.value(1, 3)]).toEqual([9, 8]);
});

test("a workbook whose structure is locked gets no sheet, but highlights", () => {
  const locked = withPart(everything(), "xl/workbook.xml", (text) =>
    text.replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
  );
  const found = reasons(locked, () => [{ kind: "sheet", name: "Findings", before: undefined, after: fullSheet }]);
  expect(found.join()).toContain("structure is locked");
  applied(locked, () => [{ kind: "highlights", sheet: "Card", before: [], after: [tint("error", "A1")] }]);
});

test("a signed workbook is not changed, but read and given back as it is", () => {
  const signed = zipSync({
    ...Object.fromEntries(partsOf(everything())),
    "_xmlsignatures/origin.sigs": new Uint8Array(),
  });
  const plan = () => [{ kind: "highlights", sheet: "Card", before: [], after: [tint("error", "A1")] } as const];
  expect(reasons(signed, plan).join()).toContain("digitally signed");
  expect(applied(signed, () => []).bytes).toBe(signed);
});

test("one thing is not changed twice in one plan", () => {
  const bytes = buildWorkbook({ sheets: [{ name: "Card", rows: [[1]] }] });
  const found = reasons(bytes, (read) => [1, 2].map((value) => writing(read, cell("Card", "A1"), { value })));
  expect(found.join()).toContain("Card!A1 twice");
});

test("a part that cannot be read refuses the whole, in one line", () => {
  const bytes = withPart(everything(), "xl/tables/table3.xml", () => "<!DOCTYPE table><table/>");
  expect(() => reasons(bytes, () => [])).toThrow(/doctype/);
});
