import type { Codec } from "./codec";
import { crc32 } from "./crc32";
import { defaultLimits, type PackageLimits } from "./limits";
import { fileKind, refuseKind } from "./kind";
import { accept, refuse, type Result } from "./result";
import { checkEntries, printable } from "./zip-check";
import { findDirectory, readDirectory } from "./zip-directory";
import type { ZipEntry } from "./zip-entry";

/** A ZIP archive in memory: its bytes as they came, and the list of its entries. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
}

/** Opens a ZIP archive, unpacking nothing. What is not one, or is a danger, is refused. */
export function openArchive(bytes: Uint8Array, limits: PackageLimits = defaultLimits): Result<ZipArchive> {
  const kind = fileKind(bytes);
  if (kind !== "zip") return refuseKind(kind);
  const directory = findDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = readDirectory(bytes, directory.value, limits);
  if (!entries.ok) return entries;
  return checkEntries(entries.value, limits) ?? accept({ bytes, entries: entries.value });
}

/** The packed bytes of an entry, as they stand in the archive. */
export function packedBytes(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  return archive.bytes.subarray(entry.dataAt, entry.dataAt + entry.packedSize);
}

/** Unpacks an entry, and holds it against the size and checksum that the archive states. */
export function unpack(archive: ZipArchive, entry: ZipEntry, codec: Codec): Result<Uint8Array> {
  const packed = packedBytes(archive, entry);
  const bytes = entry.method === 0 ? packed : tryInflate(codec, packed, entry.size);
  if (bytes?.length !== entry.size || (codec.crc32 ?? crc32)(bytes) !== entry.crc) {
    return refuse("damaged", `Its part ${printable(entry.name)} is damaged: save the workbook again from Excel.`);
  }
  return accept(bytes);
}

/** A codec throws whatever its platform throws; to us any of it means damaged data. */
function tryInflate(codec: Codec, packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return codec.inflate(packed, size);
  } catch {
    return undefined;
  }
}
