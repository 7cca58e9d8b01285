import type { CellRef } from "../cell/address";
import type { GridSnapshot } from "../grid/snapshot";
import type { Found, Rule, TableRule, WorkbookRule } from "../rules/define-rule";
import type { Scorecard, TableKind } from "../scorecard/model";
import { anyRow, everyTrait, mostKept, traitsOf } from "../scorecard/traits";
import type { Traits } from "../scorecard/traits";
import { Blame, explainsAny, unexplained } from "./blame";
import type { NamedCell } from "./blame";
import type { Finding, Severity } from "./finding";
import { inReadingOrder } from "./reading-order";
import { RuleContexts } from "./rule-contexts";
import type { CheckInput } from "./rule-contexts";
import { stretches } from "./stretches";
import { allSteps, during, inTheEnd, partSteps } from "./steps";
import type { Pauses, Steps } from "./steps";
import type { Needing, Stretch } from "./stretches";
import { MeasureSubject } from "./subject";
import type { TableSubject } from "./subject";

/** The id of findings about a rule that broke down. */
export const ruleFailed = "rule-failed";

/**
 * Runs an ordered list of rules over what was read.
 *
 * Rules run in the order of the list, so that a rule sees which cells the rules it is subsumed by have named already and passes over
 * them. Neighbouring rules over measures run together, measure by measure. A rule that throws is reported once and the others go on.
 * Findings come back in reading order: sheet, row, column, then the order of the list.
 */
export function runRules(input: CheckInput, rules: readonly Rule[]): readonly Finding[] {
  return allSteps(rulesInSteps(input, rules));
}

/** The same as `runRules`, in steps: some measures each, or a table under one rule. */
export function* rulesInSteps(input: CheckInput, rules: readonly Rule[]): Steps<readonly Finding[]> {
  const { sheets, profile } = input;
  const asked = rules.filter(({ id }) => profile.rules[id] !== "off");
  const run = new Run(input, new Set(asked.map(({ id }) => id)));
  const active = stretches(asked);
  for (const [index, stretch] of active.entries()) {
    yield* partSteps(run.stretch(stretch), index / active.length, (index + 1) / active.length);
  }
  return inReadingOrder(run.findings, sheets, rules);
}

/** Measures that rules look at in one step: about a millisecond. */
const measuresInStep = 64;

const usualKinds: readonly TableKind[] = ["scorecard", "benchmark"];

function isOn({ on = usualKinds }: Rule, { kind }: Scorecard): boolean {
  return on.includes(kind);
}

class Run {
  readonly findings: Finding[] = [];
  private readonly blame = new Blame();
  private readonly failed = new Set<string>();

  /** The traits of every row by its table, in one array: looking for those with one is to take no time. */
  private readonly glances = new Map<Scorecard, Int32Array>();
  private readonly tables: readonly Scorecard[];
  /** The rows of tables of usual size as rules see them of which none is explained: most work the same out of them. */
  private readonly kept = new Map<Scorecard, MeasureSubject[]>();
  private readonly grids: ReadonlyMap<string, GridSnapshot>;
  private readonly contexts: RuleContexts;

  constructor(
    private readonly input: CheckInput,
    private readonly asked: ReadonlySet<string>,
  ) {
    this.contexts = new RuleContexts(input);
    this.tables = input.sheets.flatMap(({ tables }) => tables);
    this.grids = new Map(input.workbook.sheets.map((grid) => [grid.sheet, grid]));
  }

  /** Runs some neighbouring rules. */
  *stretch(stretch: Stretch): Steps<void> {
    const { tables } = this;
    if (this.glances.size === 0) yield* this.glance();
    switch (stretch.over) {
      case "measure":
        for (const [index, table] of tables.entries())
          yield* partSteps(this.overMeasures(stretch.rules, table), index / tables.length, (index + 1) / tables.length);
        return;
      case "table":
        for (const [index, table] of tables.entries()) {
          for (const rule of stretch.rules) {
            if (isOn(rule, table)) yield* during(this.overTable(rule, table), index / tables.length);
          }
        }
        return;
      case "workbook":
        for (const [index, rule] of stretch.rules.entries()) {
          yield* during(this.overWorkbook(rule), index / stretch.rules.length);
        }
        return;
      default:
        return stretch satisfies never;
    }
  }

  /** Glances at every row, so that no rule that asks for those with a trait has to do it for all of them at once. */
  private *glance(): Steps<void> {
    for (const table of this.tables) {
      const traits = new Int32Array(table.measures.length);
      this.glances.set(table, traits);
      for (const [index, { glance }] of table.measures.entries()) {
        traits[index] = (glance?.traits ?? everyTrait) | anyRow;
        if (index % measuresInStep === 0) yield 0;
      }
    }
  }

  /** A row of a table as a rule sees it to which nothing of it was explained. */
  private whole(table: Scorecard, index: number): MeasureSubject {
    const { measures } = table;
    if (measures.length > mostKept) return new MeasureSubject(measures[index]!, table);
    let kept = this.kept.get(table);
    if (!kept) this.kept.set(table, (kept = []));
    return (kept[index] ??= new MeasureSubject(measures[index]!, table));
  }

  private glancesOf(table: Scorecard): Int32Array {
    return this.glances.get(table) ?? new Int32Array();
  }

