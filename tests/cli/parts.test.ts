import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Parts } from "../../src/cli/work/parts";
import { buildCli, root, scorecard, seed, temporaryFolder } from "./cli";

const folder = temporaryFolder();
beforeAll(buildCli, 120_000);

const ofScorecard = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => /^scorecard-[\da-f-]{36}$/.test(name));

test("parts that came in any order are read in that of their files, from disk where they are long, and leave nothing there", () => {
  const before = ofScorecard();
  const parts = new Parts();
  const texts = Array.from({ length: 12 }, (_, index) => `${String(index)} — ${"é…".repeat(200_000)}`);
  for (const index of [3, 0, 11, 1, 2, 10, 5, 4, 9, 8, 6]) parts.put(index, texts[index] ?? "");
  // That of a file that was not looked at is not there.
  expect([...parts]).toEqual(texts.filter((_, index) => index !== 7));
  parts.put(7, texts[7] ?? "");
  expect([...parts]).toEqual(texts);
  expect(ofScorecard()).toEqual(before);
  parts.close();
});

test("where a long report cannot be kept, it says where that was and what to do", () => {
  const many = join(folder, "many");
  mkdirSync(many);
  for (let copy = 100; copy < 200; copy++)
    copyFileSync(join(root, seed("knowsley-score-card")), join(many, `${String(copy)}.xlsx`));
  const nowhere = join(folder, "nowhere");
  const { code, out, err } = scorecard(["check", many, "--format", "json"], { TMPDIR: nowhere });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`could not be kept in ${nowhere} (ENOENT): make room there, or name another folder in TMPDIR.`);
});
