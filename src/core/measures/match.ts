import type { DefinitionMatch } from "../scorecard/model";
import type { AliasIndex } from "./alias-index";
import { indexAliases } from "./alias-index";
import type { Definition } from "./definition";
import { definitions } from "./definitions";
import type { Candidate, Place } from "./fit";
import { fitOf, fitOfHeading, isBetter, matchOf } from "./fit";
import type { Heard } from "./heard";
import { hear, silence, unsaid } from "./heard";

/** What a label stands under. */
export interface LabelContext {
  readonly section?: string;
  readonly group?: string;
  readonly table?: string;
}

/** Finds the measure that a label means where it stands; undefined when it means none the dictionary has. */
export type LabelMatcher = (label: string, context: LabelContext) => DefinitionMatch | undefined;

/** How many labels a matcher remembers before it starts afresh. */
const remembered = 20_000;

/**
 * A matcher over the dictionary and a workbook's own measures, which come first and take the place of those with their id.
 *
 * All words of one of a measure's names must be found in the label or its headings, at least one telling word of them in the label;
 * what the label says besides must weigh less. Letters' case, punctuation, plurals and common abbreviations make no difference.
 */
export function matcher(extra: readonly Definition[] = []): LabelMatcher {
  const own = new Set(extra.map(({ id }) => id));
  const index = indexAliases([...extra, ...definitions.filter(({ id }) => !own.has(id))]);
  const places = new Map<string, Known>();
  let size = 0;
  let last: Known | undefined;

  const placeAt = ({ section = "", group = "", table = "" }: LabelContext): Known => {
    if (last?.section === section && last.group === group && last.table === table) return last;
    const key = [group, section, table].join("\n");
    last = places.get(key) ?? {
      section,
      group,
      table,
      headings: [group, section, table].map(heading),
      matches: new Map(),
    };
    places.set(key, last);
    return last;
  };

  return (label, context) => {
    if (size >= remembered) {
      places.clear();
      last = undefined;
      size = 0;
    }
    const { matches, headings } = placeAt(context);
    const known = matches.get(label);
    if (known !== undefined) return known ?? undefined;
    const heard = hear(label);
    const match = heard && bestMatch(index, placeOf(heard, headings));
    matches.set(label, match ?? null);
    size++;
    return match;
  };
}

/** What is remembered of labels that stand under the same headings; null for a label that means no measure. */
interface Known extends Required<LabelContext> {
  readonly headings: readonly Heard[];
  readonly matches: Map<string, DefinitionMatch | null>;
}

function heading(text: string): Heard {
  return hear(text) ?? silence;
}

/** A label under its headings, each without the kinds of word that have been said nearer by. */
function placeOf(label: Heard, headings: readonly Heard[]): Place {
  let said = label.kinds;
  let bits = label.bits;
  const heard: Heard[] = [];
  for (const heading of headings) {
    heard.push(unsaid(heading, said));
    said |= heading.kinds;
    bits |= heading.bits;
  }
  return { label, headings: heard, bits };
}

function bestMatch(index: AliasIndex, place: Place): DefinitionMatch | undefined {
  const best = (place.label.bare ? bestOfHeadings(index, place) : undefined) ?? bestOfLabel(index, place);
  return best && matchOf(best, place);
}

function bestOfLabel(index: AliasIndex, place: Place): Candidate | undefined {
  const { words } = place.label;
  let best: Candidate | undefined;
  for (const word of words) {
    for (const alias of index.get(word) ?? []) {
      const candidate = fitOf(alias, place);
      if (candidate && (!best || isBetter(candidate, best))) best = candidate;
    }
  }
  return best;
}

/** The measure that the nearest heading names, for a label that names none: "FSM" under "Persistent absence:". */
function bestOfHeadings(index: AliasIndex, place: Place): Candidate | undefined {
  for (const heading of place.headings.slice(0, 2)) {
    let best: Candidate | undefined;
    for (const alias of heading.words.flatMap((word) => index.get(word) ?? [])) {
      const candidate = fitOfHeading(alias, heading, place);
      if (candidate && (!best || isBetter(candidate, best))) best = candidate;
    }
    if (best) return best;
  }
  return undefined;
}
