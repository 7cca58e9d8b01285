import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../../src/workbench/engine";
import { copySheet, openModel, saveModel, type NoteModel } from "../../../src/workbench/model";
import { onOffice } from "../../office/on-office";
import { recalculate } from "../../libreoffice";
import { everything } from "../../workbooks/everything";
import { opened, saved } from "./opened";

test("LibreOffice opens what was saved, tables, links, formats and all, and calculates the same", async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../../seeds/knowsley-score-card.xlsx")));
  const read = openModel(bytes, { engine: createEngine() });
  if (!read.ok) throw new Error(read.refusal.message);
  const model = read.value;
  await onOffice(async ({ Excel }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Made here");
      sheet.getRange("A1:B3").values = [
        ["Measure", "Value"],
        ["a", "45%"],
        ["b", "=B2*2"],
      ];
      sheet.tables.add("A1:B3", true).name = "Made";
      sheet.getRange("A2").hyperlink = { address: "https://example.org/", textToDisplay: "a" };
      sheet.getRange("A1:B1").format.fill.color = "#FFEE00";
      sheet.getRange("A1:A3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      await context.sync();
    });
  }, model);
  const written = saveModel(model);
  if (!written.ok) throw new Error(written.refusal.message);
  const again = openModel(await recalculate(written.value));
  if (!again.ok) throw new Error(again.refusal.message);
  const made = again.value.sheet("Made here");
  expect(made?.value(2, 1)).toBeCloseTo(0.9, 12);
  expect(made?.cell(0, 0).look.fill).toBe("#FFEE00");
  expect(made?.layout.tables).toMatchObject([{ name: "Made" }]);
  expect(made?.layout.links).toMatchObject([{ address: "https://example.org/" }]);
});

test("LibreOffice sees the notes of a sheet that was copied", async () => {
  const model = opened(everything());
  const sheet = model.sheets.find(({ layout }) => layout.notes.length > 0)!;
  let name = "";
  model.edit("Copy", (edits) => {
    ({ name } = copySheet(model, edits, sheet, model.sheets.length));
  });
  const again = opened(await recalculate(saved(model)));
  const places = (notes: readonly NoteModel[] = []) => notes.map(({ row, column }) => [row, column]);
  expect(places(again.sheet(name)?.layout.notes)).toEqual(places(sheet.layout.notes));
  expect(places(again.sheet(sheet.name)?.layout.notes)).toEqual(places(sheet.layout.notes));
});
