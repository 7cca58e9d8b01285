import { dfe, laitFigures } from "./data/sources";

/** Two measures that share out a whole between them. */
export interface Complement {
  readonly members: readonly [string, string];
  readonly sum: number;
  /** How far the sum may be off by rounding, in points. */
  readonly tolerance: number;
  readonly source: string;
}

/** A measure that counts some of those whom another counts, so that it is never the larger one. */
export interface PartOfWhole {
  readonly part: string;
  readonly whole: string;
  /** The smallest difference any authority has published, in points, where the reference gives one. */
  readonly leastSlack?: number;
  readonly source: string;
}

/** Measures that add up to another. */
export interface Sum {
  readonly parts: readonly [string, string, ...string[]];
  readonly total: string;
  readonly tolerance: number;
  readonly source: string;
}

/** A total that lies between the lowest and the highest of its groups. */
export interface Grouping {
  readonly total: string;
  readonly groups: readonly [string, string, ...string[]];
  readonly source: string;
}

/** Two measures of which one is usually the higher; `holds` is for how many of a hundred published pairs. */
export interface Order {
  readonly higher: string;
  readonly lower: string;
  readonly holds: number;
  readonly source: string;
}

const byDefinition = "By definition of the measures";

/**
 * Care leavers are left out: some are not in touch, so that their EET and NEET make 94% in the median authority. A published NEET
 * rate leaves out the not known, too; where a card's two figures make 100 in other years, they are meant as complements.
 */
export const complements: readonly Complement[] = [
  { members: ["eet-16-17", "neet-16-17"], sum: 100, tolerance: 0.5, source: byDefinition },
  { members: ["eet-16-17", "neet-or-not-known-16-17"], sum: 100, tolerance: 0.5, source: byDefinition },
  { members: ["school-attendance", "overall-absence"], sum: 100, tolerance: 0.5, source: byDefinition },
  { members: ["school-attendance-primary", "overall-absence-primary"], sum: 100, tolerance: 0.5, source: byDefinition },
  {
    members: ["school-attendance-secondary", "overall-absence-secondary"],
    sum: 100,
    tolerance: 0.5,
    source: byDefinition,
  },
];

export const partsOfWholes: readonly PartOfWhole[] = [
  { part: "ks2-reading-writing-maths", whole: "ks2-reading", leastSlack: 5, source: laitFigures },
  { part: "ks2-reading-writing-maths", whole: "ks2-writing", leastSlack: 5, source: laitFigures },
  { part: "ks2-reading-writing-maths", whole: "ks2-maths", leastSlack: 5, source: laitFigures },
  { part: "ks2-reading-writing-maths-higher", whole: "ks2-reading-writing-maths", source: byDefinition },
  { part: "all-early-learning-goals", whole: "good-level-of-development", source: byDefinition },
  { part: "good-level-of-development", whole: "communication-and-language", source: byDefinition },
  { part: "english-maths-9-5", whole: "english-maths-9-4", source: byDefinition },
  { part: "ebacc-9-5", whole: "ebacc-9-4", source: byDefinition },
  { part: "ebacc-9-4", whole: "ebacc-entry", source: byDefinition },
  { part: "ebacc-9-4", whole: "english-maths-9-4", source: byDefinition },
  { part: "ebacc-9-5", whole: "english-maths-9-5", source: byDefinition },
  { part: "severe-absence", whole: "persistent-absence", source: byDefinition },
  { part: "unauthorised-absence", whole: "overall-absence", source: byDefinition },
  { part: "pupils-suspended", whole: "suspensions", source: byDefinition },
  { part: "neet-16-17", whole: "neet-or-not-known-16-17", source: byDefinition },
  { part: "not-known-16-17", whole: "neet-or-not-known-16-17", source: byDefinition },
  { part: "participation-16-17", whole: "eet-16-17", source: byDefinition },
  { part: "pupils-with-ehcp", whole: "pupils-with-send", source: byDefinition },
  { part: "pupils-on-sen-support", whole: "pupils-with-send", source: byDefinition },
  { part: "first-preference-primary", whole: "parental-preference-primary", source: byDefinition },
  { part: "first-preference-secondary", whole: "parental-preference-secondary", source: byDefinition },
];

/** Two measures that seem to share out a whole and leave out some whom nobody knows of. */
export interface Remainder {
  readonly members: readonly [string, string];
  /** Whom the two leave out. */
  readonly leftOut: string;
  readonly source: string;
}

export const remainders: readonly Remainder[] = [
  { members: ["eet-16-17", "neet-16-17"], leftOut: "young people whose activity is not known", source: laitFigures },
  {
    members: ["care-leavers-eet", "care-leavers-neet"],
    leftOut: "care leavers who are not in touch",
    source: laitFigures,
  },
];

export const sums: readonly Sum[] = [
  { parts: ["neet-16-17", "not-known-16-17"], total: "neet-or-not-known-16-17", tolerance: 0.1, source: laitFigures },
  {
    parts: ["pupils-with-ehcp", "pupils-on-sen-support"],
    total: "pupils-with-send",
    tolerance: 0.1,
    source: byDefinition,
  },
];

const bySchool = (total: string, ...groups: [string, string, ...string[]]): Grouping => ({
  total,
  groups,
  source: dfe,
});

export const groupings: readonly Grouping[] = [
  bySchool(
    "persistent-absence",
    "persistent-absence-primary",
    "persistent-absence-secondary",
    "persistent-absence-special",
  ),
  bySchool("school-attendance", "school-attendance-primary", "school-attendance-secondary"),
  bySchool("overall-absence", "overall-absence-primary", "overall-absence-secondary"),
];

export const orders: readonly Order[] = [
  { higher: "persistent-absence-special", lower: "persistent-absence-secondary", holds: 97.8, source: laitFigures },
  { higher: "persistent-absence-secondary", lower: "persistent-absence-primary", holds: 99.8, source: laitFigures },
];

/** The families that a measure belongs to, by its id. */
export interface Families {
  readonly complements: readonly Complement[];
  /** Where it is the part, and where it is the whole. */
  readonly partOf: readonly PartOfWhole[];
  readonly wholeOf: readonly PartOfWhole[];
  readonly sums: readonly Sum[];
  readonly groupings: readonly Grouping[];
  readonly orders: readonly Order[];
}

/** Every family that names a measure. */
export function familiesOf(id: string): Families {
  return {
    complements: complements.filter(({ members }) => members.includes(id)),
    partOf: partsOfWholes.filter(({ part }) => part === id),
    wholeOf: partsOfWholes.filter(({ whole }) => whole === id),
    sums: sums.filter(({ parts, total }) => total === id || parts.includes(id)),
    groupings: groupings.filter(({ groups, total }) => total === id || groups.includes(id)),
    orders: orders.filter(({ higher, lower }) => higher === id || lower === id),
  };
}
