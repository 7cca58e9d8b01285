import type { Column } from "../scorecard/model";
import type { CellRef } from "../cell/address";
import type { Reading } from "../cell/reading";
import type { TableSubject } from "../check/subject";
import type { Cell, Row } from "./computed-found";
import { isScope } from "./inventory";

/** Whole numbers below this are counts, and not rounded. */
const exactBelow = 100;

interface Read {
  readonly at: CellRef;
  readonly text: string;
  readonly reading: Reading;
}

/** The rows of a table with their numbers by column; those of a long table that are of one measure are a section of their own. */
export function* rowsOf({ measures, grid, table }: TableSubject): Generator<Row> {
  const isLong = table.arrangement === "long";
  const scopes = table.columns.filter(({ heading }) => isScope(heading)).map(({ column }) => column);
  for (const { title, fields, measure } of measures) {
    const rows = new Map<number, Map<number, Cell>>();
    for (const one of [...fields, ...measure.attributes]) {
      const cell = cellOf(one, grid.formula(one.at.row, one.at.column) === undefined);
      if (!cell) continue;
      const row = isLong ? one.at.row : measure.at.row;
      rows.set(row, (rows.get(row) ?? new Map<number, Cell>()).set(one.at.column, cell));
    }
    const section = isLong ? title : measure.section?.text;
    for (const cells of rows.values())
      yield { title, section, cells: scopes.length > 1 ? withNone(cells, scopes) : cells };
  }
}

/** A row of an inventory, in which a scope that is blank has none. */
function withNone(cells: ReadonlyMap<number, Cell>, scopes: readonly number[]): ReadonlyMap<number, Cell> {
  const [some] = scopes.flatMap((column) => cells.get(column) ?? []);
  if (!some) return cells;
  const none: Cell = { ...some, text: "", value: 0, half: 0, counted: true, typed: false };
  const blanks = scopes.filter((column) => !cells.has(column));
  return new Map([...cells, ...blanks.map((column) => [column, { ...none, at: { ...some.at, column } }] as const)]);
}

function cellOf({ at, text, reading }: Read, typed: boolean): Cell | undefined {
  if (reading.kind !== "quantity" || reading.quantity.unit === "ratio") return undefined;
  const { quantity } = reading;
  const percent = quantity.unit === "percent";
  return {
    at,
    text,
    quantity,
    typed,
    value: quantity.value,
    half: 0.5 * 10 ** -quantity.decimals,
    percent,
    counted: quantity.decimals === 0 && !percent && Math.abs(quantity.value) < exactBelow,
  };
}

/** The rows with the plain numbers of a column that is headed "(%)" taken for the percentages that they are. */
export function asPercentages(
  rows: readonly Row[],
  { column, heading }: Pick<Column, "column" | "heading">,
): readonly Row[] {
  if (!/%/.test(heading)) return [];
  return rows.map((row) => {
    const cell = row.cells.get(column);
    return cell && !cell.percent && cell.quantity.unit === "number"
      ? { ...row, cells: new Map(row.cells).set(column, { ...cell, percent: true, counted: false }) }
      : row;
  });
}
