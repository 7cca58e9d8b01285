import { formatFacts } from "../cell/number-format";
import type { FormatFacts } from "../cell/number-format";
import { isPlain } from "../cell/quantity";
import type { Unit } from "../cell/quantity";
import type { Reading } from "../cell/reading";
import type { CellValue } from "../cell/value";
import type { Layout } from "./columns";
import { Course, everySide } from "./course";
import type { Sides } from "./course";
import type { ValueColumn } from "./field";
import { Ends } from "./ends";
import type { SheetView } from "./row";
import type { Glance, Traits } from "./traits";
import { everyTrait, trait, traitsOf } from "./traits";

/** A row's value cells in short. `traits` lacks those that depend on the label and the polarity. */
export interface RowSketch extends Glance {
  /** Whether any value cell is more than empty, and whether any is more than a note. */
  readonly filled: boolean;
  readonly valued: boolean;
  /** The unit of its numbers, benchmarks too, unless the row has the trait `several-units` or `texted`. */
  readonly unit: Unit | undefined;
  readonly sides: Sides;
}

/** A number kept as text is not looked into: it may be in any unit and break any path. */
const texted = traitsOf([
  "texted",
  "several-units",
  "mixed-units",
  "extreme",
  "precise",
  "whole",
  "leaping",
  "late",
  "naught",
  "uneven",
  "astray",
]);

/** Percentages without decimals from which on a row is one of whole ones. */
const fewestWholes = 4;

/** How many times the smallest figure of a row the largest is, for the row to be uneven. */
const unevenness = 3;

const traitOfKind: Readonly<Record<Reading["kind"], Traits>> = {
  empty: 0,
  note: trait.worded,
  range: trait.worded,
  quantity: texted,
  error: trait.error,
  placeholder: trait.placeholder,
  suppressed: trait.suppressed,
  direction: trait.direction | trait.worded,
};

/** What a value cell may hold and still say nothing. */
const nothing: ReadonlySet<Reading["kind"]> = new Set(["empty", "placeholder", "suppressed"]);

/**
 * Looks once at the value cells of a row and builds nothing of them: the rows of a large scorecard are mostly such that no rule has
 * anything to say of them. One sketcher serves all rows of a table, so that a row costs its cells' look-ups and one object.
 */
export class RowSketcher {
  /** By value column: the row's figure as it reads; NaN where there is none. */
  private readonly figures: Float64Array;
  private traits: Traits = 0;
  private filled = false;
  private valued = false;
  private started = false;
  private hollow = true;
  private least = Infinity;
  private most = 0;
  private readonly ends = new Ends();
  /** The same without targets, which may lie far from all that was reached. */
  private readonly reached = new Ends();
  private readonly course: Course;
  private sides: Sides = 0;
  private percents = 0;
  private wholes = 0;
  private readonly isLimited: boolean;
  private unit: Unit | undefined;
  /** The first unit among numbers that are no benchmarks. */
  private ownUnit: Unit | undefined;

  constructor(
    private readonly view: SheetView,
    private readonly layout: Layout,
  ) {
    this.figures = new Float64Array(layout.values.length);
    this.course = new Course(layout.values, layout.inOrder);
    this.isLimited = layout.values.some(({ limitedBy }) => limitedBy !== undefined);
  }

  sketch(row: number): RowSketch {
    const { values, datedByRow, roles, hasStart } = this.layout;
    this.traits = 0;
    this.filled = this.valued = false;
    this.started = !hasStart;
    this.hollow = true;
    this.least = Infinity;
    this.most = 0;
    this.ends.clear();
    this.reached.clear();
    this.sides = 0;
    this.percents = this.wholes = 0;
    this.unit = this.ownUnit = undefined;
    for (let place = 0; place < values.length; place++) this.take(row, values[place]!, place);
    if (!this.started) this.traits |= trait.unstarted;
    if (this.hollow) this.traits |= trait.hollow;
    if (this.most >= unevenness * this.least) this.traits |= trait.uneven;
    if (this.ends.isLonely || this.reached.isLonely) this.traits |= trait.astray;
    if (this.wholes >= fewestWholes) this.traits |= trait.whole;
    this.course.look(this.figures);
    this.traits |= this.percents < 2 ? this.course.traits & ~trait.leaping : this.course.traits;
    const { filled, valued, unit, percents } = this;
    const sides = this.sides | this.course.sides;
    // Where rows say their periods, what they hold or how figures are meant, columns alone do not tell starts from targets.
    const told = datedByRow || roles !== undefined || this.isLimited;
    return { filled, valued, unit, percents, sides, traits: told ? everyTrait : this.traits };
  }

  private take(row: number, column: ValueColumn, place: number): void {
    const { grid } = this.view;
    const value = grid.value(row, column.column);
    this.figures[place] = NaN;
    if (typeof value === "number" && column.decimal !== ",")
      this.takeNumber(value, formatFacts(grid.format(row, column.column)), column, place);
    else if (value !== null) this.takeOther(value, row, column);
    else this.takeNothing(row, column);
  }

  private takeNumber(value: number, facts: FormatFacts, column: ValueColumn, place: number): void {
    this.filled = this.valued = true;
    if (column.role !== "benchmark") this.hollow = false;
    if (facts.isDate) return;
    if (column.isStart) this.started = true;
    if (!Number.isFinite(value)) {
      this.traits |= trait.error;
      return;
    }
    const { unit } = facts;
    if (this.unit === undefined) this.unit = unit;
    else if (this.unit !== unit) this.traits |= trait["several-units"];
    const figure = value * facts.scale;
    this.takeSize(figure);
    this.figures[place] = figure;
    if (figure < 0 || (unit === "percent" && figure > 100)) this.traits |= trait.extreme;
    if (column.role === "benchmark") return;
    if (figure !== 0) {
      this.ends.take(figure);
      if (column.role !== "target") this.reached.take(figure);
    }
    if (facts.decimals >= 3 && facts.decimals <= 4) this.traits |= trait.thousandths;
    this.ownUnit ??= unit;
    if (this.ownUnit !== unit && !(isPlain(unit) && isPlain(this.ownUnit))) this.traits |= trait["mixed-units"];
    if (unit !== "percent") return;
    this.percents++;
    if (facts.decimals === 0) this.wholes++;
    if (facts.mostDecimals >= 2) this.traits |= trait.precise;
  }

  private takeSize(figure: number): void {
    const size = Math.abs(figure);
    if (size === 0) this.traits |= trait.naught;
    else {
      if (size < this.least) this.least = size;
      if (size > this.most) this.most = size;
    }
  }

  private takeOther(value: CellValue, row: number, column: ValueColumn): void {
    const { grid, read } = this.view;
    const { kind } = read(value, grid.format(row, column.column), () => grid.text(row, column.column), column.decimal);
    this.traits |= traitOfKind[kind];
    if (kind === "quantity") this.sides = everySide;
    if (!nothing.has(kind) && column.role !== "benchmark") this.hollow = false;
    if (kind === "empty") {
      this.traits |= traitOfEmpty(column);
      return;
    }
    this.filled = true;
    if (kind === "note") return;
    this.valued = true;
    if (column.isStart) this.started = true;
  }

  private takeNothing(row: number, column: ValueColumn): void {
    const { grid, merges } = this.view;
    this.traits |= traitOfEmpty(column);
    // What a merged area covers is no field at all: the row is to be looked at with care.
    if (grid.merges.length > 0 && merges.at(row, column.column)) this.traits |= everyTrait;
  }
}

function traitOfEmpty({ role }: ValueColumn): Traits {
  return role === "target" ? trait.gap : role === "benchmark" ? 0 : trait.lacking;
}
