import { formatA1, formatRef } from "../cell/address";
import type { Evidence, Finding, Severity } from "../check/finding";
import type { AcceptedFinding } from "../keep/accept";
import type { Acceptance } from "../keep/kept";
import { type OwnCell, type OwnSheet, ownTableNames } from "./operation";
import { tableSheet, words } from "./table-sheet";

const columns = [
  { heading: "Severity", width: 12 },
  { heading: "Rule", width: 26 },
  { heading: "Sheet", width: 18 },
  { heading: "Cell", width: 12 },
  { heading: "Measure", width: 34 },
  { heading: "What", width: 60 },
  { heading: "Advice", width: 50 },
  { heading: "Evidence", width: 50 },
  { heading: "Fix", width: 34 },
  { heading: "Status", width: 10 },
] as const;

/** What stands beside findings that were accepted, in a workbook that has any. */
const acceptanceColumns = [
  { heading: "Accepted because", width: 40 },
  { heading: "Accepted by", width: 20 },
  { heading: "Accepted on", width: 14 },
] as const;

/** Addresses written out for one finding; a rule that finds a whole column says how many more there are. */
const mostCells = 24;

const severityWords = {
  error: "Error",
  warning: "Warning",
  information: "Information",
} as const satisfies Record<Severity, string>;

/**
 * The sheet that lists findings in the order given, one a row, its cell a link; then those that were accepted, with the reason, the name and
 * the day. With none, a row says so: Excel tables need one.
 */
export function findingsSheet(
  findings: readonly Finding[],
  { name = "Findings", accepted = [] }: { readonly name?: string; readonly accepted?: readonly AcceptedFinding[] } = {},
): OwnSheet {
  if (accepted.length === 0) {
    const rows = findings.length > 0 ? findings.map((one) => row(one, "Open")) : [nothing];
    return tableSheet(name, ownTableNames.findings, columns, rows, 0);
  }
  const rows = [
    ...findings.map((one) => [...row(one, "Open"), ...acceptanceColumns.map(() => words(""))]),
    ...accepted.map(({ finding, acceptance }) => [...row(finding, "Accepted"), ...acceptanceCells(acceptance)]),
  ];
  return tableSheet(name, ownTableNames.findings, [...columns, ...acceptanceColumns], rows, 0);
}

const nothing = columns.map(({ heading }) => words(heading === "What" ? "Nothing was found." : "", "wrapped"));

function acceptanceCells({ reason, name, date }: Acceptance): readonly OwnCell[] {
  return [words(reason, "wrapped"), words(name, "wrapped"), words(date)];
}

function row(finding: Finding, status: "Open" | "Accepted"): readonly OwnCell[] {
  const { severity, rule, sheet, cells, measure, message, advice, evidence, fix } = finding;
  const [first] = cells;
  return [
    words(severityWords[severity], severity),
    words(rule),
    words(sheet),
    { ...words(sayCells(finding), "wrapped"), ...(first && { link: first }) },
    words(measure, "wrapped"),
    words(message, "wrapped"),
    words(advice, "wrapped"),
    words(evidence.map(sayEvidence).join("\n"), "wrapped"),
    words(fix?.description ?? "", "wrapped"),
    words(status),
  ];
}

/** The addresses, those on another sheet with its name: `B9, C9, 'Last year'!B9`. */
function sayCells({ cells, sheet }: Finding): string {
  const said = cells
    .slice(0, mostCells)
    .map((at) => (at.sheet === sheet ? formatA1(at.row, at.column) : formatRef(at)));
  const more = cells.length - said.length;
  return said.join(", ") + (more > 0 ? ` and ${String(more)} more` : "");
}

function sayEvidence({ says, from }: Evidence): string {
  return from === "" ? says : `${says} (${from})`;
}
