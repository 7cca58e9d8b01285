import type { Area, CellRef } from "../cell/address";
import type { Period } from "../cell/period";
import type { Unit } from "../cell/quantity";
import type { Definition } from "../measures/definition";
import type { Reading } from "../cell/reading";
import type { Glance } from "./traits";

/** What sort of table was recognised. */
export type TableKind = "scorecard" | "action-plan" | "benchmark";

/** Which way is good. `within-band` is good only between two limits. */
export type Polarity = "higher-is-better" | "lower-is-better" | "within-band";

/** A polarity and where it came from, best witness first: the workbook itself, the user, the KPI dictionary. */
export interface KnownPolarity {
  readonly polarity: Polarity;
  readonly source: "workbook" | "user" | "dictionary";
}

/** What a value may be in the life of a measure. A forecast is what is expected to come out, not what is aimed at. */
export const fieldRoles = ["baseline", "target", "actual", "benchmark", "forecast"] as const;
export type FieldRole = (typeof fieldRoles)[number];

/**
 * What sets a column apart from others of its role and period: the target that is hoped for or that will just do, the course laid towards
 * a target, the figure before and after it was revised, and the one that adds up since the beginning of the year.
 */
export type FieldVariant = "stretch" | "minimum" | "trajectory" | "provisional" | "revised" | "to-date";

/** One value cell of a measure. */
export interface Field {
  readonly role: FieldRole;
  /** The period of its column (or of its row, in a long table); undefined where the header names none. */
  readonly period: Period | undefined;
  /** What the header calls the column when it is not a period: `National`. */
  readonly heading: string;
  readonly variant?: FieldVariant | undefined;
  readonly at: CellRef;
  /** The cell as a person sees it. */
  readonly text: string;
  readonly reading: Reading;
}

/**
 * What a column that holds no value of the measure itself says of it. `variance` is a difference from a target or from an earlier figure,
 * `tolerance` a limit that the figure may not pass (floor, ceiling, amber threshold, level of intervention), `rag` a colour or a rating,
 * `status` another word on how it stands ("on track"), `weight` its share in a total.
 */
export const attributeRoles = [
  "reference",
  "owner",
  "lead",
  "frequency",
  "polarity",
  "unit",
  "status",
  "rag",
  "direction-of-travel",
  "variance",
  "rank",
  "quartile",
  "tolerance",
  "weight",
  "comment",
  "source",
  "statement",
  "due",
  "other",
] as const;
export type AttributeRole = (typeof attributeRoles)[number];

/** A cell that says something of a measure: how often it is reported, who leads, how far it is off its target. */
export interface Attribute {
  readonly role: AttributeRole;
  readonly heading: string;
  /** The period that its header names: the variance of Q2. */
  readonly period: Period | undefined;
  readonly at: CellRef;
  readonly text: string;
  readonly reading: Reading;
}

/** A section or group heading and the cell it stands in. */
export interface Heading {
  readonly text: string;
  readonly at: CellRef;
  /** Text found in a value column of the heading's row: the date of the figures below, usually. */
  readonly notes: readonly Field[];
}

/** One KPI: a row, a run of rows of a long table, a column of a transposed one, or a block of labels and values. */
export interface Measure {
  /** The cell of its name. */
  readonly at: CellRef;
  /** Every row that it has cells in, in order; absent when that is the row of `at` alone. */
  readonly rows?: readonly number[] | undefined;
  /** Whether its row is hidden, by hand or by a filter. */
  readonly hidden?: boolean;
  readonly name: string;
  readonly section: Heading | undefined;
  readonly group: Heading | undefined;
  /** Every value cell in column order, the empty ones too. */
  readonly fields: readonly Field[];
  readonly attributes: readonly Attribute[];
  /** Those of some roles, where they can be had without the others: ask `attributesOf`. */
  readonly attributesAs?: (roles: readonly AttributeRole[]) => readonly Attribute[];
  /** The unit that the measure is in: from the dictionary, else its label, else most of its cells; undefined when nothing says. */
  readonly unit: Unit | undefined;
  readonly polarity: KnownPolarity | undefined;
  /** The dictionary's measure this row was matched to. */
  readonly definition: DefinitionMatch | undefined;
  /** What a quick look at the row shows; absent where nobody has looked. */
  readonly glance?: Glance;
}

