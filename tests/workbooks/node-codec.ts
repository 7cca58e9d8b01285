import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { Codec } from "../../src/files/package";

/** Node's own zlib, as a command line hands it in: one output buffer of the stated size, and not a byte more. */
export const nodeCodec: Required<Codec> = {
  inflate: (packed, size) =>
    inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64) }),
  deflate: (bytes) => deflateRawSync(bytes, { level: 6 }),
  crc32: (bytes) => crc32(bytes),
};
