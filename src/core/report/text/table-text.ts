import type { Brush, Tint } from "./look";
import { displayWidth, pad, wrap } from "./wrap";

/** A cell of a table in a text report. Numbers and the like stand at the right of their column. */
export interface TextCell {
  readonly text: string;
  readonly tint?: Tint;
  readonly align?: "left" | "right";
}

/** A row of a table. A head gives way to the widths that the other rows need, and wraps. */
export interface TextRow {
  readonly cells: readonly TextCell[];
  readonly head?: boolean;
}

/** Columns are never made narrower than this, or than their longest text. */
const narrowest = 9;

/**
 * Rows as blocks of lines, with their columns aligned two spaces apart and long cells wrapped. Undefined when there are more columns
 * than a width can take.
 */
export function tableBlocks(
  rows: readonly TextRow[],
  width: number,
  brush: Brush,
): readonly (readonly string[])[] | undefined {
  const widths = fitted(naturalWidths(rows), width);
  return widths && rows.map(({ cells }) => rowLines(cells, widths, brush));
}

function rowLines(cells: readonly TextCell[], widths: readonly number[], brush: Brush): readonly string[] {
  const blocks = cells.map(({ text }, index) => wrap(text, widths[index] ?? 1));
  const height = Math.max(1, ...blocks.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map(({ tint, align }, index) => {
        const text = blocks[index]?.[line] ?? "";
        const last = index === cells.length - 1 && align !== "right";
        const padded = last ? text : pad(text, widths[index] ?? 0, align === "right" ? "left" : "right");
        return tint ? brush.paint(tint, padded) : padded;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** A figure is short: longer cells of a right-hand column wrap before they take room from others, as heads do. */
const widestFigure = 13;

function naturalWidths(rows: readonly TextRow[]): readonly number[] {
  const widths: number[] = [];
  for (const { cells, head } of rows) {
    cells.forEach(({ text, align }, index) => {
      const width = displayWidth(text);
      const wraps = head === true ? width > 8 : align === "right" && width > widestFigure;
      const needed = wraps ? Math.max(8, ...text.split(" ").map(displayWidth)) : width;
      widths[index] = Math.max(widths[index] ?? 0, needed);
    });
  }
  return widths;
}

/** Takes the widest columns down, evenly, until the table fits. */
function fitted(natural: readonly number[], width: number): readonly number[] | undefined {
  const room = width - 2 * (natural.length - 1);
  const sum = (cap: number): number => natural.reduce((total, one) => total + Math.min(one, cap), 0);
  if (sum(narrowest) > room) return undefined;
  let cap = Math.max(narrowest, ...natural);
  while (sum(cap) > room) cap--;
  return natural.map((one) => Math.min(one, cap));
}
