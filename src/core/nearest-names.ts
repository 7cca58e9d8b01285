/** How many names are offered. */
const mostOffered = 3;

/**
 * The names most like one that is none of them, nearest first: those it is a part of, is spelt nearly like, or shares words with.
 * Names that are not much like it are left out, and those much less like it than the nearest.
 */
function nearestNames(name: string, names: readonly string[]): readonly string[] {
  const asked = name.trim().toLowerCase();
  const limit = Math.max(2, asked.length * 0.4);
  const near = names
    .map((one) => ({ one, far: distance(asked, one.toLowerCase(), limit) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far);
  const most = Math.max(1, 2 * (near[0]?.far ?? 0));
  return near
    .filter(({ far }) => far <= most)
    .slice(0, mostOffered)
    .map(({ one }) => one);
}

/** `Did you mean “Leeds” or “Leicester”?` for a name that is none of some; `otherwise` where none is like it. */
export function didYouMean(name: string, names: readonly string[], otherwise: string): string {
  const near = nearestNames(name, names);
  return near.length > 0 ? `Did you mean ${near.map((one) => `“${one}”`).join(" or ")}?` : otherwise;
}

/** How unlike two names are, 0 for the same. */
function distance(one: string, other: string, limit: number): number {
  if (one.length > 2 && other.includes(one)) return other.startsWith(one) ? 0.5 : 1;
  return Math.min(editsBetween(one, other), limit * (1.25 - sharedWords(one, other)));
}

/** The share of a name's words that another has, too. */
function sharedWords(one: string, other: string): number {
  const words = one.split(/[^a-z]+/).filter((word) => word.length > 2);
  const others = new Set(other.split(/[^a-z]+/));
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}

/** How many letters are to be put in, taken out or changed to make one text the other. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
