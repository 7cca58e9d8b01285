/** How much of a file is unpacked before it is refused. Real workbooks stay far below; hostile ones must not fill the memory. */
export interface PackageLimits {
  /** Bytes of all parts together, unpacked. */
  readonly total: number;
  /** Bytes of one part, unpacked. */
  readonly part: number;
  readonly entries: number;
  /** Bytes of the name of one entry. */
  readonly name: number;
  /** How many times a part of more than 1 MiB may grow when unpacked. Deflate itself ends at 1,032. */
  readonly ratio: number;
  /** The same for a part of more than 32 MiB, which no real sheet reaches: repeated styled blanks come to about 150. */
  readonly ratioOfLargeParts: number;
}

const mebibyte = 1_048_576;

/** The limits used unless told otherwise. */
export const defaultLimits: PackageLimits = {
  total: 512 * mebibyte,
  part: 128 * mebibyte,
  entries: 20_000,
  name: 1024,
  ratio: 1000,
  ratioOfLargeParts: 300,
};

/** Whether a part of a stated size is packed more tightly than any real one. */
export function isSuspicious(packedSize: number, size: number, limits: PackageLimits): boolean {
  const ratio = size / Math.max(1, packedSize);
  return (size > mebibyte && ratio > limits.ratio) || (size > 32 * mebibyte && ratio > limits.ratioOfLargeParts);
}
