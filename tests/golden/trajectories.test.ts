import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { annotate, type TrajectoryWish } from "../../src/cli/annotate";
import { defaultProfile, invertPlan, parseWeights } from "../../src/core";
import type { CellRef } from "../../src/core";
import { applyPlan } from "../../src/files/write";
import { recalculate } from "../libreoffice";
import { readCells } from "../read-cells";
import { buildWorkbook } from "../workbooks/build";
import { comparePackages } from "../workbooks/compare";
import { cellsOf, expectCalculated, linesOf, open } from "./written-cells";

/**
 * What the command line writes of trajectories, cell by cell, into a scorecard with actuals: paths, where each measure stands, forecasts,
 * and targets filled in. `UPDATE_GOLDEN=1 npm test` writes the golden file anew, to be looked at before it is committed.
 */
const golden = join(__dirname, "trajectories.txt");

const years = ["2015/16", "2016/17", "2017/18", "2018/19", "2021/22"];
const header = [
  "Measure",
  "Good to be",
  ...years.map((year) => `${year} Actual`),
  "Baseline 2022/23",
  "2023/24 Actual",
  "2024/25 Actual",
  "2023/24 Target",
  "2024/25 Target",
  "2025/26 Target",
];
const percent = (value: number | null) => ({ value, format: "0.0%" });
const share = (values: readonly (number | string | null)[]) =>
  values.map((value) => (typeof value === "string" ? value : percent(value)));
const rows = [
  header,
  ["Persistent absence", "Low", ...share([0.105, 0.108, 0.112, 0.109, 0.225, 0.243, 0.231, null, 0.22, "TBC", 0.18])],
  ["Pupils with a place near home", "High", ...share([0.71, 0.72, 0.715, 0.74, 0.75, 0.7323, 0.735, null, null, null, 0.75])],
  ["Average days to a decision", "Low", 31, 30, 33, 29, 28, 30, 27, null, 28, 26, 24],
  ["Children's views heard", "High", ...share([null, null, null, null, null, "???", null, null, 0.5, 0.6, 0.7])],
  ["Suspensions per term", "", null, null, null, null, 900, 940, 880, 860, 850, 800, 760],
];

const card = "Score card";
const original = buildWorkbook({ sheets: [{ name: card, rows }] });

const wishes: Readonly<Record<string, TrajectoryWish>> = {
  "by year, filled in, with forecasts": { every: "year", fill: true, forecast: true },
  "by term, by weights": { every: "term", shape: "weighted", weights: parseWeights("5,3,2") },
};

function annotated(bytes: Uint8Array, trajectories: TrajectoryWish) {
  const done = annotate(open(bytes), { profile: defaultProfile, findings: false, trajectories });
  if (!done.ok) throw new Error(done.message);
  return done;
}

test("what is written is what was agreed on", () => {
  const text = Object.entries(wishes)
    .flatMap(([name, wish]) => [`# ${name}`, ...linesOf(annotated(original, wish).bytes), ""])
    .join("\n");
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, "utf8"));
});

test.each(Object.entries(wishes))("%s: every formula comes to its stored value in LibreOffice", async (_, wish) => {
  expect(await expectCalculated(annotated(original, wish).bytes)).toBeGreaterThan(60);
});

test("a target that is edited and an actual that is typed in move everything, without us", async () => {
  const { bytes } = annotated(original, { every: "year", forecast: true });
  const edits: readonly (readonly [CellRef, number])[] = [
    [{ sheet: card, row: 1, column: 12 }, 0.16],
    [{ sheet: card, row: 1, column: 9 }, 0.205],
    [{ sheet: card, row: 3, column: 9 }, 25.5],
  ];
  const read = open(bytes);
  const operations = edits.map(([at, value]) => {
    const [grid] = read.workbook.sheets;
    const before = { value: grid?.value(at.row, at.column) ?? null, format: grid?.format(at.row, at.column) ?? "General" };
    return { kind: "cell" as const, at, before, after: { value } };
  });
  const edited = applyPlan(read, { operations });
  if (!edited.ok) throw new Error(JSON.stringify(edited));
  const [alone, again] = [readCells(await recalculate(edited.result)), annotated(edited.result, { every: "year" })];
  const anew = open(again.bytes).workbook.sheets.find(({ sheet }) => sheet === "Trajectories");
  if (!anew) throw new Error("No sheet");
  // Notes on what was left out are words: they wait for the next time it is written.
  let figures = 0;
  for (const { address, content } of cellsOf(anew)) {
    if (content.formula === undefined) continue;
    const found = alone.get("Trajectories")?.get(address)?.value ?? "";
    const wanted: unknown = typeof content.value === "number" ? expect.closeTo(content.value, 9) : content.value;
    expect({ address, value: found }).toEqual({ address, value: wanted });
    figures++;
  }
  expect(figures).toBeGreaterThan(40);
});

test("written again it is as it was, and taken back it is the original", () => {
  for (const wish of Object.values(wishes)) {
    const { bytes, plan } = annotated(original, wish);
    const back = applyPlan(open(bytes), invertPlan(plan));
    if (!back.ok) throw new Error(JSON.stringify(back));
    expect(linesOf(back.result)).toEqual([`sheet ${card}`]);
    expect(comparePackages(original, back.result).lost).toEqual([]);
    const again = annotated(bytes, wish);
    expect(annotated(again.bytes, wish).bytes).toEqual(again.bytes);
    expect(open(again.bytes).workbook.sheets.map(({ sheet }) => sheet)).toEqual(
      open(bytes).workbook.sheets.map(({ sheet }) => sheet),
    );
  }
});
