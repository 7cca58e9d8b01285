import type { GridSnapshot } from "../grid/snapshot";
import { layoutOf } from "./columns";
import type { FoundHeader } from "./find-header";
import type { HeaderBlock, HeaderColumn, HeaderFinder } from "./header";
import type { HeaderCell } from "./header-rows";
import { loneText } from "./outside";
import { filledCells, isBlank } from "./row";
import type { SheetView } from "./row";
import type { HeaderToken } from "./vocabulary";

/** "Scope 1", "Scope 2 [kton CO2]": what is emitted on the spot, by the power that is bought, and elsewhere. */
const scope = /^scope ?[123]\b.{0,20}$/i;
const total = /^total\b.{0,20}$/i;

/** Scopes that a row must name, and other headings that it may have at most. */
const fewestScopes = 2;
const mostOthers = 3;

/**
 * The header of an inventory of emissions or of energy use: its scopes side by side, with or without their total, below or beside nothing
 * or the heading of the sectors. Undefined for any other row.
 */
export function scopeHeaderAt(view: SheetView, headers: HeaderFinder, row: number): FoundHeader | undefined {
  const cells = headers.cells(row);
  const scopes = cells.filter(({ text }) => scope.test(text));
  const [first] = scopes;
  if (!first || scopes.length < fewestScopes || cells.length > scopes.length + mostOthers) return undefined;
  const label = labelBefore(view, first.column, row);
  if (label === undefined) return undefined;
  const hasTotal = cells.some(({ text }) => total.test(text));
  const named = cells.find(({ column }) => column === label);
  const between = Array.from({ length: first.column - label - 1 }, (_, index) => label + 1 + index);
  const columns: readonly HeaderColumn[] = [
    { column: label, heading: named?.text ?? "", token: { kind: "label", strength: 2 } },
    ...between.map((column) => ({ column, heading: textOf(cells, column), token: beside })),
    ...cells
      .filter(({ column }) => column >= first.column)
      .map(({ column, text }) => ({ column, heading: text, token: tokenOf(text, hasTotal) })),
  ];
  const header: HeaderBlock = { top: row, bottom: row, columns, section: undefined };
  const layout = layoutOf(view, header);
  return layout && { header, layout };
}

const beside: HeaderToken = { kind: "attribute", role: "other" };
const value: HeaderToken = { kind: "value", role: "actual", period: undefined };

/** Where there is a total it is the figure of a row, and the scopes are what it is made of. */
function tokenOf(text: string, hasTotal: boolean): HeaderToken {
  if (total.test(text)) return value;
  if (scope.test(text)) return hasTotal ? beside : value;
  return /^(?:comments?|notes?|remarks?)$/i.test(text) ? { kind: "attribute", role: "comment" } : beside;
}

function textOf(cells: readonly HeaderCell[], column: number): string {
  return cells.find((one) => one.column === column)?.text ?? "";
}

/** Rows below a header in which the names of its rows are looked for. */
const searched = 12;

/** The first column before the scopes that has texts below the header. */
function labelBefore({ grid }: SheetView, before: number, row: number): number | undefined {
  for (let column = 0; column < before; column++) {
    for (let below = row + 1; below < Math.min(grid.rowCount, row + 1 + searched); below++) {
      const cell = grid.value(below, column);
      if (typeof cell === "string" && !isBlank(cell)) return column;
    }
  }
  return undefined;
}

/** "A-1.3: GHG emissions by source sectors", "Table 5: Emissions gap". */
const numbered = /^(?:(?:table|figure|annex) \d{1,2}\b|[A-Z]-?\d{1,2}[.-]\d)/i;

/** Whether a row holds nothing but the numbered title of another table of a form. */
export function isTitleOfForm(grid: GridSnapshot, row: number): boolean {
  const text = loneText(grid, row);
  return text !== undefined && numbered.test(grid.text(text.row, text.column).trim());
}

const formLine = /^(?:base ?(?:line )?years?|units?(?: of measurement)?|reference year)\b.{0,40}$/i;
/** Rows of a form that may stand between a line of it and its header. */
const linesBefore = 4;

/** Whether a row says of when, or in what unit, the inventory is whose header stands a few rows below: "Base year", "2019". */
export function isLineOfForm(view: SheetView, headers: HeaderFinder, row: number): boolean {
  const cells = filledCells(view.grid, row);
  const [first] = cells;
  const text = first && view.grid.value(row, first.column);
  if (typeof text !== "string" || cells.length > 2 || !formLine.test(text.trim())) return false;
  for (let below = row + 1; below < Math.min(view.grid.rowCount, row + 1 + linesBefore); below++) {
    const next = headers.cells(below);
    if (next.filter((cell) => scope.test(cell.text)).length >= fewestScopes) return true;
  }
  return false;
}
