import { readFile, stat } from "node:fs/promises";
import type { FileError } from "../../core";
import { readWorkbook } from "../../files/read";
import type { ReadWorkbook } from "../../files/read";
import { systemCode } from "../exit-code";
import { zlibCodec } from "../codec";

/** A workbook, or why it could not be read. */
export type Loaded =
  { readonly ok: true; readonly read: ReadWorkbook } | { readonly ok: false; readonly error: FileError };

/** What is read, for the person who has to name one. */
export const readable = "an Excel workbook (.xlsx, .xlsm) or a table as text (.csv, .tsv)";

/** Files beyond this are not read into memory at all. */
const largest = 256 * 1024 * 1024;

/** Reads a workbook file. Whatever is wrong with the file is a value; only a fault of ours throws. */
export async function loadWorkbook(name: string): Promise<Loaded> {
  const bytes = await loadBytes(name);
  if (!(bytes instanceof Uint8Array)) return { ok: false, error: bytes };
  const read = readWorkbook(bytes, { codec: zlibCodec, name });
  return read.ok ? { ok: true, read: read.value } : { ok: false, error: read.refusal };
}

/** How large a file is, in bytes; 0 when that cannot be told. */
export async function sizeOf(name: string): Promise<number> {
  try {
    return (await stat(name)).size;
  } catch {
    // Only asked to tell long work from short: reading the file says what is wrong with it.
    return 0;
  }
}

async function loadBytes(name: string): Promise<Uint8Array | FileError> {
  try {
    const { size, isFile } = await kindOf(name);
    if (!isFile) return { code: "not-a-file", message: `This is not a file: name ${readable}.` };
    if (size > largest) {
      const most = String(largest / 1024 / 1024);
      return {
        code: "too-large",
        message: `The file is larger than ${most} MiB: split it or remove what is not needed.`,
      };
    }
    return await readFile(name);
  } catch (fault) {
    return fileError(fault);
  }
}

async function kindOf(name: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const stats = await stat(name);
  return { size: stats.size, isFile: stats.isFile() };
}

function fileError(fault: unknown): FileError {
  const code = systemCode(fault);
  switch (code) {
    case undefined:
      throw fault;
    case "ENOENT":
    case "ENOTDIR":
    case "ERR_INVALID_ARG_VALUE":
      return { code: "not-found", message: "There is no such file: check its name and folder." };
    case "EACCES":
      return { code: "not-readable", message: "The file may not be read: ask for permission to it." };
    case "EBUSY":
    case "EPERM":
      return { code: "not-readable", message: "The file is in use by another program: close it there and try again." };
    default:
      return { code: "not-readable", message: `The file cannot be read (${code}): try a copy of it.` };
  }
}
