import { formatArea } from "../../cell/address";
import { type OwnCell, type OwnSheet, ownTableNames } from "../../plan/operation";
import { words } from "../../plan/table-sheet";
import { aboutWords } from "../about";
import { boardMessage, inCard, standingFormula, waitingWords } from "../message";
import type { Board, BoardStatus } from "../model";
import { boardColumns, tableTop } from "./columns";
import { lineCells } from "./line-cells";
import { partRows } from "./parts";
import { literal, statusWords } from "./words";

/**
 * The board's sheet: the message, a table of where each measure stands, and what is wrong in the card. Every number and what follows from it is
 * a live formula over the scorecard's cells; the order of the rows and what was found in the card are as of when it was written.
 */
export function boardSheet(board: Board, options: { readonly name?: string } = {}): OwnSheet {
  const lines = board.lines.map((line, index) => lineCells(line, tableTop + 1 + index));
  const none = boardColumns.map(({ key }) => words(key === "note" ? "There is no scorecard." : "", "wrapped"));
  const body = lines.length > 0 ? lines : [none];
  const area = { top: tableTop, left: 0, bottom: tableTop + body.length, right: boardColumns.length - 1 };
  return {
    name: options.name ?? "Board report",
    rows: [
      [words(`Board report: ${board.title}`, "title")],
      [words(aboutWords(board), "quiet")],
      [messageCell(board, area.bottom)],
      [],
      boardColumns.map(({ heading }) => words(heading, "heading")),
      ...body,
      ...partRows(board),
    ],
    widths: boardColumns.map(({ width }) => width),
    table: { name: ownTableNames.board, area },
    frozen: { rows: tableTop + 1, columns: 2 },
  };
}

/** The message, live as far as it is about how the measures stand. */
function messageCell(board: Board, bottom: number): OwnCell {
  const all = board.lines.length;
  const value = boardMessage(board);
  if (all === 0) return words(value, "strong");
  const range = formatArea({ top: tableTop + 1, left: 0, bottom, right: 0 });
  const count = (status: BoardStatus): string => `COUNTIF(${range},"${statusWords[status]}")`;
  const standing = standingFormula(count("off-track"), count("at-risk"), count("not-judged"), all);
  const waiting = literal(waitingWords(board));
  const formula = `IF(${count("not-judged")}=${String(all)},${waiting},${standing})&${literal(`; ${inCard(board)}.`)}`;
  return { value, formula, style: "strong" };
}
