import { utf16Of } from "./byte-order";
import { bytesAt } from "./bytes";
import { refuse, type Refused } from "./result";

/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  | "zip"
  | "empty"
  | "old-workbook"
  | "encrypted"
  | "compound"
  | "cut-compound"
  | "html"
  | "xml"
  | "pdf"
  | "rtf"
  | "picture"
  | "archive"
  | "text"
  | "unknown";

const magics: readonly (readonly [FileKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 3, 4]],
  ["zip", [0x50, 0x4b, 5, 6]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["old-workbook", [0x09, 0x08, 0x10, 0]],
  ["old-workbook", [0x09, 0x08, 0x08, 0]],
  ["old-workbook", [0x09, 0x04, 0x06, 0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
];

/** What a file is by its first bytes; an OLE2 compound file also by the names of its streams. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const kind = magics.find(([, magic]) => bytesAt(bytes, 0, magic))?.[0];
  if (kind === "compound") return compoundKind(bytes);
  return kind ?? textKind(bytes);
}

/** A compound file has a header and a directory, each of 512 bytes at the least. */
const leastCompound = 1024;

/** Encrypted OOXML and .xls both are compound files; the directory names their streams in UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  if (bytes.length < leastCompound) return "cut-compound";
  if (holdsUtf16(bytes, "EncryptedPackage")) return "encrypted";
  if (holdsUtf16(bytes, "Workbook") || holdsUtf16(bytes, "Book")) return "old-workbook";
  return "compound";
}

/** Directory names start on multiples of 128 bytes; each is looked for there only. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]).concat(0, 0);
  for (let at = 512; at + wanted.length <= bytes.length; at += 128) if (bytesAt(bytes, at, wanted)) return true;
  return false;
}

function textKind(bytes: Uint8Array): FileKind {
  const wide = utf16Of(bytes) !== undefined;
  const head = bytes.subarray(0, 1024);
  if (!wide && head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return "unknown";
  const text = [...head]
    .filter((byte) => byte > 0 && byte < 127)
    .map((byte) => String.fromCharCode(byte))
    .join("");
  if (/<(!doctype\s+html|html|head|body|table)\b/i.test(text)) return "html";
  return /^\s*<(\?xml|[a-z])/i.test(text) ? "xml" : "text";
}

/** Why a file of a kind other than "zip" is not read, in words for the person who chose it. */
export function refuseKind(kind: Exclude<FileKind, "zip">): Refused {
  const save = "open it in Excel and save it as an Excel workbook (.xlsx)";
  switch (kind) {
    case "empty":
      return refuse("not-a-workbook", "The file is empty: choose another copy of it.");
    case "encrypted":
      return refuse("encrypted", "The workbook is protected by a password to open: save a copy without the password.");
    case "old-workbook":
      return refuse("old-format", `This is a workbook of the old Excel format (.xls): ${save}.`);
    case "cut-compound":
      return refuse(
        "truncated",
        "The file is cut short after its first bytes: fetch it again from where it came from.",
      );
    case "compound":
      return refuse(
        "not-a-workbook",
        "This is an old Office document, not a workbook: choose an Excel workbook (.xlsx).",
      );
    case "html":
      return refuse("not-a-workbook", `This is a web page, whatever its name says: ${save}.`);
    case "xml":
      return refuse("not-a-workbook", `This is an XML text, not a packed workbook: ${save}.`);
    case "text":
      return refuse("not-a-workbook", `This is plain text, not a workbook: ${save}.`);
    case "pdf":
    case "rtf":
    case "picture":
      return refuse("not-a-workbook", `This is a ${kindName[kind]}, not a workbook: choose an Excel workbook (.xlsx).`);
    case "archive":
      return refuse(
        "not-a-workbook",
        "This is a compressed archive, not a workbook: unpack it and choose the workbook in it.",
      );
    case "unknown":
      return refuse(
        "not-a-workbook",
        "This is not an Excel workbook: choose a file that Excel opens as .xlsx or .xlsm.",
      );
    default:
      return kind satisfies never;
  }
}

const kindName = { pdf: "PDF document", rtf: "rich text document", picture: "picture" } as const;
