import { placeFindings } from "../place";
import type { SectionFindings, SheetFindings } from "../place";
import { oneLine } from "../plain";
import { totalsOf } from "../outcome";
import type { FileOutcome, Totals } from "../outcome";
import type { Report } from "../report";
import { counted, extent, noScorecard, nothingFound, severityCounts } from "../words";
import { findingLines, layoutFindings } from "./finding-text";
import type { FindingLayout } from "./finding-text";
import { Brush } from "./look";
import type { TextLook } from "./look";
import { displayWidth, wrap } from "./wrap";

/** The report for a terminal: by file, sheet and section, with a last line that counts. */
export function textReport(look: TextLook): Report {
  const brush = new Brush(look);
  return {
    part: (outcome) => fileLines(outcome, brush).join("\n") + "\n",
    whole: (parts, totals) => [...parts, ...summaryLines(totals, brush)].join("\n") + "\n",
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
          `${noScorecard(totals)} “scorecard read” shows what is there.`,
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
  return ["", heading, ...sections.flatMap((section) => sectionLines(section, layout, brush))];
}

function sectionLines({ section, findings }: SectionFindings, layout: FindingLayout, brush: Brush): readonly string[] {
  const title = oneLine(section) || "No section";
  const lines = wrap(title, brush.width - 4);
  const last = lines.at(-1) ?? "";
  const ruled = `${last} ${brush.marks.rule.repeat(brush.width - displayWidth(last) - 3)}`;
  return [
    "",
    ...[...lines.slice(0, -1), ruled].map((line) => `  ${brush.paint("quiet", line)}`),
    ...findings.flatMap(({ finding }) => ["", ...findingLines(finding, layout, brush)]),
  ];
}

function summaryLines(totals: Totals, brush: Brush): readonly string[] {
  const { dot } = brush.marks;
  const counts = severityCounts(totals).map(({ severity, count, says }) =>
    count > 0
      ? `${brush.mark(severity)} ${brush.paint("strong", says)}`
      : brush.paint("quiet", `${brush.marks[severity]} ${says}`),
  );
  const read = totals.files === totals.unreadable ? [] : [`Read ${extent(totals)}`];
  const files =
    totals.files < 2 && totals.unreadable === 0
      ? []
      : [
          counted(totals.files, "file"),
          ...(totals.noScorecard > 0 ? [`${String(totals.noScorecard)} without a scorecard`] : []),
          ...(totals.unreadable > 0 ? [`${String(totals.unreadable)} could not be read`] : []),
        ];
  const extents = [...files, ...read].join(` ${dot} `);
  return [
    brush.rule,
    ...(totals.files === totals.unreadable ? [] : [counts.join("   ")]),
    ...wrap(extents, brush.width).map((line) => brush.paint("quiet", line)),
  ];
}
