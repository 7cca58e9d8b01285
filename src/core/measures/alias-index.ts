import { isCohort } from "./cohorts";
import type { Definition } from "./definition";
import { tokensOf } from "./tokens";
import { countingWords, softWords, tellingWeights } from "./words";

/** A name of a measure as the words that must be found. */
export interface Alias {
  readonly definition: Definition;
  readonly words: readonly string[];
  readonly vague: boolean;
  /** Words of the label this measure accounts for although the name does not ask for them. */
  readonly implied: ReadonlySet<string>;
  /** Whether one of its words leaves no doubt, wherever it stands. */
  readonly unmistakable: boolean;
  /** Its place in the dictionary. */
  readonly order: number;
}

/** Names by every word they hold. */
export type AliasIndex = ReadonlyMap<string, readonly Alias[]>;

/** What a word is worth when an alias explains it: nothing for words everybody uses, most for those that leave no doubt. */
export function worth(word: string): number {
  return softWords.has(word) || countingWords.has(word) ? 0 : (tellingWeights.get(word) ?? 1);
}

/** The words a name asks for, each once. */
export function aliasWords(name: string): readonly string[] {
  return [...new Set(tokensOf(name).filter((word) => !countingWords.has(word)))];
}

/** Every name of every measure, by the words in it. A name without a telling word is left out. */
export function indexAliases(definitions: readonly Definition[]): AliasIndex {
  const index = new Map<string, Alias[]>();
  for (const [order, definition] of definitions.entries()) {
    for (const alias of aliasesOf(definition, order)) {
      for (const word of alias.words) {
        const known = index.get(word);
        if (known) known.push(alias);
        else index.set(word, [alias]);
      }
    }
  }
  return index;
}

function aliasesOf(definition: Definition, order: number): readonly Alias[] {
  const implied = new Set((definition.implied ?? []).flatMap((phrase) => tokensOf(phrase)));
  if (definition.about !== undefined) implied.add(definition.about);
  if (definition.keyStage !== undefined) implied.add(definition.keyStage);
  const exact = [definition.name, ...definition.aliases].map((name) => ({ name, vague: false }));
  const vague = (definition.vagueAliases ?? []).map((name) => ({ name, vague: true }));
  return [...exact, ...vague].flatMap(({ name, vague }) => {
    const words = aliasWords(name);
    if (!words.some((word) => worth(word) > 0)) return [];
    const unmistakable = words.some((word) => (tellingWeights.get(word) ?? 0) >= 3 && !isCohort(word));
    return [{ definition, words, vague, implied, unmistakable, order }];
  });
}
