import { uint16, uint32, uint64 } from "./bytes";
import type { PackageLimits } from "./limits";
import { accept, refuse, type Refused, type Result } from "./result";
import { entryFlags, recordLengths, signatures, type ZipEntry } from "./zip-entry";

/** A ZIP archive's central directory: where it starts and how many records it states. */
export interface Directory {
  readonly at: number;
  readonly count: number;
}

const cutShort = "The file is cut short or damaged: download or copy it again, or save it again from Excel.";
const damaged = "The file is damaged: its list of parts cannot be read; save it again from Excel.";

/** Finds the central directory, from the end of the archive. */
export function findDirectory(bytes: Uint8Array): Result<Directory> {
  const end = findEnd(bytes);
  if (end < 0) return refuse("truncated", cutShort);
  let count = uint16(bytes, end + 10);
  let length = uint32(bytes, end + 12);
  let at = uint32(bytes, end + 16);
  let limit = end;
  if (uint16(bytes, end + 4) !== uint16(bytes, end + 6)) {
    return refuse(
      "unsupported-zip",
      "The file is one piece of an archive in several pieces: save it again from Excel.",
    );
  }
  const locator = end - recordLengths.locator64;
  if (locator >= 0 && uint32(bytes, locator) === signatures.locator64) {
    const end64 = uint64(bytes, locator + 8);
    if (end64 + recordLengths.end64 > locator || uint32(bytes, end64) !== signatures.end64) {
      return refuse("damaged", damaged);
    }
    count = uint64(bytes, end64 + 32);
    length = uint64(bytes, end64 + 40);
    at = uint64(bytes, end64 + 48);
    limit = end64;
  }
  return at + length > limit ? refuse("truncated", cutShort) : accept({ at, count });
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(bytes: Uint8Array): number {
  const last = bytes.length - recordLengths.end;
  for (let at = last; at >= Math.max(0, last - 65_535); at--) {
    if (bytes[at] === 0x50 && uint32(bytes, at) === signatures.end && at + uint16(bytes, at + 20) <= last) return at;
  }
  return -1;
}

/** Reads every record of the central directory. Nothing is unpacked. */
export function readDirectory(
  bytes: Uint8Array,
  directory: Directory,
  limits: PackageLimits,
): Result<readonly ZipEntry[]> {
  if (directory.count > limits.entries) {
    return refuse(
      "too-many-entries",
      `The file holds ${String(directory.count)} parts, more than any real workbook: refused.`,
    );
  }
  const entries: ZipEntry[] = [];
  let at = directory.at;
  for (let index = 0; index < directory.count; index++) {
    const entry = readRecord(bytes, at, directory.at, limits);
    if (!entry.ok) return entry;
    entries.push(entry.value);
    at += entry.value.record.length;
  }
  return accept(entries);
}

function readRecord(bytes: Uint8Array, at: number, dataEnd: number, limits: PackageLimits): Result<ZipEntry> {
  if (at + recordLengths.central > bytes.length || uint32(bytes, at) !== signatures.central)
    return refuse("damaged", damaged);
  const nameLength = uint16(bytes, at + 28);
  const extraLength = uint16(bytes, at + 30);
  const length = recordLengths.central + nameLength + extraLength + uint16(bytes, at + 32);
  if (at + length > bytes.length) return refuse("truncated", cutShort);
  if (nameLength > limits.name) return refuse("bad-path", "The file holds a part with an overlong name: refused.");
  const flags = uint16(bytes, at + 8);
  const method = uint16(bytes, at + 10);
  const bar = refuseFlags(flags, method);
  if (bar) return bar;
  const record = bytes.subarray(at, at + length);
  const { size, packedSize, headerAt } = readSizes(record, nameLength, extraLength);
  if (headerAt + recordLengths.local > dataEnd) return refuse("damaged", damaged);
  if (uint32(bytes, headerAt) !== signatures.local) return refuse("damaged", damaged);
  const dataAt = headerAt + recordLengths.local + uint16(bytes, headerAt + 26) + uint16(bytes, headerAt + 28);
  if (dataAt + packedSize > dataEnd) return refuse("truncated", cutShort);
  const name = decodeName(record.subarray(recordLengths.central, recordLengths.central + nameLength));
  return accept({ name, method, flags, crc: uint32(record, 16), packedSize, size, headerAt, dataAt, record });
}

function refuseFlags(flags: number, method: number): Refused | undefined {
  if (flags & (entryFlags.encrypted | entryFlags.strongEncryption)) {
    return refuse("encrypted", "The file is a password-protected archive: save the workbook without a password.");
  }
  if (method !== 0 && method !== 8) {
    return refuse("unsupported-zip", "The file is packed in a way that Excel does not use: save it again from Excel.");
  }
  return undefined;
}

/** The three numbers that ZIP64 moves into an extra field (id 1), in this order, when the record has no room for them. */
function readSizes(record: Uint8Array, nameLength: number, extraLength: number) {
  const sizes = { size: uint32(record, 24), packedSize: uint32(record, 20), headerAt: uint32(record, 42) };
  let at = recordLengths.central + nameLength;
  const end = at + extraLength;
  while (at + 4 <= end && uint16(record, at) !== 1) at += 4 + uint16(record, at + 2);
  at += 4;
  for (const key of ["size", "packedSize", "headerAt"] as const) {
    if (sizes[key] !== 0xffffffff || at + 8 > end) continue;
    sizes[key] = uint64(record, at);
    at += 8;
  }
  return sizes;
}

/** Names are UTF-8, or of an old code page: then read byte for byte, so that two names never become one. */
function decodeName(name: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(name);
  } catch {
    return Array.from(name, (byte) => String.fromCharCode(byte)).join("");
  }
}
