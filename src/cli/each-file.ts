import { unreadableOutcome } from "../core";
import type { FileOutcome } from "../core";
import type { ReadWorkbook } from "../files/read";
import { ourFault } from "./fault";
import type { FoundFile } from "./files/find-files";
import { loadWorkbook, sizeOf } from "./files/load-workbook";
import { Progress } from "./progress";
import type { Terminal } from "./terminal";

/** Makes an outcome of one workbook that was read. */
export type LookAt = (name: string, read: ReadWorkbook) => FileOutcome;

/**
 * Reads some files, one after the other, and hands on what became of each: a file that cannot be read, or that
 * we break down on, is an outcome too and the others go on. Only one workbook is in memory at a time.
 */
export async function eachFile(
  files: readonly FoundFile[],
  lookAt: LookAt,
  terminal: Terminal,
  take: (outcome: FileOutcome) => void,
): Promise<void> {
  const progress = new Progress(terminal, files.length);
  for (const [index, { name, error }] of files.entries()) {
    if (error) {
      take(unreadableOutcome(name, error));
      continue;
    }
    progress.file(index, name, await sizeOf(name));
    take(await outcomeOf(name, lookAt, terminal));
  }
  progress.clear();
}

async function outcomeOf(name: string, lookAt: LookAt, terminal: Terminal): Promise<FileOutcome> {
  try {
    const loaded = await loadWorkbook(name);
    return loaded.ok ? lookAt(name, loaded.read) : unreadableOutcome(name, loaded.error);
  } catch (fault) {
    return unreadableOutcome(name, ourFault(name, fault, terminal));
  }
}
