import { knownAuthority, defaultProfile, none, parseReference, readWorkbookSheets } from "../../../src/core";
import type { Profile } from "../../../src/core";
import { typedGrid, typedWorkbook } from "../../grids";

const areas = { national: ["England"], regional: [], authorities: ["Kent", "Essex"] };
const parsed = parseReference({ source: "A survey", licence: "None", date: "2026-11-22", areas, measures: [] });
if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
const { reference } = parsed;

function authority(title: string, profile: Partial<Profile> = {}) {
  const header = ["Measure", "Baseline 2022", "Target 2023", "Target 2024"];
  const row = ["Library visits", "100", "110", "130"];
  const workbook = typedWorkbook(typedGrid([[title], [], header, row]));
  const sheets = readWorkbookSheets(workbook, { polarity: {}, corrections: [] });
  return knownAuthority({ workbook, sheets, profile: { ...defaultProfile, ...profile }, reference });
}

test("the titles name the authority where the profile does not", () => {
  expect(authority("Kent County Council scorecard")).toEqual({ name: "Kent", from: "titles" });
  expect(authority("Kent and Essex")).toBeUndefined();
  expect(authority("Our scorecard")).toBeUndefined();
});

test("the profile goes before the titles, for none too", () => {
  expect(authority("Kent scorecard", { authority: "Essex" })).toEqual({ name: "Essex", from: "profile" });
  expect(authority("Kent scorecard", { authority: none })).toBeUndefined();
});

test("without published figures no title names an authority", () => {
  const workbook = typedWorkbook(typedGrid([["Kent scorecard"]]));
  const sheets = readWorkbookSheets(workbook, { polarity: {}, corrections: [] });
  expect(knownAuthority({ workbook, sheets, profile: defaultProfile })).toBeUndefined();
});
