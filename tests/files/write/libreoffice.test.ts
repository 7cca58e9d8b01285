import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isCellError } from "../../../src/core/cell/value";
import type { Operation, OwnCell, OwnSheet } from "../../../src/core/plan/operation";
import { ownTableNames } from "../../../src/core/plan/operation";
import { recalculate } from "../../libreoffice";
import { readCells } from "../../read-cells";
import { everything } from "../../workbooks/everything";
import { buildWorkbook } from "../../workbooks/build";
import { applied, cell, fullSheet, ownIn, tint, writing } from "./applying";

jest.setTimeout(300_000);

const officer = readFileSync(join(__dirname, "../../../seeds/knowsley-officer.xlsx"));

/** Formulas over the user's cells with what they come to, worked out by hand. */
const calculated: OwnSheet = {
  name: "Trajectories",
  rows: [
    [
      { value: "Measure" },
      { value: "Now" },
      { value: "Half way" },
      { value: "Line" },
      { value: "Spread" },
      { value: "RAG" },
    ],
    [
      { value: "Absence", style: "wrapped", link: { sheet: "It's a card", row: 0, column: 0 } },
      { value: 0.92, formula: "'It''s a card'!$A$1", format: "0.0%" },
      { value: 0.71, formula: "'It''s a card'!$A$1+('It''s a card'!$A$2-'It''s a card'!$A$1)*1/2", format: "0.0%" },
      { value: 3.5, formula: "FORECAST.LINEAR(3.5,'It''s a card'!$B$1:$B$3,'It''s a card'!$C$1:$C$3)" },
      { value: 1, formula: "STDEV.S('It''s a card'!$B$1:$B$3)" },
      { value: "R", formula: "IF('It''s a card'!$A$1>='It''s a card'!$A$2,\"R\",\"G\")" },
    ],
  ],
  widths: [30, 10, 10, 10, 10, 6],
  table: { name: ownTableNames.trajectories, area: { top: 0, left: 0, bottom: 1, right: 5 } },
  frozen: { rows: 1, columns: 1 },
};

test("formulas on our sheet come to the values that we write with them", async () => {
  const rows = [
    [0.92, 1, 1],
    [0.5, 2, 2],
    [null, 3, 3],
  ];
  const bytes = buildWorkbook({ sheets: [{ name: "It's a card", rows }] });
  const { bytes: written } = applied(bytes, () => [
    { kind: "sheet", name: calculated.name, before: undefined, after: calculated },
    { kind: "highlights", sheet: "It's a card", before: [], after: [tint("error", "A1")] },
  ]);
  const seen = readCells(await recalculate(written)).get("Trajectories");
  for (const [column, letter] of ["A", "B", "C", "D", "E", "F"].entries()) {
    const expected = calculated.rows[1]?.[column]?.value;
    const found = seen?.get(`${letter}2`)?.value;
    if (typeof expected === "number") expect(found).toBeCloseTo(expected, 12);
    else expect(found).toBe(expected);
  }
});

test.each([
  ["an officer's workbook", officer, "officer.xlsx"],
  ["a workbook with macros and one of everything", everything(), "everything.xlsm"],
])("LibreOffice opens %s that was written to, and finds in it what we wrote", async (_, bytes, name) => {
  const sheetName = ownNames(bytes)[0] ?? "";
  const { bytes: written } = applied(bytes, (read): readonly Operation[] => [
    { kind: "sheet", name: "Findings", before: undefined, after: fullSheet },
    { kind: "highlights", sheet: sheetName, before: [], after: [tint("error", "A1:C3"), tint("warning", "A9")] },
    writing(read, cell(sheetName, "H60"), { value: "=1+1" }),
  ]);
  const saved = await recalculate(written, name);
  const cells = readCells(saved);
  expect([...cells.keys()]).toEqual([...readCells(written).keys()]);
  expect(cells.get(sheetName)?.get("H60")).toMatchObject({ value: "=1+1" });
  expect(cells.get("Findings")?.get("A8")?.value).toBe("=1+1");
  const [own] = ownIn(saved).sheets;
  const middle = (rows: OwnSheet["rows"] = []) => rows.slice(2, 6).map((row) => row.map(typedAndStyled));
  expect(middle(own?.rows)).toEqual(middle(fullSheet.rows));
  expect(own?.table.name).toBe(fullSheet.table.name);
  expect(ownIn(saved).highlights).toEqual(ownIn(written).highlights);
});

/** What was typed into a cell, and how it looks. A formula's result is LibreOffice's own, and an error that is typed is a text to it. */
function typedAndStyled({ value, formula, style = "plain", link }: OwnCell) {
  return { held: formula ?? (isCellError(value) ? value.error : value), style, link };
}

function ownNames(bytes: Uint8Array): readonly string[] {
  return [...readCells(bytes).keys()];
}
