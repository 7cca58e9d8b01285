import { utf16Of } from "../package";

/**
 * The text of a file that does not say what it is encoded in: UTF-16 where its bytes show it, UTF-8 where all of it is, else Windows-1252,
 * which Excel in Western Europe saves as "CSV". Lines end with a line feed, also in files of old Macs.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function decoded(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes);
  }
}

/** What Windows-1252 has in the places of control characters, from 0x80; Node's own decoder leaves control characters there. */
const windowsOnly = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function fromWindows(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (sign) => windowsOnly.charAt(sign.charCodeAt(0) - 0x80));
}
