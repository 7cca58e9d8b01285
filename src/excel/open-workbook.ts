import type { Hosted } from "../core";
import { faultOf } from "./faults";

/** Opens a new workbook in Excel with the contents of a file, in a window of its own (ExcelApi 1.8). */
export async function openWorkbook(file: Uint8Array): Promise<Hosted<void>> {
  try {
    await Excel.createWorkbook(base64Of(file));
    return { ok: true, value: undefined };
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    return { ok: false, fault };
  }
}

/** Bytes as Excel takes a file. */
export function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
