import fc from "fast-check";
import { defaultProfile, keptNamespace, nothingKept, type Kept, type Written } from "../../src/core";
import { fittingJson, mostKept, tooLongAgo } from "../../src/excel/keep/fit";
import { HostStop } from "../../src/excel/faults";
import { jsonIn, keptXml } from "../../src/excel/keep/kept-xml";
import { parseStored } from "../../src/excel/keep/stored";
import { connected, valueOf } from "./connected";
import { everythingFor, readAll } from "./plans";
import { modelOf, seedBytes } from "./workbooks";

const full: Kept = {
  profile: { rules: { "target-flat": "off", "no-such-rule-any-more": "error" }, polarity: { "]]>": "within-band" } },
  polarity: { "Absence & <exclusions>": "lower-is-better" },
  corrections: [
    { kind: "scorecard", sheet: "Card", area: "A1:F9" },
    { kind: "no-scorecard", sheet: "Card", area: "H1:J9" },
    { kind: "column", sheet: "Card", header: "A1", column: "C", is: "ignored" },
    { kind: "column", sheet: "Card", header: "A1", column: "D", is: { kind: "attribute", role: "owner" } },
    {
      kind: "column",
      sheet: "Card",
      header: "A1",
      column: "E",
      is: { kind: "value", role: "target", period: { kind: "quarter", basis: "financial", year: 2024, quarter: 3 } },
    },
  ],
  acceptances: [
    {
      rule: "target-worse-than-baseline",
      sheet: "Card",
      measure: "Absence: persistent",
      texts: ["39.8%", "40.9%", "\u0001\uFFFE😀\ud800"],
      reason: "Planned ]]> & agreed <by board>",
      name: "R. O'Neill",
      date: "2026-11-22",
    },
  ],
  written: [],
};

test("what is kept in the workbook is read again, in place of what was kept before", async () => {
  await connected(modelOf(seedBytes("knowsley-officer")), async ({ host, model }) => {
    const reading = await readAll(host);
    expect(reading.kept).toEqual(nothingKept);
    const plan = everythingFor(reading, { fixes: true });
    const applied = valueOf(await host.apply(plan));
    if (!applied.ok) throw new Error(JSON.stringify(applied.conflicts));
    const written: Written = { id: "1", what: "Everything", at: "2026-11-22T10:04", inverse: applied.inverse };
    valueOf(await host.keep({ ...full, written: [written] }));
    valueOf(await host.keep({ ...full, written: [written] }));
    expect(model.state.xmlParts).toHaveLength(1);

    const { kept } = await readAll(host);
    expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify({ ...full, written: [written] })));
    const [first] = kept.written;
    if (!first) throw new Error("Nothing was kept.");
    expect(valueOf(await host.apply(first.inverse)).ok).toBe(true);
    expect((await readAll(host)).own).toEqual({ sheets: [], highlights: [] });
  });
});

test("of several parts of ours the last counts, and keeping leaves one", async () => {
  const model = modelOf(seedBytes("narrative-targets"));
  const one = (name: string): Kept => ({ ...nothingKept, profile: { ...defaultProfile, rules: { [name]: "off" } } });
  model.edit("Parts", (edits) => {
    edits.book({
      xmlParts: [
        ...model.state.xmlParts,
        { id: "a", xml: keptXml(JSON.stringify(one("a"))) },
        { id: "b", xml: keptXml(JSON.stringify(one("b"))) },
      ],
    });
  });
  await connected(model, async ({ host }) => {
    expect((await readAll(host)).kept).toEqual(one("b"));
    valueOf(await host.keep(one("c")));
    expect((await readAll(host)).kept).toEqual(one("c"));
    expect(model.state.xmlParts.filter(({ xml }) => xml.includes(keptNamespace))).toHaveLength(1);
  });
});

test.each([
  ["no JSON", keptXml("{")],
  ["a number", keptXml("7")],
  ["a wrong word", keptXml(JSON.stringify({ ...full, polarity: { a: "up" } }))],
  ["an acceptance without a date", keptXml(JSON.stringify({ ...full, acceptances: [{ rule: "a" }] }))],
  [
    "a change that is none",
    keptXml(
      JSON.stringify({ ...full, written: [{ id: "1", what: "", at: "", inverse: { operations: [{ kind: "no" }] } }] }),
    ),
  ],
  ["another element", `<kept xmlns="${keptNamespace}"><b/></kept>`],
])("a part that holds %s is a fault in words, and keeping starts afresh", async (_, xml) => {
  const model = modelOf(seedBytes("narrative-targets"));
  model.edit("Part", (edits) => {
    edits.book({ xmlParts: [{ id: "a", xml }] });
  });
  await connected(model, async ({ host }) => {
    const read = await host.read("workbook");
    expect(read).toMatchObject({ ok: false, fault: { code: "KeptDamaged" } });
    valueOf(await host.keep(nothingKept));
    expect((await readAll(host)).kept).toEqual(nothingKept);
  });
});

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
        try {
          parseStored(xml);
        } catch (error) {
          expect(error).toBeInstanceOf(HostStop);
        }
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
  const json = fittingJson({
    ...nothingKept,
    written: [one("c", "2026-03-01"), one("a", "2026-01-01"), one("b", "2026-02-01")],
  });
  expect(json.length).toBeLessThanOrEqual(mostKept);
  const { written } = JSON.parse(json) as Kept;
  expect(written.map(({ what, inverse }) => [what, inverse.operations.length])).toEqual([
    ["Change c", 1],
    [`Change a${tooLongAgo}`, 0],
    ["Change b", 1],
  ]);
  const reason = "y".repeat(1_100_000);
  expect(() => fittingJson({ ...full, acceptances: full.acceptances.map((each) => ({ ...each, reason })) })).toThrow(
    /more to keep/,
  );
});
