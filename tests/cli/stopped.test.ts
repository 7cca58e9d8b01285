import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/files";
import { buildCli, root, seed, startScorecard, temporaryFolder } from "./cli";

beforeAll(buildCli, 120_000);
const folder = temporaryFolder();

/** Moments, in milliseconds after the start, spread over the whole of a run. */
const moments = [0, 60, 120, 180, 220, 260, 300, 340];

test("whenever a run is stopped, the output is whole or not there, and no draft is left", async () => {
  for (const moment of moments) {
    const output = join(folder, `stopped-${String(moment)}.xlsx`);
    const run = startScorecard(["annotate", seed("knowsley-officer"), "-o", output, "--trajectories"]);
    const closed = new Promise((resolve) => run.once("close", resolve));
    setTimeout(() => run.kill("SIGINT"), moment);
    await closed;
    if (existsSync(output)) expect(readWorkbook(new Uint8Array(readFileSync(output))).ok).toBe(true);
  }
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

const many = join(folder, "many");
const count = 800;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Milliseconds from Ctrl+C to the end, threads and all. */
  readonly took: number;
}

async function stopCheck(args: readonly string[], after: number): Promise<Ended> {
  const run = startScorecard(["check", many, ...args]);
  let [out, err] = ["", ""];
  run.stdout?.on("data", (chunk: Buffer) => (out += chunk.toString()));
  run.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const closed = new Promise<number | null>((resolve) => run.once("close", resolve));
  await new Promise((resolve) => setTimeout(resolve, after));
  run.kill("SIGINT");
  const asked = Date.now();
  const code = await closed;
  return { code, out, err, took: Date.now() - asked };
}

/** Stops a check of many files when some are looked at and others are not: how soon that is depends on the machine. */
async function stopPartway(args: readonly string[]): Promise<Ended> {
  for (let after = 600; ; after += 400) {
    const run = await stopCheck(args, after);
    if (/Stopped after [1-9]/.test(run.err)) return run;
    // Before it listens, a run ends by the signal itself.
    const early = run.code === null || /Stopped after 0/.test(run.err);
    if (!early) throw new Error(`It was done before it was stopped, after ${String(after)} ms: ${run.err}`);
  }
}

describe("Ctrl+C while many files are checked", () => {
  beforeAll(() => {
    mkdirSync(many);
    for (let copy = 1000; copy < 1000 + count; copy += 1)
      copyFileSync(join(root, seed("knowsley-score-card")), join(many, `${String(copy)}.xlsx`));
  });

  test.each(["1", "3"])("shows what was found so far and ends with 130, with %s jobs", async (jobs) => {
    const { code, out, err, took } = await stopPartway(["--jobs", jobs]);
    expect(code).toBe(130);
    const said = /^scorecard: Stopped after (\d+) of 800 files: this is the report of those\.$/m.exec(err);
    const looked = Number(said?.[1]);
    expect(looked).toBeLessThan(count);
    expect(new Set(out.match(/\b\d{4}\.xlsx/g)).size).toBe(looked);
    expect(took).toBeLessThan(20_000);
  });

  test("writes no report with some of the files missing", async () => {
    const output = join(folder, "stopped.json");
    const run = await stopPartway(["--jobs", "3", "--format", "json", "-o", output]);
    expect(run).toMatchObject({ code: 130, out: "" });
    expect(run.err).toMatch(/^scorecard: Stopped after \d+ of 800 files: no report was written\.$/m);
    expect(existsSync(output)).toBe(false);
  });
});
