import { joinBytes, putUint16, putUint32, uint16 } from "./bytes";
import type { Codec } from "./codec";
import { crc32 } from "./crc32";
import { packedBytes, type ZipArchive } from "./zip-archive";
import { entryFlags, recordLengths, signatures, type ZipEntry } from "./zip-entry";

/** 1 January 1980, midnight: the time of everything we write, so that the same workbook is always the same bytes. */
const fixedDate = 0x21;

/** One entry of the archive to write: its local record with data, and its central record less the place of the local one. */
interface Written {
  readonly local: readonly Uint8Array[];
  readonly central: Uint8Array;
}

/**
 * The bytes of an archive with some entries replaced, removed (null) or added.
 *
 * Untouched entries keep their packed bytes, order, name, time, attributes and flags; only sizes that stood behind the data move into the header,
 * and ZIP64 fields go. Replaced entries keep their place, added ones come last in the order of the map.
 *
 * @param changes by the entry's exact name.
 */
export function writeArchive(
  archive: ZipArchive,
  changes: ReadonlyMap<string, Uint8Array | null>,
  codec: Codec,
): Uint8Array {
  const written: Written[] = [];
  const old = new Set(archive.entries.map((entry) => entry.name));
  for (const entry of archive.entries) {
    const change = changes.get(entry.name);
    if (change === undefined) written.push(keepEntry(archive, entry));
    else if (change !== null) written.push(newEntry(entry.name, change, codec));
  }
  for (const [name, change] of changes) {
    if (change !== null && !old.has(name)) written.push(newEntry(name, change, codec));
  }
  return assemble(written);
}

function keepEntry(archive: ZipArchive, entry: ZipEntry): Written {
  const { bytes } = archive;
  const at = entry.headerAt;
  const nameEnd = at + recordLengths.local + uint16(bytes, at + 26);
  const extra = withoutZip64(bytes.subarray(nameEnd, entry.dataAt));
  const header = joinBytes([bytes.subarray(at, nameEnd), extra]);
  describe(header, 6, entry, nameEnd - at - recordLengths.local, extra.length);

  const nameLength = uint16(entry.record, 28);
  const fixed = recordLengths.central + nameLength;
  const extraEnd = fixed + uint16(entry.record, 30);
  const centralExtra = withoutZip64(entry.record.subarray(fixed, extraEnd));
  const central = joinBytes([entry.record.subarray(0, fixed), centralExtra, entry.record.subarray(extraEnd)]);
  describe(central, 8, entry, nameLength, centralExtra.length);
  putUint16(central, 34, 0);
  return { local: [header, packedBytes(archive, entry)], central };
}

/** Fills in the run of fields that local and central records share; `at` is where flags stand. */
function describe(record: Uint8Array, at: number, entry: Described, nameLength: number, extraLength: number): void {
  putUint16(record, at, entry.flags & ~entryFlags.sizesFollow);
  putUint16(record, at + 2, entry.method);
  putUint32(record, at + 8, entry.crc);
  putUint32(record, at + 12, entry.packedSize);
  putUint32(record, at + 16, entry.size);
  putUint16(record, at + 20, nameLength);
  putUint16(record, at + 22, extraLength);
}

type Described = Pick<ZipEntry, "flags" | "method" | "crc" | "packedSize" | "size">;

/** Extra fields less the one of ZIP64, which says what the header now has room for. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const next = Math.min(extra.length, at + 4 + uint16(extra, at + 2));
    if (uint16(extra, at) !== 1) kept.push(extra.subarray(at, next));
    at = next;
  }
  kept.push(extra.subarray(at));
  return joinBytes(kept);
}

function newEntry(name: string, bytes: Uint8Array, codec: Codec): Written {
  const nameBytes = new TextEncoder().encode(name);
  const packed = codec.deflate(bytes);
  const crc = (codec.crc32 ?? crc32)(bytes);
  const entry = { flags: entryFlags.utf8Name, method: 8, crc, packedSize: packed.length, size: bytes.length };
  const local = new Uint8Array(recordLengths.local + nameBytes.length);
  putUint32(local, 0, signatures.local);
  putUint16(local, 4, 20);
  putUint16(local, 12, fixedDate);
  describe(local, 6, entry, nameBytes.length, 0);
  local.set(nameBytes, recordLengths.local);
  const central = new Uint8Array(recordLengths.central + nameBytes.length);
  putUint32(central, 0, signatures.central);
  putUint16(central, 4, 20);
  putUint16(central, 6, 20);
  putUint16(central, 14, fixedDate);
  describe(central, 8, entry, nameBytes.length, 0);
  central.set(nameBytes, recordLengths.central);
  return { local: [local, packed], central };
}

function assemble(written: readonly Written[]): Uint8Array {
  let at = 0;
  for (const { local, central } of written) {
    putUint32(central, 42, at);
    for (const piece of local) at += piece.length;
  }
  const records = written.map((entry) => entry.central);
  const end = new Uint8Array(recordLengths.end);
  putUint32(end, 0, signatures.end);
  putUint16(end, 8, written.length);
  putUint16(end, 10, written.length);
  putUint32(
    end,
    12,
    records.reduce((total, record) => total + record.length, 0),
  );
  putUint32(end, 16, at);
  return joinBytes([...written.flatMap((entry) => entry.local), ...records, end]);
}
