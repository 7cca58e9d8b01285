import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";

/** Tells how much memory the process held at most, threads included, when it ends. */
const tellPeak =
  'process.on("exit", () => require("node:fs").writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));';

/**
 * Prints what the command line takes for many workbooks: in one thread, and in as many as there are cores.
 *
 * @param seeds the workbooks that are copied
 */
export function printBatch(folder: string, seeds: readonly string[], count: number): void {
  const many = join(folder, "many");
  mkdirSync(many);
  for (let index = 0; index < count; index++) {
    const seed = seeds[index % seeds.length] ?? "";
    copyFileSync(seed, join(many, `${String(index).padStart(5, "0")}-${basename(seed)}`));
  }
  console.log(`\n${count.toLocaleString("en-GB")} workbooks through the command line`);
  console.log(`  ${"threads".padEnd(22)}${"ms".padStart(9)}${"ms a file".padStart(12)}${"peak MiB".padStart(10)}`);
  for (const jobs of [...new Set([1, availableParallelism()])]) {
    const { milliseconds, peakMiB } = run(folder, many, jobs);
    const each = (milliseconds / count).toFixed(2);
    console.log(
      `  ${String(jobs).padEnd(22)}${milliseconds.toFixed(0).padStart(9)}${each.padStart(12)}${peakMiB.toFixed(0).padStart(10)}`,
    );
  }
}

function run(folder: string, many: string, jobs: number): { readonly milliseconds: number; readonly peakMiB: number } {
  const [hook, peak, output] = ["peak.js", "peak.txt", "batch.json"].map((name) => join(folder, name));
  writeFileSync(hook ?? "", tellPeak);
  const cli = join("dist", "cli.js");
  const options = ["--format", "json", "--fail-on", "never", "--force", "--jobs", String(jobs)];
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--require", hook ?? "", cli, "check", many, "-o", output ?? "", ...options],
    { encoding: "utf8", env: { ...process.env, PEAK: peak } },
  );
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`The command line failed: ${stderr}`);
  return { milliseconds, peakMiB: Number(readFileSync(peak ?? "", "utf8")) / 1024 };
}
