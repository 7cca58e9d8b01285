import type { Finding } from "../check/finding";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { Acceptance } from "./kept";

/** A finding and the acceptance that covers it. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

/** Findings parted by what was accepted. */
export interface PartedFindings {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Acceptances on the sheets of the workbook that cover no finding any more: the cells were changed, or the rule is off. */
  readonly stale: readonly Acceptance[];
}

/** What makes an acceptance stand for a finding. */
type Mark = Pick<Acceptance, "rule" | "sheet" | "measure" | "texts">;

/** The acceptance of a finding as its cells are now. `date` is the day, as `2026-11-22`. */
export function acceptanceOf(
  finding: Finding,
  workbook: WorkbookSnapshot,
  said: Pick<Acceptance, "reason" | "name" | "date">,
): Acceptance {
  return { ...markOf(finding, workbook), ...said };
}

/** The acceptance that covers a finding: of the same rule, sheet and measure, made when the cells showed what they show now. */
export function acceptedBy(
  finding: Finding,
  workbook: WorkbookSnapshot,
  acceptances: readonly Acceptance[],
): Acceptance | undefined {
  const key = keyOf(markOf(finding, workbook));
  return acceptances.find((one) => keyOf(one) === key);
}

/** Parts findings into those open and those accepted, and says which acceptances cover nothing any more. */
export function partAccepted(
  findings: readonly Finding[],
  workbook: WorkbookSnapshot,
  acceptances: readonly Acceptance[],
): PartedFindings {
  if (acceptances.length === 0) return { open: findings, accepted: [], stale: [] };
  const known = new Map(acceptances.map((one) => [keyOf(one), one]));
  const used = new Set<string>();
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of findings) {
    const key = keyOf(markOf(finding, workbook));
    const acceptance = known.get(key);
    if (acceptance) {
      accepted.push({ finding, acceptance });
      used.add(key);
    } else open.push(finding);
  }
  const read = new Set(workbook.sheets.map(({ sheet }) => sheet));
  const stale = acceptances.filter((one) => read.has(one.sheet) && !used.has(keyOf(one)));
  return { open, accepted, stale };
}

function markOf(finding: Finding, workbook: WorkbookSnapshot): Mark {
  const texts = finding.cells.map(({ sheet, row, column }) => {
    const grid = workbook.sheets.find((one) => one.sheet === sheet);
    return grid?.text(row, column) ?? "";
  });
  return { rule: finding.rule, sheet: finding.sheet, measure: finding.measure, texts };
}

function keyOf({ rule, sheet, measure, texts }: Mark): string {
  return JSON.stringify([rule, sheet, measure, texts]);
}
