import type { Unit } from "../cell/quantity";
import { cohortPhrases } from "../measures/cohorts";
import { rangeIn, type Definition, type Range } from "../measures/definition";
import { definitionOf } from "../measures/definitions";
import { latestIn } from "../reference/figures";
import type { Reference, ReferenceMeasure } from "../reference/reference";
import type { Polarity } from "../scorecard/model";
import type { CardChoices, KnownChoice, MeasureChoice } from "./choices";
import { publishedPeriod } from "./periods";
import { otherMeasures, sectionOf } from "./sections";
import type { Reported } from "./words";

/** A published figure, on the scale a person reads, and the year in which its period ends. */
export interface CardFigure {
  readonly value: number;
  readonly year: number;
  /** The label of its period: `2024/25`. */
  readonly period: string;
}

/** What is known of a measure that the scorecard shall have. */
export interface CardMeasure {
  readonly name: string;
  readonly section: string;
  readonly unit: Unit;
  readonly polarity: Polarity | undefined;
  /** Decimals that its figures are shown with. */
  readonly decimals: number;
  /** What is possible at all, on the scale a person reads. */
  readonly range: Range;
  /** How near to its trajectory is still near, in points; undefined where nobody said. */
  readonly tolerance: number | undefined;
  readonly reported: Reported;
  readonly baseline: CardFigure | undefined;
  /** The latest figure of each area that is compared with, in their order. */
  readonly benchmarks: readonly (CardFigure | undefined)[];
  /** The median change from one year to the next over all authorities, and where 98 of 100 of their figures lie, where that is on record. */
  readonly record: { readonly movement: number; readonly low: number; readonly high: number } | undefined;
  /** Its id in the dictionary; undefined for a cohort, and for a measure of the user's own. */
  readonly id: string | undefined;
}

const usualDecimals = { percent: 1, "percentage-points": 1, points: 1, score: 2, rate: 2, ratio: 1, index: 1 } as const;

/** What is known of the chosen measures, in the order of their sections; a section's own are together. */
export function cardMeasures(choices: CardChoices, reference: Reference): readonly CardMeasure[] {
  const found = choices.measures.flatMap((choice) => cardMeasure(choice, choices, reference) ?? []);
  const sections = [...new Set(found.map(({ section }) => section))];
  return sections.flatMap((section) => found.filter((one) => one.section === section));
}

function cardMeasure(choice: MeasureChoice, choices: CardChoices, reference: Reference): CardMeasure | undefined {
  if (choice.kind === "known") return knownMeasure(choice, choices, reference);
  const { name, section, unit, polarity } = choice;
  return {
    ...{ name: plain(name), section: plain(section) || otherMeasures, unit, polarity },
    decimals: decimalsOf(unit),
    range: ownRange(unit),
    ...{ tolerance: undefined, record: undefined, id: undefined, baseline: undefined, reported: "each-part" },
    benchmarks: choices.benchmarks.map(() => undefined),
  };
}

/** A text without the spaces around it, and with one where there are several. */
function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function decimalsOf(unit: Unit): number {
  const known: Partial<Record<Unit, number>> = usualDecimals;
  return known[unit] ?? 0;
}

function ownRange(unit: Unit): Range {
  if (unit === "percent") return { min: 0, max: 100 };
  return unit === "count" || unit === "days" || unit === "rate" ? { min: 0 } : {};
}

function knownMeasure(
  { id, cohort }: KnownChoice,
  { authority, benchmarks }: CardChoices,
  reference: Reference,
): CardMeasure | undefined {
  const entry = definitionOf(id);
  if (!entry) return undefined;
  const published = reference.measures.find((one) => one.definition === id && one.cohort === cohort);
  const [unit] = entry.units;
  const figure = (area: string | undefined): CardFigure | undefined => figureOf(published, area, entry);
  return {
    name: nameOf(entry, cohort),
    section: sectionOf(entry),
    unit,
    polarity: entry.polarity,
    decimals: published?.decimals ?? decimalsOf(unit),
    range: rangeIn(entry, unit),
    tolerance: entry.tolerance > 0 ? entry.tolerance : undefined,
    reported: reportedOf(entry),
    baseline: figure(authority),
    benchmarks: benchmarks.map(figure),
    record: published && {
      movement: published.yearOnYear.p50,
      low: published.spread.p1,
      high: published.spread.p99,
    },
    id: cohort === undefined ? id : undefined,
  };
}

function figureOf(
  published: ReferenceMeasure | undefined,
  area: string | undefined,
  { yearType }: Definition,
): CardFigure | undefined {
  const latest = published && area !== undefined ? latestIn(published, area) : undefined;
  return latest && { value: latest.figure.value, year: latest.year, period: publishedPeriod(latest.year, yearType) };
}

/** The name that a measure of the dictionary bears on the scorecard; its id where the dictionary has none. */
export function definitionName({ id, cohort }: KnownChoice): string {
  const entry = definitionOf(id);
  return entry ? nameOf(entry, cohort) : id;
}

/** The name that a measure bears on the scorecard: the one it is published under, and the pupils it is narrowed to. */
export function nameOf({ name }: Definition, cohort: string | undefined): string {
  return cohort === undefined ? name : `${name}, ${cohortName(cohort)}`;
}

function cohortName(cohort: string): string {
  const names: Readonly<Record<string, string>> = {
    "free-school-meals": "free school meals",
    "sen-support": "SEN support",
    "children-in-need": "children in need",
  };
  return names[cohort] ?? cohortPhrases[cohort]?.[0] ?? cohort;
}

/** Results of assessments come once a year; suspensions and exclusions add up within it; the rest is known in each part of it. */
function reportedOf({ keyStage, subject, units }: Definition): Reported {
  if (keyStage !== undefined || /^(early-years|key-stage|post-16)/.test(subject)) return "yearly";
  return subject === "exclusions" && units[0] === "rate" ? "to-date" : "each-part";
}
