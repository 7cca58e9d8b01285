import { isCohort } from "./cohorts";
import { activityWords, countingWords, kinds, softWords, tellingWeights, turningWords } from "./words";

/** A word in its one spelling, with what matching knows of it. There is one object for each word of the vocabulary: compare by `===`. */
export interface Word {
  readonly text: string;
  /** Says only how a thing is counted or shown. */
  readonly counting: boolean;
  readonly cohort: boolean;
  /** Tells nothing by itself: a counting word, or one everybody uses. */
  readonly soft: boolean;
  /** Of which of `kinds` it is, as a bit; 0 for none. */
  readonly kind: number;
  /** What it is worth where a measure explains it. */
  readonly worth: number;
  /** What it weighs where nothing explains it. A word such as `gap` makes another measure of it: infinitely much. */
  readonly weight: number;
  /** One bit of 31, shared with other words, so that most sets of words can be told apart by one comparison. */
  readonly bit: number;
}

/** How many words outside the vocabulary are remembered. */
const remembered = 20_000;

const vocabulary = new Map<string, Word>();
const strangers = new Map<string, Word>();

for (const [kind, members] of kinds.entries()) learn(members, { kind: 1 << kind });
for (const [text, worth] of tellingWeights) learn([text], { worth });
learn(activityWords, { weight: 2 });
learn(turningWords, { weight: Infinity });
learn(softWords, { soft: true, worth: 0, weight: 0 });
learn(countingWords, { counting: true, soft: true, worth: 0, weight: 0 });

function learn(texts: Iterable<string>, about: Partial<Word>): void {
  for (const text of texts) vocabulary.set(text, { ...wordFor(text), ...about });
}

/** The word of a spelling: the vocabulary's, or one that weighs 1 and that no measure explains. */
export function wordFor(text: string): Word {
  const known = vocabulary.get(text) ?? strangers.get(text);
  if (known) return known;
  const word = stranger(text);
  if (strangers.size < remembered) strangers.set(text, word);
  return word;
}

/** The word of a number; numbers outside the vocabulary are too many to remember. */
export function numberWord(digits: string): Word {
  return vocabulary.get(digits) ?? stranger(digits, 0);
}

/** Takes a word into the vocabulary, since a phrase or the name of a measure has it. */
export function adopt(word: Word): Word {
  const known = vocabulary.get(word.text);
  if (known) return known;
  vocabulary.set(word.text, word);
  return word;
}

function stranger(text: string, bit = bitOf(text)): Word {
  const cohort = isCohort(text);
  return { text, counting: false, cohort, soft: false, kind: 0, worth: 1, weight: cohort ? 0 : 1, bit };
}

function bitOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return 1 << ((sum >>> 1) % 31);
}
