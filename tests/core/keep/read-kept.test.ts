import fc from "fast-check";
import { checkedBy, keptNamespace, nothingKept, readKept, writeKept, type Kept, type Written } from "../../../src/core";
import { fittingJson, mostKept, tooLongAgo } from "../../../src/core/keep/fit";
import { jsonIn, keptXml } from "../../../src/core/keep/kept-xml";

test("any text comes back out of the XML, however the XML was written out again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const json = JSON.stringify({ text });
      const xml = keptXml(json);
      expect(JSON.parse(jsonIn(xml))).toEqual({ text });
      expect(xml).not.toMatch(/[\uFFFE\uFFFF]/);
      const cdata = `<?xml version="1.0"?><!-- c --><x:kept xmlns:x="${keptNamespace}"><![CDATA[${json.replaceAll("]]>", "]]]]><![CDATA[>")}]]></x:kept>`;
      expect(JSON.parse(jsonIn(cdata))).toEqual({ text });
    }),
  );
});

test("whatever somebody makes of the part, reading it is a value or a fault", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.jsonValue().map((value) => keptXml(JSON.stringify(value))),
      ),
      (xml) => {
        const read = readKept(xml);
        expect(read.ok || read.fault.code === "KeptDamaged").toBe(true);
      },
    ),
  );
});

test("what takes back the oldest changes is dropped first, and its name says so", () => {
  const operations = [
    {
      kind: "cell",
      at: { sheet: "A", row: 0, column: 0 },
      before: { value: "x".repeat(400_000) },
      after: { value: 1 },
    },
  ] as const;
  const one = (id: string, at: string): Written => ({ id, what: `Change ${id}`, at, inverse: { operations } });
  const fitting = fittingJson({
    ...nothingKept,
    written: [one("c", "2026-03-01"), one("a", "2026-01-01"), one("b", "2026-02-01")],
  });
  const json = fitting.ok ? fitting.value : "";
  expect(json.length).toBeLessThanOrEqual(mostKept);
  const { written } = JSON.parse(json) as Kept;
  expect(written.map(({ what, inverse }) => [what, inverse.operations.length])).toEqual([
    ["Change c", 1],
    [`Change a${tooLongAgo}`, 0],
    ["Change b", 1],
  ]);
  const acceptance = { rule: "target-flat", sheet: "A", measure: "", texts: [], name: "Kay", date: "2026-01-01" };
  const full = { ...nothingKept, acceptances: [{ ...acceptance, reason: "y".repeat(1_100_000) }] };
  expect(fittingJson(full)).toMatchObject({ ok: false, fault: { code: "KeptTooLarge" } });
});

test("what is written is what is read", () => {
  const kept: Kept = { ...nothingKept, polarity: { "A <b> & ]]> c": "lower-is-better" } };
  const written = writeKept(kept);
  expect(written.ok && readKept(written.value)).toEqual({ ok: true, value: kept });
  expect(readKept(undefined)).toEqual({ ok: true, value: nothingKept });
});

test("a profile that is given takes the place of the one kept; what was chosen of this workbook stays", () => {
  const kept: Kept = {
    ...nothingKept,
    profile: { rules: { "target-flat": "off" }, polarity: { a: "lower-is-better" }, authority: "Kent" },
    polarity: { b: "higher-is-better" },
    corrections: [{ kind: "no-scorecard", sheet: "A", area: "A1:B2" }],
  };
  const { corrections } = kept;
  expect(checkedBy(kept)).toEqual({
    rules: { "target-flat": "off" },
    polarity: { a: "lower-is-better", b: "higher-is-better" },
    authority: "Kent",
    corrections,
  });
  expect(checkedBy(kept, { rules: {}, polarity: {} })).toEqual({
    rules: {},
    polarity: { b: "higher-is-better" },
    corrections,
  });
});
