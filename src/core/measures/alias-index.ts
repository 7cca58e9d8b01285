import type { Definition } from "./definition";
import type { Word } from "./lexicon";
import { wordFor } from "./lexicon";
import { tokensOfName } from "./tokens";

/** A name of a measure as the words that must be found. */
export interface Alias {
  readonly definition: Definition;
  /** The rarest first, since that is the one a label is most likely not to have. */
  readonly words: readonly Word[];
  /** The bits of all its words. */
  readonly bits: number;
  readonly vague: boolean;
  /** Words of the label this measure accounts for although the name does not ask for them. */
  readonly implied: ReadonlySet<Word>;
  /** Whether one of its words leaves no doubt, wherever it stands. */
  readonly unmistakable: boolean;
  /** Its place in the dictionary. */
  readonly order: number;
}

/** Names by every word of worth that they hold. */
export type AliasIndex = ReadonlyMap<Word, readonly Alias[]>;

/** The words a name asks for, each once. */
export function aliasWords(name: string): readonly Word[] {
  return [...new Set(tokensOfName(name).filter(({ counting }) => !counting))];
}

/** Every name of every measure, by the words of worth in it. A name without one is left out. */
export function indexAliases(definitions: readonly Definition[]): AliasIndex {
  const aliases = definitions.flatMap(aliasesOf);
  const uses = new Map<Word, number>();
  for (const { words } of aliases) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const index = new Map<Word, Alias[]>();
  for (const alias of aliases) {
    const words = [...alias.words].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0));
    const rarestFirst = { ...alias, words };
    for (const word of words.filter(({ worth }) => worth > 0)) {
      const known = index.get(word);
      if (known) known.push(rarestFirst);
      else index.set(word, [rarestFirst]);
    }
  }
  return index;
}

function aliasesOf(definition: Definition, order: number): readonly Alias[] {
  const implied = new Set((definition.implied ?? []).flatMap((phrase) => tokensOfName(phrase)));
  if (definition.about !== undefined) implied.add(wordFor(definition.about));
  if (definition.keyStage !== undefined) implied.add(wordFor(definition.keyStage));
  const exact = [definition.name, ...definition.aliases].map((name) => ({ name, vague: false }));
  const vague = (definition.vagueAliases ?? []).map((name) => ({ name, vague: true }));
  return [...exact, ...vague].flatMap(({ name, vague }) => {
    const words = aliasWords(name);
    if (!words.some(({ worth }) => worth > 0)) return [];
    const unmistakable = words.some(({ worth }) => worth >= 3);
    return [
      { definition, words, bits: words.reduce((bits, { bit }) => bits | bit, 0), vague, implied, unmistakable, order },
    ];
  });
}
