/** How alike two names are, 0 for the same: letters to put in, take out or change, and none for what stands in the other whole. */
function distance(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one.length > 2 && other.includes(one)) return other.startsWith(one) ? 0.5 : 1;
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

/** The names most like one that is none of them, nearest first; those that are not much like it are left out. */
export function nearestNames(name: string, names: readonly string[], most = 3): readonly string[] {
  const limit = Math.max(2, name.trim().length * 0.4);
  return names
    .map((one) => ({ one, far: distance(name.trim(), one) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ one }) => one);
}
