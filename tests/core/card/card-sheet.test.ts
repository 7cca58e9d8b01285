import {
  cardFaults,
  cardSheet,
  checkWorkbook,
  defaultProfile,
  formatA1,
  measuresNamed,
  usualChoices,
  usualYears,
  type CardChoices,
  type NewSheet,
} from "../../../src/core";
import { publishedReference } from "../../../src/core/reference/pack";
import { publishedComparison } from "../../../src/core/reference/published";
import { workbookOf } from "./made";

const reference = publishedReference();
const today = "2026-11-29";
const usual = (authority?: string): CardChoices => usualChoices(today, reference, authority);

/** The cells of the row that a measure stands in, by their headings. */
function rowOf({ rows }: NewSheet, name: string) {
  const head = rows[3] ?? [];
  const row = rows.findIndex(([first]) => first?.value === name);
  const cell = (heading: string) => rows[row]?.[head.findIndex(({ value }) => value === heading)];
  const at = (heading: string) =>
    formatA1(
      row,
      head.findIndex(({ value }) => value === heading),
    );
  return { cell, at };
}

test("the first target year is the school year that the day is in", () => {
  expect(usualYears("2026-11-29")).toEqual({ kind: "academic", first: 2026, count: 3 });
  expect(usualYears("2027-08-31").first).toBe(2026);
  expect(usualYears("2027-09-01").first).toBe(2027);
});

test("baselines are the latest published figures, with the period of each, and the sheet says where they are from", () => {
  const sheet = cardSheet(usual("Sefton"), reference);
  expect(sheet.rows[1]?.[0]?.value).toBe(
    "Latest published figures of Sefton, England: Department for Education, Local Authority Interactive Tool (Open Government Licence v3.0), as of 22 November 2026.",
  );
  const suspensions = rowOf(sheet, "Suspensions (fixed-period exclusions) per 100 pupils");
  expect(suspensions.cell("Baseline")).toMatchObject({ value: 7.61, format: "0.00" });
  expect(suspensions.cell("Baseline period")?.value).toBe("2023/24");
  expect(suspensions.cell("England")?.value).toBe(11.31);
  const plans = rowOf(sheet, "New education, health and care plans issued within 20 weeks");
  expect(plans.cell("Baseline period")?.value).toBe("2024");
  expect(plans.cell("2026/27 target")?.value).toBeNull();
});

test("a fresh card has no finding but those that are true of it", () => {
  const found = (choices: CardChoices) => {
    const comparison = publishedComparison();
    const profile = { ...defaultProfile, ...(choices.authority !== undefined && { authority: choices.authority }) };
    return checkWorkbook(workbookOf(choices), profile, { today, comparison }).findings;
  };
  expect(found(usual()).map(({ rule, severity }) => [rule, severity])).toEqual([["measure-empty", "information"]]);
  const filled = found(usual("Sefton")).filter(({ severity }) => severity !== "information");
  expect(filled.map(({ rule }) => rule)).toEqual(["measure-empty"]);
  expect(filled[0]?.message).toMatch(/^5 measures have no value at all: Percentage qualified to level 2 by age 19/);
  const proposed = found({ ...usual("Sefton"), targets: "to-national" });
  expect(proposed.filter(({ severity }) => severity !== "information").map(({ rule }) => rule)).toEqual([
    "measure-empty",
  ]);
});

test("targets are proposed as live formulas by the way that was chosen, and by none unless it was", () => {
  const name = "Percentage of children achieving a good level of development (GLD)";
  const none = rowOf(cardSheet(usual("Sefton"), reference), name);
  expect(none.cell("2028/29 target")).toMatchObject({ value: null });
  expect(none.cell("2028/29 target")?.formula).toBeUndefined();

  const national = rowOf(cardSheet({ ...usual("Sefton"), targets: "to-national" }, reference), name);
  const [baseline, england] = [national.at("Baseline"), national.at("England")];
  expect(national.cell("2026/27 target")).toMatchObject({
    formula: `IF(COUNT(${baseline},${england})=2,ROUND(${baseline}+(${england}-${baseline})*2/4,3),"")`,
    value: 0.668,
  });
  expect(national.cell("2028/29 target")?.value).toBe(national.cell("England")?.value);

  const moved = rowOf(cardSheet({ ...usual("Sefton"), targets: "usual-movement" }, reference), name);
  expect(moved.cell("2027/28 target")).toMatchObject({
    formula: `IF(ISNUMBER(${baseline}),ROUND(MIN(0.7781,${baseline}+0.01*3),3),"")`,
    value: 0.682,
  });
});

