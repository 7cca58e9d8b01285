/**
 * What must be so before a formula comes to a figure. Excel counts an empty cell as nought, so that a formula over a target that was taken
 * away would go on to show a number that nobody set.
 */
export interface Needs {
  /** The cells that must hold a number, as references. */
  readonly cells: readonly string[];
  /** Whether the formula shows an error where there is no figure, as those do that take a number out of a text. */
  readonly errs: boolean;
  /** What must be so of the numbers, as a formula text that is asked once all cells hold one. */
  readonly also?: string;
}

/** A formula text without its equals sign, and what it needs. */
export interface Needing {
  readonly formula: string;
  readonly needs: Needs;
}

/** What a formula needs that no cell can take anything from. */
export const noNeeds: Needs = { cells: [], errs: false };

/** The needs of several together, and what must be so besides of their numbers. */
export function allNeeds(all: readonly Needing[], also?: string): Needs {
  const each = all.map(({ needs }) => needs);
  const conditions = [...new Set([...each.flatMap((one) => one.also ?? []), ...(also === undefined ? [] : [also])])];
  return {
    cells: [...new Set(each.flatMap(({ cells }) => cells))],
    errs: each.some(({ errs }) => errs),
    ...(conditions.length > 0 && {
      also: conditions.length > 1 ? `AND(${conditions.join(",")})` : conditions.join(""),
    }),
  };
}

/** What a cell shows: the figure, or where something that it needs is empty or no number, something else. */
export function shown({ formula, needs }: Needing, otherwise = '""'): string {
  const sound = needs.also === undefined ? formula : `IF(${needs.also},${formula},${otherwise})`;
  const caught = needs.errs ? `IFERROR(${sound},${otherwise})` : sound;
  return needs.cells.length === 0 ? caught : `IF(${numbersIn(needs.cells)},${caught},${otherwise})`;
}

/** Whether there is a figure, as a formula text. */
export function isThere(needing: Needing): string {
  const { cells, errs, also } = needing.needs;
  if (errs || also !== undefined) return `ISNUMBER(${shown(needing)})`;
  return cells.length === 0 ? "TRUE" : numbersIn(cells);
}

/** Whether all of some cells hold numbers, as a formula text. */
export function numbersIn(cells: readonly string[]): string {
  return cells.length === 1 ? `ISNUMBER(${cells.join("")})` : `COUNT(${cells.join(",")})=${String(cells.length)}`;
}
