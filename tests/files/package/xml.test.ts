import fc from "fast-check";
import {
  attributesOf,
  childElements,
  decodeXml,
  escapeAttribute,
  escapeCellText,
  escapeXml,
  nextTag,
  openTags,
  prefixedAttribute,
  prefixOf,
  rootElement,
  unescapeCellText,
  unescapeXml,
} from "../../../src/files/package";

const strange = fc.string({ unit: "binary", maxLength: 40 });
const legal = strange.map((text) => text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ""));

test("texts and attributes come back as they were", () => {
  fc.assert(
    fc.property(legal, (text) => {
      expect(unescapeXml(escapeXml(text))).toBe(text);
      const tag = `<a  first = '1'\n b="${escapeAttribute(text)}" x:id='2'/>`;
      const attributes = attributesOf(tag, { start: 0, end: tag.length });
      expect(attributes.get("b")).toBe(text);
      expect(attributes.get("first")).toBe("1");
      expect(prefixedAttribute(attributes, "id")).toBe("2");
    }),
  );
});

test("any cell text comes back as it was, control characters and text that looks like an escape included", () => {
  const tricky = fc.oneof(strange, fc.constantFrom("_x000D_", "_x005F_x000D_", "a\r\nb", "_x_", "\u0001", "_xD83D_"));
  fc.assert(
    fc.property(fc.array(tricky), (pieces) => {
      const text = pieces.join("").replace(/\p{Surrogate}/gu, "");
      expect(unescapeCellText(escapeCellText(text))).toBe(text);
    }),
  );
});

test("no text becomes markup, or a character that XML forbids", () => {
  fc.assert(
    fc.property(strange, (text) => {
      for (const escaped of [escapeXml(text), escapeAttribute(text), escapeCellText(text)]) {
        expect(escaped).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#\d+);)/);
        expect(escaped).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }
    }),
  );
});

test("entities are resolved, and unknown ones stay", () => {
  expect(unescapeXml("a &lt;b&gt; &amp;amp; &#163; &#xA3; &nbsp; &#x110000;\r\nc\rd")).toBe(
    "a <b> &amp; £ £ &nbsp; &#x110000;\nc\nd",
  );
});

const sheet =
  '<?xml version="1.0"?><!-- <a/> --><x:worksheet a=">"><x:cols/><x:sheetData><x:row><x:c t="<"/><![CDATA[</x:sheetData>]]></x:row>' +
  "</x:sheetData><x:mergeCells><x:mergeCell ref='A1:B2'/></x:mergeCells><?x </x:worksheet> ?><!--</x:worksheet>--></x:worksheet>";

test("elements are found by their place, over comments, CDATA, instructions and quoted angle brackets", () => {
  const root = rootElement(sheet);
  if (!root) throw new Error("no root");
  expect([root.name, root.local, prefixOf(root.name), root.end]).toEqual([
    "x:worksheet",
    "worksheet",
    "x:",
    sheet.length,
  ]);
  const children = childElements(sheet, root);
  expect(children.map(({ local }) => local)).toEqual(["cols", "sheetData", "mergeCells"]);
  expect(children.map(({ openEnd, closeStart }) => sheet.slice(openEnd, closeStart))).toEqual([
    "",
    '<x:row><x:c t="<"/><![CDATA[</x:sheetData>]]></x:row>',
    "<x:mergeCell ref='A1:B2'/>",
  ]);
  const [merge] = openTags(sheet, root, "mergeCell");
  expect(merge && attributesOf(sheet, merge).get("ref")).toBe("A1:B2");
});

test("cut-off text ends the search and throws nothing", () => {
  for (let length = 0; length < sheet.length; length++) {
    const cut = sheet.slice(0, length);
    expect(rootElement(cut)).toBeUndefined();
    for (let tag = nextTag(cut, 0); tag; tag = nextTag(cut, tag.end)) expect(tag.end).toBeLessThanOrEqual(length);
  }
});

test.each([
  ["UTF-8", Buffer.from("<a>£</a>")],
  ["UTF-8 with its mark", Buffer.from("\ufeff<a>£</a>")],
  ["UTF-16 with its mark", Buffer.from("\ufeff<a>£</a>", "utf16le")],
  ["UTF-16 without", Buffer.from("<a>£</a>", "utf16le")],
  ["UTF-16, high byte first", Buffer.from("\ufeff<a>£</a>", "utf16le").swap16()],
  ["a declared code page", Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>£</a>', "latin1")],
])("text in %s is read", (_, bytes) => {
  const text = decodeXml(bytes, "xl/a.xml");
  expect(text.ok && text.value).toMatch(/<a>£<\/a>$/);
});

test("a document type or an unknown encoding is refused", () => {
  const refused = (text: string) => decodeXml(Buffer.from(text), "xl/a.xml");
  expect(refused("<!-- x --> <!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")).toMatchObject({
    refusal: { code: "doctype" },
  });
  expect(refused('<?xml version="1.0" encoding="klingon"?><a/>')).toMatchObject({ refusal: { code: "damaged" } });
  expect(refused("<a><![CDATA[<!DOCTYPE a>]]></a>").ok).toBe(true);
});
