import { formatPeriod } from "../../cell/period";
import { html, type Markup } from "../../report/html/html-text";
import { oneLine } from "../../report/plain";
import { needsBeyond } from "../ambition";
import type { Board, BoardLine, JudgedLine } from "../model";
import { sayDistance, sayGap, sayLatest, sayPace, sayPlanned, targetWords } from "../say";
import { statusMarks } from "./marks";
import { lineTable, sideBySide, twoLines } from "./rows";
import { spark } from "./spark";

/** The measures that can be judged, in groups by how they stand, the worst first. */
export function standingTable({ lines }: Board, onPaper: ReadonlySet<BoardLine>): Markup {
  const judged = lines.flatMap((line) => (line.kind === "laid" && line.status !== "not-judged" ? [line] : []));
  return lineTable<JudgedLine>({
    caption: "Where each measure stands",
    columns: [
      { heading: "Measure" },
      { heading: "Course", look: "picture" },
      { heading: "Latest actual", look: "number" },
      { heading: "Trajectory", look: "number" },
      { heading: "Gap", look: "number" },
      { heading: "Pace" },
      { heading: "Target", look: "number" },
    ],
    groups: (["off-track", "at-risk", "on-track"] as const).map((status) => {
      const of = judged.filter((line) => line.status === status);
      const { sign, title, look } = statusMarks[status];
      return {
        title: html`<span class="${look}"><span aria-hidden="true">${sign}</span> ${title} (${of.length})</span>`,
        lines: of,
      };
    }),
    onPaper,
    cells: standingCells,
  });
}

function standingCells(line: JudgedLine): readonly Markup[] {
  const { standing, status } = line;
  const { latest } = standing;
  const target = targetWords(line);
  return [
    html`<td class="picture ${statusMarks[status].look}">${spark(line)}</td>`,
    twoLines(sayLatest(line) ?? "", latest && formatPeriod(latest.period), "number strong"),
    twoLines(sayPlanned(line) ?? "", undefined, "number"),
    twoLines(sayGap(line) ?? "", sayDistance(line), `number strong ${statusMarks[status].look}`),
    paceCell(line, sayPace(line)),
    twoLines(target.value, `by ${target.period}`, "number"),
  ];
}

/** The measures that cannot be judged, and why; those that only wait for an actual with what they need. */
export function unjudgedTable(lines: readonly BoardLine[], onPaper: ReadonlySet<BoardLine>): Markup {
  const aimed = lines.some(({ kind }) => kind === "laid");
  return lineTable<BoardLine>({
    caption: `${statusMarks["not-judged"].sign} ${statusMarks["not-judged"].title} (${String(lines.length)})`,
    columns: [
      { heading: "Measure" },
      { heading: "Why" },
      ...(aimed ? [{ heading: "Pace" }, { heading: "Target", look: "number" as const }] : []),
    ],
    groups: [{ title: undefined, lines }],
    onPaper,
    inSentences: true,
    cells: (line) => [html`<td class="why">${oneLine(line.why ?? "")}</td>`, ...(aimed ? aimCells(line) : [])],
  });
}

function aimCells(line: BoardLine): readonly Markup[] {
  if (line.kind === "refused") return [html`<td></td>`, html`<td></td>`];
  const target = targetWords(line);
  return [paceCell(line, [sayPace(line).join(", ")]), sideBySide(target.value, `by ${target.period}`, "number")];
}

/** What is needed and was made, and whether that is more than any authority has ever made. */
function paceCell(line: JudgedLine, [main = "", beneath = ""]: readonly string[]): Markup {
  const small = [beneath, needsBeyond(line) ? "more than any authority made" : ""].filter((one) => one !== "");
  return html`<td class="text">${main}${small.map((one) => html`<small>${one}</small>`)}</td>`;
}
