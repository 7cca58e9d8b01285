import { acceptedWords, restWords, toldInFull } from "../findings";
import { isJudged } from "../message";
import { type Board, type BoardLine, boardStatuses, type JudgedLine, verdicts } from "../model";

/** How a board's page is laid out on paper, so that it is one page of A4. */
export interface Paper {
  /** The size of its letters, in points. */
  readonly size: number;
  /** Whether each measure takes one line rather than two. */
  readonly dense: boolean;
  /** The measures that there is room for, the worst first. */
  readonly lines: ReadonlySet<BoardLine>;
}

/** Letters in points: what is good to read, and what can still be read. */
const sizes = { usual: 8, smallest: 5.8 } as const;

/** A page between its margins, in points. */
const page = { width: 533, height: 780 } as const;

/** Heights in letters: a row with room and a dense one, a further line, what stands before and between parts, and what says that rows are left out. */
const heights = { roomy: 3.1, dense: 1.5, line: 1.25, between: 22, leftOut: 6 } as const;

/**
 * Widths in letters, each half as wide as it is high, that columns beside a measure's name take where it is judged, where the page is about
 * the plan, and where it is refused.
 */
const beside = { judged: 134, planned: 118, refused: 120 } as const;

/** What reasons take of a page's width. */
const shareOfReasons = 0.28;

/**
 * How a board fits a page: with room, else each measure on one line in letters as large as go; what does not fit even so is left out on paper,
 * the best measures first. Heights are estimated, since the core cannot measure letters.
 */
export function paperFor(board: Board): Paper {
  const ordered = inOrder(board);
  const roomy = sum(ordered.map((line) => heights.roomy + rowHeight(line, board, sizes.usual) - heights.dense));
  if ((around(board, sizes.usual) + roomy) * sizes.usual <= page.height)
    return { size: sizes.usual, dense: false, lines: new Set(ordered) };
  for (let size: number = sizes.usual; size > sizes.smallest; size = Math.round(10 * size - 1) / 10) {
    const needed = around(board, size) + sum(ordered.map((line) => rowHeight(line, board, size)));
    if (needed * size <= page.height) return { size, dense: true, lines: new Set(ordered) };
  }
  const size = sizes.smallest;
  const lines = new Set<BoardLine>();
  let used = around(board, size) + heights.leftOut;
  for (const line of ordered) {
    used += rowHeight(line, board, size);
    if (used * size > page.height) break;
    lines.add(line);
  }
  return { size, dense: true, lines };
}

/** The most ambitious first where the page is about the plan, else as the board has them. */
function inOrder(board: Board): readonly BoardLine[] {
  const rank = (line: BoardLine): number =>
    line.kind === "laid" ? verdicts.indexOf(line.ambition.verdict) : verdicts.length;
  return isJudged(board)
    ? [...board.lines].sort((a, b) => boardStatuses.indexOf(a.status) - boardStatuses.indexOf(b.status))
    : [...board.lines].sort((a, b) => rank(a) - rank(b) || shareOfRecord(b) - shareOfRecord(a));
}

/** How much of the best that any authority has made a plan asks for; 0 where that is not known. */
export function shareOfRecord(line: BoardLine): number {
  if (line.kind === "refused") return 0;
  const { asked, records } = line.ambition;
  return asked === undefined || !records || records.perYear <= 0 ? 0 : asked / records.perYear;
}

/** The measures of a verdict, the most ambitious first. */
export function ofVerdict(
  lines: readonly JudgedLine[],
  verdict: JudgedLine["ambition"]["verdict"],
): readonly JudgedLine[] {
  return lines
    .filter(({ ambition }) => ambition.verdict === verdict)
    .sort((a, b) => shareOfRecord(b) - shareOfRecord(a));
}

/** The height of a dense row in letters of some size. */
function rowHeight(line: BoardLine, board: Board, size: number): number {
  const width = (2 * page.width) / size;
  const columns = line.kind === "refused" ? beside.refused : isJudged(board) ? beside.judged : beside.planned;
  const caveats = line.kind === "laid" ? line.caveats.join(" ").length * 0.85 : 0;
  const name = (line.name.length + caveats) / Math.max(14, width - columns);
  const why = (line.why?.length ?? 0) / (width * shareOfReasons);
  return heights.dense + heights.line * (Math.max(1, Math.ceil(name), Math.ceil(why)) - 1);
}

/** The height of what stands around the measures. */
function around({ findings, accepted, sources }: Board, size: number): number {
  const { told, rest } = toldInFull(findings);
  const texts = [
    ...told.map(({ message, advice, severity }) => message + (severity === "error" ? advice : "") + " ".repeat(30)),
    ...(rest.length > 0 ? [restWords(rest, true)] : []),
    ...acceptedWords(accepted),
    ...sources,
  ];
  const width = (1.85 * page.width) / size;
  return heights.between + heights.line * sum(texts.map((text) => Math.ceil(text.length / width)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
