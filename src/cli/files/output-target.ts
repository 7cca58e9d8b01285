import { lstat, realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { Stop, systemCode } from "../exit-code";

/** Where the result of a command is to go. */
export interface OutputRequest {
  readonly output: string;
  /** Files that the command reads. None of them is ever overwritten. */
  readonly inputs: readonly string[];
  /** Whether another file that is there already may be overwritten. */
  readonly force: boolean;
}

/**
 * The path to write to, symbolic links resolved.
 *
 * @throws Stop when that would overwrite an input (under whatever name), something else without `force`, or anything but a file.
 */
export async function outputTarget({ output, inputs, force }: OutputRequest): Promise<string> {
  const folder = await realFolder(output);
  const plain = join(folder, basename(resolve(output)));
  if (!(await isThere(plain))) return plain;
  for (const input of inputs) {
    if (await isSameFile(input, plain)) {
      throw new Stop(
        `${output} is a file that is read here (${input}): choose another name. An input is never overwritten.`,
      );
    }
  }
  if (!force) throw new Stop(`${output} is there already: choose another name, or add --force to overwrite it.`);
  const stats = await statOf(plain);
  if (stats?.isDirectory()) throw new Stop(`${output} is a folder: name a file.`);
  if (stats && !stats.isFile()) throw new Stop(`${output} is no ordinary file: choose another name.`);
  return stats ? await realpath(plain) : plain;
}

/** Names of files that are written as the kind of workbook they are; of all others, such as tables as text, comes an .xlsx. */
const workbookKind = /^\.xl[st][xm]$/;

/** Whether a file is written as another kind than it is by its name: `returns.csv`. */
export function becomesWorkbook(input: string): boolean {
  return !workbookKind.test(extname(input).toLowerCase());
}

/**
 * Sees to it that a workbook is written as what it is: one with macros is no .xlsx, and Excel opens neither under the other's name. What is
 * no workbook by its name becomes an .xlsx.
 *
 * @throws Stop when the names differ in kind.
 */
export function requireSameKind(input: string, output: string): void {
  const kind = becomesWorkbook(input) ? ".xlsx" : extname(input).toLowerCase();
  if (extname(output).toLowerCase() === kind) return;
  const name = `${basename(output, extname(output))}${kind}`;
  const why = becomesWorkbook(input)
    ? "is written as an Excel workbook"
    : "has to be written as the kind of file it is";
  throw new Stop(`${input} ${why}: name the output ${name}.`);
}

async function realFolder(output: string): Promise<string> {
  const folder = dirname(resolve(output));
  try {
    return await realpath(folder);
  } catch (fault) {
    if (systemCode(fault) === undefined) throw fault;
    throw new Stop(`The folder ${folder} is not there: make it first, or choose another.`);
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (fault) {
    if (systemCode(fault) === "ENOENT") return false;
    throw new Stop(`${path} cannot be looked at (${systemCode(fault) ?? String(fault)}): choose another name.`);
  }
}

type Stats = Awaited<ReturnType<typeof stat>>;

/** What a path leads to; undefined for a symbolic link to nothing. */
async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (fault) {
    if (systemCode(fault) === "ENOENT") return undefined;
    throw fault;
  }
}

/** Whether two paths lead to one file: through the same path, a symbolic link, or a hard link. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  try {
    const [one, two] = await Promise.all([stat(a, { bigint: true }), stat(b, { bigint: true })]);
    if (one.ino !== 0n && one.ino === two.ino && one.dev === two.dev) return true;
    return (await realpath(a)) === (await realpath(b));
  } catch (fault) {
    if (systemCode(fault) === undefined) throw fault;
    return resolve(a) === resolve(b);
  }
}
