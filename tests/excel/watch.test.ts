import fc from "fast-check";
import { formatArea, parseArea, type Area, type Edited } from "../../src/core";
import { areaNamed, joinChanges } from "../../src/excel/watch/changes";
import { buildWorkbook } from "../workbooks/build";
import { connected, valueOf } from "./connected";
import { everythingFor, readAll, writing } from "./plans";
import { modelOf, seedBytes } from "./workbooks";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const cards = () =>
  modelOf(
    buildWorkbook({
      sheets: [
        {
          name: "A",
          rows: [
            ["x", 1],
            ["y", 2],
          ],
        },
        { name: "B", rows: [["z", 3]] },
      ],
    }),
  );

test("edits of people are told with their sheet and cells, a few at a time; our own writes are not", async () => {
  const model = modelOf(seedBytes("narrative-targets"));
  await connected(model, async ({ host }) => {
    const told: (readonly Edited[])[] = [];
    const unlisten = valueOf(await host.watch((edits) => told.push(edits)));
    const reading = await readAll(host);
    valueOf(await host.apply(everythingFor(reading, { fixes: true })));
    await pause(700);
    expect(told).toEqual([]);

    const [sheet] = model.sheets;
    if (!sheet) throw new Error("There is no sheet.");
    for (let time = 0; time < 5; time++) model.enter(sheet, 1, 1, `0.${String(time)}`);
    model.edit(
      "Edit",
      (edits) => {
        edits.cell(sheet, 2, 2, { value: 5 });
        edits.tell(sheet, { top: 2, left: 2, bottom: 2, right: 2 }, "cells");
      },
      "colleague",
    );
    await pause(1200);
    expect(told.length).toBeLessThanOrEqual(2);
    expect(told.flat().map((edit) => [edit.sheet, edit.area && formatArea(edit.area), edit.wholeSheet])).toEqual([
      [sheet.name, "B2", false],
      [sheet.name, "C3", false],
    ]);

    await unlisten();
    model.enter(sheet, 1, 1, "9");
    await pause(700);
    expect(told.length).toBeLessThanOrEqual(2);
  });
});

test("a sheet that is renamed, added or removed is told of by the name that it has", async () => {
  const model = cards();
  await connected(model, async ({ host }) => {
    const told: Edited[] = [];
    valueOf(await host.watch((edits) => told.push(...edits)));
    model.edit("Sheets", (edits) => {
      edits.addSheet("New", model.freshId());
      const [a, b] = model.sheets;
      if (a) edits.layout(a, { name: "Renamed" });
      if (b) edits.removeSheet(b);
    });
    const [first] = model.sheets;
    if (first) model.enter(first, 0, 1, "7");
    await pause(1200);
    expect(told.map(({ sheet, wholeSheet }) => [sheet, wholeSheet]).sort()).toEqual([
      ["B", true],
      ["New", true],
      ["Renamed", false],
    ]);
  });
});

test("the selection is told of, read and moved; a hidden sheet or one that is gone is a fault", async () => {
  const model = cards();
  await connected(model, async ({ host }) => {
    const area = { top: 1, left: 0, bottom: 1, right: 1 };
    const told: unknown[] = [];
    const unlisten = valueOf(await host.watchSelection((at) => told.push(at)));
    valueOf(await host.select("B", area));
    expect(valueOf(await host.selection())).toEqual({ sheet: "B", area });
    expect(model.active.name).toBe("B");
    await pause(500);
    expect(told).toEqual([{ sheet: "B", area }]);
    await unlisten();
    const [a, b] = model.sheets;
    if (a && b) {
      model.select(a, [area, { ...area, top: 0 }]);
      expect(valueOf(await host.selection())).toEqual({ sheet: "A", area });
      model.edit("Hide", (edits) => {
        edits.layout(b, { visibility: "hidden" });
      });
    }
    await pause(300);
    expect(told).toHaveLength(1);
    expect(await host.select("B", area)).toMatchObject({ ok: false, fault: { code: "SheetHidden" } });
    expect(await host.select("C", area)).toMatchObject({ ok: false, fault: { code: "ItemNotFound" } });
  });
});

test("rows and columns that moved are the whole sheet; so are more areas than a person edits", () => {
  const event = (address: string, changeType = "RangeEdited") => ({ worksheetId: "1", address, changeType });
  expect(joinChanges([event("A1"), event("A1"), event("B2:C3,D4")])).toEqual([
    { worksheetId: "1", areas: ["A1", "B2:C3", "D4"].map(areaNamed), wholeSheet: false },
  ]);
  expect(joinChanges([event("A1"), event("3:3", "RowInserted")])).toEqual([
    { worksheetId: "1", areas: [], wholeSheet: true },
  ]);
  expect(joinChanges([event("nonsense")])[0]?.wholeSheet).toBe(true);
  const many = Array.from({ length: 300 }, (_, row) => event(`A${String(row + 1)}`));
  expect(joinChanges(many)[0]?.wholeSheet).toBe(true);
});

test("addresses of events name their areas, whole columns and rows too", () => {
  expect(areaNamed("'My card'!$A:$C")).toEqual({ top: 0, bottom: 1_048_575, left: 0, right: 2 });
  expect(areaNamed("3:7")).toEqual({ top: 2, bottom: 6, left: 0, right: 16_383 });
  expect(areaNamed("ZZZZ:A")).toBeUndefined();
  const place = fc.record({ top: fc.nat(9999), left: fc.nat(999), bottom: fc.nat(9999), right: fc.nat(999) });
  fc.assert(
    fc.property(place, (area: Area) => {
      const text = formatArea(area);
      expect(areaNamed(`Sheet1!${text}`)).toEqual(parseArea(text));
    }),
  );
});

test("requests of several askers go one after the other", async () => {
  await connected(cards(), async ({ host }) => {
    const before = await readAll(host);
    const write = (row: number, value: number) =>
      host.apply({ operations: [writing(before, { sheet: "A", row, column: 1 }, { value })] });
    const results = await Promise.all([
      write(0, 10),
      host.read("workbook"),
      write(1, 20),
      write(0, 30),
      host.selection(),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    // The fourth expected what the first changed.
    expect(valueOf(results[3])).toMatchObject({ ok: false });
    const [grid] = (await readAll(host)).workbook.sheets;
    expect([grid?.value(0, 1), grid?.value(1, 1)]).toEqual([10, 20]);
  });
});
