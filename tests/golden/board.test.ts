import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { annotate } from "../../src/cli/annotate";
import { boardPage, defaultProfile, invertPlan, parseProfile, rules } from "../../src/core";
import type { Board, CellRef, Profile } from "../../src/core";
import { applyPlan } from "../../src/files/write";
import { recalculate } from "../libreoffice";
import { readCells } from "../read-cells";
import { buildWorkbook } from "../workbooks/build";
import { comparePackages } from "../workbooks/compare";
import { cellsOf, expectCalculated, linesOf, open } from "./written-cells";

/**
 * The report for a board, of the seeds and of a card with terms of actuals: what the page says, and every cell of the sheet.
 * `UPDATE_GOLDEN=1 npm test` writes the golden files anew, to be looked at before they are committed.
 */
const seeds = join(__dirname, "..", "..", "seeds");

const card = "Scorecard";
const percent = (value: number | null) => ({ value, format: "0.0%" });
const number = (format: string) => (value: number | null) => ({ value, format });
const years = ["2024/25 Target", "2025/26 Target", "2026/27 Target"];
const terms = ["Autumn 2024 Actual", "Spring 2025 Actual", "Summer 2025 Actual", "Autumn 2025 Actual"];
const rows = [
  ["Education scorecard: autumn term 2025"],
  ["Measure", "Good to be", "Baseline 2023/24", ...terms, ...years],
  ["Persistent absence", "Low", ...[0.249, 0.251, 0.244, 0.239, 0.246, 0.225, 0.2, 0.18].map(percent)],
  ["Severe absence", "Low", ...[0.031, 0.033, 0.034, 0.033, 0.036, 0.028, 0.025, 0.022].map(percent)],
  ["Good level of development", "High", ...[0.613, null, null, 0.641, null, 0.635, 0.66, 0.69].map(percent)],
  ["Attainment 8", "High", ...[38.4, null, null, 38.1, null, 39, 40, 41].map(number("0.0"))],
  ["Phonics in year 1", "High", ...[0.742, null, null, null, null, 0.76, 0.9, 0.99].map(percent)],
  ["Progress 8", "High", ...[-0.87, null, null, null, null, -0.7, -0.6, -0.5].map(number("0.00"))],
  ["Annual reviews on time", "High", ...[0.55, 0.54, 0.53].map(percent), "TBC", percent(null), ...[0.7, 0.8, 0.9].map(percent)],
  ["Children's \"views\" heard", "", ...[0.4, 0.44, 0.45, 0.5, 0.52, 0.5, 0.55, 0.6].map(percent)],
  ["Starts", "High", ...[210, 60, 120, 190, 70].map(number("0")), "increase", "increase", "increase"],
];
const made = buildWorkbook({ sheets: [{ name: card, rows }] });

const seed = (name: string): Uint8Array => new Uint8Array(readFileSync(join(seeds, `${name}.xlsx`)));
const workbooks: Readonly<Record<string, Uint8Array>> = {
  "terms-of-actuals": made,
  "knowsley-score-card": seed("knowsley-score-card"),
  "stockport-performance": seed("stockport-performance"),
};

/** The profile that stands beside a seed; the made card says no authority by itself. */
function profileOf(name: string): Profile {
  const path = join(seeds, `${name}.profile.json`);
  if (!existsSync(path)) return { ...defaultProfile, authority: "Knowsley" };
  const parsed = parseProfile(JSON.parse(readFileSync(path, "utf8")), rules);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.profile;
}

function reported(name: string, bytes = workbooks[name] ?? made) {
  const done = annotate(open(bytes), {
    profile: profileOf(name),
    today: "2026-11-22",
    findings: false,
    board: { every: "year" },
  });
  if (!done.ok || !done.board) throw new Error(JSON.stringify(done));
  return { ...done, board: done.board };
}

/** What a page says, a line for each block of text. */
function saidBy(board: Board): readonly string[] {
  const body = boardPage(board).replace(/^[\s\S]*<body>|<svg[^>]*aria-label="([^"]*)"[\s\S]*?<\/svg>/g, (_, label?: string) => label ?? "");
  const blocks = body.replace(/\s+/g, " ").split(/<\/(?:p|h\d|li|tr|caption|small|th|td)>/);
  return blocks.map((block) => block.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim()).filter((text) => text !== "");
}

