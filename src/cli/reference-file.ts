import { none, parseReference } from "../core";
import type { Comparison, Reference } from "../core";
import { publishedReference } from "../core/reference/pack";
import { comparisonWith } from "../core/reference/published";
import { cannotUse, loadJson } from "./files/json-file";

/** What `--reference` says to hold workbooks against, whatever their profiles say. */
export interface GivenComparison {
  /** Undefined for no published figures at all. */
  readonly comparison: Comparison | undefined;
}

/**
 * The published figures of a file, or that there shall be none; undefined where the option does not say.
 *
 * @throws Stop with every place of the file that is wrong.
 */
export async function loadComparison(reference: string | undefined): Promise<GivenComparison | undefined> {
  if (reference === undefined) return undefined;
  if (reference === none) return { comparison: undefined };
  return { comparison: comparisonWith(await loadReference(reference)) };
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
