import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/files";
import { buildCli, scorecard, seed, temporaryFolder } from "./cli";

const folder = temporaryFolder();
beforeAll(buildCli, 120_000);

const at = (name: string): string => join(folder, name);

test("a report for the board is a page or a sheet, as the output's name says", () => {
  const card = seed("knowsley-score-card");
  const page = scorecard(["board", card, "-o", at("board.html"), "--date", "2026-11-22", "--authority", "Knowsley"]);
  expect(page).toMatchObject({ code: 0, err: "" });
  expect(page.out).toMatch(/^Wrote .*board\.html: 29 measures on a page for the board\.\n$/);
  const html = readFileSync(at("board.html"), "utf8");
  expect(html).toContain("Knowsley · 22 November 2026");
  expect(html).toContain("None of 29 measures can be judged yet");

  const copy = scorecard(["board", card, "-o", at("board.xlsx"), "--title", "Autumn term"]);
  expect(copy).toMatchObject({ code: 0, err: "" });
  expect(copy.out).toMatch(/: the report for the board on the sheet Board report\.\n$/);
  const read = readWorkbook(new Uint8Array(readFileSync(at("board.xlsx"))));
  if (!read.ok) throw new Error(read.refusal.message);
  const sheet = read.value.workbook.sheets.find((grid) => grid.sheet === "Board report");
  expect(sheet?.text(0, 0)).toBe("Board report: Autumn term");
});

test("annotating can add it, and brings it up to date", () => {
  const first = scorecard(["annotate", seed("knowsley-score-card"), "-o", at("checked.xlsx"), "--board"]);
  expect(first.out).toContain("on the sheet Findings, the report for the board on the sheet Board report");
  const again = scorecard(["annotate", at("checked.xlsx"), "-o", at("again.xlsx"), "--board"]);
  expect(again.code).toBe(0);
  expect(readFileSync(at("again.xlsx")).equals(readFileSync(at("checked.xlsx")))).toBe(true);
});

test("nothing is written where there is nothing to report, over an input, or for no day", () => {
  const empty = scorecard(["board", seed("knowsley-benchmarks"), "-o", at("none.html")]);
  expect(empty).toMatchObject({ code: 1, out: "" });
  expect(empty.err).toContain("There is no scorecard with targets in the workbook. Nothing was written.");
  const sheet = scorecard(["board", seed("knowsley-benchmarks"), "-o", at("none.xlsx")]);
  expect(sheet).toMatchObject({ code: 1, out: "" });
  const taken = scorecard(["board", seed("knowsley-score-card"), "-o", at("board.html")]);
  expect(taken.code).toBe(2);
  expect(taken.err).toContain("--force");
  const day = scorecard(["board", seed("knowsley-score-card"), "-o", at("day.html"), "--date", "today"]);
  expect(day.code).toBe(2);
  expect(day.err).toContain("such as 2026-11-22");
});
