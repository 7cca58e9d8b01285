import { authorityOf } from "../check/authority";
import type { Finding } from "../check/finding";
import type { Profile } from "../check/profile";
import { comparePeriods } from "../cell/period";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { AcceptedFinding } from "../keep/accept";
import type { Reference } from "../reference/reference";
import type { SheetReading } from "../scorecard/model";
import type { Laid } from "../trajectory";
import { linesOf } from "./lines";
import { type Board, type BoardLine, type Covered } from "./model";
import { severities } from "../check/finding";
import { sourcesOf } from "./sources";

/** What a report for the board is made from. */
export interface BoardInput {
  readonly workbook: WorkbookSnapshot;
  readonly sheets: readonly SheetReading[];
  readonly profile: Profile;
  readonly laid: Laid;
  /** The open findings. */
  readonly findings: readonly Finding[];
  readonly accepted?: readonly AcceptedFinding[];
  /** Left out: what the workbook calls itself. */
  readonly title?: string | undefined;
  /** The day, as `2026-11-22`: the core has no clock. */
  readonly date?: string | undefined;
  /** Published figures to hold the plan against. */
  readonly reference?: Reference | undefined;
}

/** What the board is to be told of a workbook. */
export function boardOf(input: BoardInput): Board {
  const { workbook, sheets, laid, findings, accepted = [], date } = input;
  const authority = authorityOf(input);
  const reference = authority === undefined ? undefined : input.reference;
  const lines = linesOf({ outcomes: laid.outcomes, findings, reference });
  return {
    title: input.title ?? titleOf(workbook, sheets),
    authority,
    date,
    covered: coveredBy(lines),
    lines,
    findings: severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
    accepted,
    sources: sourcesOf(lines, reference),
  };
}

/** The first title on a sheet that has a scorecard, else that sheet's name. */
function titleOf(workbook: WorkbookSnapshot, sheets: readonly SheetReading[]): string {
  const read = sheets.find(({ tables }) => tables.some(({ kind }) => kind === "scorecard")) ?? sheets[0];
  const grid = workbook.sheets.find(({ sheet }) => sheet === read?.sheet);
  const [first] = read?.titles ?? [];
  const said = first && grid ? grid.text(first.row, first.column).trim() : "";
  return said === "" ? (read?.sheet ?? "Scorecard") : said;
}

function coveredBy(lines: readonly BoardLine[]): Covered | undefined {
  const laid = lines.flatMap((line) => (line.kind === "laid" ? [line] : []));
  const sorted = laid
    .flatMap(({ trajectory }) => [trajectory.baseline, ...trajectory.targets].map(({ period }) => period))
    .sort(comparePeriods);
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (!from || !to) return undefined;
  const latest = laid
    .flatMap(({ standing }) => standing.latest?.period ?? [])
    .sort(comparePeriods)
    .at(-1);
  return { from, to, latest };
}
