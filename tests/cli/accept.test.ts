import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { nothingKept } from "../../src/core";
import type { JsonReport, Kept } from "../../src/core";
import { readWorkbook } from "../../src/files";
import { keepIn, keptIn } from "../../src/files/keep";
import { buildCli, root, scorecard, seed, temporaryFolder } from "./cli";

beforeAll(buildCli, 120_000);
const folder = temporaryFolder();
const card = seed("knowsley-score-card");
const said = ["--reason", "The minus is implied", "--name", "Kay Ames"];
const args = ["--rule", "sign-lost", "--cell", "B26", ...said];

function report(file: string, ...options: readonly string[]): JsonReport {
  const parsed = JSON.parse(scorecard(["check", file, "--format", "json", ...options]).out) as JsonReport;
  const schema = JSON.parse(readFileSync(join(root, "schema", "report.schema.json"), "utf8")) as object;
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<JsonReport>(schema);
  validate(parsed);
  expect(validate.errors ?? []).toEqual([]);
  return parsed;
}

const rulesOf = (file: string): readonly string[] =>
  report(file).files.flatMap(({ findings }) => findings.map(({ rule }) => rule));

/** A copy of the card that keeps something. */
function keeping(name: string, kept: Partial<Kept>): string {
  const read = readWorkbook(readFileSync(join(root, card)));
  if (!read.ok) throw new Error(read.refusal.message);
  const bytes = keepIn(read.value, { ...nothingKept, ...kept });
  if (!bytes.ok) throw new Error(bytes.refusal.message);
  const path = join(folder, name);
  writeFileSync(path, bytes.value);
  return path;
}

function keptOf(path: string): Kept {
  const read = readWorkbook(readFileSync(path));
  if (!read.ok) throw new Error(read.refusal.message);
  const kept = keptIn(read.value);
  if (!kept.ok) throw new Error(kept.fault.message);
  return kept.value;
}

describe("accept", () => {
  test("an accepted finding is kept in the copy and found no more, but told of when asked for", () => {
    const output = join(folder, "accepted.xlsx");
    expect(scorecard(["accept", card, ...args, "-o", output])).toEqual({
      code: 0,
      out: `Wrote ${output}: sign-lost at 'Score card'!B26 is accepted.\n`,
      err: "",
    });
    expect(keptOf(output).acceptances).toMatchObject([
      { rule: "sign-lost", reason: "The minus is implied", name: "Kay Ames", texts: ["0.87", "0.55", "0.45", "0.40"] },
    ]);
    expect(rulesOf(card)).toContain("sign-lost");
    expect(rulesOf(output)).not.toContain("sign-lost");
    expect(report(output, "--accepted").files[0]?.accepted).toMatchObject([
      { finding: { rule: "sign-lost" }, reason: "The minus is implied", name: "Kay Ames" },
    ]);
    for (const form of ["text", "markdown", "html"]) {
      expect(scorecard(["check", output, "--format", form]).out).not.toContain("The minus is implied");
      expect(scorecard(["check", output, "--format", form, "--accepted"]).out).toContain("The minus is implied");
    }
    const again = scorecard(["accept", output, ...args, "-o", join(folder, "twice.xlsx")]);
    expect(again).toMatchObject({ code: 1, out: "", err: expect.stringContaining("nothing that is open") as string });
  });

  test("writes into the workbook itself only when told", () => {
    const mine = join(folder, "mine.xlsx");
    copyFileSync(join(root, card), mine);
    const before = readFileSync(mine);
    expect(scorecard(["accept", mine, ...args])).toMatchObject({ code: 2, out: "" });
    expect(readFileSync(mine)).toEqual(before);
    expect(scorecard(["accept", mine, ...args, "--force"]).code).toBe(0);
    expect(keptOf(mine).acceptances).toHaveLength(1);
  });

  test.each([
    [["--rule", "sign-lost", "--cell", "B9", ...said], 1, "but at 'Score card'!B26"],
    [["--rule", "sign-lost", "--cell", "9B", ...said], 2, "9B is no cell"],
    [["--rule", "sign-lost", "--cell", "B26", "--reason", " - ", "--name", "Kay"], 2, "--reason has to say something"],
  ])("%j is refused", (options, code, words) => {
    const run = scorecard(["accept", card, ...options, "-o", join(folder, "never.xlsx")]);
    expect(run).toMatchObject({ code, out: "" });
    expect(run.err).toContain(words);
  });
});

describe("what a workbook keeps", () => {
  test("its profile and choices hold, and a profile that is given goes before its own", () => {
    const path = keeping("profile.xlsx", { profile: { rules: { "sign-lost": "off" }, polarity: {} } });
    expect(rulesOf(path)).not.toContain("sign-lost");
    const profile = join(folder, "profile.json");
    writeFileSync(profile, "{}");
    expect(report(path, "--profile", profile).files[0]?.findings.map(({ rule }) => rule)).toContain("sign-lost");
  });

  test("its corrections hold, for reading, too", () => {
    const none = { kind: "no-scorecard", sheet: "Score card", area: "A1:Z99" } as const;
    const path = keeping("corrected.xlsx", { corrections: [none] });
    expect(scorecard(["read", path]).out).not.toContain("Scorecard A4");
    expect(report(path).files[0]?.status).toBe("no-scorecard");
  });

  test("an acceptance that covers nothing any more, or has no reason, is told of", () => {
    const one = { rule: "sign-lost", sheet: "Score card", measure: "Progress 8 score per pupil", name: "Kay" };
    const acceptances = [
      { ...one, texts: ["0.5"], reason: "Agreed", date: "2026-03-01" },
      { ...one, texts: ["0.87", "0.55", "0.45", "0.40"], reason: "", date: "2026-03-01" },
    ];
    const found = rulesOf(keeping("stale.xlsx", { acceptances }));
    expect(found).toEqual(expect.arrayContaining(["acceptance-stale", "acceptance-without-reason"]));
  });

  test("one that somebody damaged is said to be, and the workbook is checked all the same", () => {
    const path = keeping("damaged.xlsx", {});
    const read = readWorkbook(readFileSync(path));
    if (!read.ok) throw new Error(read.refusal.message);
    const part = read.value.package.partNames.find((name) => /customXml\/item\d+\.xml$/.test(name)) ?? "";
    const xml = `<kept xmlns="urn:scorecard-keeper:kept">{</kept>`;
    writeFileSync(path, read.value.package.withParts(new Map([[part, xml]])).save());
    const { code, err } = scorecard(["check", path]);
    expect(code).toBe(1);
    expect(err).toContain("was changed by something else");
  });

  test("what was accepted stands on the sheet of findings", () => {
    const accepted = join(folder, "accepted.xlsx");
    const output = join(folder, "annotated.xlsx");
    expect(scorecard(["annotate", accepted, "-o", output]).out).toContain("and 1 accepted on the sheet Findings");
    const read = readWorkbook(readFileSync(output));
    if (!read.ok) throw new Error(read.refusal.message);
    const grid = read.value.workbook.sheets.find(({ sheet }) => sheet === "Findings");
    const texts = Array.from({ length: 200 }, (_, row) => [9, 10, 11].map((column) => grid?.text(row, column) ?? ""));
    expect(texts).toContainEqual(["Accepted", "The minus is implied", "Kay Ames"]);
    expect(keptOf(output).acceptances).toHaveLength(1);
  });
});
