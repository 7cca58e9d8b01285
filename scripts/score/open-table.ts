import { readFileSync } from "node:fs";
import type { WorkbookSnapshot } from "../../src/core";
import { readWorkbook } from "../../src/files";

/** The kinds of file that can be scored. */
export const scoredKinds: readonly string[] = [".xlsx", ".xlsm", ".tsv", ".csv"];

/**
 * A file as a workbook.
 *
 * @throws Error when the file is no workbook that can be read.
 */
export function openTable(path: string): WorkbookSnapshot {
  const read = readWorkbook(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(`${path}: ${read.refusal.message}`);
  return read.value.workbook;
}
