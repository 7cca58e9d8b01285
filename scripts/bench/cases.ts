import { readFileSync } from "node:fs";
import { read as readBySheetJs } from "@e965/xlsx";
import { Workbook } from "exceljs";
import { annotate } from "../../src/cli/annotate";
import { zlibCodec } from "../../src/cli/codec";
import { checkWorkbook, defaultProfile } from "../../src/core";
import { readWorkbook } from "../../src/files";
import type { ReadWorkbook } from "../../src/files";

/** What one process measured. */
export interface Sample {
  readonly milliseconds: number;
  /** The most memory the process held, all told. */
  readonly peakMiB: number;
}

/** What is measured, in the order of the report. */
export const benchCases = ["own read", "own read + check", "own annotate", "@e965/xlsx read", "exceljs read"] as const;
export type CaseName = (typeof benchCases)[number];

function ownRead(bytes: Uint8Array): ReadWorkbook {
  const read = readWorkbook(bytes, { codec: zlibCodec });
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

const cases: Record<CaseName, (bytes: Uint8Array) => unknown> = {
  "own read": ownRead,
  "own read + check": (bytes) => checkWorkbook(ownRead(bytes).workbook, defaultProfile).findings.length,
  "own annotate": (bytes) => {
    const written = annotate(ownRead(bytes), {
      profile: defaultProfile,
      findings: true,
      trajectories: { every: "year" },
    });
    if (!written.ok) throw new Error(written.message);
    return written.bytes.length;
  },
  // The leanest way that SheetJS has: dense rows, no formatted texts, no HTML.
  "@e965/xlsx read": (bytes) =>
    readBySheetJs(bytes, { type: "buffer", dense: true, cellText: false, cellHTML: false, cellNF: true }),
  "exceljs read": (bytes) => new Workbook().xlsx.load(bytes.slice().buffer),
};

/** Runs one case over some files, several times over, and says what it took. The files are in memory before the clock starts. */
export async function runCase(name: CaseName, repeats: number, files: readonly string[]): Promise<Sample> {
  const contents = files.map((file) => new Uint8Array(readFileSync(file)));
  const start = performance.now();
  for (let time = 0; time < repeats; time++) for (const bytes of contents) await cases[name](bytes);
  const milliseconds = performance.now() - start;
  return { milliseconds, peakMiB: process.resourceUsage().maxRSS / 1024 };
}
