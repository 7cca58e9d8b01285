import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/files";
import { buildCli, seed, startScorecard, temporaryFolder } from "./cli";

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
