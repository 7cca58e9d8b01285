/** One expression out of many, each a beginning of a word or words; `$` at the end asks for the whole word. */
export function anyOf(...lists: readonly string[]): RegExp {
  const parts = lists
    .flatMap((list) => list.split("|"))
    .map((part) => (part.endsWith("$") ? `${part.slice(0, -1)}\\b` : part));
  return new RegExp(`\\b(?:${parts.join("|")})`);
}