/** How a row was matched to the KPI dictionary. */
export interface DefinitionMatch {
  readonly id: string;
  /** The dictionary's entry of that id. */
  readonly entry: Definition;
  /** The cohort the row narrows the measure to (`sen-support`, `free-school-meals`); undefined for all. */
  readonly cohort: string | undefined;
  /**
   * `exact` when every telling word of the row is the measure's or a cohort's; `loose` when words are left over ("at 2 years old"), so
   * that polarity and unit may be borrowed but no figure compared.
   */
  readonly fit: "exact" | "loose";
  /** The label is a name that people use for it and that does not say what is counted. */
  readonly vague?: true;
}

/** What a column of a table was understood to be. */
export type ColumnRole =
  | { readonly kind: "label" }
  | { readonly kind: "section" }
  | {
      readonly kind: "value";
      readonly role: FieldRole;
      readonly period: Period | undefined;
      readonly variant?: FieldVariant;
    }
  | { readonly kind: "period" }
  | { readonly kind: "attribute"; readonly role: AttributeRole; readonly period?: Period };

/** One column of a table as it was understood, with what its header says. */
export interface Column {
  readonly column: number;
  readonly heading: string;
  readonly is: ColumnRole;
}

/** What a row of a table was understood to be. `not-understood` rows are reported by address, never swallowed. */
export type RowRole = "title" | "header" | "section" | "group" | "measure" | "note" | "not-understood";

/**
 * How a table lays out its measures: each in a row; in several rows, one for each period or one for each role; in a column, with the periods down the side;
 * or in a block of its own, label beside value.
 */
export type Arrangement = "rows" | "long" | "columns" | "blocks";

/**
 * Something of a table that could not be read as it stands, so that a person should look at it.
 *
 * - `slid`: the cells stand beside the columns that they belong to; they were left where they are.
 * - `decimal-unclear`: nothing in the column tells whether its commas (or dots) divide decimals or group thousands.
 */
export interface Remark {
  readonly kind: "slid" | "decimal-unclear";
  readonly cells: readonly CellRef[];
  /** What is odd, in a sentence for a person. */
  readonly says: string;
}

/** One table of a sheet, read. */
export interface Scorecard {
  readonly kind: TableKind;
  readonly arrangement: Arrangement;
  readonly sheet: string;
  /** From the first header to the last row, every mapped column. */
  readonly area: Area;
  readonly columns: readonly Column[];
  readonly measures: readonly Measure[];
  /** Group and section headings in order, so that rules can look at what stands in their rows. */
  readonly headings: readonly Heading[];
  /** Full-width notes between measures. */
  readonly notes: readonly { readonly at: CellRef; readonly text: string }[];
  /** What every non-empty row was taken for. */
  readonly rows: readonly { readonly row: number; readonly role: RowRole }[];
  /** Non-empty cells that no column or row accounts for. */
  readonly notUnderstood: readonly CellRef[];
  readonly remarks: readonly Remark[];
}

/**
 * Cells beside the measures that are none: a form of questions and answers on them, the key to their marks, or counts of how many measures
 * have which.
 */
export interface PassedOver {
  readonly kind: "form" | "key" | "counts";
  readonly area: Area;
}

/** All that was found on one sheet. `titles` are the text cells before and between tables. */
export interface SheetReading {
  readonly sheet: string;
  readonly tables: readonly Scorecard[];
  readonly titles: readonly CellRef[];
  readonly passedOver: readonly PassedOver[];
  /** Non-empty cells outside every table that are not titles. */
  readonly notUnderstood: readonly CellRef[];
}
