import { formatA1, rules } from "../../../src/core";
import type { Example, Finding, Rule } from "../../../src/core";
import { tryExample } from "../../../src/core/report/try-example";

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
      const { findings, marked } = tryExample(table);
      const own = findings.filter((finding) => finding.rule === id);
      expect(own.length).toBeGreaterThan(0);
      expect(cellsNamed(own)).toEqual(expect.arrayContaining([...marked]));
      expect(marked.length).toBeGreaterThan(0);
    },
  );

  test.each(rule.examples.good.map((table): [string, Example] => [JSON.stringify(table), table]))(
    "leaves %s",
    (_, table) => {
      const { findings } = tryExample(table);
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
