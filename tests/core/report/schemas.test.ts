import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { parseProfile, parseReference, profileSchema, readProfile, rules } from "../../../src/core";

const root = join(__dirname, "..", "..", "..");
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));
const compiled = (schema: unknown) => new Ajv2020({ allErrors: true }).compile(schema as object);

const isProfile = compiled(read("schema/profile.schema.json"));
const isReference = compiled(read("schema/reference.schema.json"));
const pack = read("src/core/reference/packs/england-local-authorities.json") as {
  readonly measures: readonly Readonly<Record<string, unknown>>[];
};

test("the schema of profiles is the one made from the rules", () => {
  expect(read("schema/profile.schema.json")).toEqual(profileSchema(rules));
});

const own = { id: "library-visits", name: "Library visits", unit: "count" };
const stated = { measure: "Phonics", value: "75%", period: "2023", is: "target", from: "Strategy, page 4" };

test.each<[boolean, unknown]>([
  [true, {}],
  [true, { $schema: "./profile.schema.json", authority: "Kent" }],
  [true, { rules: { "target-flat": "off", "sign-lost": "information" } }],
  [true, { thresholds: { "digits-slipped": { times: 5 } }, tolerance: { "Library visits": 0 } }],
  [true, { polarity: { "Library visits": "within-band" } }],
  [true, { measures: [{ ...own, aliases: ["Visits"], polarity: "higher-is-better", min: 0, max: 9, tolerance: 1 }] }],
  [true, { measures: [own], families: [{ kind: "part-of-whole", part: "library-visits", whole: "attainment-8" }] }],
  [true, { measures: [own], families: [{ kind: "complement", members: ["library-visits", "attainment-8"], sum: 94 }] }],
  [true, { statements: [stated] }],
  [true, { statements: [{ ...stated, is: "baseline" }] }],
  [true, { authority: "none", reference: "none" }],
  [true, { reference: pack }],
  [false, { reference: "england" }],
  [false, { reference: { ...pack, areas: undefined } }],
  [false, []],
  [false, null],
  [false, { colour: "red" }],
  [false, { authority: " " }],
  [false, { rules: { "no-such-rule": "off" } }],
  [false, { rules: { "sign-lost": "loud" } }],
  [false, { rules: [] }],
  [false, { thresholds: { "digits-slipped": { time: 5 } } }],
  [false, { thresholds: { "digits-slipped": { times: "5" } } }],
  [false, { tolerance: { a: -1 } }],
  [false, { polarity: { a: "up" } }],
  [false, { measures: [{ ...own, id: "Library Visits" }] }],
  [false, { measures: [{ ...own, unit: "percents" }] }],
  [false, { measures: [{ ...own, kind: "x" }] }],
  [false, { measures: [{ id: "a", name: "" }] }],
  [false, { families: [{ kind: "siblings" }] }],
  [false, { families: [{ kind: "complement", members: ["attainment-8"] }] }],
  [false, { statements: [{ ...stated, is: "hoped" }] }],
  [false, { statements: [{ ...stated, from: undefined }] }],
])("parser and schema agree: %s for %j", (good, given) => {
  const json: unknown = JSON.parse(JSON.stringify(given));
  expect({ parser: parseProfile(json, rules).ok, schema: isProfile(json) }).toEqual({ parser: good, schema: good });
});

test("whatever the schema takes for a profile has the form that the parser wants, and the other way round", () => {
  const word = fc.constantFrom("off", "error", "higher-is-better", "count", "", "x", "target", 1, -1, null, [], {});
  const part = fc.oneof(word, fc.dictionary(fc.constantFrom("a", "sign-lost", "times"), word), fc.array(word));
  const keys = [
    "authority",
    "rules",
    "thresholds",
    "tolerance",
    "polarity",
    "measures",
    "families",
    "statements",
    "reference",
  ];
  const records = fc.dictionary(fc.constantFrom(...keys), part);
  fc.assert(
    fc.property(records, (json) => {
      const known = JSON.stringify(json).includes('"a"') || JSON.stringify(json).includes("times");
      // The schema knows the rules, as the strict parser does; the lenient one takes any name.
      if (!known) expect(isProfile(json)).toBe(parseProfile(json, rules).ok);
      if (isProfile(json)) expect(readProfile(json).ok).toBe(true);
    }),
  );
});

const [measure = {}] = pack.measures;
const withMeasure = (change: object): unknown => ({ ...pack, measures: [{ ...measure, ...change }] });

test.each<[boolean, string, unknown]>([
  [true, "the pack of the product", pack],
  [true, "no measures", { ...pack, measures: [] }],
  [true, "a provisional figure", withMeasure({ history: { England: { 2024: { value: 1, provisional: true } } } })],
  [false, "a list", []],
  [false, "no source", { ...pack, source: "" }],
  [false, "areas without authorities", { ...pack, areas: { national: [], regional: [] } }],
  [false, "a unit that is none", withMeasure({ unit: "percents" })],
  [false, "one year", withMeasure({ years: [2024] })],
  [false, "a spread without its middle", withMeasure({ spread: { min: 0, p1: 1, p99: 2, max: 3 } })],
  [false, "a year that is none", withMeasure({ history: { England: { "2023/24": 1 } } })],
  [false, "a figure in words", withMeasure({ history: { England: { 2024: "low" } } })],
  [false, "a figure without a value", withMeasure({ history: { England: { 2024: { provisional: true } } } })],
])("parser and schema of reference packs agree: %s for %s", (good, _, given) => {
  const json: unknown = JSON.parse(JSON.stringify(given));
  expect({ parser: parseReference(json).ok, schema: isReference(json) }).toEqual({ parser: good, schema: good });
});

test("the profile in the README can be used", () => {
  const [, json = ""] = /```json\n(\{[^`]*\})\n```/.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
  const profile = JSON.parse(json) as unknown;
  expect(parseProfile(profile, rules)).toMatchObject({ ok: true });
  expect(isProfile(profile)).toBe(true);
});
