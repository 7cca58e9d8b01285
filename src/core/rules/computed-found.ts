import type { CellRef } from "../cell/address";
import { formatQuantity, withoutDust } from "../cell/quantity";
import type { Quantity } from "../cell/quantity";
import { workedOut } from "./computed-ways";
import type { Figure, Way } from "./computed-ways";
import type { Found } from "./define-rule";
import { writesOf } from "./fixes";
import { list } from "./say";
import { keySlipsOf } from "./slips";

/** A number of a row, typed or worked out. */
export interface Cell extends Figure {
  readonly at: CellRef;
  readonly text: string;
  readonly quantity: Quantity;
  readonly typed: boolean;
}

/** A row whose columns follow from each other. */
export interface Row {
  readonly title: string;
  readonly section: string | undefined;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** The one part of a sum that a slip of the keys has put off, and what it would be; undefined where the sum itself may be the slip. */
export function slippedIn({ gathers, from }: Way, { cells }: Row, total: Cell, value: number): Slipped | undefined {
  const near = (one: number): boolean => Math.abs(one - value) <= total.half + 1e-9;
  if (gathers !== "sum" || keySlipsOf(total.value, total.quantity.decimals).some(near)) return undefined;
  const slipped = from.flatMap((column): readonly Slipped[] => {
    const part = cells.get(column);
    const wanted = part && part.value - value + total.value;
    if (!part || wanted === undefined) return [];
    const isMeant = keySlipsOf(part.value, part.quantity.decimals).some(
      (one) => Math.abs(one - wanted) <= total.half + 1e-9,
    );
    return isMeant ? [{ part, meant: withoutDust(wanted) }] : [];
  });
  return slipped.length === 1 ? slipped[0] : undefined;
}

/** A part of a sum that was put off, and what it was meant to be. */
export interface Slipped {
  readonly part: Cell;
  readonly meant: number;
}

/** A cell that does not follow from others of its row: what it would be, and how its column follows elsewhere. */
export interface Off {
  readonly row: Row;
  readonly cell: Cell;
  readonly way: Way;
  readonly value: number;
  readonly heading: string;
  readonly says: string;
  readonly slipped: Slipped | undefined;
}

/** What to say of cells that do not follow. Where several of a row rest on one figure it is that figure that is wrong. */
export function foundIn(all: readonly Off[]): readonly Found[] {
  const rows = new Map<Row, Off[]>();
  for (const one of all) rows.set(one.row, [...(rows.get(one.row) ?? []), one]);
  return [...rows.values()].flatMap((offs): readonly Found[] => {
    const [first, second, more] = offs;
    const slip = first && second && !more ? slipAmong(first, second) : undefined;
    if (slip) return [foundFor(slip)];
    return toldOf(withoutFollowing(offs));
  });
}

/** What is off in a row, without what follows once another figure of it that is off, and that it rests on, is put right. */
function withoutFollowing(offs: readonly Off[]): readonly Off[] {
  return offs.reduceRight<readonly Off[]>(
    (kept, one) => (kept.some((other) => followsOnce(one, other)) ? kept.filter((own) => own !== one) : kept),
    offs,
  );
}

function followsOnce({ row, cell, way }: Off, { cell: wrong, value, way: other }: Off): boolean {
  // Of one relation seen from two of its columns, neither comes first.
  if (!way.from.includes(wrong.at.column) || other.from.includes(cell.at.column)) return false;
  const cells = new Map(row.cells).set(wrong.at.column, { ...wrong, value });
  const meant = workedOut(way, cells, cell.percent);
  return meant !== undefined && Math.abs(meant.value - cell.value) <= cell.half + meant.slack + 1e-9;
}

function toldOf(offs: readonly Off[]): readonly Found[] {
  const [first, second] = offs;
  const base = first?.way.from.find((column) => offs.every(({ way }) => way.from.includes(column)));
  const cell = base === undefined ? undefined : first?.row.cells.get(base);
  return first && second && cell ? [ofBase(cell, first, offs)] : offs.map(foundFor);
}

/** Of two columns that each follow from the other, the one that a slip of the keys has put off; undefined where that may be neither or both. */
function slipAmong(first: Off, second: Off): Off | undefined {
  const isOne = first.way.from.includes(second.cell.at.column) && second.way.from.includes(first.cell.at.column);
  const slipped = [first, second].filter(({ cell: { value, quantity, half }, value: meant }) =>
    [...keySlipsOf(value, quantity.decimals), value * 100, value / 100, -value].some(
      (one) => Math.abs(one - meant) <= half + 1e-9,
    ),
  );
  return isOne && slipped.length === 1 ? slipped[0] : undefined;
}

function ofBase(base: Cell, { row, says }: Off, offs: readonly Off[]): Found {
  const results = offs.map(({ cell }) => cell);
  return {
    cells: [base.at, ...results.map(({ at }) => at)],
    measure: row.title,
    message: `${row.title}: ${list(results.map(({ text }) => text.trim()))} do not follow from ${base.text.trim()} (${says}), as they do in other rows.`,
    advice: `Look ${base.text.trim()} up: all of them rest on it.`,
  };
}

function foundFor({ row: { title }, cell, value, heading, says, slipped }: Off): Found {
  const mend: Quantity = { ...cell.quantity, value: withoutDust(Number(value.toFixed(cell.quantity.decimals))) };
  if (slipped) {
    const { part, meant } = slipped;
    const quantity: Quantity = { ...part.quantity, value: meant };
    return {
      cells: [part.at, cell.at],
      measure: title,
      message: `${title}: ${heading} ${cell.text.trim()} is not ${says}, as it is in other rows: with ${formatQuantity(quantity)} instead of ${part.text.trim()} it would be.`,
      advice: `Look ${part.text.trim()} up: a slip of the keys would make it of ${formatQuantity(quantity)}.`,
      fix: {
        kind: "proposed",
        description: `Write ${formatQuantity(quantity)}.`,
        writes: writesOf([{ at: part.at, quantity }]),
      },
    };
  }
  return {
    cells: [cell.at],
    measure: title,
    message: `${title}: ${heading} ${cell.text.trim()} is not ${says}, as it is in other rows: that is ${formatQuantity(mend)}.`,
    advice: "Correct it, or the figure that it rests on; a formula would keep the two together.",
    fix: {
      kind: "proposed",
      description: `Write ${formatQuantity(mend)}.`,
      writes: writesOf([{ at: cell.at, quantity: mend }]),
    },
  };
}
