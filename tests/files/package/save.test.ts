import { unzipSync } from "fflate";
import { contentTypeOf, fflateCodec, isOfType, WorkbookPackage } from "../../../src/files/package";
import { openArchive, packedBytes } from "../../../src/files/package/zip-archive";
import { workbookParts } from "../../workbooks/build";
import { nodeCodec } from "../../workbooks/node-codec";
import { rawZip } from "../../workbooks/raw-zip";

const parts = workbookParts({ sheets: [{ name: "Card", rows: [["Attendance", 0.92]] }] });
const input = rawZip([
  { name: "xl/", stored: true },
  ...Object.entries(parts).map(([name, data], index) => ({
    name,
    data,
    sizesFollow: index % 2 === 0,
    zip64: index % 3 === 0,
    stored: index === 1,
  })),
  { name: "xl/média/image1.png", data: Uint8Array.of(1, 2, 3), flags: 0x800 },
]);

function open(bytes: Uint8Array): WorkbookPackage {
  const opened = WorkbookPackage.open(bytes, { codec: nodeCodec });
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

/** Each entry with what must not change when it is not touched. */
function entriesOf(bytes: Uint8Array) {
  const archive = openArchive(bytes);
  if (!archive.ok) throw new Error(archive.refusal.message);
  return archive.value.entries.map((entry) => ({
    name: entry.name,
    packed: Buffer.from(packedBytes(archive.value, entry)).toString("hex"),
    time: Buffer.from(entry.record.subarray(12, 16)).toString("hex"),
    flags: entry.flags & ~8,
    method: entry.method,
    crc: entry.crc,
    size: entry.size,
  }));
}

const changes = new Map([
  ["xl/styles.xml", "<styleSheet/>"],
  ["xl/worksheets/sheet2.xml", "<worksheet/>"],
  ["xl/sharedStrings.xml", null],
]);

test("without changes, a package is saved as it came", () => {
  expect(open(input).save()).toBe(input);
});

test("untouched entries keep packed bytes, order, times and flags; the others are replaced in place, added last, or gone", () => {
  const before = entriesOf(input);
  const after = entriesOf(open(input).withParts(changes).save());
  const kept = before.filter(({ name }) => name !== "xl/sharedStrings.xml");
  expect(after.map(({ name }) => name)).toEqual([...kept.map(({ name }) => name), "xl/worksheets/sheet2.xml"]);
  const untouched = (list: typeof before) => list.filter(({ name }) => !changes.has(name));
  expect(untouched(after)).toEqual(untouched(before));
});

test("what is saved is read by another ZIP reader, and by our own with what was put in", () => {
  const saved = open(input).withParts(changes).save();
  const files = unzipSync(saved);
  expect(new TextDecoder().decode(files["xl/styles.xml"])).toBe("<styleSheet/>");
  expect(files["xl/sharedStrings.xml"]).toBeUndefined();
  expect(Buffer.from(files["xl/workbook.xml"] ?? "").toString()).toBe(parts["xl/workbook.xml"]);
  expect(open(saved).text("xl/worksheets/sheet2.xml")).toEqual({ ok: true, value: "<worksheet/>" });
});

test("the same changes give the same bytes, whatever the codec was asked before", () => {
  const once = open(input).withParts(changes).save();
  const again = open(input)
    .withParts(new Map([["XL/Styles.xml", "<other/>"]]))
    .withParts(changes)
    .save();
  expect(again).toEqual(once);
  const portable = () => {
    const opened = WorkbookPackage.open(input, { codec: fflateCodec });
    return opened.ok ? opened.value.withParts(changes).save() : undefined;
  };
  expect(portable()).toEqual(portable());
});

test("a package does not change: another one has the changes", () => {
  const first = open(input);
  const second = first.withParts(changes);
  expect(first.has("xl/sharedStrings.xml")).toBe(true);
  expect(second.has("xl/sharedStrings.xml")).toBe(false);
  expect(second.bytes("xl/sharedStrings.xml")).toMatchObject({ ok: false, refusal: { code: "missing-part" } });
  expect(first.partNames).not.toContain("xl/worksheets/sheet2.xml");
  expect(second.partNames).toContain("xl/worksheets/sheet2.xml");
});

test("parts are found by any case, a leading slash, or percent-encoded", () => {
  const opened = open(input);
  expect(opened.has("/XL/workbook.XML")).toBe(true);
  expect(opened.has("xl/m%C3%A9dia/image1.png")).toBe(true);
  expect(opened.has("xl/none.xml")).toBe(false);
  expect(opened.has("xl/")).toBe(false);
});

test("relationships resolve relative and absolute targets, and leave external ones", () => {
  const rels =
    '<x:Relationships xmlns:x="http://schemas.openxmlformats.org/package/2006/relationships">' +
    "<x:Relationship Id='a' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/table' Target='../tables/t.xml'/>" +
    '<!-- <Relationship Id="no"/> --><x:Relationship Id="b" Type="t/hyperlink" Target="https://a.b/?c&amp;d" TargetMode="External"/>' +
    '<x:Relationship Id="c" Type="t/chart" Target="/xl/charts/c.xml"></x:Relationship></x:Relationships>';
  const opened = open(input).withParts(new Map([["xl/worksheets/_rels/sheet1.xml.rels", rels]]));
  const found = opened.relationships("xl/worksheets/sheet1.xml");
  if (!found.ok) throw new Error(found.refusal.message);
  expect(found.value.map(({ id, target, external }) => [id, target, external])).toEqual([
    ["a", "xl/tables/t.xml", false],
    ["b", "https://a.b/?c&d", true],
    ["c", "xl/charts/c.xml", false],
  ]);
  expect(found.value.map((one) => isOfType(one, "table"))).toEqual([true, false, false]);
  expect(opened.relationships("xl/styles.xml")).toEqual({ ok: true, value: [] });
});

test("content types are found by part, then by extension", () => {
  const types = open(input).contentTypes();
  if (!types.ok) throw new Error(types.refusal.message);
  expect(contentTypeOf(types.value, "xl/Workbook.xml")).toMatch(/sheet\.main\+xml$/);
  expect(contentTypeOf(types.value, "docProps/core.xml")).toBe("application/xml");
  expect(contentTypeOf(types.value, "xl/image.png")).toBeUndefined();
});
