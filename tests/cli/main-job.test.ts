import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildCli, root, temporaryFolder } from "./cli";

beforeAll(buildCli, 120_000);
const folder = temporaryFolder();

function mainJob(): { readonly code: number | null; readonly out: string } {
  const { status, stdout } = spawnSync(process.execPath, [join("bin", "main-job.js")], { cwd: root, encoding: "utf8" });
  return { code: status, out: stdout };
}

test("the main job prints the report and writes the annotated workbook; again, it overwrites its own", () => {
  const output = join(root, "out", "knowsley-score-card-checked.xlsx");
  const first = mainJob();
  expect(first.code).toBe(0);
  expect(first.out).toContain("sign-lost");
  expect(first.out).toContain(join("out", "knowsley-score-card-checked.xlsx"));
  const bytes = readFileSync(output);
  expect(mainJob().code).toBe(0);
  expect(readFileSync(output).equals(bytes)).toBe(true);
  expect(statSync(output).size).toBeGreaterThan(1000);
});

test("without a build, and with nothing to build it with, the command says what to do", () => {
  mkdirSync(join(folder, "bare"));
  cpSync(join(root, "bin"), join(folder, "bare", "bin"), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(folder, "bare", "bin", "scorecard.js"), "--version"], {
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stderr).toContain("Run npm ci in");
});
