import type { WorkbookSnapshot } from "../grid/snapshot";
import type { Rule } from "../rules/define-rule";
import type { SheetReading } from "../scorecard/model";
import { authorityOf, authorityOfSheet } from "./authority";
import type { CheckSurroundings, RuleContext } from "./context";
import type { Profile } from "./profile";

/** What was read, and all that rules may go by. */
export interface CheckInput extends CheckSurroundings {
  readonly workbook: WorkbookSnapshot;
  readonly sheets: readonly SheetReading[];
  readonly profile: Profile;
}

/** What rules are given, each made once. */
export class RuleContexts {
  /** By the authority that is spoken of and by the rule. */
  private readonly contexts = new Map<string | undefined, Map<string, RuleContext>>();
  private readonly authorities = new Map<string | undefined, string | undefined>();

  constructor(private readonly input: CheckInput) {}

  /** The authority that a sheet is of, or without one the workbook. */
  private authorityOn(sheet: string | undefined): string | undefined {
    const known = this.authorities.get(sheet);
    if (known !== undefined || this.authorities.has(sheet)) return known;
    const whose = { ...this.input, reference: this.input.comparison?.reference };
    const found = sheet === undefined ? authorityOf(whose) : authorityOfSheet(whose, sheet);
    this.authorities.set(sheet, found);
    return found;
  }

  /** What a rule is given on a sheet; without one, on the workbook. */
  of(rule: Rule, sheet: string | undefined): RuleContext {
    const authority = this.authorityOn(sheet);
    const contexts = this.contexts.get(authority) ?? new Map<string, RuleContext>();
    const known = contexts.get(rule.id);
    if (known) return known;
    const { profile, today, comparison, acceptances } = this.input;
    const made: RuleContext = {
      profile,
      ...(authority !== undefined && { authority }),
      ...(today !== undefined && { today }),
      ...(comparison && { reference: comparison.reference }),
      ...(acceptances && { acceptances }),
      threshold: (name) => thresholdOf(rule, name, profile),
    };
    contexts.set(rule.id, made);
    this.contexts.set(authority, contexts);
    return made;
  }
}

function thresholdOf(rule: Rule, name: string, { thresholds }: Profile): number {
  const own = rule.thresholds?.[name];
  if (own === undefined) throw new Error(`The rule ${rule.id} has no threshold ${name}.`);
  return thresholds?.[rule.id]?.[name] ?? own.value;
}
