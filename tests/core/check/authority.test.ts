import {
  checkWorkbook,
  defaultProfile,
  knownAuthority,
  none,
  parseReference,
  readWorkbookSheets,
} from "../../../src/core";
import type { Profile } from "../../../src/core";
import { publishedComparison } from "../../../src/core/reference/published";
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

test("each sheet is held against the figures of the authority that it names, the others against the workbook's", () => {
  const sheet = (name: string, title: string) =>
    typedGrid(
      [
        [title],
        [],
        ["Measure", "Baseline 2021/22", "Target 2023/24", "Target 2024/25"],
        ["Persistent absence", "28.7%", "26%", "24%"],
      ],
      { sheet: name },
    );
  const unlike = (...titles: readonly string[]): readonly string[] => {
    const workbook = typedWorkbook(...titles.map((title, index) => sheet(`Sheet${String(index + 1)}`, title)));
    const { findings } = checkWorkbook(workbook, defaultProfile, { comparison: publishedComparison() });
    return findings.filter(({ rule }) => rule === "baseline-unlike-published").map((finding) => finding.sheet);
  };
  expect(unlike("Knowsley Council scorecard", "Stockport Council scorecard")).toEqual(["Sheet2"]);
  expect(unlike("Stockport Council scorecard", "Knowsley Council scorecard")).toEqual(["Sheet1"]);
  expect(unlike("Stockport Council scorecard", "Schools")).toEqual(["Sheet1", "Sheet2"]);
});
