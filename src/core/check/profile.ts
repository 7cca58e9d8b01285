import type { Unit } from "../cell/quantity";
import type { Reference } from "../reference/reference";
import type { Polarity } from "../scorecard/model";
import type { Severity } from "./finding";

/** How a workbook is to be checked: what the user changed from the rules as they are, and what only the user knows. */
export interface Profile {
  /** Rules switched off or given another severity, by id. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** The polarity of measures the dictionary does not know or the user sees otherwise, by the measure's name. */
  readonly polarity: Readonly<Record<string, Polarity>>;
  /** The authority whose scorecard it is, as published figures name it, or `none`; left out, the workbook's titles may name it. */
  readonly authority?: string;
  /** Thresholds of rules, by the rule's id and the threshold's name. */
  readonly thresholds?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How far from its target a measure is still near it, in points of its unit, by the measure's name or its id in the dictionary. */
  readonly tolerance?: Readonly<Record<string, number>>;
  /** Measures that the dictionary does not have, or has otherwise: one with the id of another takes its place. */
  readonly measures?: readonly OwnMeasure[];
  /** How measures hang together, beside what the dictionary knows. */
  readonly families?: readonly OwnFamily[];
  /** What texts state of measures: targets and figures of a strategy or a report, to hold the scorecard against. */
  readonly statements?: readonly Statement[];
  /** Published figures in place of those that come with the product, or `none` to hold it against no figures. */
  readonly reference?: Reference | typeof none;
}

/** What a profile says in place of an authority or of published figures, for none. */
export const none = "none";

/** A measure of the user's own. */
export interface OwnMeasure {
  /** Kebab-case. */
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly unit: Unit;
  readonly polarity?: Polarity;
  /** The lowest and highest value that is possible at all. */
  readonly min?: number;
  readonly max?: number;
  /** Points of its unit that it may be off its target and still be near it. */
  readonly tolerance?: number;
}

/** How some measures hang together. Members are ids of the dictionary or of the user's own measures. */
export type OwnFamily =
  /** Shares that make up a whole; `sum` is 100 and `tolerance` 0.5 unless said. */
  | {
      readonly kind: "complement";
      readonly members: readonly [string, string];
      readonly sum?: number;
      readonly tolerance?: number;
    }
  | { readonly kind: "part-of-whole"; readonly part: string; readonly whole: string };

/** What a figure of a text is of its measure: `actual` for any that is not aimed at. */
export const statementRoles = ["target", "baseline", "actual"] as const;
export type StatementRole = (typeof statementRoles)[number];

/** A figure that a text gives of a measure. */
export interface Statement {
  /** The measure, as the text or the scorecard calls it. */
  readonly measure: string;
  /** The figure as the text has it: `95%`. */
  readonly value: string;
  /** When it is to be reached, or was: `2026`, `2022/23`. */
  readonly period: string;
  /** Whether it is aimed at, where things started, or reported. */
  readonly is: StatementRole;
  /** Where it is said: the document and its page. */
  readonly from: string;
}

/** Every rule as it is. */
export const defaultProfile: Profile = { rules: {}, polarity: {} };
