import { checkWorkbook, defaultProfile, exampleTables, formatA1, rules } from "../../../src/core";
import type { Example, ExampleBook, Finding, Rule } from "../../../src/core";
import { comparisonWith } from "../../../src/core/reference/published";
import { typedGrid, typedWorkbook } from "../../grids";

const mark = /^\*(.*)\*$/s;

interface Checked {
  readonly findings: readonly Finding[];
  /** The cells in asterisks, with their sheet. */
  readonly marked: readonly string[];
}

/** The example as a workbook, checked. What it is shown with in the help is what is checked here. */
function check(example: Example): Checked {
  const book: Partial<ExampleBook> = "sheets" in example ? example : {};
  const names = Object.keys(book.sheets ?? { Sheet1: [] });
  const tables = exampleTables(example).map(({ header, rows }) => [header, ...rows]);
  const marked = tables.flatMap((rows, sheet) =>
    rows.flatMap((row, r) =>
      row.flatMap((text, c) => (mark.test(text) ? [`${names[sheet] ?? ""} ${formatA1(r, c)}`] : [])),
    ),
  );
  const hiddenRows = (book.hiddenRows ?? []).map((row) => row - 1);
  const grids = tables.map((rows, sheet) => {
    const plain = rows.map((row) => row.map((text) => text.replace(mark, "$1")));
    return typedGrid(plain, { sheet: names[sheet] ?? "", hiddenRows });
  });
  const profile = { ...defaultProfile, ...book.profile };
  const surroundings = {
    ...(book.today !== undefined && { today: book.today }),
    ...(book.reference && { comparison: comparisonWith(book.reference) }),
    ...(book.acceptances && { acceptances: book.acceptances }),
  };
  return { findings: checkWorkbook(typedWorkbook(...grids), profile, surroundings).findings, marked };
}

const cellsNamed = (findings: readonly Finding[]): string[] =>
  [
    ...new Set(
      findings.flatMap(({ cells }) => cells.map(({ sheet, row, column }) => `${sheet} ${formatA1(row, column)}`)),
    ),
  ].sort();

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))("%s", (id, rule) => {
  test.each(rule.examples.bad.map((table): [string, Example] => [JSON.stringify(table), table]))(
    "finds %s",
    (_, table) => {
      const { findings, marked } = check(table);
      const own = findings.filter((finding) => finding.rule === id);
      expect(own.length).toBeGreaterThan(0);
      expect(cellsNamed(own)).toEqual(expect.arrayContaining([...marked]));
      expect(marked.length).toBeGreaterThan(0);
    },
  );

  test.each(rule.examples.good.map((table): [string, Example] => [JSON.stringify(table), table]))(
    "leaves %s",
    (_, table) => {
      const { findings } = check(table);
      expect(findings.filter((finding) => finding.rule === id)).toEqual([]);
      expect(findings.filter(({ severity }) => severity !== "information")).toEqual([]);
    },
  );
});

test("every rule has examples of both kinds, a unique id, and comes after the rules that it is subsumed by", () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [index, { id, examples, subsumedBy }] of rules.entries()) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(examples.bad.length).toBeGreaterThan(0);
    expect(examples.good.length).toBeGreaterThan(0);
    expect(ids.slice(0, index)).toEqual(expect.arrayContaining([...subsumedBy]));
  }
});
