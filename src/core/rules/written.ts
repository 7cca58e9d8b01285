import type { CellRef } from "../cell/address";
import type { TableSubject } from "../check/subject";
import { notationOf } from "./notation";
import type { Notation } from "./notation";

/** Rows that are looked at to tell how a table writes its numbers. */
const sampled = 300;
/** Numbers that must be written one way for it to be the table's, and how many times as many as those of the other. */
const fewest = 3;
const outweighs = 3;

/** How a table writes its decimals: with a comma, or with a dot. */
export type Style = "continental" | "british";

/** A cell with a number that has a dot or a comma; whether Excel has it for a number. */
export interface Written {
  readonly at: CellRef;
  readonly text: string;
  readonly notation: Notation;
  readonly typed: boolean;
}

/** Such cells of one row. */
export interface WrittenRow {
  readonly title: string;
  readonly cells: readonly Written[];
}

/** The rows that may have something odd: with texts, or numbers that show three or four decimals. */
export function suspectRows(subject: TableSubject): readonly WrittenRow[] {
  const { table, grid, having } = subject;
  if (table.kind === "action-plan") return freeRows(subject);
  return [...having("texted", "thousandths", "worded")].map(({ title, fields }) => ({
    title,
    cells: writtenIn(
      fields.map(({ at }) => at),
      grid,
    ),
  }));
}

/** The cells of the first rows of a table, which show how it writes its numbers. */
export function peerCells(subject: TableSubject): readonly Written[] {
  const { table, grid } = subject;
  if (table.kind === "action-plan") return freeRows(subject).flatMap(({ cells }) => cells);
  const first = table.measures.slice(0, sampled);
  return first.flatMap(({ fields }) =>
    writtenIn(
      fields.map(({ at }) => at),
      grid,
    ),
  );
}

/** How cells are written, when that is clear. */
export function styleOf(cells: readonly Written[]): Style | undefined {
  const count = (style: Style): number => cells.filter(({ notation }) => notation === style).length;
  const [continental, british] = [count("continental"), count("british")];
  if (continental >= fewest && continental > outweighs * british) return "continental";
  return british >= fewest && british > outweighs * continental ? "british" : undefined;
}

/** Numbers with a comma between thousands that a table must have for it to be one of decimal dots, and how many times as many as of decimal commas. */
const fewestGroups = 8;
const outweighsGroups = 4;

/** How cells are written that group their thousands by commas, and have hardly any decimals; undefined where that is not clear. */
export function styleOfGroups(cells: readonly Written[]): Style | undefined {
  const count = (is: (cell: Written) => boolean): number => cells.filter(is).length;
  const groups = count(({ notation, text }) => notation === "comma-and-three" && !/(?<!\d)0,/.test(text));
  const others = count(({ notation }) => notation === "continental" || notation === "dot-and-three");
  return groups >= fewestGroups && groups >= outweighsGroups * others ? "british" : undefined;
}

/** In an action plan, the cells of columns that are neither who nor when. */
function freeRows({ table, grid }: TableSubject): readonly WrittenRow[] {
  const columns = table.columns.filter(({ is }) => is.kind === "attribute" && is.role === "other");
  return table.measures.map(({ name, at }) => ({
    title: name,
    cells: writtenIn(
      columns.map(({ column }) => ({ ...at, column })),
      grid,
    ),
  }));
}

function writtenIn(places: readonly CellRef[], grid: TableSubject["grid"]): readonly Written[] {
  return places.flatMap((at) => {
    const value = grid.value(at.row, at.column);
    if (value === null) return [];
    const text = grid.text(at.row, at.column);
    const notation = notationOf(text);
    return notation ? [{ at, text: text.trim(), notation, typed: typeof value === "number" }] : [];
  });
}
