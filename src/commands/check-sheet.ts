import { checkedBy, checkWorkbook, counted, findingsSheet, highlightsFor, isOwnSheet, partAccepted } from "../core";
import type { CheckOutcome, Comparison, Finding, Hosted, HostFault } from "../core";
import type { HostReading, Profile, WorkbookHost } from "../core";
import { type Remark, type Stamp, writeKept } from "./write-kept";

/**
 * Checks the sheet in front: highlights the cells that something is wrong with and lists the findings on our own sheet, which then comes to the
 * front. Sheets that were checked before stay listed, as they are now; on our own sheet, every sheet is checked.
 */
export async function checkSheet(host: WorkbookHost, stamp: Stamp): Promise<Hosted<Remark>> {
  const read = await host.read("workbook");
  if (!read.ok) return read;
  const { workbook, kept } = read.value;
  const by = checkedBy(kept);
  const comparison = await comparisonFor(by);
  if (!comparison.ok) return comparison;
  const today = stamp.at.slice(0, 10);
  const outcome = checkWorkbook(workbook, by, { today, ...(comparison.value && { comparison: comparison.value }) });
  const sheets = sheetsToList(read.value);
  const { open } = partAccepted(outcome.findings, workbook, kept.acceptances);
  const findings = open.filter(({ sheet }) => sheets.has(sheet));
  const unread = [...sheets].filter((sheet) => !hasTable(outcome, sheet));
  const want = {
    findings: findingsSheet([...findings, ...unread.map(notRecognised)]),
    highlights: highlightsFor(findings),
  };
  const what = `${counted(findings.length, "finding")}, with highlights`;
  return writeKept(host, read.value, { want, what, show: "findings" }, stamp);
}

/** Published figures travel as a script of their own. */
async function comparisonFor(profile: Profile): Promise<Hosted<Comparison | undefined>> {
  try {
    const { comparisonBy } = await import(/* webpackChunkName: "published" */ "../core/reference/published");
    return { ok: true, value: comparisonBy(profile) };
  } catch (error) {
    console.error(error);
    return { ok: false, fault: notFetched };
  }
}

const notFetched: HostFault = {
  code: "NotFetched",
  message: "The published figures could not be fetched, so nothing was checked.",
  advice: "Check the connection and try again.",
};

/** The sheet in front and those that bear our highlights. With one of our own in front, all that are not ours. */
function sheetsToList({ workbook, own, active }: HostReading): ReadonlySet<string> {
  const theirs = workbook.sheets.filter((grid) => !isOwnSheet(grid)).map(({ sheet }) => sheet);
  if (!theirs.includes(active)) return new Set(theirs);
  const checked = own.highlights.filter(({ highlights }) => highlights.length > 0).map(({ sheet }) => sheet);
  return new Set([active, ...checked].filter((sheet) => theirs.includes(sheet)));
}

function hasTable({ sheets }: CheckOutcome, sheet: string): boolean {
  return sheets.some((one) => one.sheet === sheet && one.tables.length > 0);
}

/** Silence on a sheet that nothing was read on would look like praise. */
function notRecognised(sheet: string): Finding {
  return {
    rule: "",
    severity: "information",
    sheet,
    cells: [{ sheet, row: 0, column: 0 }],
    measure: "",
    message: "No scorecard was recognised on this sheet, so nothing was checked on it.",
    advice:
      "If there is one, select its cells with their header, open the pane, and say under Understood that it is a scorecard.",
    evidence: [],
  };
}
