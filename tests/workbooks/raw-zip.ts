import { deflateRawSync, crc32 } from "node:zlib";

/** An entry of an archive as it shall stand, lies included. */
export interface RawEntry {
  readonly name: string;
  readonly data?: Uint8Array | string;
  /** Packed bytes to use in place of the deflated data. */
  readonly packed?: Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly crc?: number;
  readonly statedSize?: number;
  readonly statedPackedSize?: number;
  /** Sizes behind the data, as programs that write as a stream have it; 0 in the local header. */
  readonly sizesFollow?: boolean;
  /** Sizes and offset in a ZIP64 field of the central directory. */
  readonly zip64?: boolean;
  /** The local header of another entry, by its place in the list, in place of one of its own. */
  readonly sameAs?: number;
}

/** An archive by hand: for what no proper program writes. */
export function rawZip(entries: readonly RawEntry[], options: { readonly zip64?: boolean } = {}): Uint8Array {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? "");
    const packed = Buffer.from(entry.packed ?? (entry.stored ? data : deflateRawSync(data)));
    const made = describe(entry, data, packed);
    const start = entry.sameAs === undefined ? at : (starts[entry.sameAs] ?? 0);
    starts.push(start);
    if (entry.sameAs === undefined) {
      const local = localRecord(entry, made, packed);
      locals.push(local);
      at += local.length;
    }
    records.push(centralRecord(entry, made, start));
  }
  const directory = Buffer.concat(records);
  return new Uint8Array(
    Buffer.concat([...locals, directory, endRecord(entries.length, directory.length, at, options.zip64 ?? false)]),
  );
}

interface Made {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

function describe(entry: RawEntry, data: Buffer, packed: Buffer): Made {
  return {
    flags: (entry.flags ?? 0) | (entry.sizesFollow ? 8 : 0),
    method: entry.stored ? 0 : 8,
    crc: entry.crc ?? crc32(data),
    packedSize: entry.statedPackedSize ?? packed.length,
    size: entry.statedSize ?? data.length,
  };
}

function localRecord(entry: RawEntry, made: Made, packed: Buffer): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(made.flags, 6);
  header.writeUInt16LE(made.method, 8);
  header.writeUInt32LE(0x50426010, 10);
  if (!entry.sizesFollow) writeSizes(header, 14, made);
  header.writeUInt16LE(name.length, 26);
  const behind = Buffer.alloc(entry.sizesFollow ? 16 : 0);
  if (entry.sizesFollow) {
    behind.writeUInt32LE(0x08074b50, 0);
    writeSizes(behind, 4, made);
  }
  return Buffer.concat([header, name, packed, behind]);
}

function centralRecord(entry: RawEntry, made: Made, start: number): Buffer {
  const name = Buffer.from(entry.name);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(made.flags, 8);
  record.writeUInt16LE(made.method, 10);
  record.writeUInt32LE(0x50426010, 12);
  writeSizes(record, 16, entry.zip64 ? { ...made, packedSize: 0xffffffff, size: 0xffffffff } : made);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt32LE(entry.zip64 ? 0xffffffff : start, 42);
  if (!entry.zip64) return Buffer.concat([record, name]);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(made.size), 4);
  extra.writeBigUInt64LE(BigInt(made.packedSize), 12);
  extra.writeBigUInt64LE(BigInt(start), 20);
  record.writeUInt16LE(extra.length, 30);
  return Buffer.concat([record, name, extra]);
}

function writeSizes(buffer: Buffer, at: number, { crc, packedSize, size }: Made): void {
  buffer.writeUInt32LE(crc, at);
  buffer.writeUInt32LE(packedSize, at + 4);
  buffer.writeUInt32LE(size, at + 8);
}

function endRecord(count: number, length: number, at: number, zip64: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : at, 16);
  if (!zip64) return end;
  const end64 = Buffer.alloc(56 + 20);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(length), 40);
  end64.writeBigUInt64LE(BigInt(at), 48);
  end64.writeUInt32LE(0x07064b50, 56);
  end64.writeBigUInt64LE(BigInt(at + length), 64);
  end64.writeUInt32LE(1, 72);
  return Buffer.concat([end64, end]);
}
