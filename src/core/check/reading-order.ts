import type { Rule } from "../rules/define-rule";
import type { SheetReading } from "../scorecard/model";
import type { Finding } from "./finding";

/** Findings by sheet, row and column of their first cell, then in the order of the rules. */
export function inReadingOrder(
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
