import type { CellRef } from "../cell/address";
import { type Finding, severities } from "../check/finding";
import type { AcceptedFinding } from "../keep/accept";
import { cellNames } from "../report/place";
import { counted } from "../report/words";

/** Findings told in full; the rest is counted. */
const mostInFull = 6;

/** The findings that are told in full, and those that are only counted. They come with the worst in front. */
export function toldInFull(findings: readonly Finding[]): {
  readonly told: readonly Finding[];
  readonly rest: readonly Finding[];
} {
  const told = findings.filter(({ severity }) => severity !== "information").slice(0, mostInFull);
  return { told, rest: findings.filter((finding) => !told.includes(finding)) };
}

/** Whether findings are about more than one sheet, so that cells are to be named with theirs. */
export function onSeveralSheets(findings: readonly Finding[]): boolean {
  return new Set(findings.map(({ sheet }) => sheet)).size > 1;
}

/** The cells of a finding as a person reads them, with their sheet where there are several. */
export function placeNames(cells: readonly CellRef[], several: boolean): readonly string[] {
  return cellNames(cells, several ? "" : (cells[0]?.sheet ?? ""));
}

/** What is counted only: `Also 9 warnings, 14 for information: the list of findings has them all.` */
export function restWords(rest: readonly Finding[], also: boolean): string {
  const said = severities.flatMap((severity) => {
    const count = rest.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    return [severity === "information" ? `${String(count)} for information` : counted(count, severity)];
  });
  return `${also ? "Also " : "There are "}${said.join(", ")}: the list of findings has them all.`;
}

/** What was accepted, by whom and why; those beyond the first are counted. */
export function acceptedWords(accepted: readonly AcceptedFinding[]): readonly string[] {
  const more = accepted.length - mostInFull;
  const said = accepted
    .slice(0, mostInFull)
    .map(
      ({ finding: { cells, sheet, measure, message }, acceptance: { reason, name, date } }) =>
        `${cellNames(cells, sheet).join(", ")}: ${measure === "" ? message : measure}: “${reason}” (${name}, ${date})`,
    );
  return more > 0 ? [...said, `and ${String(more)} more`] : said;
}
