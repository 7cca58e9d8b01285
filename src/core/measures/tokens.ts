import { phrases, sameWords } from "./phrases";
import { glue } from "./words";

const pattern = /\d{1,3}(?:,\d{3})+|\d+\.\d+|[a-z0-9]+/g;
const year = /^(?:19|20)\d\d$/;
const reference = /^(?=.*\d)(?=.*[a-z])[a-z0-9]+$|^\d+\.\d+$/;

/** A phrase as its words and what they become. */
interface Phrase {
  readonly words: readonly string[];
  readonly tokens: readonly string[];
}

const wordOf = new Map<string, string>();
const phrasesByFirst = new Map<string, Phrase[]>();

for (const [phrase, tokens] of phrases) {
  const words = wordsOf(phrase);
  const first = words[0];
  if (first === undefined) continue;
  const known = phrasesByFirst.get(first) ?? [];
  known.push({ words, tokens });
  phrasesByFirst.set(first, known);
}
for (const known of phrasesByFirst.values()) known.sort((a, b) => b.words.length - a.words.length);

/**
 * A label as telling words, in order: lower case, no punctuation, joining words dropped, inflections and abbreviations brought to one
 * spelling ("KS2", "key stage 2" -> `ks2`), a leading reference code and years dropped.
 */
export function tokensOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const tokens: string[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? "";
    const phrase = phrasesByFirst.get(word)?.find((known) => startsAt(words, at, known.words));
    if (phrase) tokens.push(...phrase.tokens);
    else if (!(at === 0 && words.length > 1 && reference.test(word))) tokens.push(word);
    at += phrase ? phrase.words.length : 1;
  }
  return tokens;
}

function startsAt(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  for (let i = 1; i < phrase.length; i++) if (words[at + i] !== phrase[i]) return false;
  return true;
}

function wordsOf(text: string): readonly string[] {
  const raw = text.toLowerCase().replaceAll("'", "").replaceAll("’", "").match(pattern) ?? [];
  const words: string[] = [];
  for (let at = 0; at < raw.length; at++) {
    const one = raw[at] ?? "";
    if (isYear(one)) {
      if (/^\d\d$/.test(raw[at + 1] ?? "")) at++;
      continue;
    }
    const word = one === "no" && raw[at + 1] === "of" ? "number" : canonical(one);
    if (word !== "") words.push(word);
  }
  return words;
}

function isYear(word: string): boolean {
  return word.length === 4 && year.test(word);
}

/** The one spelling of a word; "" when it only joins others. Remembered, since labels share their words. */
function canonical(word: string): string {
  const known = wordOf.get(word);
  if (known !== undefined) return known;
  const stemmed = stem(word);
  const spelling = glue.has(word) ? "" : (sameWords.get(word) ?? sameWords.get(stemmed) ?? stemmed);
  if (wordOf.size < 20_000) wordOf.set(word, spelling);
  return spelling;
}

function stem(word: string): string {
  if (/^\d/.test(word)) return word.replaceAll(",", "");
  if (word.length <= 3 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
