import ExcelJS from "exceljs";
import { cardSheet, gridOfNewSheet, invertPlan, newSheetPlan, usualChoices } from "../../src/core";
import { publishedReference } from "../../src/core/reference/pack";
import { createEngine } from "../../src/workbench/engine";
import { emptyModel } from "../../src/workbench/model";
import { saveModel } from "../../src/workbench/model/save/save-model";
import { connected, valueOf } from "./connected";
import { readAll } from "./plans";

const reference = publishedReference();
const sheet = cardSheet(
  { ...usualChoices("2026-11-29", reference, "Sefton"), targets: "to-national", sheet: "Sheet1" },
  reference,
);

test("a new scorecard is made beside the sheets there are, in two requests, reads as planned, and is taken back exactly", async () => {
  await connected(emptyModel({ engine: createEngine() }), async ({ host, standIn }) => {
    const before = await readAll(host);
    const plan = newSheetPlan(before.workbook, sheet);
    standIn.log.clear();
    const applied = valueOf(await host.apply(plan));
    if (!applied.ok) throw new Error(JSON.stringify(applied.conflicts));
    expect(standIn.log.syncs).toBe(2);

    const after = await readAll(host);
    expect(after.workbook.sheets.map((grid) => grid.sheet)).toEqual(["Sheet1", "Sheet1 2"]);
    const made = after.workbook.sheets[1];
    const wanted = gridOfNewSheet(sheet);
    const differing: string[] = [];
    for (let row = 0; row < wanted.rowCount; row++) {
      for (let column = 0; column < wanted.columnCount; column++) {
        const [a, b] = [made?.value(row, column) ?? null, wanted.value(row, column)];
        const near = typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9 : (a ?? "") === (b ?? "");
        const same = near && made?.formula(row, column) === wanted.formula(row, column);
        if (!same) differing.push(`${String(row)},${String(column)}: ${JSON.stringify(a)} for ${JSON.stringify(b)}`);
      }
    }
    expect(differing).toEqual([]);

    const back = valueOf(await host.apply(applied.inverse));
    if (!back.ok) throw new Error(JSON.stringify(back.conflicts));
    expect((await readAll(host)).workbook.sheets.map((grid) => grid.sheet)).toEqual(["Sheet1"]);
  });
});

test("one that somebody typed into is not taken away, nor is one made over another", async () => {
  await connected(emptyModel({ engine: createEngine() }), async ({ host, Excel }) => {
    const plan = newSheetPlan((await readAll(host)).workbook, { ...sheet, name: "Scorecard" });
    expect(valueOf(await host.apply(plan)).ok).toBe(true);
    const again = valueOf(await host.apply(plan));
    expect(!again.ok && again.conflicts.map(({ reason }) => reason)).toEqual([
      "There is a sheet Scorecard already: choose another name.",
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scorecard").getRange("D6").values = [["Kay Ames"]];
      await context.sync();
    });
    const back = valueOf(await host.apply(invertPlan(plan)));
    expect(!back.ok && back.conflicts.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^Scorecard!D6 was changed since the sheet was made/),
    ]);
  });
});

test("the workbench saves what the add-in sets: rules for typing, tints, how it prints, what stays in view", async () => {
  const model = emptyModel({ engine: createEngine() });
  await connected(model, async ({ host }) => {
    const plan = newSheetPlan((await readAll(host)).workbook, { ...sheet, name: "Scorecard" });
    expect(valueOf(await host.apply(plan)).ok).toBe(true);
  });
  const saved = saveModel(model);
  if (!saved.ok) throw new Error(saved.refusal.message);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(saved.value.slice().buffer);
  const made = book.getWorksheet("Scorecard");
  expect(made?.getCell("B6").dataValidation).toMatchObject({
    type: "list",
    formulae: ['"Higher,Lower,Within band"'],
    showErrorMessage: true,
    promptTitle: "Which way is good",
  });
  expect(made?.getCell("F6").dataValidation).toMatchObject({
    type: "decimal",
    formulae: [0, 1],
    showInputMessage: true,
  });
  expect(made?.pageSetup).toMatchObject({ orientation: "landscape", fitToPage: true, printTitlesRow: "4:4" });
  expect(made?.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 4, showGridLines: false });
});
