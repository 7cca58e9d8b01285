import { boardOf, checkWorkbook, defaultProfile, layTrajectories } from "../../../src/core";
import type { Board, Profile, WorkbookSnapshot } from "../../../src/core";
import { publishedComparison } from "../../../src/core/reference/published";
import { typedGrid, typedWorkbook } from "../../grids";

/** What the board is told of rows as typed. */
export function boardFor(rows: readonly (readonly string[])[], profile: Profile = defaultProfile): Board {
  return boardIn(typedWorkbook(typedGrid(rows, { sheet: "Card" })), profile);
}

function boardIn(workbook: WorkbookSnapshot, profile: Profile): Board {
  const comparison = publishedComparison();
  const { sheets, findings } = checkWorkbook(workbook, profile, { comparison });
  const laid = layTrajectories(
    sheets.flatMap(({ tables }) => tables),
    { every: "year", workbook },
  );
  return boardOf({ workbook, sheets, profile, laid, findings, reference: comparison.reference, date: "2026-11-22" });
}
