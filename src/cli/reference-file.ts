import { parseReference } from "../core";
import type { Comparison } from "../core";
import { comparisonWith, publishedComparison } from "../core/reference/published";
import { cannotUse, loadJson } from "./files/json-file";

/** What `--reference` says for no published figures at all. */
export const noReference = "none";

/**
 * The published figures to hold workbooks against: those that come with the product, those of a file, or none.
 *
 * @throws Stop with every place of the file that is wrong.
 */
export async function loadComparison(reference: string | undefined): Promise<Comparison | undefined> {
  if (reference === undefined) return publishedComparison();
  if (reference === noReference) return undefined;
  const parsed = parseReference(await loadJson(reference, "reference pack"));
  if (parsed.ok) return comparisonWith(parsed.reference);
  throw cannotUse(reference, "reference pack", parsed.errors);
}
