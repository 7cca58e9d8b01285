import type { MeasureRule, Rule, TableRule, WorkbookRule } from "../rules/define-rule";
import { anyRow, traitsOf } from "../scorecard/traits";
import type { Traits } from "../scorecard/traits";

/** Neighbouring rules of one sort, which run together. `needs` are the traits that any of them needs. */
export type Stretch =
  | { readonly over: "measure"; readonly rules: Needing[]; needs: Traits }
  | { readonly over: "table"; readonly rules: TableRule[] }
  | { readonly over: "workbook"; readonly rules: WorkbookRule[] };

/** A rule over measures and the traits of which a row must have one. */
export interface Needing {
  readonly rule: MeasureRule;
  readonly needs: Traits;
}

/** An ordered list of rules as stretches. */
export function stretches(rules: readonly Rule[]): readonly Stretch[] {
  const list: Stretch[] = [];
  for (const rule of rules) {
    const last = list.at(-1);
    if (rule.over === "workbook") {
      if (last?.over === "workbook") last.rules.push(rule);
      else list.push({ over: "workbook", rules: [rule] });
      continue;
    }
    if (rule.over === "table") {
      if (last?.over === "table") last.rules.push(rule);
      else list.push({ over: "table", rules: [rule] });
      continue;
    }
    const needs = rule.needs ? traitsOf(rule.needs) : anyRow;
    if (last?.over === "measure") {
      last.rules.push({ rule, needs });
      last.needs |= needs;
    } else list.push({ over: "measure", rules: [{ rule, needs }], needs });
  }
  return list;
}
