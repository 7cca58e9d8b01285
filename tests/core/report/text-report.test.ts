import fc from "fast-check";
import { readingReport, renderReport, ruleReport, rules, rulesReport, textReport } from "../../../src/core";
import type { FileOutcome, TextLook } from "../../../src/core";
import { displayWidth } from "../../../src/core/report/text/wrap";
import {
  allOutcomes,
  brokenOutcome,
  checked,
  emptyOutcome,
  hostileTexts,
  quietOutcome,
  reworded,
  seedOutcomes,
} from "./outcomes";

const look = (width = 80, colour = false, ascii = false): TextLook => ({ width, colour, ascii });
const text = (outcomes: readonly FileOutcome[], of: TextLook = look()): string =>
  renderReport(textReport(of), outcomes);
const reading = (outcomes: readonly FileOutcome[], of: TextLook = look()): string =>
  renderReport(readingReport(of), outcomes);

const card = checked("card.xlsx", [
  ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
  ["Persistent absence:", "", "", ""],
  ["Secondary", "39.8%", "40.9%", "25%"],
  ["KEY STAGE 1", "", "", ""],
  ["Phonics", "69.1%", "TBC", "80%"],
]);

test("a report names file, sheet, section, cell, measure and rule, and says what is there and what to do", () => {
  expect(text([card], look(78))).toBe(
    [
      "card.xlsx  2 measures in 1 table on 1 sheet",
      "",
      "Card  2 findings",
      "",
      "  Persistent absence ─────────────────────────────────────────────────────────",
      "",
      "  ▲ C3  Persistent absence: Secondary               target-worse-than-baseline",
      "        The 2023 target 40.9% is worse than the 2022 baseline 39.8% (lower is",
      "        better).",
      "      → Correct the target, or accept the finding with the reason it is",
      "        planned so.",
      "        Evidence: the 2022 baseline 39.8% (cell B3)",
      "",
      "  KEY STAGE 1 ────────────────────────────────────────────────────────────────",
      "",
      "  ✖ C5  Phonics                                              placeholder-value",
      "        The 2023 target TBC is a placeholder.",
      "      → Ask the owner of the measure for the figure and enter it.",
      "",
      "──────────────────────────────────────────────────────────────────────────────",
      "✖ 1 error   ▲ 1 warning   ● 0 for information",
      "Read 2 measures in 1 table on 1 sheet",
      "",
    ].join("\n"),
  );
});

test("nothing found, no scorecard and a file not read are each said calmly", () => {
  expect(text([quietOutcome])).toContain("✔ Nothing found. Read 1 measure in 1 table on 1 sheet.");
  expect(text([emptyOutcome])).toContain("○ No scorecard here");
  expect(text([brokenOutcome])).toContain("✖ Cannot be read. The file ends too soon.");
  expect(text([brokenOutcome])).toContain("1 file could not be read");
});

test.each([24, 40, 60, 80, 110, 200])("no line is wider than %i columns", (width) => {
  for (const report of [text(allOutcomes, look(width)), reading(allOutcomes, look(width))]) {
    const longest = report.split("\n").reduce((a, b) => (displayWidth(a) >= displayWidth(b) ? a : b));
    expect(displayWidth(longest)).toBeLessThanOrEqual(Math.max(width, longestId(report)));
  }
});

/** Ids are never broken: on a narrow terminal they may stick out, behind their mark and cells. */
function longestId(report: string): number {
  return Math.max(0, ...(report.match(/^ {2}. \S+(?:, \S+)* +[a-z]+(?:-[a-z]+)+$/gm) ?? []).map((line) => line.length));
}

test("colour changes nothing but colour", () => {
  const plain = text(allOutcomes);
  const coloured = text(allOutcomes, look(80, true));
  expect(coloured).not.toBe(plain);
  // eslint-disable-next-line no-control-regex
  expect(coloured.replace(/\u001b\[[0-9;]*m/g, "")).toBe(plain);
});

test("in ASCII, the report's own marks are ASCII", () => {
  const outcome = reworded(card, (one) => one.replace(/[^ -~]/g, "?"));
  expect(text([outcome], look(80, false, true))).toMatch(/^[\n -~]*$/);
  expect(reading([outcome], look(80, false, true))).toMatch(/^[\n -~]*$/);
});

test("no text of a workbook reaches the terminal as a command, or turns the direction of a line", () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "binary" })), (hostile) => {
      const outcomes = [...seedOutcomes.slice(0, 2), emptyOutcome, brokenOutcome].map((one) =>
        reworded(one, () => hostile),
      );
      for (const report of [text(outcomes), reading(outcomes)]) {
        expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      }
    }),
    { numRuns: 40 },
  );
});

test("a reading shows every measure with its values, what they were read as, and what was not understood", () => {
  const outcome = checked("card.xlsx", [
    ["Measure", "Baseline 2022", "Target 2023", "", "Target 2024"],
    ["Phonics", "Published data 69.1%", "TBC", "stray", "80%"],
    ["Permanent exclusions", "12", "8", "", "6"],
  ]);
  const report = reading([outcome], look(100));
  expect(report.replace(/\s+/g, " ")).toContain("69.1% from TBC 80%");
  expect(report).toContain("(placeholder)");
  expect(report).toMatch(/3 {2}Permanent exclusions +↓ \w+ +12 +8 +6/);
  expect(report).toMatch(/Not understood {2}.*D2/);
});

test("the list of rules has a line for each, and each can be explained with its examples", () => {
  const list = rulesReport(rules, look(100));
  for (const rule of rules) {
    expect(list).toContain(rule.id);
    const help = ruleReport(rule, look(100));
    expect(help).toContain(`{ "rules": { "${rule.id}": "off" } }`);
    expect(help).toContain("Found\n");
    expect(help).toContain("Fine\n");
    expect(help).not.toContain("undefined");
  }
});
