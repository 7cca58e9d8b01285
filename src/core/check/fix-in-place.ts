import type { GridSnapshot } from "../grid/snapshot";
import type { Fix } from "./finding";

type Write = Fix["writes"][number];

/** The formula that a fix would put a value in place of, by its cell; undefined when there is none. */
export function overwritten({ writes }: Fix, grids: ReadonlyMap<string, GridSnapshot>): Write["at"] | undefined {
  return writes.find(
    ({ at, content }) => content.formula === undefined && grids.get(at.sheet)?.formula(at.row, at.column) !== undefined,
  )?.at;
}

/** A fix that leaves cells their number formats where those show what is written as well. */
export function inOwnFormats(fix: Fix, grids: ReadonlyMap<string, GridSnapshot>): Fix {
  return { ...fix, writes: fix.writes.map((write) => inOwnFormat(write, grids.get(write.at.sheet))) };
}

function inOwnFormat(write: Write, grid: GridSnapshot | undefined): Write {
  const { at, content } = write;
  const { format, ...rest } = content;
  if (format === undefined || typeof grid?.value(at.row, at.column) !== "number") return write;
  return shows(grid.format(at.row, at.column), format) ? { at, content: rest } : write;
}

/** Formats of plain numbers and percentages, whose decimals can be counted. */
const plainFormat = /^[#0,]+(?:\.(0+))?(%?)$/;

/** Whether a number that is to have one format is shown as exactly, and as a percentage or not, by another. */
function shows(own: string, wanted: string): boolean {
  const [, decimals = "", percent] = plainFormat.exec(wanted) ?? [];
  if (own === "General") return percent === "";
  const [, ownDecimals = "", ownPercent] = plainFormat.exec(own) ?? [];
  return ownPercent !== undefined && ownPercent === percent && ownDecimals.length >= decimals.length;
}
