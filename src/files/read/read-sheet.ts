import {
  accept,
  decodeXml,
  encodingOf,
  refuse,
  refuseDoctype,
  type Result,
  type SheetPart,
  type WorkbookPackage,
} from "../package";
import { FileGrid, type GridContext } from "./file-grid";
import { scanPart } from "./scan-part";
import type { ScanContext } from "./sheet-scan";
import { readSurroundings } from "./surroundings";
import { readTables } from "./tables";

/** The most bytes that a sheet may have beside its rows. */
const mostSurroundings = 48 * 1_048_576;

/** Reads a worksheet. */
export function readSheet(
  opened: WorkbookPackage,
  part: SheetPart,
  scanning: ScanContext,
  context: GridContext,
): Result<FileGrid> {
  const bytes = utf8Bytes(opened, part.path);
  if (!bytes.ok) return bytes;
  const pieces = scanPart(bytes.value, scanning);
  if (pieces.hasDoctype) return refuseDoctype(part.path);
  const name = JSON.stringify(part.name);
  if (scanning.budget.isSpent) {
    return refuse("too-large", `The workbook holds more cells or text than can be read; it ends in the sheet ${name}.`);
  }
  if (!pieces.rows) return refuse("truncated", `The sheet ${name} is cut off: save the workbook again from Excel.`);
  if (pieces.before.length + pieces.after.length > mostSurroundings) {
    return refuse("too-large", `The sheet ${name} has more formatting than can be read.`);
  }
  const decoder = new TextDecoder();
  const surroundings = readSurroundings(
    decoder.decode(pieces.before) + decoder.decode(pieces.after),
    part.name,
    scanning.formats,
  );
  if (!surroundings.ok) return surroundings;
  const tables = readTables(opened, part.path);
  if (!tables.ok) return tables;
  const { name: sheet, visibility } = part;
  const source = { sheet, visibility, rows: pieces.rows, surroundings: surroundings.value, tables: tables.value };
  return accept(new FileGrid(source, context));
}

/** The bytes of a part in UTF-8, which the scan reads; nearly every part is so already. */
function utf8Bytes(opened: WorkbookPackage, path: string): Result<Uint8Array> {
  const bytes = opened.bytes(path);
  if (!bytes.ok || encodingOf(bytes.value) === "utf-8") return bytes;
  const text = decodeXml(bytes.value, path);
  return text.ok ? accept(new TextEncoder().encode(text.value)) : text;
}
