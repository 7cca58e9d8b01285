import { hasYear, periodEnd } from "../cell/period";
import type { Period } from "../cell/period";
import type { DefinitionMatch } from "../scorecard/model";
import type { PublishedFigure, Reference, ReferenceMeasure } from "./reference";

/** What a pack has of the measure that a row is; undefined unless the row is exactly that measure and cohort. */
export function publishedOf(reference: Reference, match: DefinitionMatch | undefined): ReferenceMeasure | undefined {
  if (match?.fit !== "exact") return undefined;
  return indexOf(reference).get(keyOf(match.id, match.cohort));
}

/** The figure of an area for the year that a period of a whole year is; undefined where none is published. */
export function figureIn(measure: ReferenceMeasure, area: string, period: Period): PublishedFigure | undefined {
  if (period.kind !== "year" || !hasYear(period)) return undefined;
  return figureOf(measure, area, String(periodEnd(period)));
}

/** The figure of an area for the period that ends in a year; undefined where none is published. */
export function figureOf({ history }: ReferenceMeasure, area: string, year: string): PublishedFigure | undefined {
  const figure = history[area]?.[year];
  return typeof figure === "number" ? { value: figure, provisional: false } : figure;
}

/** The latest figure of an area, and the year it is of. */
export function latestIn(
  measure: ReferenceMeasure,
  area: string,
): { readonly year: number; readonly figure: PublishedFigure } | undefined {
  const years = Object.keys(measure.history[area] ?? {}).map(Number);
  const year = Math.max(...years);
  const figure = figureOf(measure, area, String(year));
  return figure && { year, figure };
}

/** Where a figure of a pack comes from, as evidence says it. */
export function citation({ source, licence }: Reference): string {
  return `${source} (${licence})`;
}

const indexes = new WeakMap<Reference, ReadonlyMap<string, ReferenceMeasure>>();

function indexOf(reference: Reference): ReadonlyMap<string, ReferenceMeasure> {
  const known = indexes.get(reference);
  if (known) return known;
  const made = new Map(reference.measures.map((one) => [keyOf(one.definition, one.cohort), one]));
  indexes.set(reference, made);
  return made;
}

function keyOf(definition: string, cohort: string | undefined): string {
  return `${definition}\n${cohort ?? ""}`;
}
