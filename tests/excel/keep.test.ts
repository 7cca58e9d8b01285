import { defaultProfile, keptNamespace, nothingKept, type Kept, type Written } from "../../src/core";
import { keptXml } from "../../src/core/keep/kept-xml";
import { connected, valueOf } from "./connected";
import { everythingFor, readAll } from "./plans";
import { modelOf, seedBytes } from "./workbooks";

const full: Kept = {
  profile: { rules: { "target-flat": "off", "no-such-rule-any-more": "error" }, polarity: { "]]>": "within-band" } },
  polarity: { "Absence & <exclusions>": "lower-is-better" },
  corrections: [
    { kind: "scorecard", sheet: "Card", area: "A1:F9" },
    { kind: "no-scorecard", sheet: "Card", area: "H1:J9" },
    {
      kind: "column",
      sheet: "Card",
      header: "A1",
      column: "C",
      mark: { heading: "Notes", nth: 1, among: ["Measure", "Notes", "Notes"], table: 2 },
      is: "ignored",
    },
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
