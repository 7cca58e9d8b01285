import { boardOf, boardPage, boardSheet } from "../../core";
import type { Board } from "../../core";
import { layAs } from "../state/lay";
import { effectiveProfile, partedFindings, tablesOf } from "../state/select";
import { text } from "../strings";
import { type Context, working } from "./context";
import { savePage } from "./save-page";
import { proposeWanted } from "./write";

/** Shows what writing the report for the board, or taking its sheet out, would change. */
export function proposeBoard(context: Context, to: "write" | "remove"): Promise<void> {
  const board = to === "write" ? boardNow(context) : undefined;
  const { title } = text.board[to];
  const what = board ? text.board.write.what(board.lines.length) : text.board.remove.what;
  return proposeWanted(context, { board: board ? boardSheet(board) : null }, { title, what });
}

/** Hands the report for the board to the browser as a page of its own. */
export function saveBoard(context: Context): Promise<void> {
  return working(context, text.board.saving, () => {
    const board = boardNow(context);
    if (!board) return Promise.resolve();
    const name = `${fileName(board.title)}.html`;
    savePage(name, boardPage(board));
    const title = text.board.saved(name);
    context.store.dispatch({ kind: "noticed", notice: { tone: "done", title, lines: [] } });
    return Promise.resolve();
  });
}

/** What the board is told of the workbook as it was last checked; undefined before that. */
function boardNow({ store, surroundings }: Context): Board | undefined {
  const state = store.get();
  const { checked, kept } = state;
  if (!checked) return undefined;
  const { workbook, outcome, reference } = checked;
  const { open, accepted } = partedFindings(state);
  return boardOf({
    ...{ workbook, sheets: outcome.sheets, accepted, reference },
    profile: effectiveProfile(kept),
    laid: layAs(state, tablesOf(checked), workbook),
    findings: open,
    date: surroundings.today(),
  });
}

/** A title as the name of a file, on every system. */
function fileName(title: string): string {
  const words = title
    .replace(/[\\/:*?"<>|\p{Cc}.]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `Board report ${words.slice(0, 80)}`.trim();
}
