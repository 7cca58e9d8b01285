import { readFileSync } from "node:fs";
import { join } from "node:path";
import { annotate } from "../../src/cli/annotate";
import { defaultProfile, formatA1, formatPeriod, invertPlan, layTrajectories, readWorkbookSheets } from "../../src/core";
import type { GridSnapshot, LayOptions } from "../../src/core";
import { readWorkbook } from "../../src/files";
import type { ReadWorkbook } from "../../src/files";
import { applyPlan } from "../../src/files/write";
import { recalculate } from "../libreoffice";
import { readCells } from "../read-cells";
import { comparePackages, partsOf } from "../workbooks/compare";

/**
 * The whole job on a workbook as an officer has it (chart, pivot, table, conditional formats, validation, note, hidden column, formulas on
 * another sheet): annotated, opened and recalculated by LibreOffice, annotated again, and taken back.
 */
const original = new Uint8Array(readFileSync(join(__dirname, "..", "..", "seeds", "knowsley-officer.xlsx")));

function open(bytes: Uint8Array): ReadWorkbook {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

function annotated(bytes: Uint8Array, trajectories: Omit<LayOptions, "workbook">) {
  const done = annotate(open(bytes), { profile: defaultProfile, findings: true, trajectories });
  if (!done.ok) throw new Error(done.message);
  return done;
}

/** Every cell of the sheets by address: what it stores, shows, is formatted as and works out. */
function cellsOf(sheets: readonly GridSnapshot[]): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const grid of sheets) {
    for (let row = 0; row < grid.rowCount; row++) {
      for (let column = 0; column < grid.columnCount; column++) {
        const content = [grid.value(row, column), grid.text(row, column), grid.format(row, column), grid.formula(row, column)];
        cells.set(`${grid.sheet}!${formatA1(row, column)}`, JSON.stringify(content));
      }
    }
  }
  return cells;
}

const every = ["year", "term"] as const;

test.each(every)("by %s, every trajectory formula comes to its closed form in LibreOffice", async (step) => {
  const { bytes, sheets } = annotated(original, { every: step });
  const { workbook } = open(original);
  const { outcomes } = layTrajectories(
    readWorkbookSheets(workbook, defaultProfile).flatMap(({ tables }) => tables),
    { every: step, workbook },
  );
  const cells = readCells(await recalculate(bytes)).get(sheets.trajectories);
  const at = (row: number, column: number) => cells?.get(formatA1(row, column));
  const headings = Array.from({ length: 60 }, (_, column) => String(at(0, column)?.value ?? ""));
  let compared = 0;
  outcomes.forEach((outcome, index) => {
    if (outcome.kind === "refused") return;
    for (const { period, value } of outcome.trajectory.milestones) {
      const cell = at(index + 1, headings.indexOf(formatPeriod(period)));
      expect(cell?.formula).toBeDefined();
      expect(Math.abs(Number(cell?.value) - value)).toBeLessThan(1e-9);
      compared++;
    }
  });
  expect(compared).toBeGreaterThan(28 * 3);
});

test("LibreOffice comes to the user's own figures as before", async () => {
  const before = readCells(await recalculate(original));
  const after = readCells(await recalculate(annotated(original, { every: "year" }).bytes));
  for (const [sheet, cells] of before) {
    expect([...(after.get(sheet) ?? [])].map(([address, { value }]) => [address, value])).toEqual(
      [...cells].map(([address, { value }]) => [address, value]),
    );
  }
});

test("nothing is lost, and what was not touched is the same to the byte", () => {
  const { bytes } = annotated(original, { every: "year" });
  const { lost, touched, meaning, broken } = comparePackages(original, bytes);
  expect([...partsOf(bytes).keys()]).toEqual(expect.arrayContaining([...partsOf(original).keys()]));
  expect({ lost, meaning, broken }).toEqual({ lost: [], meaning: [], broken: [] });
  expect([...touched].sort()).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
});

test("annotated twice is annotated once", () => {
  const once = annotated(original, { every: "term" }).bytes;
  expect(annotated(once, { every: "term" }).bytes).toEqual(once);
});

test("another step takes the place of the first", () => {
  const byTerm = annotated(annotated(original, { every: "year" }).bytes, { every: "term" });
  expect(open(byTerm.bytes).workbook.sheets.map(({ sheet }) => sheet)).toEqual([
    ...open(original).workbook.sheets.map(({ sheet }) => sheet),
    "Findings",
    "Trajectories",
  ]);
});

test("the inverse plan gives back every cell, and leaves no part of ours", () => {
  const { bytes, plan } = annotated(original, { every: "year" });
  const back = applyPlan(open(bytes), invertPlan(plan));
  if (!back.ok) throw new Error(JSON.stringify(back));
  expect(cellsOf(open(back.result).workbook.sheets)).toEqual(cellsOf(open(original).workbook.sheets));
  const parts = (file: Uint8Array): readonly string[] => [...partsOf(file).keys()].sort();
  expect(parts(back.result)).toEqual(parts(original));
});
