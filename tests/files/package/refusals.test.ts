import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import {
  findWorkbookParts,
  fflateCodec,
  WorkbookPackage,
  type Codec,
  type RefusalCode,
} from "../../../src/files/package";
import { buildWorkbook, workbookParts, zipParts } from "../../workbooks/build";
import { nodeCodec } from "../../workbooks/node-codec";
import { rawZip, type RawEntry } from "../../workbooks/raw-zip";

const codecs: readonly (readonly [string, Codec])[] = [
  ["fflate", fflateCodec],
  ["zlib", nodeCodec],
];
const workbook = buildWorkbook({ sheets: [{ name: "Card", rows: [["Attendance", 0.92]] }] });
const parts = workbookParts({ sheets: [{ name: "Card" }] });
const entries: readonly RawEntry[] = Object.entries(parts).map(([name, data]) => ({ name, data }));

/** The refusal that opening, and reading every part, comes to. */
function refusalOf(bytes: Uint8Array, codec: Codec = nodeCodec) {
  const opened = WorkbookPackage.open(bytes, { codec });
  if (!opened.ok) return opened.refusal;
  const found = findWorkbookParts(opened.value);
  if (!found.ok) return found.refusal;
  for (const name of opened.value.partNames) {
    const text = opened.value.text(name);
    if (!text.ok) return text.refusal;
  }
  return undefined;
}

function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, "utf16le"), 1024 + 128);
  return bytes;
}

const text = (words: string) => new TextEncoder().encode(words);
const withPart = (part: RawEntry) => rawZip([...entries, part]);
const zeros = new Uint8Array(3_000_000);

const cases: readonly (readonly [string, RefusalCode, Uint8Array])[] = [
  ["an empty file", "not-a-workbook", new Uint8Array()],
  ["one byte", "not-a-workbook", text("P")],
  ["a CSV file", "not-a-workbook", text("Measure,Baseline\nAttendance,92%\n")],
  ["a web page", "not-a-workbook", text("<html><body><table><tr><td>92%</td></tr></table></body></html>")],
  ["an XML spreadsheet of 2003", "not-a-workbook", text('<?xml version="1.0"?><Workbook/>')],
  ["a PDF", "not-a-workbook", text("%PDF-1.7 ...")],
  ["a picture", "not-a-workbook", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
  ["random bytes", "not-a-workbook", Uint8Array.from(randomBytes(5000), (byte, index) => (index === 0 ? 1 : byte))],
  ["an old .xls", "old-format", compound("Workbook")],
  ["an encrypted workbook", "encrypted", compound("EncryptedPackage")],
  ["the first bytes of an .xls", "truncated", compound("Workbook").subarray(0, 8)],
  ["an old Word document", "not-a-workbook", compound("WordDocument")],
  ["a ZIP of something else", "not-a-workbook", zipParts({ "readme.txt": "hello" })],
  ["an OpenDocument spreadsheet", "other-format", zipParts({ mimetype: "x", "content.xml": "<a/>" })],
  ["a file cut in half", "truncated", workbook.subarray(0, workbook.length >> 1)],
  ["a file without its last byte", "truncated", workbook.subarray(0, workbook.length - 1)],
  ["an entry under a password", "encrypted", withPart({ name: "x", data: "x", flags: 1 })],
  ["a path out of the package", "bad-path", withPart({ name: "xl/../../etc/passwd" })],
  ["an absolute path", "bad-path", withPart({ name: "/xl/x.xml" })],
  ["a path with backslashes", "bad-path", withPart({ name: "xl\\x.xml" })],
  ["an overlong name", "bad-path", withPart({ name: "x".repeat(2000) })],
  ["two parts of one name", "duplicate-entries", withPart({ name: "XL/Workbook.xml" })],
  ["parts that share their bytes", "suspicious-compression", withPart({ name: "y", sameAs: 0, data: "y" })],
  ["a part packed too tightly", "suspicious-compression", withPart({ name: "y", data: zeros, statedSize: 2 ** 27 })],
  ["a part too large", "too-large", withPart({ name: "y", data: zeros, statedSize: 2 ** 30 })],
  ["a part larger than it says", "damaged", withPart({ name: "y.xml", data: zeros, statedSize: 10 })],
  ["a part smaller than it says", "damaged", withPart({ name: "y.xml", data: "<a/>", statedSize: 400 })],
  ["a part with a wrong checksum", "damaged", withPart({ name: "y.xml", data: "<a/>", crc: 1 })],
  [
    "a part that does not unpack",
    "damaged",
    withPart({ name: "y.xml", packed: Uint8Array.of(7, 7, 7), statedSize: 9 }),
  ],
  ["a document type", "doctype", withPart({ name: "y.xml", data: '<?xml version="1.0"?><!-- --><!DOCTYPE a><a/>' })],
  ["no workbook part", "not-a-workbook", zipParts({ ...parts, "_rels/.rels": "<Relationships/>" })],
  ["a sheet without a part", "missing-part", zipParts({ ...parts, "xl/_rels/workbook.xml.rels": "<Relationships/>" })],
  ["a cut-off list of parts", "damaged", zipParts({ ...parts, "[Content_Types].xml": "<Types><Default" })],
  [
    "a Word document",
    "not-a-workbook",
    zipParts({
      ...parts,
      "[Content_Types].xml": '<Types><Default Extension="xml" ContentType="x/vnd.wordprocessingml.document"/></Types>',
    }),
  ],
  [
    "a binary workbook",
    "other-format",
    zipParts({
      ...parts,
      "[Content_Types].xml":
        '<Types><Default Extension="xml" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
    }),
  ],
];

describe.each(codecs)("what is not a sound workbook, with %s", (_, codec) => {
  test.each(cases)("%s is refused in one line", (_name, code, bytes) => {
    const refusal = refusalOf(bytes, codec);
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toMatch(/^[^\n]{20,160}[.]$|refused\.?$/);
  });
});

test("a bomb that lies about its size costs a moment, not memory", () => {
  const bomb = deflateRawSync(new Uint8Array(300_000_000), { level: 9 });
  const bytes = withPart({ name: "y.xml", packed: bomb, statedSize: 1_000_000 });
  expect(refusalOf(bytes, fflateCodec)?.code).toBe("damaged");
  expect(refusalOf(bytes, nodeCodec)?.code).toBe("damaged");
});

test("more parts than allowed are refused", () => {
  const opened = WorkbookPackage.open(workbook, { limits: { entries: 3 } });
  expect(opened).toMatchObject({ ok: false, refusal: { code: "too-many-entries" } });
});

test("no bytes make opening throw", () => {
  for (let at = 0; at < workbook.length; at += 7) {
    const broken = workbook.slice();
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    expect(() => refusalOf(broken)).not.toThrow();
  }
});

test("a sound workbook is not refused, with sizes behind the data, ZIP64 fields, stored entries and folders", () => {
  expect(refusalOf(workbook)).toBeUndefined();
  const odd = entries.map((entry, index) => ({
    ...entry,
    sizesFollow: index % 2 === 0,
    zip64: index % 3 === 0,
    stored: index === 1,
  }));
  expect(refusalOf(rawZip([{ name: "xl/", stored: true }, ...odd], { zip64: true }))).toBeUndefined();
});

test("a signed package opens, and says so", () => {
  const opened = WorkbookPackage.open(withPart({ name: "_xmlsignatures/origin.sigs" }));
  expect(opened.ok && opened.value.isSigned).toBe(true);
});
