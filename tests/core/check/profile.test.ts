import { checkWorkbook, defaultProfile, formatA1, parseProfile, rules } from "../../../src/core";
import type { Profile } from "../../../src/core";
import { typedGrid, typedWorkbook } from "../../grids";

function parsed(json: unknown): Profile {
  const result = parseProfile(json, rules);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.profile;
}

function wrongPaths(json: unknown): readonly string[] {
  const result = parseProfile(json, rules);
  return result.ok ? [] : result.errors.map(({ path }) => path);
}

function found(rows: readonly (readonly string[])[], profile: Profile): readonly string[] {
  const header = ["Measure", "Baseline 2022", "Target 2023", "Target 2024"];
  const { findings } = checkWorkbook(typedWorkbook(typedGrid([header, ...rows])), profile);
  return findings.map(({ rule, cells }) => [rule, ...cells.map(({ row, column }) => formatA1(row, column))].join(" "));
}

test("a whole profile is read", () => {
  const profile = {
    authority: "Knowsley",
    rules: { "target-flat": "off" },
    thresholds: { "baseline-equals-comparator": { fewest: 3 } },
    tolerance: { "attainment-8": 1 },
    polarity: { "Library visits": "higher-is-better" },
    measures: [
      {
        id: "library-visits",
        name: "Library visits",
        aliases: ["visits to libraries"],
        unit: "count",
        min: 0,
        tolerance: 500,
      },
    ],
    families: [
      { kind: "complement", members: ["care-leavers-eet", "care-leavers-neet"], sum: 94, tolerance: 2 },
      { kind: "part-of-whole", part: "library-visits", whole: "attainment-8" },
    ],
    statements: [{ measure: "Phonics", value: "75%", period: "2022/23", is: "actual", from: "Annual report" }],
  };
  expect(parsed({ $schema: "./profile.schema.json", ...profile })).toEqual(profile);
});

test("every place that is wrong is said with its path", () => {
  const json = {
    colour: "red",
    authority: 7,
    thresholds: { "sign-lost": { most: 1 }, "baseline-equals-comparator": { fewest: "two" }, nothing: {} },
    tolerance: { phonics: -1 },
    measures: [{ id: "Library Visits", name: "", unit: "percents", min: 5, max: 1, kind: "x" }],
    families: [
      { kind: "complement", members: ["nobody", "phonics-year-1"] },
      { kind: "siblings", members: [] },
    ],
    statements: [{ measure: "Phonics", value: "high", period: "soon", is: "hoped", from: "" }],
  };
  expect([...wrongPaths(json)].sort()).toEqual(
    [
      "$.authority",
      "$.colour",
      "$.families[0].members[0]",
      "$.families[1].kind",
      "$.measures[0].id",
      "$.measures[0].kind",
      "$.measures[0].max",
      "$.measures[0].name",
      "$.measures[0].unit",
      "$.statements[0].from",
      "$.statements[0].is",
      "$.statements[0].period",
      "$.statements[0].value",
      "$.thresholds.baseline-equals-comparator.fewest",
      "$.thresholds.nothing",
      "$.thresholds.sign-lost.most",
      "$.tolerance.phonics",
    ].sort(),
  );
});

describe("a measure of the user's own", () => {
  const measures = [
    {
      id: "library-visits-share",
      name: "Residents who use a library",
      unit: "percent",
      min: 0,
      max: 100,
      polarity: "lower-is-better",
    },
  ];
  const rows = [["Residents who use a library", "40%", "45%", "120%"]];

  test("has its polarity and its limits", () => {
    expect(found(rows, defaultProfile)).toEqual(expect.not.arrayContaining(["target-worse-than-baseline C2"]));
    expect(found(rows, parsed({ measures }))).toEqual(
      expect.arrayContaining(["target-worse-than-baseline C2", "value-out-of-range D2"]),
    );
  });

  test("may be part of another", () => {
    const families = [{ kind: "part-of-whole", part: "library-visits-share", whole: "library-members-share" }];
    const more = [
      ...measures,
      { id: "library-members-share", name: "Residents who are members of a library", unit: "percent" },
    ];
    const both = [
      ["Residents who use a library", "40%", "38%", "36%"],
      ["Residents who are members of a library", "35%", "45%", "50%"],
    ];
    expect(found(both, parsed({ measures: more, families }))).toContain("part-exceeds-whole B2 B3");
  });
});

test("published figures of a profile are read as a pack is, with their place in it", () => {
  const areas = { national: ["England"], regional: [], authorities: ["Kent"] };
  const reference = { source: "A survey", licence: "None", date: "2026-11-22", areas, measures: [] };
  expect(parsed({ reference })).toEqual({ ...defaultProfile, reference });
  expect(parsed({ reference: "none" })).toEqual({ ...defaultProfile, reference: "none" });
  expect(wrongPaths({ reference: { ...reference, source: "", measures: [{ unit: "percents" }] } })).toEqual(
    expect.arrayContaining(["$.reference.source", "$.reference.measures[0].unit"]),
  );
  expect(wrongPaths({ reference: 7 })).toContain("$.reference");
});

test("a statement of where things started is held against the baseline alone", () => {
  const statement = { measure: "Library visits", value: "120", period: "2022", from: "Strategy, page 4" } as const;
  const rows = [["Library visits", "100", "110", "130"]];
  const by = (is: "baseline" | "target" | "actual") =>
    found(rows, { ...defaultProfile, statements: [{ ...statement, is }] }).filter((one) => one.startsWith("text-"));
  expect(by("baseline")).toEqual(["text-contradicts-scorecard B2"]);
  expect(by("actual")).toEqual(["text-contradicts-scorecard B2"]);
  expect(by("target")).toEqual([]);
});
