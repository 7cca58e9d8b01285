import { html, type Markup, nothing } from "../../report/html/html-text";
import { pageHead } from "../../report/html/page-head";
import { oneLine } from "../../report/plain";
import { aboutWords } from "../about";
import { boardMessage, isJudged, statusCounts } from "../message";
import { type Board, boardStatuses } from "../model";
import { cardPart } from "./card-part";
import { statusMarks } from "./marks";
import { paperFor } from "./paper";
import { planTable } from "./plan-table";
import { standingTable, unjudgedTable } from "./standing-table";
import { boardStyle } from "./style";

/**
 * The report for a board as a page of its own, made to be printed on A4: no script, nothing fetched from anywhere, no text of a workbook taken
 * for markup. While no measure can be judged it is about what the plan asks for.
 */
export function boardPage(board: Board): string {
  const judged = isJudged(board);
  const unjudged = board.lines.filter(({ status, kind }) => status === "not-judged" && (judged || kind === "refused"));
  const paper = paperFor(board);
  return html`<!doctype html>
    <html lang="en-GB">
      ${pageHead(`Board report: ${oneLine(board.title)}`, boardStyle(paper.size))}
      <body>
        <main class="${paper.dense ? "dense" : "roomy"}">
          <header>
            <p class="over">Board report</p>
            <h1>${oneLine(board.title)}</h1>
            <p class="quiet">${aboutWords(board)}</p>
          </header>
          <p class="message">${boardMessage(board)}</p>
          ${judged ? countsList(board) : nothing}
          ${judged ? standingTable(board, paper.lines) : planTable(board, paper.lines)}
          ${unjudgedTable(unjudged, paper.lines)} ${cardPart(board)} ${sourcesPart(board)}
        </main>
      </body>
    </html> `.source;
}

function countsList(board: Board): Markup {
  const counts = statusCounts(board);
  return html`<ul class="counts">
    ${boardStatuses.map((status) => {
      const { sign, says, look } = statusMarks[status];
      return html`<li class="${look}"><span aria-hidden="true">${sign}</span> <b>${counts[status]}</b> ${says}</li>`;
    })}
  </ul>`;
}

function sourcesPart({ sources }: Board): Markup {
  if (sources.length === 0) return nothing;
  return html`<section class="sources">
    <h2>Sources and caveats</h2>
    <ul>
      ${sources.map((one) => html`<li>${oneLine(one)}</li>`)}
    </ul>
  </section>`;
}
