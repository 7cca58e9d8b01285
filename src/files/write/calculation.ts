import type { OwnSheet } from "../../core/plan/operation";
import type { WorkbookParts } from "../package";
import { isOfType } from "../package";
import type { Draft } from "./draft";
import { calculateOnLoad } from "./workbook-xml";

/** Drops the list of formula cells that Excel keeps for speed: a wrong one is a damaged file to it, a missing one is made anew. */
export function dropCalcChain(draft: Draft, parts: WorkbookParts): void {
  const chains = draft.relationships(parts.path).filter((one) => !one.external && isOfType(one, "calcChain"));
  if (chains.length === 0) return;
  draft.dropRelationships(parts.path, new Set(chains.map(({ id }) => id)));
  draft.remove(chains.map(({ target }) => target));
}

/** Has everything calculated when the workbook is opened: what depends on a changed cell still holds its old result. */
export function calculateWhenOpened(draft: Draft, parts: WorkbookParts): void {
  draft.write(parts.path, calculateOnLoad(draft.text(parts.path)));
}

/** Whether one of our sheets has a formula. */
export function hasFormulas(sheet: OwnSheet | undefined): boolean {
  return sheet?.rows.some((row) => row.some(({ formula }) => formula !== undefined)) ?? false;
}
