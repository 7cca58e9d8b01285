import { definitionOf } from "../measures/definitions";
import { silences } from "../measures/eras";
import type { Reference } from "../reference/reference";
import type { CardChoices, CardYears, KnownChoice } from "./choices";
import { firstEnd, sayYears } from "./periods";
import { cardSections, type CardSection } from "./sections";

/** Three academic years, the first the one that a day (`2026-11-22`) is in. */
export function usualYears(today: string): CardYears {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return { kind: "academic", first: month >= 9 ? year : year - 1, count: 3 };
}

/** The measures that a section has at first, less those that are not published in any of the target years. */
export function usualIn({ usual }: CardSection, years: CardYears): readonly KnownChoice[] {
  return usual.filter(({ id }) => definitionOf(id) !== undefined && !isSilent(id, years));
}

/** Whether a measure is not published in the first of the target years. */
export function isSilent(id: string, years: CardYears): boolean {
  const end = firstEnd(years);
  return silences.some(
    ({ measures, from, to }) => measures.includes(id) && from <= end && (to === undefined || end <= to),
  );
}

/** The title of a scorecard of an authority, or of nobody in particular. */
export function usualTitle(authority: string | undefined, years: CardYears): string {
  return `${authority === undefined ? "Education" : `${authority} education`} scorecard ${sayYears(years)}`;
}

/** What is chosen before anybody chooses: an education scorecard of three years, by term, with the national figures beside it. */
export function usualChoices(today: string, { areas }: Reference, authority?: string): CardChoices {
  const years = usualYears(today);
  return {
    sheet: "Scorecard",
    title: usualTitle(authority, years),
    authority,
    measures: cardSections.flatMap((section) => usualIn(section, years)),
    years,
    actuals: "term",
    owners: [],
    benchmarks: authority === undefined ? [] : areas.national.slice(0, 1),
    neighbours: false,
    targets: "none",
  };
}
