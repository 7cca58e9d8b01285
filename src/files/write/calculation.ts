import type { OwnSheet } from "../../core/plan/operation";
import type { WorkbookParts } from "../package";
import { isOfType } from "../package";
import type { Draft } from "./draft";
import type { PendingChanges } from "./pending";
import { calculateOnLoad } from "./workbook-xml";

/**
 * Drops the list of formula cells that Excel keeps for speed, when it may name a cell that has no formula any more: to Excel that is a
 * damaged file. A list that lacks new formulas, or no list, is made anew when everything is calculated on opening.
 */
export function dropStaleCalcChain(draft: Draft, parts: WorkbookParts, pending: PendingChanges): void {
  const chains = draft.relationships(parts.path).filter((one) => !one.external && isOfType(one, "calcChain"));
  if (!pending.losesFormulas && !chains.some(({ target }) => namesOurs(draft.text(target), parts, pending))) return;
  if (chains.length === 0) return;
  draft.dropRelationships(parts.path, new Set(chains.map(({ id }) => id)));
  draft.remove(chains.map(({ target }) => target));
}

/** Whether a list of formula cells names a sheet of ours that is rewritten or taken away. */
function namesOurs(chain: string, parts: WorkbookParts, { sheets, newSheets }: PendingChanges): boolean {
  const changed = new Set([
    ...sheets.filter(({ before }) => before !== undefined).map(({ name }) => name),
    ...newSheets.filter(({ after }) => after === undefined).map(({ name }) => name),
  ]);
  return parts.sheets.some(({ name, sheetId }) => changed.has(name) && chain.includes(` i="${String(sheetId)}"`));
}

/** Has everything calculated when the workbook is opened: what depends on a changed cell still holds its old result. */
export function calculateWhenOpened(draft: Draft, parts: WorkbookParts): void {
  draft.write(parts.path, calculateOnLoad(draft.text(parts.path)));
}

/** Whether one of our sheets has a formula. */
export function hasFormulas(sheet: OwnSheet | undefined): boolean {
  return sheet?.rows.some((row) => row.some(({ formula }) => formula !== undefined)) ?? false;
}
