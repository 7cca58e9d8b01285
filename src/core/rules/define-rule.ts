import type { CellRef } from "../cell/address";
import type { Evidence, Fix, Severity } from "../check/finding";
import type { RuleContext } from "../check/context";
import type { Profile } from "../check/profile";
import type { MeasureSubject, TableSubject, WorkbookSubject } from "../check/subject";
import type { Acceptance } from "../keep/kept";
import type { Reference } from "../reference/reference";
import type { TableKind } from "../scorecard/model";
import type { Trait } from "../scorecard/traits";

/**
 * A small table that shows a rule at work: tested, and printed in its help. The first row is a header, or the table gets
 * `Measure | Baseline 2022 | Target 2023 | Target 2024 …`. A cell in asterisks (`*40.9%*`) is one that the rule must name.
 */
export type ExampleTable = readonly (readonly string[])[];

/**
 * An example that needs more than one table: several sheets by name, a profile, a day, published figures, hidden rows. A cell
 * `=A1+B1 → 45` is a formula that came to 45. Its sheets have all their rows, the header too.
 */
export interface ExampleBook {
  readonly sheets: Readonly<Record<string, ExampleTable>>;
  readonly profile?: Partial<Profile>;
  /** The day it is, as `2026-11-22`. */
  readonly today?: string;
  /** Published figures to hold it against. */
  readonly reference?: Reference;
  /** What was accepted in it. */
  readonly acceptances?: readonly Acceptance[];
  /** Rows that are hidden, counting from 1 as Excel does. */
  readonly hiddenRows?: readonly number[];
}

/** An example of a rule at work. */
export type Example = ExampleTable | ExampleBook;

/** A number that a rule goes by and a profile may change. */
export interface Threshold {
  readonly value: number;
  /** What it is and in what unit, as a line of help: "points that two shares may be off their sum". */
  readonly says: string;
}

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
  /** The sorts of table it looks at; left out, scorecards and benchmark tables. */
  readonly on?: readonly TableKind[];
  /** Its thresholds by name. */
  readonly thresholds?: Readonly<Record<string, Threshold>>;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
}

/** What a rule found. The frame adds the rule's id, the sheet (of the first cell) and the measure. */
export interface Found {
  /** The cells it is about, the one to look at first in front. */
  readonly cells: readonly [CellRef, ...CellRef[]];
  readonly message: string;
  readonly advice: string;
  readonly evidence?: readonly Evidence[];
  readonly fix?: Fix;
  /** Another severity than the rule's own, where this case is milder or worse. */
  readonly severity?: Severity;
  /** It may well be in order: other rules look at its cells all the same. */
  readonly explainsNothing?: true;
  /** The measure it is about, for rules that look at whole tables. */
  readonly measure?: string;
}

/** A rule that looks at one measure at a time. */
export interface MeasureRule extends RuleText {
  readonly over: "measure";
  /** Without any of these traits a row cannot have what the rule finds, and is not shown to it; left out, it is shown every row. */
  readonly needs?: readonly Trait[];
  check(subject: MeasureSubject, context: RuleContext): readonly Found[];
}

/**
 * What is found with a pause now and then, so that nobody has to wait for a table of a hundred thousand rows: a rule over all rows of a table
 * is written as `*check`, and looks at them by `yield* inEachInSteps(…)`.
 */
export type FoundInSteps = Generator<undefined, readonly Found[], void>;

/** A rule that looks at a whole table at once: families, columns, headings. */
export interface TableRule extends RuleText {
  readonly over: "table";
  check(subject: TableSubject, context: RuleContext): readonly Found[] | FoundInSteps;
}

/** A rule that looks at a whole workbook at once: what its sheets say of each other. */
export interface WorkbookRule extends RuleText {
  readonly over: "workbook";
  check(subject: WorkbookSubject, context: RuleContext): readonly Found[] | FoundInSteps;
}

/** Any rule. */
export type Rule = MeasureRule | TableRule | WorkbookRule;

/** A rule as it is written: the names of its thresholds are known where it asks for them. */
type Written<Any extends Rule, Name extends string> = Omit<Any, "over" | "check" | "thresholds"> & {
  readonly thresholds?: Readonly<Record<Name, Threshold>>;
  readonly check: (subject: Parameters<Any["check"]>[0], context: RuleContext<Name>) => ReturnType<Any["check"]>;
};

/** Defines a rule over single measures. */
export function defineRule<Name extends string = never>(rule: Written<MeasureRule, Name>): MeasureRule {
  return { ...rule, over: "measure" };
}

/** Defines a rule over whole tables. */
export function defineTableRule<Name extends string = never>(rule: Written<TableRule, Name>): TableRule {
  return { ...rule, over: "table" };
}

/** Defines a rule over whole workbooks. */
export function defineWorkbookRule<Name extends string = never>(rule: Written<WorkbookRule, Name>): WorkbookRule {
  return { ...rule, over: "workbook" };
}
