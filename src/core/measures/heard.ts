import type { Word } from "./lexicon";
import { tokensOf } from "./tokens";
import { aims } from "./words";

/** The words of a label or heading, as matching needs them. */
export interface Heard {
  /** Every word but those that only say how things are counted. */
  readonly words: readonly Word[];
  readonly cohorts: readonly Word[];
  /** Of which kinds of word it has one, as bits. */
  readonly kinds: number;
  /** The bits of all its words. */
  readonly bits: number;
  /** Whether it has only cohorts, soft words and counting words. */
  readonly bare: boolean;
  /** Whether it opened with what is aimed at ("Reduce"): its figures may then count the change. */
  readonly aim: boolean;
}

/** Nothing heard: a heading that is not there. */
export const silence: Heard = { words: [], cohorts: [], kinds: 0, bits: 0, bare: true, aim: false };

/** Takes a text apart; undefined when it has no word at all. */
export function hear(text: string): Heard | undefined {
  const all = tokensOf(text);
  const aim = all.length > 1 && aims.has(all[0]?.text ?? "");
  const tokens = aim ? all.slice(1) : all;
  if (tokens.length === 0) return undefined;
  const words: Word[] = [];
  const cohorts: Word[] = [];
  let kinds = 0;
  let bits = 0;
  let bare = true;
  for (const token of tokens) {
    if (token.counting || words.includes(token)) continue;
    words.push(token);
    kinds |= token.kind;
    bits |= token.bit;
    if (token.cohort) cohorts.push(token);
    else if (!token.soft) bare = false;
  }
  return { words, cohorts, kinds, bits, bare, aim };
}

/** A heading without words of the kinds that have been said nearer to the measure. */
export function unsaid(heading: Heard, said: number): Heard {
  if ((heading.kinds & said) === 0) return heading;
  return { ...heading, words: heading.words.filter(({ kind }) => (kind & said) === 0) };
}

/** How much a text says that a measure does not explain. */
export function leftover({ words }: Heard, explained: readonly Word[], implied: ReadonlySet<Word>): number {
  let sum = 0;
  for (const word of words) if (word.weight > 0 && !explained.includes(word) && !implied.has(word)) sum += word.weight;
  return sum;
}
