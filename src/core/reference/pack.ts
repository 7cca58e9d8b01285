import pack from "./packs/england-local-authorities.json";
import { parseReference } from "./parse-reference";
import type { Reference } from "./reference";

let known: Reference | undefined;

/** The reference pack that comes with the product. It is a door of its own beside the core's, so that who does not ask does not load it. */
export function publishedReference(): Reference {
  if (known) return known;
  const parsed = parseReference(pack);
  if (!parsed.ok) throw new Error(`The reference pack is damaged: ${JSON.stringify(parsed.errors[0])}`);
  known = parsed.reference;
  return known;
}
