import { placeFindings } from "../place";
import type { SectionFindings, SheetFindings } from "../place";
import { oneLine } from "../plain";
import { totalsOf } from "../outcome";
import type { FileOutcome, Totals } from "../outcome";
import type { Report, ReportedFile } from "../report";
import { counted, extent, noScorecard as noScorecardText, nothingFound, severityCounts } from "../words";
import { acceptedLines } from "./accepted-text";
import { findingLines, layoutFindings } from "./finding-text";
import type { FindingLayout } from "./finding-text";
import { fileList } from "./file-list";
import { headline, marked } from "./headline";
import { linesBehind } from "./lines-behind";
import { Brush } from "./look";
import type { TextLook } from "./look";
import { displayWidth, wrap } from "./wrap";

/** The report for a terminal: by file, sheet and section, with a last line that counts. */
export function textReport(look: TextLook): Report {
  const brush = new Brush(look);
  return {
    part: (outcome) => fileLines(outcome, brush).join("\n") + "\n",
    around: (files, totals) => linesBehind(files, summaryLines(files, totals, brush)),
  };
}

function fileLines(outcome: FileOutcome, brush: Brush): readonly string[] {
  const { file, status, findings } = outcome;
  const totals = totalsOf([outcome]);
  const title = headline(file, status === "checked" && findings.length > 0 ? extent(totals) : "", "title", brush);
  switch (status) {
    case "unreadable":
      return [...title, ...marked(brush.mark("error"), `Cannot be read. ${outcome.error?.message ?? ""}`, brush)];
    case "no-scorecard": {
      const text = `${noScorecardText(totals)} To see what is there: scorecard read FILE`;
      return [...title, ...marked(brush.paint("quiet", brush.marks.none), text, brush)];
    }
    case "checked": {
      const accepted = acceptedLines(outcome.accepted ?? [], brush);
      if (findings.length === 0) {
        return [...title, ...marked(brush.paint("good", brush.marks.good), nothingFound(totals), brush), ...accepted];
      }
      const layout = layoutFindings(findings, brush);
      return [...title, ...placeFindings(outcome).flatMap((sheet) => sheetLines(sheet, layout, brush)), ...accepted];
    }
    default:
      return status satisfies never;
  }
}

function sheetLines({ sheet, sections }: SheetFindings, layout: FindingLayout, brush: Brush): readonly string[] {
  const count = sections.reduce((sum, { findings }) => sum + findings.length, 0);
  return [
    "",
    ...headline(sheet, counted(count, "finding"), "strong", brush),
    ...sections.flatMap((section, index) => sectionLines(section, index === 0, layout, brush)),
  ];
}

/** What stands above the first section needs no heading; what stands in none further down is told apart from the section before. */
function sectionLines(
  { section, findings }: SectionFindings,
  isFirst: boolean,
  layout: FindingLayout,
  brush: Brush,
): readonly string[] {
  const title = oneLine(section) || (isFirst ? "" : "No section");
  return [
    ...(title === "" ? [] : ruledHeading(title, brush)),
    ...findings.flatMap(({ finding }) => ["", ...findingLines(finding, layout, brush)]),
  ];
}

function ruledHeading(title: string, brush: Brush): readonly string[] {
  const lines = wrap(title, brush.width - 4);
  const last = lines.at(-1) ?? "";
  const ruled = `${last} ${brush.marks.rule.repeat(brush.width - displayWidth(last) - 3)}`;
  return ["", ...[...lines.slice(0, -1), ruled].map((line) => `  ${brush.paint("quiet", line)}`)];
}

function summaryLines(all: readonly ReportedFile[], totals: Totals, brush: Brush): readonly string[] {
  const { files, unreadable, noScorecard } = totals;
  if (files === unreadable) return [brush.rule, ...fileList(all, brush), `${counted(files, "file")} could not be read`];
  const counts = severityCounts(totals).map(({ severity, count, says }) =>
    count > 0
      ? `${brush.mark(severity)} ${brush.paint("strong", says)}`
      : brush.paint("quiet", `${brush.marks[severity]} ${says}`),
  );
  const extents = [
    ...(files > 1 ? [counted(files, "file")] : []),
    ...(noScorecard > 0 ? [`${String(noScorecard)} without a scorecard`] : []),
    ...(unreadable > 0 ? [`${String(unreadable)} could not be read`] : []),
    `${totals.files > 1 || unreadable > 0 ? "read" : "Read"} ${extent(totals)}`,
  ];
  const lines = wrap(extents.join(` ${brush.marks.dot} `), brush.width);
  return [brush.rule, ...fileList(all, brush), counts.join("   "), ...lines.map((line) => brush.paint("quiet", line))];
}
