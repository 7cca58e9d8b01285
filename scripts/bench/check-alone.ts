import { readFileSync } from "node:fs";
import { zlibCodec } from "../../src/cli/codec";
import { checkWorkbook, defaultProfile } from "../../src/core";
import { readWorkbook } from "../../src/files";

/** What checking took that had been read already, as in the pane: the first time in a fresh process, and once the engine knows the code. */
export interface CheckAlone {
  readonly cold: number;
  readonly warm: number;
}

/** How often a workbook is checked until that counts as warm. */
const times = 6;

/** Checks a workbook several times over and says what the first and the last time took, in milliseconds. */
export function checkAlone(file: string): CheckAlone {
  const read = readWorkbook(new Uint8Array(readFileSync(file)), { codec: zlibCodec });
  if (!read.ok) throw new Error(read.refusal.message);
  const took = Array.from({ length: times }, () => {
    const start = performance.now();
    checkWorkbook(read.value.workbook, defaultProfile);
    return performance.now() - start;
  });
  return { cold: took[0] ?? NaN, warm: took.at(-1) ?? NaN };
}
