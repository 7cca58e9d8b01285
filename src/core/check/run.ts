import type { Found, Rule, TableRule } from "../rules/define-rule";
import type { Measure, Scorecard, SheetReading } from "../scorecard/model";
import { everyTrait, traitsOf } from "../scorecard/traits";
import type { Traits } from "../scorecard/traits";
import { Blame, explains } from "./blame";
import type { NamedCell } from "./blame";
import type { Finding, Severity } from "./finding";
import type { Profile } from "./profile";
import { stretches } from "./stretches";
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
export function runRules(
  sheets: readonly SheetReading[],
  rules: readonly Rule[],
  profile: Profile,
): readonly Finding[] {
  const run = new Run(profile);
  const tables = sheets.flatMap((sheet) => sheet.tables).filter(({ kind }) => kind !== "action-plan");
  const active = rules.filter(({ id }) => profile.rules[id] !== "off");
  for (const stretch of stretches(active)) {
    for (const table of tables) run.stretch(stretch, table);
  }
  return sorted(run.findings, sheets, rules);
}

class Run {
  readonly findings: Finding[] = [];
  private readonly blame = new Blame();
  private readonly failed = new Set<string>();

  constructor(private readonly profile: Profile) {}

  stretch(stretch: Stretch, table: Scorecard): void {
    switch (stretch.over) {
      case "measure":
        for (const measure of table.measures) {
          const traits = measure.glance?.traits ?? everyTrait;
          if ((traits & stretch.needs) !== 0)
            this.overMeasure(stretch.rules, new MeasureSubject(measure, table), traits);
        }
        return;
      case "table":
        for (const rule of stretch.rules) this.overTable(rule, table);
        return;
      default:
        return stretch satisfies never;
    }
  }

  private overMeasure(rules: readonly Needing[], subject: MeasureSubject, traits: Traits): void {
    const { sheet, row } = subject.measure.at;
    let named = this.blame.inRow(sheet, row);
    for (const { rule, needs } of rules) {
      if ((traits & needs) === 0) continue;
      try {
        const found = rule.check(unexplained(rule, subject, named));
        if (found.length === 0) continue;
        for (const one of found) this.add(rule, one, subject.table.sheet, subject.title);
        named = this.blame.inRow(sheet, row);
      } catch (fault) {
        this.fail(rule, subject.table, subject.measure, fault);
      }
    }
  }

  private overTable(rule: TableRule, table: Scorecard): void {
    const having = (traits: Traits): Iterable<MeasureSubject> => ({
      [Symbol.iterator]: () => this.subjects(rule, table, traits),
    });
    const subject: TableSubject = {
      table,
      measures: having(everyTrait),
      having: (...traits) => having(traitsOf(traits)),
    };
    try {
      for (const one of rule.check(subject)) this.add(rule, one, table.sheet, "");
    } catch (fault) {
      this.fail(rule, table, undefined, fault);
    }
  }

  private *subjects(rule: Rule, table: Scorecard, traits: Traits): Generator<MeasureSubject> {
    for (const measure of table.measures) {
      if (traits !== everyTrait && measure.glance && (measure.glance.traits & traits) === 0) continue;
      const { sheet, row } = measure.at;
      yield unexplained(rule, new MeasureSubject(measure, table), this.blame.inRow(sheet, row));
    }
  }

  private add(rule: Rule, found: Found, sheet: string, title: string): void {
    this.blame.add(rule.id, found.cells);
    this.findings.push({
      rule: rule.id,
      severity: this.severity(rule.id) ?? found.severity ?? rule.severity,
      sheet,
      cells: found.cells,
      measure: found.measure ?? title,
      message: found.message,
      advice: found.advice,
      evidence: found.evidence ?? [],
      ...(found.fix && { fix: found.fix }),
    });
  }

  private severity(id: string): Severity | undefined {
    const set = this.profile.rules[id];
    return set === "off" ? undefined : set;
  }

  private fail(rule: Rule, table: Scorecard, measure: Measure | undefined, fault: unknown): void {
    if (this.failed.has(rule.id)) return;
    this.failed.add(rule.id);
    this.findings.push({
      rule: ruleFailed,
      severity: "warning",
      sheet: table.sheet,
      cells: [measure?.at ?? { sheet: table.sheet, row: table.area.top, column: table.area.left }],
      measure: measure?.name ?? "",
      message: `The rule ${rule.id} broke down here and may have missed something: ${fault instanceof Error ? fault.message : String(fault)}`,
      advice: "This is a fault of the rule and not of the workbook: report it. The other rules went on.",
      evidence: [],
    });
  }
}

/** A measure without the cells that the rules a rule is subsumed by have named. */
function unexplained(rule: Rule, subject: MeasureSubject, named: readonly NamedCell[] | undefined): MeasureSubject {
  const { subsumedBy } = rule;
  if (!named || subsumedBy.length === 0 || !named.some((cell) => subsumedBy.includes(cell.rule))) return subject;
  return subject.without((field) => explains(named, field, subsumedBy));
}

function sorted(
  findings: readonly Finding[],
  sheets: readonly SheetReading[],
  rules: readonly Rule[],
): readonly Finding[] {
  const sheetOrder = new Map(sheets.map(({ sheet }, index) => [sheet, index]));
  const ruleOrder = new Map(rules.map(({ id }, index) => [id, index]));
  const keys = (finding: Finding): readonly number[] => [
    sheetOrder.get(finding.sheet) ?? -1,
    finding.cells[0]?.row ?? -1,
    finding.cells[0]?.column ?? -1,
    ruleOrder.get(finding.rule) ?? -1,
  ];
  const keyed = findings.map((finding) => ({ finding, key: keys(finding) }));
  keyed.sort((a, b) => {
    const at = a.key.findIndex((one, index) => one !== b.key[index]);
    return at < 0 ? 0 : (a.key[at] ?? 0) - (b.key[at] ?? 0);
  });
  return keyed.map(({ finding }) => finding);
}
