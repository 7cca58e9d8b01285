import type { ColumnLook } from "./column-facts";
import { isCode } from "./column-facts";
import type { SheetView } from "./row";
import { isBlank } from "./row";

type Sort = "figure" | "phrase" | "code";

/** How the cells of a row slid: those from a column on, up to another, stand `by` columns away from where they belong. */
export interface Slide {
  readonly from: number;
  readonly to: number;
  readonly by: 1 | -1;
}

/** A table wider than this is not searched for slid rows. */
const widest = 40;
/** How much better a row must sit after a slide than before, in cells. */
const gain = 3;

/** What sort of thing a cell holds; undefined for an empty one. */
function sortOf(view: SheetView, row: number, column: number): Sort | undefined {
  const { grid, read } = view;
  const value = grid.value(row, column);
  if (isBlank(value)) return undefined;
  const { kind } = read(value, grid.format(row, column), () => grid.text(row, column));
  if (kind !== "note") return "figure";
  return typeof value === "string" && !isCode(value) ? "phrase" : "code";
}

/** What sort of thing most cells of a column hold; undefined when no sort has the most. */
function mostOf(look: ColumnLook, column: number): Sort | undefined {
  const { filled, figures, phrases, texts } = look.at(column);
  if (filled < 3) return undefined;
  if (figures >= filled * 0.7) return "figure";
  if (phrases >= filled * 0.7) return "phrase";
  return texts - phrases >= filled * 0.7 ? "code" : undefined;
}

function fit(sort: Sort | undefined, column: Sort | undefined): number {
  if (sort === undefined || column === undefined) return 0;
  if (sort === column) return 1;
  return sort === "code" || column === "code" ? 0 : -1;
}

/**
 * How the cells of a row slid, when they plainly did: as they stand, phrases are where the other rows have figures or the other way
 * round, and one column further to the left or right all of them would be in their places. Undefined otherwise.
 */
export function slideOf(view: SheetView, look: ColumnLook, label: number, row: number): Slide | undefined {
  const width = view.grid.columnCount;
  if (width > widest) return undefined;
  const columns = Array.from({ length: width }, (_, column) => mostOf(look, column));
  const cells = Array.from({ length: width }, (_, column) => sortOf(view, row, column));
  const score = ({ from, to, by }: Slide): number =>
    cells.reduce((sum, sort, column) => {
      const slid = column >= from && column <= to;
      if (slid && (column + by < 0 || column + by >= width)) return sum + (sort === undefined ? 0 : -width);
      return sum + fit(sort, columns[slid ? column + by : column]);
    }, 0);
  const base = score({ from: 0, to: -1, by: 1 });
  const worst = cells.some((sort, column) => fit(sort, columns[column]) < 0);
  if (!worst && cells[label] !== undefined) return undefined;
  let best: { readonly slide: Slide; readonly score: number } | undefined;
  for (let from = 0; from <= label + 1 && from < width; from++) {
    for (const to of [width - 1, label, label - 1]) {
      for (const by of [1, -1] as const) {
        const slide: Slide = { from, to, by };
        // What moves must not land on a cell that stays.
        const edge = by === 1 ? to + 1 : from - 1;
        if (to < from || (edge >= 0 && edge < width && cells[edge] !== undefined && to < width - 1)) continue;
        const found = score(slide);
        if (found >= base + gain && (!best || found > best.score)) best = { slide, score: found };
      }
    }
  }
  return best?.slide;
}
