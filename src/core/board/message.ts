import type { Severity } from "../check/finding";
import { counted } from "../report/words";
import type { Board, BoardStatus } from "./model";

/** How many measures stand how. */
export function statusCounts({ lines }: Pick<Board, "lines">): Readonly<Record<BoardStatus, number>> {
  const count = (status: BoardStatus): number => lines.filter((line) => line.status === status).length;
  return {
    "off-track": count("off-track"),
    "at-risk": count("at-risk"),
    "on-track": count("on-track"),
    "not-judged": count("not-judged"),
  };
}

/** Whether any measure can be judged; where none can, the report is about what the plan asks for. */
export function isJudged({ lines }: Pick<Board, "lines">): boolean {
  return lines.some(({ status }) => status !== "not-judged");
}

/** The line that says it all: `5 of 23 measures are off track, 2 at risk; 3 cannot be judged; 4 errors in the card.` */
export function boardMessage(board: Board): string {
  return `${isJudged(board) ? standing(board) : waitingWords(board)}; ${inCard(board)}.`;
}

function standing(board: Board): string {
  const counts = statusCounts(board);
  return standingWords(counts["off-track"], counts["at-risk"], counts["not-judged"], board.lines.length);
}

/** How all measures stand, in words; the sheet says the same by `standingFormula`. */
export function standingWords(off: number, risk: number, unjudged: number, all: number): string {
  const of = counted(all, "measure");
  const first = off === 0 ? `None of ${of} is off track` : `${String(off)} of ${of} ${isOrAre(off)} off track`;
  const second = risk === 0 ? "" : `, ${String(risk)} at risk`;
  return `${first}${second}${unjudged === 0 ? "" : `; ${String(unjudged)} cannot be judged`}`;
}

/** The same words as a formula, over formula texts of the numbers; how many measures there are is fixed. */
export function standingFormula(off: string, risk: string, unjudged: string, all: number): string {
  const of = counted(all, "measure");
  return (
    `IF(${off}=0,"None of ${of} is off track",${off}&" of ${of} "&IF(${off}=1,"is","are")&" off track")` +
    `&IF(${risk}=0,"",", "&${risk}&" at risk")&IF(${unjudged}=0,"","; "&${unjudged}&" cannot be judged")`
  );
}

/** What is to be said while no measure can be judged. */
export function waitingWords(board: Board): string {
  return [waiting(board), ...beyond(board)].join("; ");
}

function waiting({ lines }: Board): string {
  if (lines.length === 0) return "There is no measure with a target";
  const paths = lines.filter(({ kind }) => kind === "laid").length;
  const without = lines.length - paths;
  if (paths === 0) return `None of ${counted(lines.length, "measure")} has a baseline and a target to judge it by`;
  const rest = without === 0 ? "" : `; ${String(without)} without a usable baseline or target`;
  return `None of ${counted(lines.length, "measure")} can be judged yet${rest}`;
}

function beyond({ lines }: Board): readonly string[] {
  const most = lines.filter((line) => line.kind === "laid" && line.ambition.verdict === "beyond").length;
  if (most === 0) return [];
  return [`${counted(most, "target asks", "targets ask")} for more than any authority has made`];
}

/** What is wrong in the card, in a few words. */
export function inCard({ findings }: Pick<Board, "findings">): string {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  if (errors > 0) return `${counted(errors, "error")} in the card`;
  return warnings > 0 ? `no error and ${counted(warnings, "warning")} in the card` : "no error in the card";
}

function isOrAre(count: number): string {
  return count === 1 ? "is" : "are";
}
