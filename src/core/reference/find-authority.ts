import type { Reference } from "./reference";

/** What makes a title one of somebody else in the same place: a school of Kent is not Kent. */
const others = /\b(school|academy|academies|college|trust|university|hospital|nhs|police|fire)\b/i;

/** What follows the name of an authority that is called so. */
const councils = String.raw`(?:\s+(?:city|county|borough|metropolitan|mbc|lbc?|district|unitary))*\s+(?:council|mbc|lbc?|local authority)`;

/** Names that are also words of scorecards: they need the word council beside them. */
const alsoWords = new Set(["Reading"]);

/**
 * The authority that titles of a workbook name; undefined when they name none, or two. A name counts where it is written as a name, as
 * whole words, in a title that names no school, trust or hospital.
 */
export function authorityIn(titles: readonly string[], { areas }: Reference): string | undefined {
  const found = new Set<string>();
  for (const title of titles) {
    if (others.test(title)) continue;
    const named = areas.authorities.filter((name) => names(title, name));
    for (const name of named) if (!named.some((other) => other !== name && other.includes(name))) found.add(name);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function names(title: string, name: string): boolean {
  const start = title.indexOf(name);
  if (start < 0) return false;
  const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const follows = alsoWords.has(name) ? councils : "";
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}${follows}(?![\\p{L}\\p{N}])`, "u").test(title);
}
