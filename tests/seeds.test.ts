import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { formatA1 } from "../src/core/cell/address";
import { seeds } from "../scripts/seeds/all";
import { parseTable } from "../scripts/seeds/table";
import { typeCell } from "../scripts/seeds/type-cell";
import { writeSeeds } from "../scripts/seeds/write";
import { readCells, type SeenCell } from "./read-cells";

const folder = join(__dirname, "..", "seeds");
const bytesOf = (file: string): Uint8Array => readFileSync(join(folder, file));

/** The cells of a seed's first sheet. */
function firstSheet(file: string): ReadonlyMap<string, SeenCell> {
  return [...readCells(bytesOf(file)).values()][0] ?? new Map<string, SeenCell>();
}

describe("typeCell", () => {
  test.each([
    ["92%", 0.92, "0%"],
    ["58.7%", 0.587, "0.0%"],
    ["40.09%", 0.4009, "0.00%"],
    ["36.0", 36, "0.0"],
    ["0.87", 0.87, "0.00"],
    ["460.80", 460.8, "0.00"],
    ["12", 12, "General"],
    ["2022", 2022, "General"],
    ["September 2021", 44440, "mmmm yyyy"],
    ["July 2023", 45108, "mmmm yyyy"],
    ["2020/21", "2020/21", "General"],
    ["2022/23 Target", "2022/23 Target", "General"],
    ["???", "???", "General"],
    ["TBC", "TBC", "General"],
    ["Published Data December 22 60%", "Published Data December 22 60%", "General"],
    ["20.10% (7738) Sept'22", "20.10% (7738) Sept'22", "General"],
    ["", null, "General"],
  ])("%s", (text, value, format) => {
    expect(typeCell(text)).toEqual({ value, format });
  });
});

describe("the script", () => {
  test("makes exactly the workbooks that are kept", async () => {
    const into = mkdtempSync(join(tmpdir(), "scorecard-keeper-seeds-"));
    try {
      await writeSeeds(folder, into);
      expect(readdirSync(into).sort()).toEqual(readdirSync(folder).filter((file) => file.endsWith(".xlsx")));
      for (const { file } of seeds) {
        const same = Buffer.compare(readFileSync(join(into, file)), bytesOf(file)) === 0;
        expect({ file, same }).toEqual({ file, same: true });
      }
    } finally {
      rmSync(into, { recursive: true, force: true });
    }
  });
});

describe.each(seeds)("$file", ({ file, table }) => {
  const rows = parseTable(readFileSync(join(folder, table), "utf8"));

  test("shows every cell of its table as it is written there", () => {
    const cells = firstSheet(file);
    const shown = rows.map((row, r) => row.map((_, c) => cells.get(formatA1(r, c))?.text ?? ""));
    expect(shown).toEqual(rows);
  });

  test("stores numbers as numbers, months as dates and the rest as text", () => {
    const cells = firstSheet(file);
    rows.forEach((row, r) => {
      row.forEach((text, c) => {
        const { value, format } = typeCell(text);
        const cell = cells.get(formatA1(r, c));
        expect([formatA1(r, c), cell?.value ?? null, cell?.format ?? "General"]).toEqual([
          formatA1(r, c),
          value,
          format,
        ]);
      });
    });
  });

  test("is a package in which every link leads somewhere and every part has a type", () => {
    const parts = unzipSync(bytesOf(file));
    const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());
    for (const path of Object.keys(parts)) {
      const typed = types.includes(`PartName="/${path}"`) || types.includes(`Extension="${path.replace(/^.*\./, "")}"`);
      expect({ path, typed }).toEqual({ path, typed: true });
      if (!path.endsWith(".rels")) continue;
      const base = dirname(dirname(path));
      for (const [, target = ""] of strFromU8(parts[path] ?? new Uint8Array()).matchAll(
        /Target="([^"]+)"(?! TargetMode)/g,
      )) {
        expect(Object.keys(parts)).toContain(posix.join(base, target));
      }
    }
  });
});

describe("knowsley-officer.xlsx", () => {
  const parts = unzipSync(bytesOf("knowsley-officer.xlsx"));
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());

  test.each([
    ["a conditional format", "xl/worksheets/sheet1.xml", "<conditionalFormatting "],
    ["a data validation", "xl/worksheets/sheet1.xml", "<dataValidation "],
    ["a hidden column", "xl/worksheets/sheet1.xml", 'hidden="1"'],
    ["frozen panes", "xl/worksheets/sheet1.xml", 'state="frozen"'],
    ["a header", "xl/worksheets/sheet1.xml", "<oddHeader>"],
    ["a note", "xl/comments1.xml", "Virtual School"],
    ["its box", "xl/drawings/vmlDrawing1.vml", 'ObjectType="Note"'],
    ["a chart", "xl/charts/chart1.xml", "<c:lineChart>"],
    ["an array formula", "xl/worksheets/sheet2.xml", 't="array"'],
    ["a shared formula", "xl/worksheets/sheet2.xml", 't="shared"'],
    ["a link", "xl/worksheets/sheet2.xml", "<hyperlink "],
    ["an Excel table", "xl/tables/table3.xml", 'displayName="tblReturns"'],
    ["a pivot table", "xl/pivotTables/pivotTable4.xml", "<pivotTableDefinition "],
    ["its cache", "xl/pivotCache/pivotCacheRecords4.xml", "<pivotCacheRecords "],
    ["a print area", "xl/workbook.xml", "_xlnm.Print_Area"],
    ["a custom property", "docProps/custom.xml", "Document owner"],
  ])("has %s", (_, path, mark) => {
    expect(part(path)).toContain(mark);
  });

  test("lists in its calculation chain exactly the cells that hold a formula", () => {
    const chained = [...part("xl/calcChain.xml").matchAll(/<c r="(\w+)" i="(\d+)"/g)].map(
      ([, r, i]) => `${i ?? ""}!${r ?? ""}`,
    );
    const cells = [...readCells(bytesOf("knowsley-officer.xlsx")).values()];
    const held = cells.flatMap((sheet, index) =>
      [...sheet].flatMap(([address, cell]) => (cell.formula === undefined ? [] : [`${String(index + 1)}!${address}`])),
    );
    expect(chained.sort()).toEqual(held.sort());
  });
});