test("a measure that is as good as the national figure gets no target towards it, nor does one pass another that it is part of", () => {
  const ahead = rowOf(
    cardSheet({ ...usual("Sefton"), targets: "to-national" }, reference),
    "Care leavers in education, employment or training",
  );
  expect(ahead.cell("2028/29 target")?.value).toBeNull();
  const moved = cardSheet({ ...usual("Sefton"), targets: "usual-movement" }, reference);
  const part = rowOf(moved, "16 and 17 year olds not in education, employment or training (NEET)");
  const whole = rowOf(moved, "16 and 17 year olds NEET or whose activity is not known");
  expect(part.cell("2028/29 target")?.value).toBeNull();
  expect(whole.cell("2028/29 target")?.value).not.toBeNull();
});

test("cells take only what their measure can be, and those that are never filled in take nothing", () => {
  const { validations, rows } = cardSheet(usual("Sefton"), reference);
  const ruleAt = (name: string, heading: string) => {
    const row = rows.findIndex(([first]) => first?.value === name);
    const column = rows[3]?.findIndex(({ value }) => value === heading) ?? -1;
    return validations.find(({ areas }) =>
      areas.some((one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right),
    )?.rule;
  };
  const attainment = "Average Attainment 8 score";
  expect(ruleAt(attainment, "2026/27 target")).toEqual({ kind: "number", min: 0, max: 90 });
  expect(ruleAt(attainment, "Summer 2027 actual")).toEqual({ kind: "number", min: 0, max: 90 });
  expect(ruleAt(attainment, "Autumn 2026 actual")).toEqual({ kind: "text", longest: 0 });
  expect(ruleAt("Percentage achieving 9-4 in English and maths", "Baseline")).toEqual({
    kind: "number",
    min: 0,
    max: 1,
  });
  expect(ruleAt("Average Progress 8 score", "Baseline")).toEqual({ kind: "number", min: -3, max: 3 });
  expect(ruleAt("Permanent exclusions per 100 pupils", "Spring 2027 actual")).toEqual({
    ...{ kind: "number", min: 0, max: 100 },
  });
  expect(ruleAt(attainment, "Good is")).toEqual({ kind: "list", options: ["Higher", "Lower", "Within band"] });
  expect(ruleAt(attainment, "Trajectory Summer 2027")).toBeUndefined();
});

test.each<[string, Partial<CardChoices>, string]>([
  ["an unknown authority", { authority: "Seftan" }, "No authority is called “Seftan”. Did you mean “Sefton”?"],
  ["no measure", { measures: [] }, "No measure is chosen: choose one at least."],
  [
    "terms of another year",
    { years: { kind: "calendar", first: 2026, count: 2 } },
    "A calendar year has no terms: choose actuals by quarter or year, or academic years.",
  ],
  [
    "too many years",
    { years: { kind: "academic", first: 2026, count: 11 } },
    "Targets are set for 1 to 10 years: choose another number.",
  ],
  [
    "a sheet that Excel does not take",
    { sheet: "2026/27" },
    "The name of the sheet needs 1 to 31 letters, without any of [ ] : * ? / \\: change it.",
  ],
  [
    "a measure chosen twice",
    {
      measures: [
        { kind: "known", id: "progress-8" },
        { kind: "known", id: "progress-8" },
      ],
    },
    "“Average Progress 8 score” is chosen twice.",
  ],
  [
    "targets without figures",
    { targets: "usual-movement" },
    "Targets are proposed from an authority's figures: choose one, or leave them empty.",
  ],
  [
    "an area without figures",
    { benchmarks: ["Atlantis"] },
    "There are no published figures of “Atlantis” to compare with: choose from England, North West, Knowsley, Stockport, Sefton.",
  ],
  [
    "a name that would be read as something else",
    { measures: [{ kind: "own", name: "Notes", unit: "percent", polarity: undefined, section: "Notes" }] },
    "“Notes” under “Notes” would not be read as this measure: change its name or its section.",
  ],
])("%s is a fault that says what to do", (_, change, message) => {
  expect(cardFaults({ ...usual(), ...change }, reference).map((one) => one.message)).toEqual([message]);
});

test("a measure is found by its section, its id, its name and what people call it", () => {
  const years = usualYears(today);
  const ids = (text: string) => {
    const found = measuresNamed(text, years);
    return found.ok
      ? found.measures.map(({ id, cohort }) => (cohort === undefined ? id : `${id}/${cohort}`))
      : found.hint;
  };
  expect(ids("Key stage 2")).toEqual(["ks2-reading-writing-maths", "ks2-reading", "ks2-writing", "ks2-maths"]);
  expect(ids("attainment-8/sen-support")).toEqual(["attainment-8/sen-support"]);
  expect(ids("Attainment 8 FSM")).toEqual(["attainment-8/free-school-meals"]);
  expect(ids("key stage 2 GPS")).toEqual(["ks2-grammar-punctuation-spelling"]);
  expect(ids("atendance")).toContain("“attendance”");
});
