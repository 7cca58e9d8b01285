/**
 * What a row may have that a rule could find something in. A trait may be there for nothing; one that is missing is surely missing, so
 * that rules need not look.
 */
export const traitNames = [
  /** A cell of this kind of reading. */
  "error",
  "placeholder",
  "suppressed",
  "direction",
  /** A number that Excel keeps as text, alone or among words. */
  "texted",
  /** An empty target; an empty actual, baseline or forecast. */
  "gap",
  "lacking",
  /** Numbers of more than one unit, and of units that do not even compare. */
  "several-units",
  "mixed-units",
  /** A number below nought, or a percentage above 100. */
  "extreme",
  /** A percentage of two decimals or more. */
  "precise",
  /** Several percentages without decimals. */
  "whole",
  /** No figure to start from. */
  "unstarted",
  /** Targets that do not go steadily the way that is good from all starts, or without a good way not steadily any. */
  "unsteady",
  /** A target that is worse than a benchmark of the row. */
  "outdone",
  /** From the last start on, a step between percentages of one year and the next of more than three points. */
  "leaping",
  /** From the last start on, a last step that is half as large again as an even one. */
  "late",
  /** The dictionary has exactly this measure. */
  "defined",
  /** The label is a name that does not say what is counted. */
  "vague",
  /** Nothing says which way is good. */
  "undirected",
  /** The label has a bracket or a dash, after which it may say what part of a family it is. */
  "branched",
  /** Texts stand in the row of a heading above it. */
  "noted",
  /** The label names a unit that some of the cells are not in. */
  "misnamed",
  /** No value cell but benchmarks says more than that there is nothing. */
  "hollow",
  /** A value cell with words, a range or a direction instead of a number. */
  "worded",
  /** A figure that is nought. */
  "naught",
  /** Of the figures that are not nought, benchmarks too, one is three times another. */
  "uneven",
  /** One of the figures that are no benchmarks, nought apart, lies so far beside all others that it makes up most of how far they reach. */
  "astray",
  /** A number of exactly three or four decimals: what groups of thousands turn into where a dot divides decimals. */
  "thousandths",
] as const;
export type Trait = (typeof traitNames)[number];

/** A set of traits, a bit each. */
export type Traits = number;

/** The bit of each trait. */
export const trait = Object.fromEntries(traitNames.map((name, place) => [name, 1 << place])) as Readonly<
  Record<Trait, Traits>
>;

/** Every trait: of a row that nobody has looked at. */
export const everyTrait: Traits = (1 << traitNames.length) - 1;

/** What every row has, even one without any trait: the need of rules that look at all rows. */
export const anyRow: Traits = 1 << traitNames.length;

/** Some traits as a set. */
export function traitsOf(names: readonly Trait[]): Traits {
  return names.reduce((set, name) => set | trait[name], 0);
}

/** Whether a measure may have one of some traits; so it may where nobody has looked. */
export function mayHave({ glance }: { readonly glance?: Glance }, traits: Traits): boolean {
  return glance === undefined || (glance.traits & traits) !== 0;
}

/** What one quick look at a measure's row shows, so that most rules can pass over most rows. */
export interface Glance {
  readonly traits: Traits;
  /** How many of its numbers are percentages, benchmarks apart; those kept as text are not counted. */
  readonly percents: number;
}

/** Rows of a sheet, and of a table, up to which what was built or worked out of them is kept. */
export const mostKept = 2000;
