import { placeFindings } from "../place";
import type { SectionFindings, SheetFindings } from "../place";
import { oneLine } from "../plain";
import { totalsOf } from "../outcome";
import type { FileOutcome, Totals } from "../outcome";
import type { Report, ReportPart } from "../report";
import { counted, extent, noScorecard as noScorecardText, nothingFound, severityCounts } from "../words";
import { findingLines, layoutFindings } from "./finding-text";
import type { FindingLayout } from "./finding-text";
import { fileList } from "./file-list";
import { Brush } from "./look";
import type { TextLook } from "./look";
import { displayWidth, wrap } from "./wrap";

/** The report for a terminal: by file, sheet and section, with a last line that counts. */
export function textReport(look: TextLook): Report {
  const brush = new Brush(look);
  return {
    part: (outcome) => fileLines(outcome, brush).join("\n") + "\n",
    whole: (parts, totals) =>
      [...parts.map(({ text }) => text), ...summaryLines(parts, totals, brush)].join("\n") + "\n",
  };
}

function fileLines(outcome: FileOutcome, brush: Brush): readonly string[] {
  const title = brush.paint("title", oneLine(outcome.file));
  const totals = totalsOf([outcome]);
  switch (outcome.status) {
    case "unreadable":
      return [title, ...said(brush, brush.mark("error"), `Cannot be read. ${oneLine(outcome.error?.message ?? "")}`)];
    case "no-scorecard":
      return [
        title,
        ...said(
          brush,
          brush.paint("quiet", brush.marks.none),
          `${noScorecardText(totals)} “scorecard read” shows what is there.`,
        ),
      ];
    case "checked": {
      if (outcome.findings.length === 0) {
        return [title, ...said(brush, brush.paint("good", brush.marks.good), nothingFound(totals))];
      }
      const layout = layoutFindings(outcome.findings, brush);
      return [
        `${title}  ${brush.paint("quiet", extent(totals))}`,
        ...placeFindings(outcome).flatMap((sheet) => sheetLines(sheet, layout, brush)),
      ];
    }
    default:
      return outcome.status satisfies never;
  }
}

/** A sentence under the name of a file, behind a mark. */
function said(brush: Brush, mark: string, text: string): readonly string[] {
  const [first = "", ...more] = wrap(text, brush.width - 4);
  return ["", `  ${mark} ${first}`, ...more.map((line) => `    ${line}`)];
}

function sheetLines({ sheet, sections }: SheetFindings, layout: FindingLayout, brush: Brush): readonly string[] {
  const count = sections.reduce((sum, { findings }) => sum + findings.length, 0);
  const heading = `${brush.paint("strong", oneLine(sheet))}  ${brush.paint("quiet", counted(count, "finding"))}`;
  return ["", heading, ...sections.flatMap((section, index) => sectionLines(section, index === 0, layout, brush))];
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

function summaryLines(parts: readonly ReportPart[], totals: Totals, brush: Brush): readonly string[] {
  const { files, unreadable, noScorecard } = totals;
  if (files === unreadable)
    return [brush.rule, ...fileList(parts, brush), `${counted(files, "file")} could not be read`];
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
  return [
    brush.rule,
    ...fileList(parts, brush),
    counts.join("   "),
    ...lines.map((line) => brush.paint("quiet", line)),
  ];
}
