import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { seeds } from "../scripts/seeds/all";
import type { Book } from "../scripts/seeds/model";
import { workbookBytes } from "../scripts/seeds/ooxml/workbook";
import { recalculate } from "./libreoffice";
import { findSoffice } from "./libreoffice-find";
import { readCells, type SeenCells } from "./read-cells";

jest.setTimeout(300_000);

const seedFolder = join(__dirname, "..", "seeds");

/** A workbook of one cell with a formula and a cached value. */
function oneFormula(text: string, cached: number): Uint8Array {
  const book: Book = {
    title: "One formula",
    subject: "A test",
    sheets: [
      {
        name: "Sheet1",
        cells: [{ row: 0, column: 0, value: cached, look: {}, formula: { kind: "plain", text } }],
        columns: [{ width: 10 }],
        heights: new Map(),
        merges: [],
        page: {},
      },
    ],
  };
  return workbookBytes(book);
}

function formulasOf(cells: SeenCells): ReadonlyMap<string, string | number | boolean | null> {
  const found = new Map<string, string | number | boolean | null>();
  for (const [sheet, all] of cells) {
    for (const [address, cell] of all) if (cell.formula !== undefined) found.set(`${sheet}!${address}`, cell.value);
  }
  return found;
}

/** Numbers are equal to twelve decimals, anything else exactly. */
function expectValue(address: string, actual: unknown, expected: unknown): void {
  const wanted: unknown = typeof expected === "number" ? expect.closeTo(expected, 12) : expected;
  expect({ address, value: actual ?? null }).toEqual({ address, value: wanted });
}

describe("findSoffice", () => {
  const before = process.env["SOFFICE"];
  afterEach(() => {
    if (before === undefined) delete process.env["SOFFICE"];
    else process.env["SOFFICE"] = before;
  });

  test("says so when SOFFICE names nothing", () => {
    process.env["SOFFICE"] = "/nowhere/soffice";
    expect(findSoffice).toThrow("The variable SOFFICE names /nowhere/soffice, which is not there.");
  });

  test("takes the program that SOFFICE names", () => {
    process.env["SOFFICE"] = process.execPath;
    expect(findSoffice()).toBe(process.execPath);
  });
});

describe("recalculate", () => {
  test("a wrong cached value comes back right", async () => {
    const wrong = oneFormula("6*7", 999);
    expect(readCells(wrong).get("Sheet1")?.get("A1")?.value).toBe(999);
    const right = await recalculate(wrong);
    expect(readCells(right).get("Sheet1")?.get("A1")).toMatchObject({ value: 42, formula: "6*7" });
  });

  test("a wrong value is found out also when Excel is said to have written it", async () => {
    const parts = unzipSync(oneFormula("6*7", 999));
    const app = strFromU8(parts["docProps/app.xml"] ?? new Uint8Array());
    const asExcel = app.replace("<Application>Scorecard Keeper<", "<Application>Microsoft Excel<");
    expect(asExcel).not.toBe(app);
    const right = await recalculate(zipSync({ ...parts, "docProps/app.xml": strToU8(asExcel) }));
    expect(readCells(right).get("Sheet1")?.get("A1")?.value).toBe(42);
  });

  test("what is no workbook is refused in words", async () => {
    await expect(recalculate(strToU8("PK\u0003\u0004 and no more"), "broken.xlsx")).rejects.toThrow(
      /LibreOffice did not convert broken\.xlsx/,
    );
  });
});

describe("the seeds", () => {
  test.each(seeds.map((seed) => seed.file))("%s opens with the same cells", async (file) => {
    const bytes = readFileSync(join(seedFolder, file));
    const [before, after] = [readCells(bytes), readCells(await recalculate(bytes, file))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [sheet, cells] of before) {
      // LibreOffice lays a pivot table out anew, with headings of its own.
      if (sheet === "Returns by term") continue;
      for (const [address, { value }] of cells) expectValue(address, after.get(sheet)?.get(address)?.value, value);
    }
  });

  test("every formula of the officer's copy comes to its cached value", async () => {
    const bytes = readFileSync(join(seedFolder, "knowsley-officer.xlsx"));
    const before = formulasOf(readCells(bytes));
    const after = formulasOf(readCells(await recalculate(bytes)));
    expect(before.size).toBeGreaterThan(20);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [address, cached] of before) expectValue(address, after.get(address), cached);
  });

  test("the officer's chart, picture, pivot table, note, rules and names are understood", async () => {
    const saved = unzipSync(await recalculate(readFileSync(join(seedFolder, "knowsley-officer.xlsx"))));
    const parts = Object.keys(saved);
    for (const kind of [
      "charts/chart",
      "media/image",
      "pivotTables/pivotTable",
      "pivotCache/pivotCacheRecords",
      "comments",
      "tables/table",
    ]) {
      expect(parts).toContainEqual(expect.stringContaining(kind));
    }
    const text = (path: string): string => strFromU8(saved[path] ?? new Uint8Array());
    expect(text("xl/worksheets/sheet1.xml")).toMatch(/<cfRule type="expression"/);
    expect(text("xl/worksheets/sheet1.xml")).toMatch(/<dataValidation [^>]*type="list"/);
    expect(text("xl/workbook.xml")).toMatch(/name="Baseline_GLD"[^>]*>(?:'|&apos;)Score card(?:'|&apos;)!\$B\$9</);
    expect(text("docProps/custom.xml")).toContain("Document owner");
  });
});