test.each(Object.keys(workbooks))("%s: the page and the sheet say what was agreed on", (name) => {
  const { board, bytes } = reported(name);
  const sheet = linesOf(bytes);
  const written = sheet.slice(sheet.indexOf("sheet Board report"));
  const text = ["# The page", ...saidBy(board), "", "# The sheet", ...written, ""].join("\n");
  const golden = join(__dirname, `board-${name}.txt`);
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, "utf8"));
});

test.each(Object.keys(workbooks))("%s: every formula of the sheet comes to its stored value in LibreOffice", async (name) => {
  expect(await expectCalculated(reported(name).bytes)).toBeGreaterThan(60);
});

test("figures that are typed in move the sheet as writing it again does, without us", async () => {
  const { bytes } = reported("terms-of-actuals");
  const edits: readonly (readonly [CellRef, number])[] = [
    [{ sheet: card, row: 2, column: 6 }, 0.2],
    [{ sheet: card, row: 6, column: 5 }, 0.745],
    [{ sheet: card, row: 8, column: 6 }, 0.71],
    [{ sheet: card, row: 5, column: 9 }, 60],
  ];
  const read = open(bytes);
  const grid = read.workbook.sheets.find(({ sheet }) => sheet === card);
  const operations = edits.map(([at, value]) => {
    const before = { value: grid?.value(at.row, at.column) ?? null, format: grid?.format(at.row, at.column) ?? "General" };
    return { kind: "cell" as const, at, before, after: { value } };
  });
  const edited = applyPlan(read, { operations });
  if (!edited.ok) throw new Error(JSON.stringify(edited));
  const alone = readCells(await recalculate(edited.result)).get("Board report");
  const again = reported("terms-of-actuals", edited.result).bytes;

  // Rows are in another order when they are written again: they are compared by the names of their measures.
  const byName = (cells: ReadonlyMap<string, unknown>): ReadonlyMap<unknown, readonly unknown[]> => {
    const columns = [..."ACDEFGHIKMNOPQ"];
    const at = (column: string, row: number): unknown => cells.get(`${column}${String(row)}`) ?? "";
    return new Map(Array.from({ length: 9 }, (_, row) => [at("B", row + 6), columns.map((one) => at(one, row + 6))]));
  };
  const anew = open(again).workbook.sheets.find(({ sheet }) => sheet === "Board report");
  if (!anew || !alone) throw new Error("No sheet");
  const wanted = byName(new Map([...cellsOf(anew)].map(({ address, content }) => [address, content.value])));
  const found = byName(new Map([...alone].map(([address, { value }]) => [address, value])));
  expect(found.size).toBe(9);
  for (const [name, cells] of wanted) {
    const close = cells.map((value): unknown => (typeof value === "number" ? expect.closeTo(value, 9) : value));
    expect([name, ...(found.get(name) ?? [])]).toEqual([name, ...close]);
  }
  // Something did move.
  expect(found.get("Persistent absence")?.[0]).toBe("On track");
  // What was found in the card is as of when it was written.
  const standing = (value: unknown): string => String(value).replace(/;[^;]* in the card\.$/, "");
  const message = [...cellsOf(anew)].find(({ address }) => address === "A3")?.content.value;
  expect(standing(alone.get("A3")?.value)).toBe(standing(message));
  expect(standing(message)).toBe("3 of 9 measures are off track, 1 at risk; 3 cannot be judged");
});

test("written again it is as it was, and taken back it is the original", () => {
  const { bytes, plan } = reported("terms-of-actuals");
  const back = applyPlan(open(bytes), invertPlan(plan));
  if (!back.ok) throw new Error(JSON.stringify(back));
  expect(linesOf(back.result)).toEqual([`sheet ${card}`]);
  expect(comparePackages(made, back.result).lost).toEqual([]);
  const again = reported("terms-of-actuals", bytes);
  expect(again.plan.operations).toEqual([]);
  expect(again.bytes).toEqual(bytes);
});
