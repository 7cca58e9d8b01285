import { isCohort } from "./cohorts";
import { tokensOf } from "./tokens";
import { activityWords, countingWords, kinds, softWords, turningWords } from "./words";

/** The words of a label or heading, as matching needs them. */
export interface Heard {
  /** Every word but those that only say how things are counted. */
  readonly words: readonly string[];
  readonly cohorts: readonly string[];
  /** Of which kinds of word (`words.kinds`) it has one, as bits. */
  readonly kinds: number;
  /** Whether it has only cohorts, soft words and counting words. */
  readonly bare: boolean;
}

const kindOf = new Map(kinds.flatMap((members, kind) => members.map((word) => [word, 1 << kind] as const)));

/** Nothing heard: a heading that is not there. */
export const silence: Heard = { words: [], cohorts: [], kinds: 0, bare: true };

/** Takes a text apart; undefined when it has no word at all. */
export function hear(text: string): Heard | undefined {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return undefined;
  const words: string[] = [];
  const cohorts: string[] = [];
  let said = 0;
  let bare = true;
  for (const token of tokens) {
    if (countingWords.has(token) || words.includes(token)) continue;
    words.push(token);
    said |= kindOf.get(token) ?? 0;
    if (isCohort(token)) cohorts.push(token);
    else if (!softWords.has(token)) bare = false;
  }
  return { words, cohorts, kinds: said, bare };
}

/** A heading without words of the kinds that have been said nearer to the measure. */
export function unsaid(heading: Heard, said: number): Heard {
  if ((heading.kinds & said) === 0) return heading;
  return { ...heading, words: heading.words.filter((word) => ((kindOf.get(word) ?? 0) & said) === 0) };
}

/**
 * How much a text says that a measure does not explain. A word such as `gap` or `cost`, left unexplained, makes another measure of it,
 * and that is infinitely much.
 */
export function leftover(heard: Heard, explained: (word: string) => boolean): number {
  let sum = 0;
  for (const word of heard.words) {
    if (softWords.has(word) || isCohort(word) || explained(word)) continue;
    if (turningWords.has(word)) return Infinity;
    sum += activityWords.has(word) ? 2 : 1;
  }
  return sum;
}
