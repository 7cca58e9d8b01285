import type { Cell, Off, Row } from "./computed-found";
import { verdict } from "./computed-habits";
import { totalNamed } from "./totals";

/** Amounts that a column must have, and the share of them that must end in noughts, for it to be one of rounded amounts. */
const fewestAmounts = 5;
const shareRounded = 0.8;
/** To what amounts are rounded: the coarsest first. */
const grains = [1000, 100];
/** Differences off by no more than rounding, from which on it is rounding and no slip. */
const fewestOff = 2;

/** What is off by more than the rounding of its table explains, to hundreds or thousands, and is no sum of its own column either. */
export function beyondRounding(offs: readonly Off[], rows: readonly Row[]): readonly Off[] {
  const told = offs.filter((off) => !isSumOfColumn(off, rows));
  if (told.length === 0) return [];
  const rounded = withGrains(rows);
  const explained = told.filter(({ row, cell, way }) => {
    const coarse = rounded.get(row);
    const own = coarse?.cells.get(cell.at.column);
    return coarse && own && verdict(way, coarse, own)?.fits;
  });
  // A share of rounded amounts is off by itself; one difference of them may be a slip.
  const isRounding = ({ cell }: Off): boolean => cell.percent || explained.length >= fewestOff;
  return told.filter((off) => !(explained.includes(off) && isRounding(off)));
}

function isSumOfColumn({ row, cell }: Off, rows: readonly Row[]): boolean {
  if (!totalNamed.test(row.title) || cell.percent) return false;
  const parts = rows.flatMap((one) => (one === row ? [] : (one.cells.get(cell.at.column)?.value ?? [])));
  const sum = parts.reduce((all, value) => all + value, 0);
  return parts.length > 1 && Math.abs(sum - cell.value) <= cell.half + 1e-9;
}

/** The rows with what their amounts were rounded by. */
function withGrains(rows: readonly Row[]): ReadonlyMap<Row, Row> {
  const columns = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const halves = new Map(
    [...columns].map((column) => [column, halfOf(rows.flatMap((row) => row.cells.get(column) ?? []))]),
  );
  return new Map(
    rows.map((row) => {
      const cells = new Map([...row.cells].map(([column, cell]) => [column, coarse(cell, halves.get(column) ?? 0)]));
      return [row, { ...row, cells }];
    }),
  );
}

function coarse(cell: Cell, half: number): Cell {
  return cell.percent || half === 0 ? cell : { ...cell, half: Math.max(cell.half, half), counted: false };
}

function halfOf(cells: readonly Cell[]): number {
  const amounts = cells.filter(({ percent, value }) => !percent && value !== 0);
  if (amounts.length < fewestAmounts) return 0;
  const grain = grains.find(
    (one) => amounts.filter(({ value }) => value % one === 0).length >= amounts.length * shareRounded,
  );
  return (grain ?? 0) / 2;
}
