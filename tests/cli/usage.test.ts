import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/core";
import { buildCli, root, scorecard, seed } from "./cli";

beforeAll(buildCli, 120_000);

const commands = ["check", "read", "trajectory", "annotate", "accept", "profile", "rules"];

test("--version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  expect(scorecard(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
});

test.each([[], ...commands.map((command) => [command])])("%s --help says what it does, with examples", (...command) => {
  const { code, out, err } = scorecard([...command, "--help"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain(`Usage: scorecard ${command.join(" ")}`.trimEnd());
  expect(out).toContain("Examples:\n  scorecard ");
});

test("help lists every command", () => {
  const { out } = scorecard(["--help"]);
  for (const command of commands) expect(out).toContain(`\n  ${command} `);
});

test.each([
  [[], "Usage: scorecard"],
  [["chekc", "a.xlsx"], "unknown command 'chekc'"],
  [["check"], "missing required argument 'file'"],
  [["check", "a.xlsx", "--loud"], "unknown option '--loud'"],
  [["check", "a.xlsx", "--format", "pdf"], "Allowed choices are text, json, markdown, html."],
  [["check", "a.xlsx", "--fail-on", "information"], "Allowed choices are error, warning, never."],
  [["read", "a.xlsx", "--format", "html"], "Allowed choices are text, json."],
  [["trajectory", "a.xlsx"], "required option '-o, --output <file>' not specified"],
  [["trajectory", "a.xlsx", "-o", "b.xlsx", "--shape", "round"], "Allowed choices are"],
  [["trajectory", "a.xlsx", "-o", "b.xlsx", "--every", "week"], "Allowed choices are"],
  [["annotate", "a.xlsx", "b.xlsx", "-o", "c.xlsx"], "too many arguments"],
  [["rules", "no-such-rule"], "There is no rule no-such-rule."],
])("misuse %j ends with 2 and says what is wrong", (args, said) => {
  const { code, out, err } = scorecard(args);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain(said);
});

test("a rule that is nearly named is offered", () => {
  expect(scorecard(["rules", "target-worse"]).err).toContain("target-worse-than-baseline");
});

test("rules lists every rule, and explains each by name", () => {
  const list = scorecard(["rules"]);
  expect(list.code).toBe(0);
  for (const { id } of rules) expect(list.out).toContain(id);
  const [rule] = rules;
  expect(scorecard(["rules", rule?.id ?? ""]).out).toContain(rule?.title);
});

test("read shows how a workbook is understood, as text and as JSON without findings", () => {
  const text = scorecard(["read", seed("knowsley-score-card")]);
  expect(text.code).toBe(0);
  expect(text.out).toContain("Scorecard A4:E48  29 measures");
  expect(text.out).toMatch(/26 {2}Progress 8 score per pupil +↑ score +0\.87 +0\.55 +0\.45 +0\.40/);
  const json = JSON.parse(scorecard(["read", seed("knowsley-score-card"), "--format", "json"]).out) as object;
  expect(json).toMatchObject({ version: 1, files: [{ status: "checked", findings: [] }], summary: { measures: 29 } });
});

test("read ends with 2 when a file cannot be read", () => {
  expect(scorecard(["read", "no-such.xlsx"])).toMatchObject({ code: 2, err: "" });
});
