import { deflateSync, Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";

/** Compression that the package layer is handed, so that a command line may use its platform's own (zlib). */
export interface Codec {
  /**
   * The bytes that raw deflate data unpacks to.
   *
   * @param size how many bytes the archive says it unpacks to; nothing beyond may be kept in memory.
   * @throws anything, when the data is damaged or does not unpack to exactly `size` bytes.
   */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** Raw deflate data; the same for the same bytes. */
  deflate(bytes: Uint8Array): Uint8Array;
  /** CRC-32 of bytes, where the platform has a fast one. */
  crc32?(bytes: Uint8Array): number;
}

/**
 * How much packed data is unpacked between two checks of the size. Deflate grows data at most 1,032 times, so that what lies about its
 * size can cost 66 MB and a moment, not more.
 */
const step = 65_536;

/** A codec for every platform. */
export const fflateCodec: Required<Codec> = {
  inflate: (packed, size) => (packed.length <= step ? inflateWhole(packed, size) : inflateInSteps(packed, size)),
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  crc32,
};

/** Four times as fast as in steps. fflate leaves out what has no room: one byte of room too many tells that there was more. */
function inflateWhole(packed: Uint8Array, size: number): Uint8Array {
  const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
  if (bytes.length !== size) throw new RangeError("The data does not unpack to its stated size.");
  return bytes;
}

function inflateInSteps(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let used = 0;
  const inflater = new Inflate((chunk) => {
    if (used + chunk.length > size) throw new RangeError("The data unpacks to more than its stated size.");
    out.set(chunk, used);
    used += chunk.length;
  });
  for (let at = 0; at < packed.length; at += step) {
    inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  if (used !== size) throw new RangeError("The data unpacks to less than its stated size.");
  return out;
}
