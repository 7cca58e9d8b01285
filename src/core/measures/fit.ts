import type { DefinitionMatch } from "../scorecard/model";
import type { Alias } from "./alias-index";
import { keyStages } from "./definition";
import type { Heard } from "./heard";
import { leftover } from "./heard";
import type { Word } from "./lexicon";

/** A label and its headings, nearest first: group, section, table. */
export interface Place {
  readonly label: Heard;
  readonly headings: readonly Heard[];
  /** The bits of all words of the label and its headings. */
  readonly bits: number;
}

/** One way to understand a label. */
export interface Candidate {
  readonly alias: Alias;
  /** Worth of the words found in the label, then in each heading. */
  readonly worths: readonly number[];
  readonly leftover: number;
}

/** How an alias fits a label where it stands; undefined when a word of it is missing or the label says more than it explains. */
export function fitOf(alias: Alias, place: Place): Candidate | undefined {
  if ((alias.bits & ~place.bits) !== 0) return undefined;
  for (const word of alias.words) if (layerOf(word, place) < 0) return undefined;
  const worths = worthsOf(alias, (word) => layerOf(word, place));
  const [inLabel = 0] = worths;
  if (inLabel === 0 || stagesDisagree(place.label, alias)) return undefined;
  const rest = leftover(place.label, alias.words, alias.implied);
  return rest < inLabel ? { alias, worths, leftover: rest } : undefined;
}

/** How an alias that stands in a heading fits a label which only names a cohort or a way of counting ("FSM", "All pupils", "Rate"). */
export function fitOfHeading(alias: Alias, heading: Heard, place: Place): Candidate | undefined {
  const layer = (word: Word): number => (heading.words.includes(word) ? 1 : layerOf(word, place));
  if (alias.words.some((word) => layer(word) < 0)) return undefined;
  const worths = worthsOf(alias, layer);
  const rest = leftover(heading, alias.words, alias.implied);
  return rest < (worths[1] ?? 0) ? { alias, worths, leftover: 0 } : undefined;
}

/** Whether one candidate is to be preferred to another: most said in the label, then nearest to it, then first in the dictionary. */
export function isBetter(one: Candidate, other: Candidate): boolean {
  const differences = [
    (one.worths[0] ?? 0) - (other.worths[0] ?? 0),
    Number(other.alias.vague) - Number(one.alias.vague),
    other.leftover - one.leftover,
    (one.worths[1] ?? 0) - (other.worths[1] ?? 0),
    (one.worths[2] ?? 0) - (other.worths[2] ?? 0),
    (one.worths[3] ?? 0) - (other.worths[3] ?? 0),
    one.alias.words.length - other.alias.words.length,
    other.alias.order - one.alias.order,
  ];
  return (differences.find((difference) => difference !== 0) ?? 0) > 0;
}

/** A candidate as the match that a scorecard keeps. */
export function matchOf({ alias, leftover: rest }: Candidate, place: Place): DefinitionMatch {
  const exact = rest === 0 && !alias.vague && !place.label.aim && !headingsDisagree(place, alias);
  const vague = alias.vague && rest === 0;
  return {
    id: alias.definition.id,
    entry: alias.definition,
    cohort: cohortOf(alias, place),
    fit: exact ? "exact" : "loose",
    ...(vague && { vague }),
  };
}

function layerOf(word: Word, { label, headings }: Place): number {
  if (label.words.includes(word)) return 0;
  for (let layer = 0; layer < headings.length; layer++) if (headings[layer]?.words.includes(word)) return layer + 1;
  return -1;
}

function worthsOf(alias: Alias, layerOfWord: (word: Word) => number): readonly number[] {
  const worths = [0, 0, 0, 0];
  for (const word of alias.words) {
    const layer = layerOfWord(word);
    worths[layer] = (worths[layer] ?? 0) + word.worth;
  }
  return worths;
}

function stagesDisagree(heard: Heard, { definition: { keyStage } }: Alias): boolean {
  if (keyStage === undefined || heard.kinds === 0) return false;
  const stages = heard.words.map(({ text }) => text).filter((text) => (keyStages as readonly string[]).includes(text));
  return stages.length > 0 && !stages.includes(keyStage);
}

function headingsDisagree(place: Place, alias: Alias): boolean {
  return !alias.unmistakable && place.headings.some((heading) => stagesDisagree(heading, alias));
}

/** The label's cohorts, or else the one that the nearest heading names; a measure that is about a cohort takes none from a heading. */
function cohortOf(alias: Alias, { label, headings }: Place): string | undefined {
  const narrows = (cohort: Word): boolean => !alias.words.includes(cohort) && !alias.implied.has(cohort);
  const own = label.cohorts.filter(narrows).map(({ text }) => text);
  if (own.length > 0) return own.sort().join("+");
  if (alias.definition.about !== undefined || label.cohorts.length > 0) return undefined;
  const named = headings.slice(0, 2).map(({ cohorts }) => cohorts.filter(narrows));
  const nearest = named.find((cohorts) => cohorts.length > 0);
  return nearest?.length === 1 ? nearest[0]?.text : undefined;
}
