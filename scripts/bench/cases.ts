import { readFileSync } from "node:fs";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { read as readBySheetJs } from "@e965/xlsx";
import { Workbook } from "exceljs";
import { checkWorkbook, defaultProfile } from "../../src/core";
import { annotate } from "../../src/cli/annotate";
import { readWorkbook } from "../../src/files";
import { zlibCodec } from "../../src/cli/codec";

/** What one process measured. */
export interface Sample {
  readonly milliseconds: number;
  /** The most memory the process held, all told. */
  readonly peakMiB: number;
}

/** What is measured, in the order of the report. */
export const benchCases = ["own read", "own read + check", "own annotate", "@e965/xlsx read", "exceljs read"] as const;
export type CaseName = (typeof benchCases)[number];
