import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { printBatch } from "./bench/batch";
import { benchCases, runCase } from "./bench/cases";
import { checkAlone } from "./bench/check-alone";
import type { CheckAlone } from "./bench/check-alone";
import type { CaseName, Sample } from "./bench/cases";
import { largeList, largeWorkbook } from "./bench/large-workbook";

/**
 * Prints what reading, checking and annotating cost, beside two other readers on the same files, in one run.
 *
 * Every sample is a process of its own, the cases in turn and round after round, so that none profits from another's warm-up or
 * memory; the median of the rounds counts. Small files are repeated inside the process, since starting up would drown them.
 */
const rounds = 5;

/** How many workbooks the command line is given at once. */
const manyWorkbooks = 2_000;

interface Subject {
  readonly title: string;
  readonly files: readonly string[];
  readonly repeats: number;
}

function main(): void {
  const [, , flag, name, repeats, ...files] = process.argv;
  if (flag === "--case") {
    void runCase(name as CaseName, Number(repeats), files).then((sample) =>
      process.stdout.write(JSON.stringify(sample)),
    );
    return;
  }
  if (flag === "--check-alone") {
    process.stdout.write(JSON.stringify(checkAlone(name ?? "")));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "scorecard-bench-"));
  try {
    report(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(folder: string): void {
  const large = join(folder, "large.xlsx");
  writeFileSync(large, largeWorkbook(50_000));
  const list = join(folder, "list.xlsx");
  writeFileSync(list, largeList(50_000));
  const seeds = readdirSync("seeds")
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => join("seeds", file));
  const subjects: readonly Subject[] = [
    { title: `${String(seeds.length)} seeds, 20 times`, files: seeds, repeats: 20 },
    { title: `50,000 x 20 sheet, all of it one scorecard (${sizeOf(large)})`, files: [large], repeats: 1 },
    { title: `50,000 x 20 sheet that is no scorecard (${sizeOf(list)})`, files: [list], repeats: 1 },
  ];
  const [cpu] = cpus();
  console.log(
    `Node ${process.version}, ${String(cpus().length)} x ${cpu?.model ?? "?"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB; median of ${String(rounds)} rounds`,
  );
  for (const subject of subjects) printSubject(subject);
  const measures = join(folder, "10000.xlsx");
  writeFileSync(measures, largeWorkbook(10_000));
  printCheckAlone("10,000 measures", measures);
  printBatch(folder, seeds, manyWorkbooks);
}

function sizeOf(file: string): string {
  return `${(statSync(file).size / 2 ** 20).toFixed(1)} MiB`;
}

function printSubject({ title, files, repeats }: Subject): void {
  const samples = new Map<CaseName, Sample[]>(benchCases.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of benchCases) samples.get(name)?.push(sample(name, repeats, files));
  }
  const median = (name: CaseName, of: keyof Sample): number => {
    const sorted = (samples.get(name) ?? []).map((one) => one[of]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? NaN;
  };
  const own = median("own read", "milliseconds");
  console.log(`\n${title}`);
  console.log(`  ${"".padEnd(22)}${"ms".padStart(9)}${"x own read".padStart(12)}${"peak MiB".padStart(10)}`);
  for (const name of benchCases) {
    const ms = median(name, "milliseconds");
    console.log(
      `  ${name.padEnd(22)}${ms.toFixed(1).padStart(9)}${(ms / own).toFixed(2).padStart(12)}${median(name, "peakMiB").toFixed(0).padStart(10)}`,
    );
  }
  const added = (median("own read + check", "milliseconds") / own - 1) * 100;
  console.log(`  checking adds ${added.toFixed(0)}% to our own read`);
}

function printCheckAlone(title: string, file: string): void {
  const all = Array.from({ length: rounds }, () => ownProcess("--check-alone", file) as CheckAlone);
  const median = (of: keyof CheckAlone): string =>
    (all.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN).toFixed(0);
  console.log(`\n${title}, checked alone: ${median("cold")} ms the first time, ${median("warm")} ms the sixth`);
}

function sample(name: CaseName, repeats: number, files: readonly string[]): Sample {
  return ownProcess("--case", name, String(repeats), ...files) as Sample;
}

function ownProcess(...asked: readonly string[]): unknown {
  const args = ["--expose-gc", process.argv[1] ?? "", ...asked];
  const run = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 20 });
  if (run.status !== 0) throw new Error(`${asked.join(" ")} failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as unknown;
}

main();
