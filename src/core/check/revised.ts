import { formatA1, formatRef } from "../cell/address";
import type { CellRef } from "../cell/address";
import { shownCell } from "../grid/shown-cell";
import type { GridSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import type { Finding, Fix } from "./finding";

type Write = Fix["writes"][number];
type Grids = ReadonlyMap<string, GridSnapshot>;

/**
 * Findings in the light of the formulas and number formats of their cells: what a summary only shows of other sheets is said there alone,
 * no fix puts a value in place of a formula, and a cell keeps its number format where that shows what is written.
 */
export function revised(findings: readonly Finding[], { sheets }: WorkbookSnapshot): readonly Finding[] {
  const grids = new Map(sheets.map((grid) => [grid.sheet, grid]));
  const named = new Set(findings.flatMap(({ rule, cells }) => cells.map((cell) => `${rule} ${formatRef(cell)}`)));
  const isSaidElsewhere = ({ rule, cells }: Finding): boolean =>
    cells.every((cell) => {
      const from = shownBy(grids, cell);
      // Which way is good is asked of the measure itself, where it may be said.
      const isAsked = rule === "polarity-unknown" && from?.sheet !== cell.sheet && grids.has(from?.sheet ?? "");
      return from !== undefined && (isAsked || named.has(`${rule} ${formatRef(from)}`));
    });
  return findings.filter((one) => !isSaidElsewhere(one)).map((one) => withFix(one, grids));
}

function shownBy(grids: Grids, { sheet, row, column }: CellRef): CellRef | undefined {
  return shownCell(grids.get(sheet), row, column);
}

function withFix(finding: Finding, grids: Grids): Finding {
  const { fix, ...others } = finding;
  if (!fix) return finding;
  const formula = fix.writes.find(({ at, content }) => content.formula === undefined && hasFormula(grids, at))?.at;
  if (!formula) return { ...finding, fix: { ...fix, writes: fix.writes.map((write) => inOwnFormat(write, grids)) } };
  const cell = formatA1(formula.row, formula.column);
  return { ...others, advice: `Mend the formula of ${cell}, or the cells that it goes by.` };
}

function hasFormula(grids: Grids, { sheet, row, column }: CellRef): boolean {
  return grids.get(sheet)?.formula(row, column) !== undefined;
}

function inOwnFormat(write: Write, grids: Grids): Write {
  const { at, content } = write;
  const { format, ...rest } = content;
  const grid = grids.get(at.sheet);
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
