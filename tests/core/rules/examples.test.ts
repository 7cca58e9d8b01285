import { checkWorkbook, defaultProfile, formatA1, rules } from "../../../src/core";
import type { ExampleTable, Finding, Rule } from "../../../src/core";
import { typedGrid, typedWorkbook } from "../../grids";

/** Whether a first row is a header of its own: examples without one get the standard header. */
function hasHeader(table: ExampleTable): boolean {
  return /^(measure|pi name|indicator|kpi)/i.test(table[0]?.[0] ?? "");
}

function withHeader(table: ExampleTable): ExampleTable {
  if (hasHeader(table)) return table;
  const width = Math.max(...table.map((row) => row.length));
  const years = Array.from({ length: width - 2 }, (_, index) => `Target ${String(2023 + index)}`);
  return [["Measure", "Baseline 2022", ...years], ...table];
}

const mark = /^\*(.*)\*$/s;

function check(table: ExampleTable): { readonly findings: readonly Finding[]; readonly marked: readonly string[] } {
  const rows = withHeader(table);
  const marked = rows.flatMap((row, r) => row.flatMap((text, c) => (mark.test(text) ? [formatA1(r, c)] : [])));
  const plain = rows.map((row) => row.map((text) => text.replace(mark, "$1")));
  return { findings: checkWorkbook(typedWorkbook(typedGrid(plain)), defaultProfile).findings, marked };
}

const cellsNamed = (findings: readonly Finding[]): string[] =>
  [...new Set(findings.flatMap(({ cells }) => cells.map(({ row, column }) => formatA1(row, column))))].sort();

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))("%s", (id, rule) => {
  test.each(rule.examples.bad.map((table): [string, ExampleTable] => [JSON.stringify(table), table]))(
    "finds %s",
    (_, table) => {
      const { findings, marked } = check(table);
      const own = findings.filter((finding) => finding.rule === id);
      expect(own.length).toBeGreaterThan(0);
      expect(cellsNamed(own)).toEqual(expect.arrayContaining([...marked]));
      expect(marked.length).toBeGreaterThan(0);
    },
  );

  test.each(rule.examples.good.map((table): [string, ExampleTable] => [JSON.stringify(table), table]))(
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
