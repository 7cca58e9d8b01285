import type { CellRef } from "../cell/address";
import type { Evidence, Fix, Severity } from "../check/finding";
import type { MeasureSubject, TableSubject } from "../check/subject";
import type { Trait } from "../scorecard/traits";

/**
 * A small table that shows a rule at work: tested, and printed in its help. The first row is a header, or the table gets
 * `Measure | Baseline 2022 | Target 2023 | Target 2024 …`. A cell in asterisks (`*40.9%*`) is one that the rule must name.
 */
export type ExampleTable = readonly (readonly string[])[];

/**
 * What a rule needs to know: the sheet alone, the KPI dictionary, the reference pack of published figures, or targets stated in text.
 */
export type Tier = "sheet" | "dictionary" | "reference" | "text";

/** What every rule says of itself. */
interface RuleText {
  /** Kebab-case, the thing first, for ever: a retired id is never used again. */
  readonly id: string;
  readonly severity: Severity;
  readonly tier: Tier;
  /** What it finds, in a line. */
  readonly title: string;
  /** Why it matters and when it may be fine after all, for the person who asks. */
  readonly why: string;
  /** Rules that explain what this one would find: cells that they name are not looked at. All come earlier in the list. */
  readonly subsumedBy: readonly string[];
  readonly examples: { readonly bad: readonly ExampleTable[]; readonly good: readonly ExampleTable[] };
}

/** What a rule found. The frame adds the rule's id, the sheet and the measure. */
export interface Found {
  /** The cells it is about, the one to look at first in front. */
  readonly cells: readonly [CellRef, ...CellRef[]];
  readonly message: string;
  readonly advice: string;
  readonly evidence?: readonly Evidence[];
  readonly fix?: Fix;
  /** Another severity than the rule's own, where this case is milder or worse. */
  readonly severity?: Severity;
  /** The measure it is about, for rules that look at whole tables. */
  readonly measure?: string;
}

/** A rule that looks at one measure at a time. */
export interface MeasureRule extends RuleText {
  readonly over: "measure";
  /** Without any of these traits a row cannot have what the rule finds, and is not shown to it; left out, it is shown every row. */
  readonly needs?: readonly Trait[];
  check(subject: MeasureSubject): readonly Found[];
}

/** A rule that looks at a whole table at once: families, columns, headings. */
export interface TableRule extends RuleText {
  readonly over: "table";
  check(subject: TableSubject): readonly Found[];
}

/** Any rule. */
export type Rule = MeasureRule | TableRule;

/** Defines a rule over single measures. */
export function defineRule(rule: Omit<MeasureRule, "over">): MeasureRule {
  return { ...rule, over: "measure" };
}

/** Defines a rule over whole tables. */
export function defineTableRule(rule: Omit<TableRule, "over">): TableRule {
  return { ...rule, over: "table" };
}
