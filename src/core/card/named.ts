import { cohortPhrases } from "../measures/cohorts";
import { definitionOf, definitions } from "../measures/definitions";
import { didYouMean } from "../nearest-names";
import { dictionary } from "../scorecard/read-workbook";
import type { CardYears, KnownChoice } from "./choices";
import { nameOf } from "./measures";
import { cardSections, offeredIn } from "./sections";
import { usualIn } from "./usual-choices";

/** The measures that a name stands for, or, for a name that stands for none, a question that offers names like it. */
export type MeasuresNamed =
  { readonly ok: true; readonly measures: readonly KnownChoice[] } | { readonly ok: false; readonly hint: string };

/** The measures that somebody names: those of a section by its key or title, or one by its id, its name or another that people use for it. */
export function measuresNamed(text: string, years: CardYears): MeasuresNamed {
  const plain = text.trim().toLowerCase();
  const section = cardSections.find(({ key, title }) => key === plain || title.toLowerCase() === plain);
  if (section) {
    const usual = usualIn(section, years);
    return { ok: true, measures: usual.length > 0 ? usual : offeredIn(section) };
  }
  const [id = "", cohort] = plain.split("/");
  if (definitionOf(id) && (cohort === undefined || Object.hasOwn(cohortPhrases, cohort)))
    return { ok: true, measures: [{ kind: "known", id, ...(cohort !== undefined && { cohort }) }] };
  const match = dictionary()(text, {});
  if (match)
    return {
      ok: true,
      measures: [{ kind: "known", id: match.id, ...(match.cohort !== undefined && { cohort: match.cohort }) }],
    };
  const names = [
    ...cardSections.map(({ key }) => key),
    ...definitions.flatMap((entry) => [entry.id, nameOf(entry, undefined), ...entry.aliases]),
  ];
  return { ok: false, hint: didYouMean(text, names, "") };
}
