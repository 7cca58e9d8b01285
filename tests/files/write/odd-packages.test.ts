import { buildWorkbook, workbookParts, zipParts, type WorkbookSpec } from "../../workbooks/build";
import { comparePackages, partsOf } from "../../workbooks/compare";
import { everything } from "../../workbooks/everything";
import { applied, cell, fullSheet, ownIn, partText, reasons, tint, withPart, writing } from "./applying";

const card: WorkbookSpec = { sheets: [{ name: "Card", rows: [["Measure", 0.92]] }] };
const adding = () => [{ kind: "sheet", name: "Findings", before: undefined, after: fullSheet } as const];

test("a part in UTF-16 is read, and written in UTF-8, saying so", () => {
  const parts = workbookParts(card);
  const path = "xl/worksheets/sheet1.xml";
  const text = `\ufeff${String(parts[path]).replace("UTF-8", "UTF-16")}`;
  const wide = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
  const { bytes, read } = applied(zipParts({ ...parts, [path]: wide }), (before) => [
    writing(before, cell("Card", "B1"), { value: "é" }),
  ]);
  expect(read.workbook.sheets[0]?.value(0, 1)).toBe("é");
  expect(partText(bytes, path)).toContain('encoding="UTF-8"');
});

test("paths are found whatever their case, and numbers of new parts are free", () => {
  const parts = workbookParts({ sheets: [...card.sheets, { name: "Data", tables: [{ name: "T", ref: "A1:A2" }] }] });
  const { "xl/worksheets/sheet1.xml": first = "", ...rest } = parts;
  const { bytes } = applied(zipParts({ ...rest, "xl/Worksheets/Sheet1.XML": first }), (read) => [
    ...adding(),
    { kind: "highlights", sheet: "Card", before: [], after: [tint("error", "A1")] },
    writing(read, cell("Card", "D9"), { value: 1 }),
  ]);
  expect([...partsOf(bytes).keys()].filter((path) => /sheet|table/i.test(path)).sort()).toEqual([
    "xl/Worksheets/Sheet1.XML",
    "xl/tables/table1.xml",
    "xl/tables/table2.xml",
    "xl/worksheets/_rels/sheet2.xml.rels",
    "xl/worksheets/_rels/sheet3.xml.rels",
    "xl/worksheets/sheet2.xml",
    "xl/worksheets/sheet3.xml",
  ]);
  expect(ownIn(bytes).sheets).toEqual([fullSheet]);
});

test("a stylesheet of one empty tag, and lists written as empty tags, take new styles", () => {
  const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const bare = `<styleSheet ${namespace}/>`;
  const lists = `<styleSheet ${namespace}><fonts count="0"/><fills/><borders/><cellXfs count="0"/><dxfs/></styleSheet>`;
  for (const styles of [bare, lists]) {
    const bytes = buildWorkbook({ ...card, parts: { "xl/styles.xml": styles } });
    const { bytes: written } = applied(bytes, () => [
      ...adding(),
      { kind: "highlights", sheet: "Card", before: [], after: [tint("error", "A1"), tint("warning", "A2")] },
    ]);
    expect(ownIn(written).sheets).toEqual([fullSheet]);
    expect(comparePackages(bytes, written).broken).toEqual([]);
  }
});

test("a sheet of ours with a table of the user's on it is neither rewritten nor taken away", () => {
  const { bytes } = applied(buildWorkbook(card), adding);
  const path = "xl/worksheets/_rels/sheet2.xml.rels";
  const joined = withPart(bytes, path, (text) =>
    text.replace(/<Relationship .*?\/>/, (one) => one + one.replace("rId1", "rId2").replace("table1", "table9")),
  );
  const table = partText(bytes, "xl/tables/table1.xml")
    .replace(/ScorecardFindings/g, "Mine")
    .replace('id="1"', 'id="9"');
  const both = zipParts({ ...Object.fromEntries(partsOf(joined)), "xl/tables/table9.xml": table });
  const plans = [undefined, { ...fullSheet, widths: [1] }];
  for (const after of plans) {
    const found = reasons(both, () => [{ kind: "sheet", name: "Findings", before: fullSheet, after }]);
    expect(found.join()).toContain("a table that is not ours");
  }
});

test("the only sheet that shows is not taken away", () => {
  const { bytes } = applied(buildWorkbook({ sheets: [{ ...card.sheets[0], name: "Card", state: "hidden" }] }), adding);
  const found = reasons(bytes, () => [{ kind: "sheet", name: "Findings", before: fullSheet, after: undefined }]);
  expect(found.join()).toContain("the only one that shows");
});

test("cells that somebody merged on our sheet do not stay under its table", () => {
  const { bytes } = applied(buildWorkbook(card), adding);
  const merged = withPart(bytes, "xl/worksheets/sheet2.xml", (text) =>
    text.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells>'),
  );
  const { bytes: written } = applied(merged, () => [
    { kind: "sheet", name: "Findings", before: fullSheet, after: { ...fullSheet, widths: [9] } },
  ]);
  expect(partText(written, "xl/worksheets/sheet2.xml")).not.toContain("mergeCell");
});

test("macros stay, and so does what kind of workbook it is", () => {
  const bytes = everything();
  const { bytes: written } = applied(bytes, adding);
  expect(partsOf(written).get("xl/vbaProject.bin")).toEqual(partsOf(bytes).get("xl/vbaProject.bin"));
  expect(partText(written, "[Content_Types].xml")).toContain("macroEnabled");
});
