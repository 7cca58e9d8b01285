import { connectExcel } from "../../src/excel";
import { emptyModel } from "../../src/workbench/model";
import { onOffice } from "../office/on-office";
import { connected } from "./connected";

const globals = globalThis as { Office?: unknown; Excel?: unknown };

afterEach(() => {
  delete globals.Office;
  delete globals.Excel;
});

test("without Office.js, with one that never gets ready, and outside Excel, a sentence says so", async () => {
  expect(await connectExcel()).toMatchObject({ ok: false, fault: { code: "OfficeNotLoaded" } });
  globals.Office = { onReady: () => new Promise(() => undefined) };
  const never = await connectExcel({ readyWithin: 20 });
  expect(never).toMatchObject({ ok: false, fault: { code: "OfficeNotReady" } });
  globals.Office = { onReady: () => Promise.resolve({ host: null, platform: null }) };
  expect(await connectExcel()).toMatchObject({ ok: false, fault: { code: "NotExcel" } });
});

test("an Excel that is too old is told which version is needed", async () => {
  await onOffice(async ({ Office, Excel }) => {
    globals.Office = {
      onReady: () => Office.onReady(),
      context: { requirements: { isSetSupported: (_set: string, version: string) => Number(version.slice(2)) < 14 } },
    };
    globals.Excel = Excel;
    const old = await connectExcel();
    expect(old).toMatchObject({ ok: false, fault: { code: "ExcelTooOld" } });
    if (!old.ok) expect(old.fault.message).toContain("1.14");
  });
});

test("what Excel can do is what it says", async () => {
  await connected(emptyModel(), async ({ host }) => {
    expect(host.capabilities).toEqual({ notes: false, undoGroups: false, selectionEvents: true });
    const read = await host.read("workbook");
    expect(read).toMatchObject({ ok: true, value: { own: { sheets: [], highlights: [] } } });
  });
});
