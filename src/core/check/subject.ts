import { comparePeriods } from "../cell/period";
import type { Period } from "../cell/period";
import type { Quantity } from "../cell/quantity";
import { isPlain } from "../cell/quantity";
import type { Reading } from "../cell/reading";
import type { GridSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import type { Finding } from "./finding";
import type { Definition } from "../measures/definition";
import { measureTitle } from "../scorecard/measure";
import type { AttributeRole, Field, Measure, Polarity, Scorecard, SheetReading } from "../scorecard/model";
import { trait } from "../scorecard/traits";
import type { Trait } from "../scorecard/traits";

/** A field that holds a number. */
export type NumberField = Field & { readonly reading: Extract<Reading, { kind: "quantity" }> };

/** Whether a field holds a number. */
export function isNumberField(field: Field): field is NumberField {
  return field.reading.kind === "quantity";
}

/** The quantity of a field that holds a number. */
export function quantityOf(field: NumberField): Quantity {
  return field.reading.quantity;
}

/** Columns that say how an actual stands against its target. */
const comparing: readonly AttributeRole[] = ["status", "rag", "variance"];

/**
 * One measure as a rule sees it: without the cells that rules before it have already explained. It is made for the rules to look at and
 * then let go, so what it has worked out it keeps.
 */
export class MeasureSubject {
  private knownAll: readonly Field[] | undefined;
  private knownFields: readonly Field[] | undefined;
  private knownNumbers: readonly NumberField[] | undefined;
  private knownTargets: readonly NumberField[] | undefined;
  private knownActuals: readonly NumberField[] | undefined;
  private knownBaseline: NumberField | null | undefined;
  private knownFirst: Period | null | undefined;

  constructor(
    readonly measure: Measure,
    readonly table: Scorecard,
    private readonly explained?: (cell: Pick<Field, "at">) => boolean,
  ) {}

  /** Whether a cell of the row has been named by a rule that explains it. */
  isExplained(cell: Pick<Field, "at">): boolean {
    return this.explained?.(cell) ?? false;
  }

  /** Whether a field such as asked for may not be looked at, since it is explained. */
  hidesAny(asked: (field: Field) => boolean): boolean {
    const { explained } = this;
    return explained !== undefined && this.allFields.some((field) => asked(field) && explained(field));
  }

  /** Every field of the measure, those that are explained, too. */
  get allFields(): readonly Field[] {
    return (this.knownAll ??= this.measure.fields);
  }

  /** "Persistent absence: Secondary". */
  get title(): string {
    return measureTitle(this.measure);
  }

  /** The dictionary's entry, only when the row is that measure and no near relation of it. */
  get definition(): Definition | undefined {
    const match = this.measure.definition;
    return match?.fit === "exact" ? match.entry : undefined;
  }

  /** Which way is good; undefined when unknown or when good is between limits. */
  get direction(): 1 | -1 | undefined {
    return directionOf(this.measure.polarity?.polarity);
  }

  /** The fields that may be looked at. */
  get fields(): readonly Field[] {
    return (this.knownFields ??= this.unexplained());
  }

  /** Every number in the row, benchmarks apart, and where there are targets the course laid towards them. */
  get numbers(): readonly NumberField[] {
    return (this.knownNumbers ??= withoutCourse(this.fields).filter(
      (field): field is NumberField => isNumberField(field) && field.role !== "benchmark",
    ));
  }

  /** How many of the numbers are percentages. Where a glance at the row tells, no field is built. */
  get percents(): number {
    const { glance } = this.measure;
    if (glance && !this.explained && (glance.traits & trait.texted) === 0) return glance.percents;
    return this.numbers.filter(({ reading }) => reading.quantity.unit === "percent").length;
  }

  /** Numeric targets, earliest first. */
  get targets(): readonly NumberField[] {
    return (this.knownTargets ??= inOrder(this.numbers.filter(({ role }) => role === "target")));
  }

  /** Numeric actuals, earliest first. */
  get actuals(): readonly NumberField[] {
    return (this.knownActuals ??= inOrder(this.numbers.filter(({ role }) => role === "actual")));
  }

  /** Where the targets start from: the latest baseline, or else the latest actual before the first target. */
  get baseline(): NumberField | undefined {
    if (this.knownBaseline === undefined) this.knownBaseline = this.findBaseline() ?? null;
    return this.knownBaseline ?? undefined;
  }

  /** Whether a field's period is before that of every target; true where either has none. */
  isBeforeTargets({ period }: Field): boolean {
    if (this.knownFirst === undefined) this.knownFirst = this.firstTargetPeriod() ?? null;
    return !period || !this.knownFirst || comparePeriods(period, this.knownFirst) < 0;
  }

  /** The same, with nothing worked out as yet: to keep many of them. */
  afresh(): MeasureSubject {
    return new MeasureSubject(this.measure, this.table, this.explained);
  }

  /** The same measure without some fields. */
  without(explained: (cell: Pick<Field, "at">) => boolean): MeasureSubject {
    return new MeasureSubject(this.measure, this.table, explained);
  }

  private findBaseline(): NumberField | undefined {
    const baselines = this.numbers.filter(({ role }) => role === "baseline");
    if (baselines.length > 0) return inOrder(baselines).at(-1);
    return this.isHeldAgainst ? undefined : this.actuals.filter((actual) => this.isBeforeTargets(actual)).at(-1);
  }

  /**
   * Whether the row reports on a target instead of planning one: neither the target nor the latest actual says of when it is, and beside
   * them, or between them, stands how far they are apart.
   */
  private get isHeldAgainst(): boolean {
    const aims = this.fields.filter(({ role }) => role === "target");
    const latest = this.fields.filter(({ role, period }) => role === "actual" && !period).at(-1);
    if (!latest || aims.length === 0 || aims.some(({ period }) => period)) return false;
    const last = aims.at(-1);
    const isBehind = last !== undefined && latest.at.row === last.at.row && latest.at.column > last.at.column;
    return isBehind || this.table.columns.some(({ is }) => is.kind === "attribute" && comparing.includes(is.role));
  }

  private firstTargetPeriod(): Period | undefined {
    let first: Period | undefined;
    for (const { role, period } of this.fields) {
      if (role === "target" && period && (!first || comparePeriods(period, first) < 0)) first = period;
    }
    return first;
  }

  private unexplained(): readonly Field[] {
    const { allFields: fields, explained } = this;
    return explained ? fields.filter((field) => !explained(field)) : fields;
  }
}

/** One table as a rule sees it. */
export interface TableSubject {
  readonly table: Scorecard;
  /** The sheet that the table stands on: formulas, hidden rows, what is around it. */
  readonly grid: GridSnapshot;
  /** The measures whose rows have one of some traits. */
  readonly having: (...traits: readonly Trait[]) => Iterable<MeasureSubject>;
  /** The measures one after the other, made anew each time they are gone through: keep what you need of one, not the one. */
  readonly measures: Iterable<MeasureSubject>;
}

/** A workbook as a rule sees it. */
export interface WorkbookSubject {
  readonly workbook: WorkbookSnapshot;
  /** Its sheets but our own, in the order of their tabs. */
  readonly sheets: readonly SheetReading[];
  /** The tables that the rule looks at, over all sheets. */
  readonly tables: readonly TableSubject[];
  /** What the rules before it found. */
  readonly findings: readonly Finding[];
  /** The ids of the rules that run. */
  readonly asked: ReadonlySet<string>;
}

/** 1 when higher is better, -1 when lower is; undefined for a band or nothing. */
export function directionOf(polarity: Polarity | undefined): 1 | -1 | undefined {
  switch (polarity) {
    case "higher-is-better":
      return 1;
    case "lower-is-better":
      return -1;
    case "within-band":
    case undefined:
      return undefined;
    default:
      return polarity satisfies never;
  }
}

/** Whether two quantities can be compared as numbers: the same unit, or both plain numbers. */
export function comparable(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || (isPlain(a.unit) && isPlain(b.unit));
}

/** Whether two fields speak of the same length of time, so that a quarter is not held against a year. */
export function sameLength(a: Field, b: Field): boolean {
  return a.period === undefined || b.period === undefined || a.period.kind === b.period.kind;
}

/** What is gained from one quantity to another: positive is better. Undefined when they cannot be compared. */
export function gain(direction: 1 | -1, from: Quantity, to: Quantity): number | undefined {
  if (!comparable(from, to)) return undefined;
  const change = direction * (to.value - from.value);
  return Math.abs(change) < 1e-9 ? 0 : change;
}

/** The fields without the course laid towards a target, where there are targets beside it: it follows from them. */
function withoutCourse(fields: readonly Field[]): readonly Field[] {
  if (!fields.some(({ variant }) => variant === "trajectory")) return fields;
  const isSet = ({ role, variant }: Field): boolean => role === "target" && variant !== "trajectory";
  return fields.some(isSet) ? fields.filter(({ variant }) => variant !== "trajectory") : fields;
}

/** Fields by their periods; those without one stay where they stand. */
function inOrder(fields: readonly NumberField[]): readonly NumberField[] {
  const ordered = fields.every(({ period }, index) => {
    const before = fields[index - 1]?.period;
    return !period || !before || period === before || comparePeriods(before, period) <= 0;
  });
  if (ordered) return fields;
  return [...fields].sort((a, b) => (a.period && b.period ? comparePeriods(a.period, b.period) : 0));
}
