import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { parseProfile, profileSchema, ruleDocs, ruleReport, rules } from "../../../src/core";
import type { Rule } from "../../../src/core";
import { exampleFinding } from "../../../src/core/report/try-example";

type Loader = (
  this: { readonly resourcePath: string; getOptions(): { readonly keep: string } },
  source: string,
) => string;
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a webpack loader is a CommonJS module
const ruleHelp = require("../../../scripts/build/rule-help") as Loader;

const root = join(__dirname, "..", "..", "..");
const folder = join(root, "src", "core", "rules");
const docs = readFileSync(join(folder, "README.md"), "utf8");

/** All rules as the build writes them for one of its scripts: without their help, or with nothing but it. */
function built(keep: "check" | "help"): string {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "define-rule.ts");
  return files
    .map((name) => {
      const resourcePath = join(folder, name);
      return ruleHelp.call({ resourcePath, getOptions: () => ({ keep }) }, readFileSync(resourcePath, "utf8"));
    })
    .join("\n");
}

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))("%s", (id, rule) => {
  test("says what it finds and why, with examples of both kinds", () => {
    expect(rule.title).toMatch(/\w.*\.$/);
    expect(rule.why).toMatch(/\w.*\.$/);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  test("describes its thresholds", () => {
    for (const { value, says } of Object.values(rule.thresholds ?? {})) {
      expect(Number.isFinite(value)).toBe(true);
      expect(says).toMatch(/\w{3}/);
    }
  });

  test("is in the docs and explained by the command line: severity, thresholds, advice, evidence, fix, how to silence it", () => {
    const report = ruleReport(rule, { width: 10_000, colour: false, ascii: false });
    const section = docs.split(`\n## ${id}\n`)[1]?.split("\n## ")[0] ?? "";
    const finding = exampleFinding(rule);
    expect(finding).toBeDefined();
    for (const page of [report, section.replaceAll("\\", "")]) {
      expect(page).toContain(`{ "rules": { "${id}": "off" } }`);
      for (const [name, { value }] of Object.entries(rule.thresholds ?? {})) {
        expect(page.replaceAll("`", "")).toContain(`${name} ${String(value)}`);
      }
      expect(page).toContain("What to do:");
      if (finding?.fix) expect(page).toMatch(/(Safe|Possible) fix:/);
      if (finding?.evidence.length) expect(page).toContain("Evidence:");
    }
  });

  test("is a setting of profiles, for the parser and the schema alike", () => {
    const validate = new Ajv2020({ strict: false }).compile(profileSchema(rules));
    const json = { rules: { [id]: "off" } };
    expect(parseProfile(json, rules).ok).toBe(true);
    expect(validate(json)).toBe(true);
  });
});

test("the build gives the pane every rule's help apart from what checks", () => {
  const [check, help] = [built("check"), built("help")];
  const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;
  for (const text of [check, help]) {
    expect(rules.filter(({ id }) => !text.includes(`id: "${id}"`))).toEqual([]);
  }
  expect(count(help, /^ {2}why:/gm)).toBe(rules.length);
  expect(count(help, /^ {2}check\(/gm)).toBe(0);
  expect(count(check, /^ {2}(why|examples):/gm)).toBe(0);
});

test("the docs are those of the rules as they are", () => {
  expect(docs).toBe(ruleDocs(rules));
});

test("a new rule is written and listed, and says nothing of itself yet", () => {
  const copy = mkdtempSync(join(tmpdir(), "scorecard-rule-"));
  try {
    copyFileSync(join(folder, "everyday.ts"), join(copy, "everyday.ts"));
    const run = (id: string) =>
      spawnSync(process.execPath, [join(root, "scripts", "new-rule.js"), id], {
        env: { ...process.env, RULES_FOLDER: copy },
        encoding: "utf8",
      });
    expect(run("target-too-low").status).toBe(0);
    const list = readFileSync(join(copy, "everyday.ts"), "utf8");
    expect(list).toContain('import { targetTooLow } from "./target-too-low";\n');
    expect(list).toMatch(/\n {2}targetTooLow,\n\];/);
    expect(readFileSync(join(copy, "target-too-low.ts"), "utf8")).toContain("examples: { bad: [], good: [] }");
    expect(run("target-too-low")).toMatchObject({ status: 1, stderr: expect.stringContaining("already") as string });
    expect(run("Target").status).toBe(1);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
