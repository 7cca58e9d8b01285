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
/** How much better a row must sit after a slide than before to have plainly slid, in cells. */
const plainGain = 3;

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
 * round, and one column further to the left or right all of them would be in their places. Next to a row that plainly slid and fills the
 * same columns, a smaller gain will do. Undefined otherwise.
 */
export function slideOf(view: SheetView, look: ColumnLook, label: number, row: number): Slide | undefined {
  if (view.grid.columnCount > widest) return undefined;
  const own = bestSlide(view, look, label, row);
  if (!own || own.gain >= plainGain) return own?.slide;
  const isLike = (other: number): boolean => {
    if (other < 0 || other >= view.grid.rowCount || !fillsSame(view, row, other)) return false;
    const beside = bestSlide(view, look, label, other);
    if (!beside || beside.gain < plainGain) return false;
    const { from, to, by } = beside.slide;
    return from === own.slide.from && to === own.slide.to && by === own.slide.by;
  };
  return isLike(row - 1) || isLike(row + 1) || isLike(row - 2) || isLike(row + 2) ? own.slide : undefined;
}

function fillsSame({ grid }: SheetView, row: number, other: number): boolean {
  for (let column = 0; column < grid.columnCount; column++) {
    if (isBlank(grid.value(row, column)) !== isBlank(grid.value(other, column))) return false;
  }
  return true;
}

/** Figures that make another row of the block a row of measures. */
const fewestFigures = 2;

/** Whether another row with figures stands in the same block: a row alone under its own header has no columns that it could slide from. */
export function hasCompany(view: SheetView, row: number): boolean {
  const { grid } = view;
  const isFilled = (at: number): boolean => {
    for (let column = 0; column < grid.columnCount; column++) if (!isBlank(grid.value(at, column))) return true;
    return false;
  };
  const isOfMeasures = (at: number): boolean => {
    let figures = 0;
    for (let column = 0; column < grid.columnCount; column++) if (sortOf(view, at, column) === "figure") figures++;
    return figures >= fewestFigures;
  };
  for (const step of [1, -1]) {
    for (let at = row + step; at >= 0 && at < grid.rowCount && isFilled(at); at += step) {
      if (isOfMeasures(at)) return true;
    }
  }
  return false;
}

/** The slide after which the cells of a row sit best, and by how many cells better than as they stand; none when they sit well. */
function bestSlide(
  view: SheetView,
  look: ColumnLook,
  label: number,
  row: number,
): { readonly slide: Slide; readonly gain: number } | undefined {
  const width = view.grid.columnCount;
  const columns = Array.from({ length: width }, (_, column) => mostOf(look, column));
  const cells = Array.from({ length: width }, (_, column) => sortOf(view, row, column));
  const score = ({ from, to, by }: Slide): number =>
    cells.reduce((sum, sort, column) => {
      const slid = column >= from && column <= to;
      if (slid && (column + by < 0 || column + by >= width)) return sum + (sort === undefined ? 0 : -width);
      return sum + fit(sort, columns[slid ? column + by : column]);
    }, 0);
  const worst = cells.some((sort, column) => fit(sort, columns[column]) < 0);
  if (!worst && cells[label] !== undefined) return undefined;
  const base = score({ from: 0, to: -1, by: 1 });
  return slides(cells, label)
    .map((slide) => ({ slide, gain: score(slide) - base }))
    .reduce<{ readonly slide: Slide; readonly gain: number } | undefined>(
      (best, one) => (one.gain > (best?.gain ?? 0) ? one : best),
      undefined,
    );
}

/** The slides that a row may have made: what moves must not land on a cell that stays. */
function slides(cells: readonly (Sort | undefined)[], label: number): readonly Slide[] {
  const width = cells.length;
  const found: Slide[] = [];
  for (let from = 0; from <= label + 1 && from < width; from++) {
    for (const to of [width - 1, label, label - 1]) {
      for (const by of [1, -1] as const) {
        const edge = by === 1 ? to + 1 : from - 1;
        if (to < from || (edge >= 0 && edge < width && cells[edge] !== undefined && to < width - 1)) continue;
        found.push({ from, to, by });
      }
    }
  }
  return found;
}
