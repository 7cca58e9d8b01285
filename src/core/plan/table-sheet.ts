import type { CellStyle, OwnCell, OwnSheet } from "./operation";

/** A column of a table that we write. */
export interface TableColumn {
  /** Unlike every other of its table, as Excel tables ask. */
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

/** The most characters that a cell holds. */
const longest = 32_767;

/** A cell of plain words; words that look like a formula stay words. */
export function words(text: string, style: CellStyle = "plain"): OwnCell {
  const value = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return value === "" ? { value: null, style } : { value, style };
}

/** A sheet with one Excel table from A1 and nothing else, its header kept in view. */
export function tableSheet(
  name: string,
  table: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly OwnCell[])[],
  frozenColumns: number,
): OwnSheet {
  return {
    name,
    rows: [columns.map(({ heading }) => words(heading, "heading")), ...rows],
    widths: columns.map(({ width }) => width),
    table: { name: table, area: { top: 0, left: 0, bottom: rows.length, right: columns.length - 1 } },
    frozen: { rows: 1, columns: frozenColumns },
  };
}