  private *overMeasures(all: readonly Needing[], table: Scorecard): Steps<void> {
    const rules = all.filter(({ rule }) => isOn(rule, table));
    if (rules.length === 0) return;
    const needed = rules.reduce((traits, { needs }) => traits | needs, 0);
    const glances = this.glancesOf(table);
    const isExplained = rules.some(({ rule }) => this.blame.has(table.sheet, rule.subsumedBy));
    let looked = 0;
    for (let index = 0; index < glances.length; index++) {
      const traits = glances[index]!;
      if (!isExplained && (traits & needed) === 0) continue;
      const measure = table.measures[index]!;
      const named = this.blame.inRowsOf(measure);
      if (named || (traits & needed) !== 0) this.overMeasure(rules, this.whole(table, index), traits, named);
      if (++looked % measuresInStep === 0) yield index / glances.length;
    }
  }

  private overMeasure(
    rules: readonly Needing[],
    subject: MeasureSubject,
    traits: Traits,
    before: readonly NamedCell[] | undefined,
  ): void {
    let named = before;
    for (const { rule, needs } of rules) {
      const isExplained = named !== undefined && explainsAny(named, rule.subsumedBy);
      // A glance is at all cells of a row: it says nothing of what is left of them.
      if (!isExplained && (traits & needs) === 0) continue;
      try {
        const seen = named && isExplained ? unexplained(rule, subject, named) : subject;
        const found = rule.check(seen, this.contexts.of(rule, subject.table.sheet));
        if (found.length === 0) continue;
        for (const one of found) this.add(rule, one, subject.title);
        named = this.blame.inRowsOf(subject.measure);
      } catch (fault) {
        this.fail(rule, subject.measure.at, subject.measure.name, fault);
      }
    }
  }

  private *overTable(rule: TableRule, table: Scorecard): Pauses {
    try {
      const found = rule.check(this.subjectOf(rule, table), this.contexts.of(rule, table.sheet));
      for (const one of yield* inTheEnd(found)) this.add(rule, one, "");
    } catch (fault) {
      const { sheet, area } = table;
      this.fail(rule, { sheet, row: area.top, column: area.left }, "", fault);
    }
  }

  private *overWorkbook(rule: WorkbookRule): Pauses {
    const tables = this.tables.filter((table) => isOn(rule, table)).map((table) => this.subjectOf(rule, table));
    try {
      const { workbook, sheets } = this.input;
      const subject = { workbook, sheets, tables, findings: this.findings, asked: this.asked };
      const found = rule.check(subject, this.contexts.of(rule, undefined));
      for (const one of yield* inTheEnd(found)) this.add(rule, one, "");
    } catch (fault) {
      const sheet = this.input.sheets[0]?.sheet ?? "";
      this.fail(rule, { sheet, row: 0, column: 0 }, "", fault);
    }
  }

  private subjectOf(rule: Rule, table: Scorecard): TableSubject {
    const grid = this.grids.get(table.sheet);
    if (grid === undefined) throw new Error(`The workbook has no sheet ${table.sheet}, of which it has a table.`);
    const having = (traits: Traits): Iterable<MeasureSubject> => ({
      [Symbol.iterator]: () => this.subjects(rule, table, traits),
    });
    return { table, grid, measures: having(anyRow), having: (...traits) => having(traitsOf(traits)) };
  }

  private *subjects(rule: Rule, table: Scorecard, traits: Traits): Generator<MeasureSubject> {
    const glances = this.glancesOf(table);
    const isAnyExplained = this.blame.has(table.sheet, rule.subsumedBy);
    for (let index = 0; index < glances.length; index++) {
      const hasOne = (glances[index]! & traits) !== 0;
      if (!hasOne && !isAnyExplained) continue;
      const measure = table.measures[index]!;
      const named = isAnyExplained ? this.blame.inRowsOf(measure) : undefined;
      const isExplained = named !== undefined && explainsAny(named, rule.subsumedBy);
      if (!hasOne && !isExplained) continue;
      const subject = this.whole(table, index);
      yield isExplained ? unexplained(rule, subject, named) : subject;
    }
  }

  private add(rule: Rule, found: Found, title: string): void {
    if (!found.explainsNothing) this.blame.add(rule.id, found.cells);
    this.findings.push({
      rule: rule.id,
      severity: this.severity(rule.id) ?? found.severity ?? rule.severity,
      sheet: found.cells[0].sheet,
      cells: found.cells,
      measure: found.measure ?? title,
      message: found.message,
      advice: found.advice,
      evidence: found.evidence ?? [],
      ...(found.fix && { fix: found.fix }),
    });
  }

  private severity(id: string): Severity | undefined {
    const set = this.input.profile.rules[id];
    return set === "off" ? undefined : set;
  }

  private fail(rule: Rule, at: CellRef, measure: string, fault: unknown): void {
    if (this.failed.has(rule.id)) return;
    this.failed.add(rule.id);
    this.findings.push({
      rule: ruleFailed,
      severity: "warning",
      sheet: at.sheet,
      cells: [at],
      measure,
      message: `The rule ${rule.id} broke down here and may have missed something: ${fault instanceof Error ? fault.message : String(fault)}`,
      advice: "This is a fault of the rule and not of the workbook: report it. The other rules went on.",
      evidence: [],
    });
  }
}
