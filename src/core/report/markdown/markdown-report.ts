import type { Finding } from "../../check/finding";
import { totalsOf } from "../outcome";
import type { FileOutcome, Totals } from "../outcome";
import { cellNames, placeFindings } from "../place";
import type { Report, ReportedFile } from "../report";
import {
  messageWithoutMeasure,
  counted,
  extent,
  noScorecard,
  nothingFound,
  severityCounts,
  severityTitles,
  statusWords,
} from "../words";
import { markdownTable, markdownText } from "./markdown-text";

/** The report as Markdown, for an issue, a wiki or a pull request: a table of findings for every sheet. */
export const markdownReport: Report = {
  part: (outcome) => fileLines(outcome).join("\n"),
  around: (files, totals) => {
    const start = [...summaryLines(totals), ...fileTable(files)].join("\n\n");
    return { before: files.length === 0 ? start : `${start}\n\n`, between: "\n\n", after: "\n" };
  },
};

function summaryLines(totals: Totals): readonly string[] {
  const counts = severityCounts(totals).map(({ says }) => says);
  const unreadable = totals.unreadable > 0 ? [`${counted(totals.unreadable, "file")} could not be read`] : [];
  return ["# Scorecard check", [`**${counts.join(", ")}**`, ...unreadable, `read ${extent(totals)}`].join(" · ")];
}

/** Every file with its counts; a single file needs no table. */
function fileTable(files: readonly ReportedFile[]): readonly string[] {
  if (files.length < 2) return [];
  const rows = files.map(({ file, status, totals: { errors, warnings, information } }) => {
    const counts = status === "checked" ? [errors, warnings, information].map(String) : ["", "", ""];
    return [markdownText(file), statusWords[status], ...counts];
  });
  return [markdownTable(["File", "Status", "Errors", "Warnings", "For information"], rows).join("\n")];
}

function fileLines(outcome: FileOutcome): readonly string[] {
  const totals = totalsOf([outcome]);
  const heading = [`## ${markdownText(outcome.file)}`, ""];
  switch (outcome.status) {
    case "unreadable":
      return [...heading, `**Cannot be read.** ${markdownText(outcome.error?.message ?? "")}`];
    case "no-scorecard":
      return [...heading, noScorecard(totals)];
    case "checked":
      if (outcome.findings.length === 0) return [...heading, nothingFound(totals), ...acceptedTable(outcome)];
      return [
        `## ${markdownText(outcome.file)}`,
        ...placeFindings(outcome).flatMap(({ sheet, sections }) => [
          "",
          `### ${markdownText(sheet)}`,
          "",
          ...markdownTable(
            columns,
            sections.flatMap(({ findings }) => findings).map(({ finding }) => row(finding)),
          ),
        ]),
        ...acceptedTable(outcome),
      ];
    default:
      return outcome.status satisfies never;
  }
}

function acceptedTable({ accepted = [] }: FileOutcome): readonly string[] {
  if (accepted.length === 0) return [];
  const rows = accepted.map(({ finding: { cells, measure, rule }, acceptance: { reason, name, date } }) =>
    [cellNames(cells, "").join(", "), measure, rule, reason, name, date].map(markdownText),
  );
  return ["", "### Accepted", "", ...markdownTable(["Cells", "Measure", "Rule", "Reason", "Name", "Day"], rows)];
}

const columns = ["Severity", "Cells", "Measure", "What is there", "What to do", "Rule"];

function row(finding: Finding): readonly string[] {
  const { severity, cells, sheet, measure, advice, evidence, rule } = finding;
  const sources = evidence.map(({ says, from }) => `<br>_${markdownText(from === "" ? says : `${says} (${from})`)}_`);
  return [
    severityTitles[severity],
    markdownText(cellNames(cells, sheet).join(", ")),
    markdownText(measure),
    markdownText(messageWithoutMeasure(finding)) + sources.join(""),
    markdownText(advice),
    `\`${rule.replaceAll(/[`|]/g, "")}\``,
  ];
}
