import type { Finding } from "../../check/finding";
import { cellNames } from "../place";
import { oneLine } from "../plain";
import { fixTitles, messageWithoutMeasure } from "../words";
import type { Brush, Tint } from "./look";
import { displayWidth, pad, wrap } from "./wrap";

/** The widest that the column of cell names gets; longer lists push what follows to the right. */
const widestCells = 11;

/** Less room than this beside the rule, and the measure gets lines of its own. */
const narrowestName = 28;

/** Where the parts of a finding stand on the lines of a report. */
export interface FindingLayout {
  /** Columns kept for the cell names. */
  readonly cells: number;
  /** Where the text begins. */
  readonly text: number;
}

/** One layout for the findings that stand together, so that their texts line up. */
export function layoutFindings(findings: readonly Finding[], brush: Brush): FindingLayout {
  const widths = findings.map((finding) => displayWidth(cellsText(finding))).filter((width) => width <= widestCells);
  const cells = widths.reduce((widest, width) => Math.max(widest, width), 2);
  return brush.width < 60 ? { cells: 0, text: 6 } : { cells, text: cells + 6 };
}

/**
 * A finding as lines: its mark, cells, measure and rule; then what is there, what to do, and what it rests on.
 */
export function findingLines(finding: Finding, layout: FindingLayout, brush: Brush): readonly string[] {
  const indent = " ".repeat(layout.text);
  const body = (tint: Tint | undefined, text: string): readonly string[] =>
    wrap(text, brush.width - layout.text).map((line) => indent + (tint ? brush.paint(tint, line) : line));
  const [first = "", ...more] = wrap(oneLine(finding.advice), brush.width - layout.text);
  const lead = `${" ".repeat(layout.text - 2)}${brush.paint("good", brush.marks.advice)} `;
  return [
    ...headLines(finding, layout, brush),
    ...body(undefined, messageWithoutMeasure(finding)),
    lead + first,
    ...more.map((line) => indent + line),
    ...(finding.fix ? body("quiet", `${fixTitles[finding.fix.kind]}: ${oneLine(finding.fix.description)}`) : []),
    ...finding.evidence.flatMap(({ says, from }) =>
      body("quiet", from === "" ? `Evidence: ${oneLine(says)}` : `Evidence: ${oneLine(says)} (${oneLine(from)})`),
    ),
  ];
}

function cellsText({ cells, sheet }: Finding): string {
  return oneLine(cellNames(cells, sheet).join(", "));
}

/** Mark, cells and measure, with the rule at the right end of the first line. */
function headLines(finding: Finding, layout: FindingLayout, brush: Brush): readonly string[] {
  const { width } = brush;
  const cells = cellsText(finding);
  const start = 4 + Math.max(layout.cells, displayWidth(cells)) + 2;
  const lead = `  ${brush.mark(finding.severity)} ${brush.paint("strong", pad(cells, layout.cells))}  `;
  const rule = brush.paint("quiet", finding.rule);
  const beside = width - start - displayWidth(finding.rule) - 2;
  const indent = " ".repeat(layout.text);
  if (beside < narrowestName) {
    const names = wrap(oneLine(finding.measure), width - layout.text).filter((line) => line !== "");
    return [lead + rule, ...names.map((line) => indent + brush.paint("strong", line))];
  }
  const [first = "", ...more] = wrap(oneLine(finding.measure), beside);
  const gap = " ".repeat(width - start - displayWidth(first) - displayWidth(finding.rule));
  return [
    lead + brush.paint("strong", first) + gap + rule,
    ...more.map((line) => indent + brush.paint("strong", line)),
  ];
}
