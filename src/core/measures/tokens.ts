import type { Word } from "./lexicon";
import { adopt, numberWord, wordFor } from "./lexicon";
import { phrases, sameWords } from "./phrases";
import { glue } from "./words";

const pattern = /\d{1,3}(?:,\d{3})+|\d+\.\d+|[a-z0-9]+/g;
const apostrophes = /['’]/g;
/** What stops words from being simply runs of letters and digits. */
const tricky = /['’]|\d[.,]\d/;
const year = /^(?:19|20)\d\d$/;
const reference = /^(?=.*\d)(?=.*[a-z])[a-z0-9]+$|^\d+\.\d+$/;

/** A phrase as its words and what they become. */
interface Phrase {
  readonly words: readonly Word[];
  readonly meaning: readonly Word[];
}

/** How many words as typed are remembered. */
const remembered = 20_000;

/** Words as typed, in lower case, with their one spelling; null for a word that only joins others. */
const spellings = new Map<string, Word | null>();
const phrasesByFirst = new Map<Word, Phrase[]>();

for (const [phrase, meaning] of phrases) {
  const words = vocabularyOf(phrase);
  const [first] = words;
  if (!first) continue;
  const known = phrasesByFirst.get(first) ?? [];
  known.push({ words, meaning: meaning.map((text) => adopt(wordFor(text))) });
  phrasesByFirst.set(first, known);
}
for (const known of phrasesByFirst.values()) known.sort((a, b) => b.words.length - a.words.length);

/**
 * A label as telling words, in order: lower case, no punctuation, joining words dropped, inflections and abbreviations brought to one
 * spelling ("KS2", "key stage 2" -> `ks2`), a leading reference code and years dropped.
 */
export function tokensOf(text: string): readonly Word[] {
  const words = wordsOf(text);
  const tokens: Word[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] as Word;
    const phrase = phraseAt(words, at);
    if (phrase) tokens.push(...phrase.meaning);
    else if (at > 0 || words.length === 1 || !reference.test(word.text)) tokens.push(word);
    at += phrase ? phrase.words.length : 1;
  }
  return tokens;
}

/** The telling words of a name, taken into the vocabulary so that labels can be held against them. */
export function tokensOfName(name: string): readonly Word[] {
  vocabularyOf(name);
  return tokensOf(name);
}

/** The longest phrase that begins at a word. */
function phraseAt(words: readonly Word[], at: number): Phrase | undefined {
  for (const phrase of phrasesByFirst.get(words[at] as Word) ?? []) {
    let length = 1;
    while (length < phrase.words.length && words[at + length] === phrase.words[length]) length++;
    if (length === phrase.words.length) return phrase;
  }
  return undefined;
}

function wordsOf(text: string): readonly Word[] {
  const lower = text.toLowerCase();
  const raw = tricky.test(lower) ? (lower.replace(apostrophes, "").match(pattern) ?? []) : runsOf(lower);
  const words: Word[] = [];
  for (let at = 0; at < raw.length; at++) {
    const one = raw[at] as string;
    if (isNumber(one)) {
      if (one.length !== 4 || !year.test(one))
        words.push(numberWord(one.includes(",") ? one.replaceAll(",", "") : one));
      else if (/^\d\d$/.test(raw[at + 1] ?? "")) at++;
    } else {
      const word = spell(one === "no" && raw[at + 1] === "of" ? "number" : one);
      if (word) words.push(word);
    }
  }
  return words;
}

/** The runs of letters and digits in a text, as `pattern` finds them, in a third of the time. */
function runsOf(lower: string): readonly string[] {
  const runs: string[] = [];
  let start = -1;
  for (let at = 0; at <= lower.length; at++) {
    // NaN after the end, which ends a run.
    const code = lower.charCodeAt(at);
    const inRun = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (inRun) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      runs.push(lower.slice(start, at));
      start = -1;
    }
  }
  return runs;
}

function vocabularyOf(text: string): readonly Word[] {
  return wordsOf(text).map(adopt);
}

function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** A word in its one spelling; null when it only joins others. Remembered, since labels share their words. */
function spell(typed: string): Word | null {
  const known = spellings.get(typed);
  if (known !== undefined) return known;
  const stemmed = stem(typed);
  const word = glue.has(typed) ? null : wordFor(sameWords.get(typed) ?? sameWords.get(stemmed) ?? stemmed);
  if (spellings.size < remembered) spellings.set(typed, word);
  return word;
}

function stem(word: string): string {
  if (word.length <= 3 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
