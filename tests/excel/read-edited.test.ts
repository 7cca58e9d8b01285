import fc from "fast-check";
import { type Edited, type GridSnapshot } from "../../src/core";
import { formulaRowsOf } from "../../src/excel/read/formula-rows";
import { reachOf } from "../../src/excel/read/formula-reach";
import { createEngine } from "../../src/workbench/engine";
import type { WorkbookModel } from "../../src/workbench/model";
import { typedGrid } from "../grids";
import { buildWorkbook, type CellSpec } from "../workbooks/build";
import { connected, quiet, valueOf } from "./connected";
import { readAll } from "./plans";
import { modelOf, spelledOut } from "./workbooks";

test.each([
  ["G12/H12-1", "row"],
  ['IF($G12>=H$12,"Met G9:G12","Missed")', "row"],
  ["1+2", "row"],
  ["ROUND(SUM(B12:D12),1)", "row"],
  ["[@Actual]-Table1[@[Target 2024]]", "row"],
  ["SUM(Table1[@[Q1]:[Q4]])", "cell"],
  ["Table1[Target]", "spill"],
  ["B11+1", "cell"],
  ["SUM(B2:B11)", "cell"],
  ["IFERROR(ROUND(SUM(B2:B11)/COUNTA(B2:B11),1),0)", "cell"],
  ["Other!B12", "cell"],
  ["'Other: card'!B12+1", "cell"],
  ["SUM(B:B)", "cell"],
  ["VLOOKUP(A12,Other!A1:C90,3,FALSE)", "cell"],
  ["LOG10(B12)", "row"],
  ["SUM(12:13)", "cell"],
  ["ROUND(Rates,1)", "spill"],
  ["B2:B11", "spill"],
  ["B2:B11*2", "spill"],
  ["FILTER(B2:B11,C2:C11>1)", "spill"],
  ["IF(B2:B11>1,1,0)", "spill"],
  ["SUM(B2#)+B2#", "spill"],
  ["Rates", "spill"],
  ["{1,2,3}", "spill"],
  ["SUM(Rates)", "cell"],
  ["INDEX(B2:C11,1)", "spill"],
] as const)("the reach of =%s on row 12", (formula, reach) => {
  expect(reachOf(formula, 11)).toBe(reach);
});

test("the rows that another row's edit is felt in", () => {
  const rows = [
    ["a", "1"],
    ["b", "=B1*2 → 2"],
    ["c", "=B3 → 3"],
    ["d", "5"],
  ];
  expect(formulaRowsOf(typedGrid(rows))).toEqual([1]);
  expect(formulaRowsOf(typedGrid([...rows, ["e", "=A1:A3 → a"]]))).toBe("all");
});

/** What is in a sheet, or is not and might be. */
const entry = fc.constantFrom("", "7", "12%", "TBC", "=B2*2", "=SUM(B1:B4)", "=B1", "=Two!B1+1", "2024-09-01");
const edit = fc.record({ sheet: fc.nat(1), row: fc.nat(9), column: fc.nat(4), text: entry });

function book(): WorkbookModel {
  const rows: CellSpec[][] = [
    ["Measure", 1, { formula: "B1*2" }, { formula: "SUM(B1:B4)" }],
    ["x", 0.5, 2],
    ["y", 3, { formula: "Two!B2" }],
    ["z", 4],
  ];
  const other: CellSpec[][] = [
    ["p", 1],
    ["q", { formula: "One!B2+1" }],
    ["r", { formula: "B3" }],
  ];
  return modelOf(
    buildWorkbook({
      sheets: [
        { name: "One", rows, merges: ["A6:B7"] },
        { name: "Two", rows: other },
      ],
    }),
    createEngine(),
  );
}

function edited(sheet: string, row: number, column: number): Edited {
  return { sheet, area: { top: row, left: column, bottom: row, right: column }, wholeSheet: false };
}

test("after any edits, what is read again and what was read before make the workbook as it is", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      async (rounds) => {
        const model = book();
        await connected(model, async ({ host }) => {
          let { workbook } = await readAll(host);
          for (const round of rounds) {
            for (const { sheet, row, column, text } of round) {
              const at = model.sheets[sheet];
              if (at) model.enter(at, row, column, text);
            }
            const edits = round.map(({ sheet, row, column }) => edited(model.sheets[sheet]?.name ?? "", row, column));
            workbook = valueOf(await host.readEdited(workbook, edits));
            const whole = await readAll(host);
            expect(workbook.sheets.map(spelledOut)).toEqual(whole.workbook.sheets.map(spelledOut));
          }
        });
      },
    ),
    { numRuns: 25 },
  );
});

test("an edit in a long sheet is read in one small request, and sheets it cannot be felt in stay the same", async () => {
  const rows = Array.from({ length: 3_000 }, (_, row): CellSpec[] => [`Measure ${String(row)}`, row, row / 2]);
  const model = modelOf(
    buildWorkbook({
      sheets: [
        { name: "Long", rows },
        { name: "Other", rows: rows.slice(0, 5) },
      ],
    }),
  );
  await connected(model, async ({ host, standIn }) => {
    const { workbook } = await readAll(host);
    await quiet();
    standIn.log.clear();
    const [sheet] = model.sheets;
    if (!sheet) throw new Error("no sheet");
    model.enter(sheet, 1_500, 1, "99");
    const after = valueOf(await host.readEdited(workbook, [edited("Long", 1_500, 1)]));
    expect(standIn.log.syncs).toBe(1);
    expect(standIn.log.bytesOut).toBeLessThan(3_000);
    const cell = ({ sheets: [grid] }: { readonly sheets: readonly GridSnapshot[] }): unknown => grid?.value(1_500, 1);
    expect([cell(workbook), cell(after)]).toEqual([1_500, 99]);
    expect(after.sheets[1]).toBe(workbook.sheets[1]);

    const none = valueOf(await host.readEdited(after, [edited("Long", 3, 1)]));
    expect(none.sheets[0]).toBe(after.sheets[0]);
  });
});

test("rows that are added below the sheet, far off and one by one are all there", async () => {
  const model = book();
  await connected(model, async ({ host }) => {
    let { workbook } = await readAll(host);
    const [sheet] = model.sheets;
    if (!sheet) throw new Error("no sheet");
    for (let row = 10; row < 75; row++) {
      model.enter(sheet, row, 6, String(row));
      workbook = valueOf(await host.readEdited(workbook, [edited("One", row, 6)]));
    }
    const whole = await readAll(host);
    expect(workbook.sheets.map(spelledOut)).toEqual(whole.workbook.sheets.map(spelledOut));
  });
});
