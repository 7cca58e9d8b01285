import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import type { JsonReport } from "../../src/core";
import { buildWorkbook } from "../workbooks/build";
import { buildCli, root, scorecard, seed, startScorecard, temporaryFolder } from "./cli";

beforeAll(buildCli, 120_000);
const folder = temporaryFolder();
const card = seed("knowsley-score-card");
const quiet = seed("knowsley-benchmarks");

function json(...args: readonly string[]): JsonReport {
  const { out } = scorecard(["check", ...args, "--format", "json"]);
  const schema = JSON.parse(readFileSync(join(root, "schema", "report.schema.json"), "utf8")) as object;
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<JsonReport>(schema);
  const report = JSON.parse(out) as JsonReport;
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  return report;
}

describe("exit codes", () => {
  test("1 when something is found at the level, 0 when nothing is or nothing may fail", () => {
    expect(scorecard(["check", card]).code).toBe(1);
    expect(scorecard(["check", card, "--fail-on", "warning"]).code).toBe(1);
    expect(scorecard(["check", card, "--fail-on", "never"]).code).toBe(0);
    expect(scorecard(["check", quiet]).code).toBe(0);
    expect(scorecard(["check", quiet, "--fail-on", "warning"]).code).toBe(0);
  });

  test("--fail-on warning fails on warnings where errors alone would not", () => {
    const profile = join(folder, "no-errors.json");
    const rules = json(card).files.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));
    writeFileSync(profile, JSON.stringify({ rules: Object.fromEntries(rules.map(({ rule }) => [rule, "warning"])) }));
    expect(scorecard(["check", card, "--profile", profile]).code).toBe(0);
    expect(scorecard(["check", card, "--profile", profile, "--fail-on", "warning"]).code).toBe(1);
  });

  test("2 when a file cannot be read, and the others are checked all the same", () => {
    const { code, out } = scorecard(["check", "no-such.xlsx", card, "--fail-on", "never"]);
    expect(code).toBe(2);
    expect(out).toContain("no-such.xlsx");
    expect(out).toContain("There is no such file");
    expect(out).toContain("Progress 8 score per pupil");
  });
});

describe("formats", () => {
  test("text is for people: no colour and no progress where nobody watches", () => {
    const { out, err } = scorecard(["check", card]);
    expect(out).toContain("✖ B26:E26");
    expect(out).toContain("sign-lost");
    // eslint-disable-next-line no-control-regex
    expect(out).not.toMatch(/\u001b/);
    expect(err).toBe("");
  });

  test("colour comes when it is forced and goes when it is refused", () => {
    const coloured = scorecard(["check", card], { FORCE_COLOR: "1" }).out;
    expect(coloured).toContain("\u001b[1;31m✖");
    expect(scorecard(["check", card, "--no-color"], { FORCE_COLOR: "1" }).out).not.toContain("\u001b");
    expect(scorecard(["check", card], { FORCE_COLOR: "1", NO_COLOR: "1" }).out).not.toContain("\u001b");
  });

  test("--ascii draws with plain characters", () => {
    const { out } = scorecard(["check", seed("stockport-performance"), "--ascii"]);
    expect(out).toContain("  x E18");
    expect(out).not.toMatch(/[✖▲●→─]/);
  });

  test("JSON keeps the contract, for files of every status together", () => {
    const letter = join(folder, "letter.txt");
    writeFileSync(letter, "Dear all");
    const report = json(card, quiet, letter);
    expect(report.files.map(({ status }) => status)).toEqual(["checked", "checked", "unreadable"]);
    expect(report.files[2]?.error?.code).toBe("not-a-workbook");
    expect(report.summary).toMatchObject({ files: 3, checked: 2, unreadable: 1 });
    expect(report.files[0]?.findings.find(({ rule }) => rule === "sign-lost")?.cells).toEqual([
      "B26",
      "C26",
      "D26",
      "E26",
    ]);
  });

  test("an unreadable file is told on stderr, too, where the report is for machines", () => {
    const { out, err } = scorecard(["check", "no-such.xlsx", "--format", "json"]);
    expect(err).toBe("scorecard: no-such.xlsx: There is no such file: check its name and folder.\n");
    expect((JSON.parse(out) as JsonReport).files[0]?.error?.code).toBe("not-found");
  });

  test("Markdown and HTML name the findings", () => {
    expect(scorecard(["check", card, "--format", "markdown"]).out).toContain(
      "| Error | B26:E26 | Progress 8 score per pupil |",
    );
    const page = scorecard(["check", card, "--format", "html"]).out;
    expect(page).toMatch(/^\s*<!doctype html>/i);
    expect(page).toContain("sign-lost");
  });
});

