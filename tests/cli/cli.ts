import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The checkout. */
export const root = join(__dirname, "..", "..");

/** A seed workbook, as a person in the checkout would name it. */
export const seed = (name: string): string => join("seeds", `${name}.xlsx`);

/** What a run of the command line came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a process of its own, in the checkout, without a terminal. */
export function scorecard(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join("bin", "scorecard.js"), ...args], {
    cwd: root,
    env: { ...cleanEnvironment(), ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Starts the built command line and leaves it running. */
export function startScorecard(args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, [join("bin", "scorecard.js"), ...args], { cwd: root, env: cleanEnvironment() });
}

/** Settings of whoever runs the tests that would change what is printed. */
const settings = ["NO_COLOR", "FORCE_COLOR", "COLUMNS", "SCORECARD_DEBUG", "TERM"];

function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.includes(name)));
}

/** A folder for one test file, gone when its tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "scorecard-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const built = join(root, "dist", "cli.js");
const lock = join(root, "dist", ".cli-build");

/** Builds the command line if its sources are newer. Test files run side by side: one builds and the others wait. */
export function buildCli(): void {
  mkdirSync(join(root, "dist"), { recursive: true });
  for (let waited = 0; !isFresh(); waited += 100) {
    if (!tryLock() && waited < 90_000) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      continue;
    }
    try {
      if (!isFresh()) build();
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
    return;
  }
}

function build(): void {
  const webpack = join("node_modules", "webpack", "bin", "webpack.js");
  const args = [webpack, "--config-name", "cli", "--mode", "production"];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`The command line could not be built:\n${stdout}`);
}

function tryLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function isFresh(): boolean {
  return existsSync(built) && statSync(built).mtimeMs > newest(join(root, "src"));
}

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
