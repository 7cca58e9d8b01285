/** One entry of a ZIP archive, as its central directory states it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header starts. */
  readonly headerAt: number;
  /** Where its packed data starts. */
  readonly dataAt: number;
  /** Its record in the central directory, name and extra fields included. */
  readonly record: Uint8Array;
}

/** Signatures of the records of a ZIP archive. */
export const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

/** Lengths of the records of a ZIP archive, without name, extra fields and comment. */
export const recordLengths = { local: 30, central: 46, end: 22, locator64: 20, end64: 56 } as const;

/** Bits of an entry's general purpose flags. */
export const entryFlags = { encrypted: 0x1, sizesFollow: 0x8, strongEncryption: 0x40, utf8Name: 0x800 } as const;

/** An entry that only names a folder. */
export function isFolder(entry: ZipEntry): boolean {
  return entry.name.endsWith("/");
}
