import { formatPeriod } from "../../cell/period";
import { html, type Markup } from "../../report/html/html-text";
import { type Board, type BoardLine, type JudgedLine, verdicts } from "../model";
import { sayAsked, sayPoints, sayValue, targetWords, verdictTitles } from "../say";
import { ofVerdict } from "./paper";
import { lineTable, sideBySide } from "./rows";
import { spark } from "./spark";

/** What each target asks for beside the best that any authority has made, the most ambitious first. */
export function planTable({ lines }: Board, onPaper: ReadonlySet<BoardLine>): Markup {
  const laid = lines.flatMap((line) => (line.kind === "laid" ? [line] : []));
  return lineTable<JudgedLine>({
    caption: "What the plan asks for, beside the best that any authority has made",
    columns: [
      { heading: "Measure" },
      { heading: "Course", look: "picture" },
      { heading: "Baseline", look: "number" },
      { heading: "Target", look: "number" },
      { heading: "Asks for", look: "number" },
      { heading: "Best in a year", look: "number" },
      { heading: "in three", look: "number" },
    ],
    groups: verdicts.map((verdict) => {
      const of = ofVerdict(laid, verdict);
      return { title: html`${verdictTitles[verdict]} (${of.length})`, lines: of };
    }),
    onPaper,
    cells: planCells,
  });
}

function planCells(line: JudgedLine): readonly Markup[] {
  const { trajectory, ambition } = line;
  const { baseline } = trajectory;
  const target = targetWords(line);
  const { records } = ambition;
  return [
    html`<td class="picture">${spark(line)}</td>`,
    sideBySide(sayValue(trajectory, baseline.value), formatPeriod(baseline.period), "number"),
    sideBySide(target.value, `by ${target.period}`, "number strong"),
    sideBySide(sayAsked(line) ?? "", undefined, "number strong"),
    ...[records?.oneYear, records?.threeYears].map((record) =>
      sideBySide(record === undefined ? "–" : sayPoints(record, trajectory), undefined, "number"),
    ),
  ];
}
