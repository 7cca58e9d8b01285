import fc from "fast-check";
import { markdownReport, oneLine, renderReport } from "../../../src/core";
import { markdownText } from "../../../src/core/report/markdown/markdown-text";
import { allOutcomes, hostileTexts, reworded, seedOutcomes } from "./outcomes";

const anyText = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "binary" }));

/** A line with an x for whatever a backslash takes the meaning from. */
const unescaped = (text: string): string => text.replace(/\\[!-/:-@[-`{-~]/g, "x");

test("text stays text: nothing in it is left that means anything, and nothing of it is lost", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const markdown = markdownText(text);
      expect(unescaped(markdown)).not.toMatch(/[|`*_<>[\]\\#&~\n\r]|^(\d+[.)]|[-+=])/);
      expect(markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(oneLine(text));
    }),
    { numRuns: 500 },
  );
});

test("every row of a table has as many cells as its head, whatever the cells say", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const outcomes = seedOutcomes.slice(0, 2).map((outcome) => reworded(outcome, () => text));
      const lines = renderReport(markdownReport, outcomes).split("\n");
      const rows = lines.filter((line) => line.startsWith("|"));
      expect(rows.length).toBeGreaterThan(50);
      const cells = rows.map((row) => unescaped(row).split("|").length - 2);
      expect(new Set(cells)).toEqual(new Set([5, 6]));
      const html = lines.map(unescaped).join("\n").replaceAll("<br>", "");
      expect(html).not.toMatch(/[<>]/);
    }),
    { numRuns: 30 },
  );
});

test("every finding is a row with its cells and rule", () => {
  const markdown = renderReport(markdownReport, allOutcomes);
  const findings = allOutcomes.flatMap((outcome) => outcome.findings);
  for (const { rule } of findings) expect(markdown).toContain(`| \`${rule}\` |`);
  expect(markdown.split("\n").filter((line) => /^\| (Error|Warning|Information) \|/.test(line)).length).toBe(
    findings.length,
  );
});
