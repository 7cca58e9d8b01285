import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { jsonReport, renderReport } from "../../../src/core";
import type { FileOutcome, JsonReport } from "../../../src/core";
import { allOutcomes, checked, hostileTexts, reworded, seedOutcomes } from "./outcomes";

const schema = JSON.parse(
  readFileSync(join(__dirname, "..", "..", "..", "schema", "report.schema.json"), "utf8"),
) as object;
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

function report(...outcomes: readonly FileOutcome[]): JsonReport {
  const json = JSON.parse(renderReport(jsonReport, outcomes)) as JsonReport;
  validate(json);
  expect(validate.errors ?? []).toEqual([]);
  return json;
}

const measures = (
  json: JsonReport,
): readonly JsonReport["files"][number]["sheets"][number]["tables"][number]["measures"][number][] =>
  json.files.flatMap(({ sheets }) => sheets.flatMap(({ tables }) => tables.flatMap((table) => table.measures)));

test("real outcomes of every status keep the published contract", () => {
  const json = report(...allOutcomes);
  expect(json.files.map(({ status }) => status)).toEqual([
    ...seedOutcomes.map(() => "checked"),
    "checked",
    "no-scorecard",
    "unreadable",
  ]);
  expect(json.summary).toMatchObject({ files: 8, checked: 6, noScorecard: 1, unreadable: 1 });
  expect(json.summary.measures).toBe(measures(json).length);
  expect(json.summary.errors).toBe(
    json.files.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error").length,
  );
});

test("no files at all are a report too", () => {
  expect(report()).toMatchObject({ files: [], summary: { files: 0 } });
});

test("values are on the scale a person reads, and plain numbers take the unit of their measure", () => {
  const json = report(
    checked("a.xlsx", [
      ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
      ["Phonics", "92%", "93.5%", "TBC"],
      ["Attainment 8 score per pupil", "36.0", "37.8", "45%"],
    ]),
  );
  const [phonics, attainment] = measures(json);
  expect(phonics).toMatchObject({
    row: 2,
    name: "Phonics",
    section: null,
    polarity: "higher-is-better",
    unit: "percent",
    fields: [
      { role: "baseline", period: "2022", cell: "B2", text: "92%", value: 92, unit: "percent" },
      { role: "target", period: "2023", cell: "C2", text: "93.5%", value: 93.5, unit: "percent" },
      { role: "target", period: "2024", cell: "D2", text: "TBC", value: null, unit: null },
    ],
  });
  expect(attainment?.fields.map(({ value, unit }) => [value, unit])).toEqual([
    [36, attainment?.unit],
    [37.8, attainment?.unit],
    [45, "percent"],
  ]);
});

test("an action is a measure, and its due date a target without a number", () => {
  const json = report(
    checked("plan.xlsx", [
      ["How we will make this happen", "By when", "Lead"],
      ["Agree the protocol", "July 2022", "Schools team"],
      ["Publish the guide", "when funded", "Schools team"],
    ]),
  );
  expect(json.files[0]?.sheets[0]?.tables[0]?.kind).toBe("action-plan");
  const [agree, publish] = measures(json);
  expect(agree?.fields).toEqual([
    { role: "target", period: "July 2022", heading: "By when", cell: "B2", text: "July 2022", value: null, unit: null },
  ]);
  expect(publish?.fields).toMatchObject([{ role: "target", period: null, text: "when funded" }]);
  expect(agree?.attributes).toMatchObject([{ role: "lead", cell: "C2", text: "Schools team" }]);
});

test("whatever cells, sheets and files are called, the report is valid, tells it exactly, and is safe to print", () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "binary" })), (text) => {
      const [first] = seedOutcomes;
      if (!first) throw new Error("There are seeds.");
      const outcome = reworded({ ...first, sheets: first.sheets, findings: first.findings.slice(0, 3) }, () => text);
      const printed = renderReport(jsonReport, [outcome]);
      expect(printed).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(report(outcome).files[0]?.file).toBe(text);
    }),
    { numRuns: 40 },
  );
});
