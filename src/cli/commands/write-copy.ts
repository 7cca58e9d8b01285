import { oneLine } from "../../core";
import type { ReadWorkbook } from "../../files/read";
import { annotate } from "../annotate";
import type { Annotated, Annotation } from "../annotate";
import type { ExitCode } from "../exit-code";
import { Stop } from "../exit-code";
import { ourFault } from "../fault";
import { sayFilling } from "../fill-in";
import { loadWorkbook, sizeOf } from "../files/load-workbook";
import { outputTarget, requireSameKind } from "../files/output-target";
import { writeWhole } from "../files/write-file";
import { Progress } from "../progress";
import type { Terminal } from "../terminal";

/** Options of every command that writes a copy of a workbook. */
export interface CopyOptions {
  readonly output: string;
  readonly force?: boolean;
}

type Written = Extract<Annotated, { readonly ok: true }>;

/** What a command wants written, and what it then has to say. */
export interface CopyRequest {
  readonly annotation: Annotation;
  /** Files beside the workbook that must not be overwritten. */
  readonly alsoRead: readonly string[];
  /** Why there is nothing to write; undefined when there is. */
  nothingToWrite(written: Written): string | undefined;
  /** What was written, as the end of a sentence: "22 findings on the sheet Findings". */
  describe(written: Written): string;
}

/**
 * Reads a workbook and writes a copy of it with our sheets and highlights in it.
 *
 * @throws Stop when the output may not be written, or the workbook cannot be read or changed.
 */
export async function writeCopy(
  file: string,
  { output, force = false }: CopyOptions,
  request: CopyRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  requireSameKind(file, output);
  const path = await outputTarget({ output, inputs: [file, ...request.alsoRead], force });
  const progress = new Progress(terminal, 1);
  progress.file(0, file, await sizeOf(file));
  const written = await changed(file, request.annotation, terminal).finally(() => progress.clear());
  if (written.fault !== undefined) terminal.err(`scorecard: ${file}: ${written.fault}\n`);
  const nothing = request.nothingToWrite(written);
  if (nothing !== undefined) {
    terminal.err(`scorecard: ${file}: ${nothing} Nothing was written.\n`);
    return 1;
  }
  await writeWhole(path, written.bytes, force);
  for (const filling of written.fillings) terminal.out(`Filled in ${oneLine(sayFilling(filling))}\n`);
  terminal.out(`Wrote ${oneLine(output)}: ${request.describe(written)}.\n`);
  return 0;
}

async function changed(file: string, annotation: Annotation, terminal: Terminal): Promise<Written> {
  const loaded = await loadWorkbook(file);
  if (!loaded.ok) throw new Stop(`${file}: ${loaded.error.message}`);
  const result = guarded(file, loaded.read, annotation, terminal);
  if (!result.ok) throw new Stop(`${file}: ${result.message}`);
  return result;
}

function guarded(file: string, read: ReadWorkbook, annotation: Annotation, terminal: Terminal): Annotated {
  try {
    return annotate(read, annotation);
  } catch (fault) {
    throw new Stop(`${file}: ${ourFault(file, fault, terminal).message}`);
  }
}
