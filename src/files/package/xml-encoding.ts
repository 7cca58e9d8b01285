import { bytesAt } from "./bytes";
import { accept, refuse, type Result } from "./result";

/**
 * The text of an XML part: by its byte order mark, else as UTF-16 when every other byte of its start is 0, else as it declares, else UTF-8.
 * A document type is refused: Office writes none, and it is how entity bombs and outside files get in.
 */
export function decodeXml(bytes: Uint8Array, path: string): Result<string> {
  const text = decode(bytes, encodingOf(bytes));
  if (text === undefined)
    return refuse("damaged", `Its part ${path} is in an unknown encoding: save it again from Excel.`);
  return hasDoctype(text) ? refuseDoctype(path) : accept(text);
}

/** The refusal of a part with a document type. */
export function refuseDoctype(path: string) {
  return refuse("doctype", `Its part ${path} declares a document type, which Excel never writes: refused as unsafe.`);
}

/** The encoding that bytes of XML are in: a label of the WHATWG encoding standard. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytesAt(bytes, 0, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (bytesAt(bytes, 0, [0xff, 0xfe]) || bytesAt(bytes, 0, [0x3c, 0])) return "utf-16le";
  if (bytesAt(bytes, 0, [0xfe, 0xff]) || bytesAt(bytes, 0, [0, 0x3c])) return "utf-16be";
  const head = Array.from(bytes.subarray(0, 200), (byte) => String.fromCharCode(byte)).join("");
  return /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a document type stands before the root element. */
function hasDoctype(text: string): boolean {
  let at = text.indexOf("<");
  while (at >= 0) {
    const comment = text.startsWith("<!--", at);
    if (!comment && !text.startsWith("<?", at)) return text.startsWith("<!", at);
    const end = text.indexOf(comment ? "-->" : "?>", at + 2);
    at = end < 0 ? -1 : text.indexOf("<", end);
  }
  return false;
}
