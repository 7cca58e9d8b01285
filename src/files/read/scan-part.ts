import { SheetScan, type ScanContext, type ScannedRows } from "./sheet-scan";
import { char, endsName, XmlBytes } from "./xml-bytes";

/** The bytes of a sheet part, taken apart: its rows, and what stands before and after them. */
export interface ScannedPart {
  /** Undefined when the part is cut off within its rows, or the budget is spent. */
  readonly rows: ScannedRows | undefined;
  /** Up to and with the opening tag of `sheetData`. */
  readonly before: Uint8Array;
  /** From the closing tag of `sheetData` on. */
  readonly after: Uint8Array;
  readonly hasDoctype: boolean;
}

const sheetDataName = [115, 104, 101, 101, 116, 68, 97, 116, 97];
const noRows = new TextEncoder().encode("<sheetData></sheetData>");

/** Scans the bytes of a sheet part in UTF-8, in one pass. A part without `sheetData` is one without rows. */
export function scanPart(bytes: Uint8Array, context: ScanContext): ScannedPart {
  const xml = new XmlBytes(bytes);
  const prefix = xml.toTag() ? prefixLength(bytes, xml.at + 1) : 0;
  while (xml.toTag()) {
    const start = xml.at + 1 + prefix;
    const found = xml.isNamed(start, sheetDataName);
    xml.at = found ? start + sheetDataName.length : xml.at + 1;
    if (!found) continue;
    xml.skipTag();
    if (xml.isEmpty) break;
    const before = bytes.subarray(0, xml.at);
    const rows = new SheetScan(xml, prefix, context).run();
    return { rows, before, after: bytes.subarray(xml.at), hasDoctype: xml.hasDoctype };
  }
  const rows = new SheetScan(new XmlBytes(noRows, noRows.indexOf(char.slash) - 1), 0, context).run();
  return { rows, before: bytes, after: bytes.subarray(bytes.length), hasDoctype: xml.hasDoctype };
}

/** The length of the prefix of the name that starts at a place, its colon included. */
function prefixLength(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && !endsName(bytes[at]) && bytes[at] !== char.colon) at++;
  return bytes[at] === char.colon ? at + 1 - start : 0;
}
