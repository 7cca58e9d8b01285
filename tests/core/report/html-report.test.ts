import fc from "fast-check";
import { htmlReport, renderReport } from "../../../src/core";
import type { FileOutcome } from "../../../src/core";
import {
  allOutcomes,
  brokenOutcome,
  emptyOutcome,
  hostileTexts,
  quietOutcome,
  reworded,
  seedOutcomes,
} from "./outcomes";

const page = (...outcomes: readonly FileOutcome[]): string => renderReport(htmlReport, outcomes);

/** Every tag with the names of its attributes, in order, as a browser tells tags from text. */
function tags(html: string): readonly string[] {
  const found: string[] = [];
  for (const [, name = "", rest = ""] of html.matchAll(/<(\/?[!a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<]*")*\s*)>?/gi)) {
    found.push([name, ...[...rest.matchAll(/([a-z-]+)="/gi)].map((match) => match[1] ?? "")].join(" "));
  }
  return found;
}

/** The style sheet holds no text of a workbook, and brackets in it are no tags. */
const withoutStyle = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/, "<style></style>");

test("no text of a workbook, a file name or a rule becomes markup", () => {
  const outcomes = [...seedOutcomes.slice(0, 2), emptyOutcome, brokenOutcome];
  const expected = tags(withoutStyle(page(...outcomes.map((outcome) => reworded(outcome, () => "plain words")))));
  expect(expected.length).toBeGreaterThan(300);
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "binary" })), (text) => {
      const html = withoutStyle(page(...outcomes.map((outcome) => reworded(outcome, () => `t${text}`))));
      expect(tags(html)).toEqual(expected);
      expect(html.match(/</g)?.length).toBe(expected.length);
      expect(html).not.toMatch(/(?![\n\r\t])[\p{Cc}\p{Cs}]/u);
    }),
    { numRuns: 60 },
  );
});

test("the page asks nothing of anybody: no script, no address, and a policy that says so", () => {
  const html = page(...allOutcomes);
  expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\son[a-z]+=/i);
  expect(html).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
  );
});

test("ids are unique, and every link leads to one of them", () => {
  const html = page(...allOutcomes);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
  const links = [...html.matchAll(/\shref="#([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(links.length).toBeGreaterThan(20);
  expect(ids).toEqual(expect.arrayContaining(links));
});

test("headings go down one level at a time, and every table has a caption", () => {
  const html = page(...allOutcomes);
  const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
  expect(html.match(/<caption>/g)?.length).toBe(html.match(/<table>/g)?.length);
});

test("severities are told by words, not by colour or sign alone", () => {
  const html = page(...seedOutcomes);
  const items = html.match(/<li class="finding /g)?.length ?? 0;
  expect(items).toBe(seedOutcomes.reduce((sum, { findings }) => sum + findings.length, 0));
  expect(html.match(/<\/span> (Error|Warning|Information)\s*<\/span/g)?.length).toBe(items);
});

test("a file without findings, without a scorecard, or not read is told calmly and plainly", () => {
  expect(page(quietOutcome)).toContain("Nothing found.");
  expect(page(emptyOutcome)).toContain("No scorecard here");
  expect(page(brokenOutcome)).toContain("The file ends too soon.");
});
