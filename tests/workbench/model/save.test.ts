import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../../src/workbench/engine";
import { emptyModel, moveCells } from "../../../src/workbench/model";
import { onOffice } from "../../office/on-office";
import { comparePackages } from "../../workbooks/compare";
import { everything } from "../../workbooks/everything";
import { opened, saved } from "./opened";

const seed = (): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "../../../seeds/knowsley-score-card.xlsx")));

test("a model that was not changed is the file that it came from", () => {
  const bytes = seed();
  expect(saved(opened(bytes))).toEqual(bytes);
});

test("an edit that is undone leaves the file as it was", () => {
  const bytes = everything();
  const model = opened(bytes);
  model.enter(model.sheets[0]!, 0, 0, "other");
  model.undo();
  expect(saved(model)).toEqual(bytes);
});

test("of a workbook with one of everything, nothing is lost by an edit", () => {
  const bytes = everything();
  const model = opened(bytes);
  const sheet = model.sheets[0]!;
  model.enter(sheet, 40, 3, "new");
  const { lost, meaning, broken } = comparePackages(bytes, saved(model));
  expect({ lost, broken }).toEqual({ lost: [], broken: [] });
  expect(meaning.map((one) => one.slice(0, 32))).toEqual(["xl/worksheets/sheet1.xml D41: no"]);
});

test("values, formulas, formats and looks are read back as they were saved", () => {
  const model = opened(seed());
  const sheet = model.sheets[0]!;
  model.edit("Look", (edits) => {
    edits.cell(sheet, 4, 1, { value: 0.5, format: "0.0%", look: { fill: "#FF0000", bold: true } });
    edits.cell(sheet, 60, 0, { value: null, formula: "1+1" });
    edits.layout(sheet, {
      columnWidths: new Map([...sheet.layout.columnWidths, [1, 131]]),
      frozen: { rows: 3, columns: 1 },
    });
    edits.layout(sheet, {
      hiddenRows: new Set([7]),
      merges: [...sheet.layout.merges, { top: 62, left: 0, bottom: 62, right: 2 }],
    });
  });
  const again = opened(saved(model)).sheets[0]!;
  expect(again.cell(4, 1)).toMatchObject({ value: 0.5, format: "0.0%" });
  expect(again.cell(4, 1).look).toEqual(sheet.cell(4, 1).look);
  expect(again.cell(60, 0)).toMatchObject({ value: 2, formula: "1+1" });
  expect(again.columnWidth(1)).toBe(131);
  expect(again.layout.frozen).toEqual({ rows: 3, columns: 1 });
  expect(again.isRowHidden(7)).toBe(true);
  expect(again.layout.merges).toHaveLength(sheet.layout.merges.length);
});

test("what an add-in made is saved: sheets, tables, names, conditional formats, custom XML parts", async () => {
  const bytes = seed();
  const model = opened(bytes);
  await onOffice(async ({ Excel }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Findings & more");
      sheet.getRange("A1:B2").values = [
        ["Measure", "Says"],
        ["=a", "b"],
      ].map((row) => row.map((text) => (text.startsWith("=") ? `'${text}` : text)));
      const table = sheet.tables.add("A1:B2", true);
      table.name = "ScorecardFindings";
      sheet.getRange("A1").hyperlink = { documentReference: "'Score card'!A1", textToDisplay: "Measure" };
      context.workbook.names.add("Here", sheet.getRange("A1"));
      context.workbook.customXmlParts.add('<kept xmlns="urn:scorecard-keeper:kept">é</kept>');
      const first = context.workbook.worksheets.getFirst();
      const format = first.getRanges("B5:B6,C7").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=N("scorecard-keeper:error")=0';
      format.custom.format.fill.color = "#FDE7E9";
      await context.sync();
    });
  }, model);
  const after = saved(model);
  const { lost, meaning, broken } = comparePackages(bytes, after);
  expect({ lost, meaning, broken }).toEqual({ lost: [], meaning: [], broken: [] });
  const again = opened(after);
  const made = again.sheet("Findings & more")!;
  expect(made.value(1, 0)).toBe("=a");
  expect(made.layout.tables).toMatchObject([
    { name: "ScorecardFindings", area: { top: 0, left: 0, bottom: 1, right: 1 } },
  ]);
  expect(made.layout.links).toMatchObject([{ place: "'Score card'!A1" }]);
  expect(again.names.find(({ name }) => name === "Here")?.formula).toBe("'Findings & more'!$A$1");
  expect(again.state.xmlParts.at(-1)?.xml).toBe('<kept xmlns="urn:scorecard-keeper:kept">é</kept>');
  const formats = again.sheets[0]!.layout.conditionalFormats.filter(
    ({ condition }) => condition.kind === "custom" && condition.formula.includes("keeper"),
  );
  expect(formats).toMatchObject([
    {
      fill: "#FDE7E9",
      areas: [
        { top: 4, left: 1, bottom: 5, right: 1 },
        { top: 6, left: 2, bottom: 6, right: 2 },
      ],
    },
  ]);

  again.edit("Take back", (edits) => {
    edits.removeSheet(made);
    edits.book({ xmlParts: [], names: again.names.filter(({ name }) => name !== "Here") });
    edits.layout(again.sheets[0]!, { conditionalFormats: [] });
  });
  const back = comparePackages(bytes, saved(again));
  expect(back).toMatchObject({ lost: [], added: [], meaning: [], broken: [] });
});

test("sheets are renamed, moved and hidden, with everything that names them", () => {
  const model = emptyModel({ engine: createEngine() });
  const first = model.active;
  const second = model.edit("Add", (edits) => edits.addSheet("Second", model.freshId()));
  model.enter(first, 0, 0, "5");
  model.enter(second, 0, 0, "=Sheet1!A1");
  const once = opened(saved(model));
  once.edit("Move", (edits) => {
    edits.moveSheet(once.sheets[1]!, 0);
    edits.book({
      names: [{ name: "Own", formula: "Second!$A$1", comment: "", visible: true, sheet: once.sheets[0]!.id }],
    });
    edits.layout(once.sheets[1]!, { visibility: "hidden" });
  });
  const twice = opened(saved(once));
  expect(twice.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Second", "visible"],
    ["Sheet1", "hidden"],
  ]);
  expect(twice.names).toMatchObject([{ name: "Own", sheet: twice.sheets[0]!.id }]);
});

test("rows that are put in move formulas and are saved so", () => {
  const model = emptyModel({ engine: createEngine() });
  const sheet = model.active;
  for (const [row, text] of ["1", "2", "=SUM(A1:A2)"].entries()) model.enter(sheet, row, 0, text);
  model.edit("Insert", (edits) => {
    moveCells(model, edits, sheet, { top: 1, left: 0, bottom: 1, right: 16_383 }, "insert-down");
  });
  expect(sheet.formula(3, 0)).toBe("SUM(A1:A3)");
  const again = opened(saved(model)).sheets[0]!;
  expect([0, 1, 2, 3].map((row) => again.value(row, 0))).toEqual([1, null, 2, 3]);
});
