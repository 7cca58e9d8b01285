import { bytesAt } from "./bytes";

/** UTF-16 by its byte order mark or, without one, by every other byte of its start being 0; undefined for any other text. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytesAt(bytes, 0, [0xff, 0xfe])) return "utf-16le";
  if (bytesAt(bytes, 0, [0xfe, 0xff])) return "utf-16be";
  const pairs = Math.min(32, bytes.length >> 1);
  if (pairs < 2) return undefined;
  const empty = (offset: 0 | 1): boolean =>
    Array.from({ length: pairs }, (_, pair) => bytes[2 * pair + offset]).every((byte) => byte === 0);
  if (empty(0) === empty(1)) return undefined;
  return empty(1) ? "utf-16le" : "utf-16be";
}
