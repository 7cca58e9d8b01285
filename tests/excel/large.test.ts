import { readWorkbook } from "../../src/files";
import type { WorkbookModel } from "../../src/workbench/model";
import { buildWorkbook, type CellSpec } from "../workbooks/build";
import { connected, quiet, valueOf } from "./connected";
import { readAll, writing } from "./plans";
import { modelOf, spelledOut } from "./workbooks";

function rowsOf(count: number, columns = 5): CellSpec[][] {
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => (column === 0 ? `Measure ${String(row)}` : row + column / 10)),
  );
}

/** A workbook read through Excel equals the same bytes read as a file. */
function same(model: WorkbookModel, bytes: Uint8Array, read: Awaited<ReturnType<typeof readAll>>): void {
  const file = readWorkbook(bytes);
  if (!file.ok) throw new Error(file.refusal.message);
  expect(model.sheets).toHaveLength(read.workbook.sheets.length);
  const [fromExcel, fromFile] = [read, file.value].map(({ workbook }) =>
    JSON.stringify(workbook.sheets.map(spelledOut)),
  );
  expect(fromExcel === fromFile).toBe(true);
}

test("two requests read a workbook of any shape: many sheets, empty ones, hidden ones, cells away from A1", async () => {
  const offset =
    '<sheetData><row r="7"><c r="D7"><v>1</v></c><c r="F7" t="b"><v>1</v></c></row><row r="9"><c r="E9" t="e"><v>#DIV/0!</v></c></row></sheetData>';
  const bytes = buildWorkbook({
    sheets: [
      { name: "Empty" },
      { name: "It's far", data: offset, merges: ["D10:F12"].slice(1) },
      { name: "Hidden", state: "hidden", rows: rowsOf(3) },
      { name: "Very", state: "veryHidden", rows: rowsOf(3), merges: ["A1:B1", "C2:D3"], hiddenRows: [1] },
      {
        name: "Table",
        rows: [
          ["a", "b"],
          [1, 2],
        ],
        tables: [{ name: "Data", ref: "A1:B2" }],
      },
      ...Array.from({ length: 40 }, (_, index) => ({
        name: `Sheet ${String(index)}`,
        rows: rowsOf(4),
        hiddenRows: [0, 2],
      })),
    ],
  });
  const model = modelOf(bytes);
  await connected(model, async ({ host, standIn }) => {
    const read = await readAll(host);
    expect(standIn.log.syncs).toBe(2);
    same(model, bytes, read);
  });
});

test("a sheet that came since costs one request more, once; one that went costs none", async () => {
  const model = modelOf(
    buildWorkbook({
      sheets: [
        { name: "A", rows: rowsOf(2) },
        { name: "B", rows: rowsOf(2) },
      ],
    }),
  );
  await connected(model, async ({ host, standIn }) => {
    model.edit("Sheets", (edits) => {
      edits.addSheet("New", model.freshId());
      const gone = model.sheet("A");
      if (gone) edits.removeSheet(gone);
    });
    for (const requests of [3, 2]) {
      await quiet();
      standIn.log.clear();
      expect((await readAll(host)).workbook.sheets.map(({ sheet }) => sheet)).toEqual(["B", "New"]);
      expect(standIn.log.syncs).toBe(requests);
    }
  });
});

test("one sheet is read in two requests, with what is ours in the others; one that is gone is a fault", async () => {
  const model = modelOf(
    buildWorkbook({
      sheets: [
        { name: "A", rows: rowsOf(2) },
        { name: "B", rows: rowsOf(2) },
      ],
    }),
  );
  await connected(model, async ({ host, standIn }) => {
    const read = valueOf(await host.read({ sheet: "b" }));
    expect(standIn.log.syncs).toBe(2);
    expect(read.workbook.sheets.map(({ sheet }) => sheet)).toEqual(["B"]);
    expect(await host.read({ sheet: "C" })).toMatchObject({ ok: false, fault: { code: "ItemNotFound" } });
  });
});

test("more cells than one request takes come in several, with progress, and can be stopped", async () => {
  const bytes = buildWorkbook({
    texts: "inline",
    sheets: [{ name: "Long", rows: rowsOf(22_000), hiddenRows: [3, 20_000] }],
  });
  const model = modelOf(bytes);
  await connected(model, async ({ host, standIn }) => {
    const told: number[] = [];
    const read = valueOf(await host.read("workbook", { onProgress: (done, all) => told.push(done / all) }));
    // One for the sizes, one for blocks of rows, two of up to 100,000 cells, one for the rows of the two blocks that are mixed.
    expect(standIn.log.syncs).toBe(5);
    expect(told.at(-1)).toBe(1);
    same(model, bytes, read);

    let asked = 0;
    const stopped = await host.read("workbook", { isCancelled: () => ++asked > 2 });
    expect(stopped).toMatchObject({ ok: false, fault: { code: "Cancelled" } });
  });
});

test("an answer that is too large is asked for again in halves", async () => {
  const rows = rowsOf(1_000).map((row) => [...row, "long ".repeat(40)]);
  const bytes = buildWorkbook({
    sheets: [
      { name: "Texts", rows },
      { name: "B", rows: rowsOf(3) },
    ],
  });
  const model = modelOf(bytes);
  await connected(
    model,
    async ({ host, standIn }) => {
      same(model, bytes, await readAll(host));
      expect(standIn.log.syncs).toBeGreaterThan(3);
      expect(standIn.log.syncs).toBeLessThan(20);
    },
    { standIn: { mostBytes: 300_000 } },
  );
});

test("a large change is written in several requests, whole or not at all", async () => {
  const model = modelOf(buildWorkbook({ sheets: [{ name: "A", rows: rowsOf(3_000) }] }));
  await connected(
    model,
    async ({ host, standIn }) => {
      const before = await readAll(host);
      const operations = Array.from({ length: 900 }, (_, index) =>
        writing(before, { sheet: "A", row: index * 3, column: 1 + (index % 2) }, { value: -index, format: "0.0" }),
      );
      await quiet();
      const state = model.sheets.map(spelledOut);
      standIn.faults.inject({ kind: "access-denied" }, { request: 4 });
      const failed = await host.apply({ operations });
      expect(failed).toMatchObject({ ok: false, fault: { code: "AccessDenied" } });
      if (!failed.ok) expect(failed.fault.partial).toBeUndefined();
      expect(model.sheets.map(spelledOut)).toEqual(state);

      let asked = 0;
      const stopped = await host.apply({ operations }, { isCancelled: () => ++asked > 3 });
      expect(stopped).toMatchObject({ ok: false, fault: { code: "Cancelled" } });
      expect(model.sheets.map(spelledOut)).toEqual(state);

      const applied = valueOf(await host.apply({ operations }));
      if (!applied.ok) throw new Error(JSON.stringify(applied.conflicts));
      expect(valueOf(await host.apply(applied.inverse)).ok).toBe(true);
      expect(model.sheets.map(spelledOut)).toEqual(state);
    },
    { standIn: { mostBytes: 400_000 } },
  );
});