describe("files and folders", () => {
  test("a folder stands for its workbooks, by name, without lock files and hidden ones; each file counts once", () => {
    const returns = join(folder, "returns");
    mkdirSync(join(returns, "north"), { recursive: true });
    mkdirSync(join(returns, ".git"));
    for (const name of ["b.xlsx", "a.XLSM", "north/c.xlsx", "~$b.xlsx", ".git/d.xlsx", "e.txt"]) {
      copyFileSync(join(root, quiet), join(returns, name));
    }
    const { files } = json(returns, join(returns, "b.xlsx"));
    expect(files.map(({ file }) => file)).toEqual(
      ["a.XLSM", "b.xlsx", "north/c.xlsx"].map((name) => join(returns, name)),
    );
  });

  test("workbooks of a form that is not read are named and not passed over, and the ninth comes before the tenth", () => {
    const returns = join(folder, "of every form");
    mkdirSync(returns);
    for (const name of ["return 10.xlsx", "return 9.xlsx"]) copyFileSync(join(root, quiet), join(returns, name));
    writeFileSync(join(returns, "return 1.xls"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
    expect(scorecard(["check", returns]).code).toBe(2);
    expect(json(returns).files.map(({ file, status }) => `${basename(file)}: ${status}`)).toEqual([
      "return 1.xls: unreadable",
      "return 9.xlsx: checked",
      "return 10.xlsx: checked",
    ]);
  });

  test("formulas that nothing has calculated since the file was written are said, and what to do", () => {
    const written = join(folder, "written.xlsx");
    const rows = [
      ["Measure", "Baseline 2024", "Target 2025", "Target 2026"],
      ["Affordable homes", 145, { formula: "B2*1.05" }, { formula: "C2*1.05" }],
    ];
    writeFileSync(written, buildWorkbook({ sheets: [{ name: "Card", rows }] }));
    const { out } = scorecard(["check", written, "--format", "json"]);
    expect(out).toContain("2 formulas have no result in the file (C2:D2)");
    expect(out).not.toContain("target-missing");
  });

  test("an empty folder is said to be one", () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    const { code, out } = scorecard(["check", empty]);
    expect(code).toBe(2);
    expect(out).toContain("There is no workbook or table (.xlsx, .xlsm, .csv, .tsv) in this folder.");
  });

  test("what is no file is refused without waiting for it", () => {
    expect(scorecard(["check", "/dev/zero"]).out).toContain("This is not a file");
  });

  test("a file too large to read is refused before it is read", () => {
    const huge = join(folder, "huge.xlsx");
    writeFileSync(huge, "");
    truncateSync(huge, 300 * 1024 * 1024);
    const { code, out } = scorecard(["check", huge]);
    expect(code).toBe(2);
    expect(out).toContain("The file is larger than 256 MiB");
  });
});

describe("profiles", () => {
  const profile = join(folder, "profile.json");
  const withProfile = (content: string): ReturnType<typeof scorecard> => {
    writeFileSync(profile, content);
    return scorecard(["check", card, "--profile", profile]);
  };

  test("a rule that is switched off says nothing", () => {
    expect(withProfile('\ufeff{ "rules": { "sign-lost": "off" } }').out).not.toContain("sign-lost");
  });

  test.each([
    ["{ not json", "is not JSON"],
    ['{ "rules": { "sing-lost": "off" } }', "$.rules.sing-lost"],
    ['{ "rules": { "sign-lost": "loud" } }', "$.rules.sign-lost"],
    ["[]", "$: Expected an object."],
  ])("%s is refused with its place", (content, said) => {
    const { code, err, out } = withProfile(content);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(out).toBe("");
  });

  test("a profile that is not there is said not to be", () => {
    expect(scorecard(["check", card, "--profile", "nowhere.json"])).toMatchObject({
      code: 2,
      err: "scorecard: There is no profile nowhere.json.\n",
    });
  });
});

describe("-o", () => {
  test("writes the report to a file, without colours, and overwrites only when told", () => {
    const report = join(folder, "report.txt");
    const args = ["check", card, "-o", report];
    expect(scorecard(args, { FORCE_COLOR: "1" })).toEqual({ code: 1, out: "", err: "" });
    const first = readFileSync(report, "utf8");
    expect(first).toContain("sign-lost");
    expect(first).not.toContain("\u001b");
    expect(scorecard(args)).toMatchObject({ code: 2, err: expect.stringContaining("is there already") as string });
    expect(scorecard([...args, "--force"]).code).toBe(1);
  });

  test("never overwrites a workbook or profile that is read, even when told", () => {
    const workbook = join(folder, "card.xlsx");
    const profile = join(folder, "mine.json");
    const link = join(folder, "link.html");
    copyFileSync(join(root, card), workbook);
    writeFileSync(profile, "{}");
    symlinkSync(workbook, link);
    const before = readFileSync(workbook);
    for (const output of [workbook, profile, link]) {
      const { code, err } = scorecard(["check", workbook, "--profile", profile, "-o", output, "--force"]);
      expect(code).toBe(2);
      expect(err).toContain("An input is never overwritten.");
    }
    expect(readFileSync(workbook)).toEqual(before);
    expect(readFileSync(profile, "utf8")).toBe("{}");
  });

  test("a workbook within a folder that is read is an input like any other", () => {
    const returns = join(folder, "in-folder");
    mkdirSync(returns);
    const workbook = join(returns, "card.xlsx");
    copyFileSync(join(root, card), workbook);
    const before = readFileSync(workbook);
    expect(scorecard(["check", returns, "-o", workbook, "--force"]).code).toBe(2);
    expect(readFileSync(workbook)).toEqual(before);
    expect(existsSync(workbook)).toBe(true);
  });
});

test("a reader that goes away ends the run quietly", async () => {
  const run = startScorecard(["check", "seeds", "seeds", card, "--format", "json"]);
  let err = "";
  run.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString()));
  run.stdout?.destroy();
  await new Promise((resolve) => run.once("close", resolve));
  expect(err).toBe("");
});
