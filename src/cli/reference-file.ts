import { parseReference } from "../core";
import type { Comparison, Reference } from "../core";
import { publishedReference } from "../core/reference/pack";
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
  return reference === noReference ? undefined : comparisonWith(await loadReference(reference));
}

/**
 * Published figures: those that come with the product, or those of a file.
 *
 * @throws Stop with every place of the file that is wrong.
 */
export async function loadReference(file: string | undefined): Promise<Reference> {
  if (file === undefined) return publishedReference();
  const parsed = parseReference(await loadJson(file, "reference pack"));
  if (parsed.ok) return parsed.reference;
  throw cannotUse(file, "reference pack", parsed.errors);
}
