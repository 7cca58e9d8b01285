import type {
  Finding,
  Kept,
  Measure,
  PartedFindings,
  Profile,
  Scorecard,
  Severity,
  SheetFindings,
  Written,
} from "../../core";
import { areaHolds, partAccepted, placeFindings, readOutcome, severities } from "../../core";
import type { Checked, Filters, PaneState, Place, Which } from "./state";

/** The profile that a workbook is checked by: the one kept, with the polarities chosen since. */
export function effectiveProfile({ profile, polarity }: Kept): Profile {
  return { ...profile, polarity: { ...profile.polarity, ...polarity } };
}

/** The findings of the last check, parted by what was accepted; none before the first. */
export function partedFindings({ checked, kept }: Pick<PaneState, "checked" | "kept">): PartedFindings {
  if (!checked) return { open: [], accepted: [], stale: [] };
  return partAccepted(checked.outcome.findings, checked.workbook, kept.acceptances);
}

/** How many findings there are of each severity, worst first. */
export function countBySeverity(
  findings: readonly Finding[],
): readonly { readonly severity: Severity; readonly count: number }[] {
  return severities.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
}

/** The rules that found something, in the order of the alphabet. */
export function rulesFound(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

/** The findings that filters let through. A text is looked for in whatever a card shows. */
export function filterFindings(findings: readonly Finding[], filters: Filters): readonly Finding[] {
  const { severities: wanted, rule } = filters;
  const text = filters.text.trim().toLowerCase();
  return findings.filter(
    (finding) =>
      (wanted.length === 0 || wanted.includes(finding.severity)) &&
      (rule === "" || finding.rule === rule) &&
      (text === "" || saidBy(finding).includes(text)),
  );
}

function saidBy({ rule, sheet, measure, message, advice }: Finding): string {
  return [rule, sheet, measure, message, advice].join("\n").toLowerCase();
}

/** Findings under their sheets and sections. */
export function groupFindings(findings: readonly Finding[], { outcome }: Checked): readonly SheetFindings[] {
  return placeFindings(readOutcome("", outcome.sheets, findings));
}

/** Whether a table sets targets, so that trajectories can be laid over it. */
export function setsTargets({ kind, measures }: Scorecard): boolean {
  return kind === "scorecard" && measures.some(({ fields }) => fields.some(({ role }) => role === "target"));
}

/** All tables that were read. */
export function tablesOf(checked: Checked | undefined): readonly Scorecard[] {
  return checked?.outcome.sheets.flatMap(({ tables }) => tables) ?? [];
}

/** The sections of the tables that set targets, each once. */
export function sectionsOf(
  tables: readonly Scorecard[],
): readonly { readonly sheet: string; readonly section: string }[] {
  const seen = new Map<string, { readonly sheet: string; readonly section: string }>();
  for (const table of tables.filter(setsTargets)) {
    for (const { section } of table.measures) {
      if (section) seen.set(`${table.sheet}\n${section.text}`, { sheet: table.sheet, section: section.text });
    }
  }
  return [...seen.values()];
}

/** The tables with only the measures that trajectories are wanted for. */
export function chosenTables(
  tables: readonly Scorecard[],
  which: Which,
  selection: Place | undefined,
): readonly Scorecard[] {
  const isChosen = chooser(which, selection);
  return tables
    .filter(setsTargets)
    .map((table) => ({ ...table, measures: table.measures.filter(isChosen) }))
    .filter(({ measures }) => measures.length > 0);
}

function chooser(which: Which, selection: Place | undefined): (measure: Measure) => boolean {
  switch (which.kind) {
    case "all":
      return () => true;
    case "section":
      return ({ at, section }) => at.sheet === which.sheet && section?.text === which.section;
    case "selected":
      return ({ at }) =>
        selection?.sheet === at.sheet && areaHolds({ ...selection.area, left: 0, right: 0 }, at.row, 0);
    default:
      return which satisfies never;
  }
}

/** What was written, the latest first: only in that order can all of it be taken back. */
export function writtenLatestFirst({ written }: Kept): readonly Written[] {
  return [...written].reverse();
}

/** A key by which a finding is known again after another check. */
export function findingKey({ rule, sheet, cells, measure }: Finding): string {
  return JSON.stringify([rule, sheet, measure, cells.map(({ row, column }) => [row, column])]);
}
