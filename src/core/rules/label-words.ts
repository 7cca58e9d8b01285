/** Words that say nothing of what is counted. */
const idle =
  /^(?:the|a|an|of|in|on|at|for|to|by|and|or|who|that|which|were|was|are|is|be|been|with|number|numbers|no|total|count|percent|percentage|per|cent|proportion|share|rate|all|as)$/;

/** The words of labels: rules hold each against many others. */
const remembered = new Map<string, readonly string[]>();
const mostRemembered = 5000;

/** The telling words of a label, in small letters, the plural taken off. */
export function wordsOf(label: string): readonly string[] {
  const known = remembered.get(label);
  if (known) return known;
  const words = partedIn(label);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(label, words);
  return words;
}

function partedIn(label: string): readonly string[] {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== "" && !idle.test(word))
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ""));
}

/** Whether all of some words are among others. */
export function areAmong(some: readonly string[], others: readonly string[]): boolean {
  return some.every((word) => others.includes(word));
}
