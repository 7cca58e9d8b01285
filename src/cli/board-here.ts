import { boardOf, layTrajectories, tolerancesOf } from "../core";
import type { Board, LayOptions } from "../core";
import type { ReadWorkbook } from "../files/read";
import { surroundingsOf } from "./checking";
import type { Checking } from "./checking";
import { byKept, type CheckedHere } from "./kept";

/** How the trajectories of a board's report are laid, and what it says of itself. */
export interface BoardWish extends Omit<LayOptions, "workbook"> {
  /** Left out: what the workbook calls itself. */
  readonly title?: string | undefined;
  /** The day it is of; left out, the day of the check. */
  readonly date?: string | undefined;
}

/** What the board is told of a workbook that was checked. */
export function boardHere(
  { workbook }: ReadWorkbook,
  { kept, outcome, parted }: CheckedHere,
  checking: Checking,
  wish: BoardWish,
): Board {
  const profile = byKept(kept, checking);
  const tables = outcome.sheets.flatMap((sheet) => sheet.tables);
  const laid = layTrajectories(tables, { tolerance: tolerancesOf(profile), ...wish, workbook });
  return boardOf({
    ...{ workbook, profile, laid, title: wish.title },
    sheets: outcome.sheets,
    findings: parted.open,
    accepted: parted.accepted,
    date: wish.date ?? checking.today,
    reference: surroundingsOf(checking, profile).comparison?.reference,
  });
}
