import { comparePeriods } from "../cell/period";
import type { Quantity } from "../cell/quantity";
import { isPlain } from "../cell/quantity";
import type { Reading } from "../cell/reading";
import { definitionOf } from "../measures/definitions";
import type { Definition } from "../measures/definition";
import { measureTitle } from "../scorecard/measure";
import type { Field, FieldRole, Measure, Polarity, Scorecard } from "../scorecard/model";

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

/** One measure as a rule sees it: without the cells that rules before it have already explained. */
export class MeasureSubject {
  constructor(
    readonly measure: Measure,
    readonly table: Scorecard,
    /** The fields that may be looked at. */
    readonly fields: readonly Field[] = measure.fields,
  ) {}

  private numberFields: readonly NumberField[] | undefined;

  /** "Persistent absence: Secondary". */
  get title(): string {
    return measureTitle(this.measure);
  }

  /** The dictionary's entry, only when the row is that measure and no near relation of it. */
  get definition(): Definition | undefined {
    const match = this.measure.definition;
    return match?.fit === "exact" ? definitionOf(match.id) : undefined;
  }

  /** Which way is good; undefined when unknown or when good is between limits. */
  get direction(): 1 | -1 | undefined {
    return directionOf(this.measure.polarity?.polarity);
  }

  /** Every number in the row, benchmarks apart. */
  get numbers(): readonly NumberField[] {
    this.numberFields ??= this.fields.filter(
      (field): field is NumberField => isNumberField(field) && field.role !== "benchmark",
    );
    return this.numberFields;
  }

  /** Numeric targets, earliest first. */
  get targets(): readonly NumberField[] {
    return inOrder(this.numbers.filter(({ role }) => role === "target"));
  }

  /** Numeric actuals, earliest first. */
  get actuals(): readonly NumberField[] {
    return inOrder(this.numbers.filter(({ role }) => role === "actual"));
  }

  /** Where the targets start from: the latest baseline, or else the latest actual before the first target. */
  get baseline(): NumberField | undefined {
    const baselines = inOrder(this.numbers.filter(({ role }) => role === "baseline"));
    return baselines.at(-1) ?? this.actuals.filter((actual) => this.isBeforeTargets(actual)).at(-1);
  }

  /** Whether a field's period is before that of every target; true where either has none. */
  isBeforeTargets({ period }: Field): boolean {
    return this.fields.every(
      (field) => field.role !== "target" || !field.period || !period || comparePeriods(period, field.period) < 0,
    );
  }

  has(role: FieldRole): boolean {
    return this.measure.fields.some((field) => field.role === role);
  }

  /** The same measure without some fields. */
  without(explained: (field: Field) => boolean): MeasureSubject {
    return new MeasureSubject(
      this.measure,
      this.table,
      this.measure.fields.filter((field) => !explained(field)),
    );
  }
}

/** One table as a rule sees it. */
export interface TableSubject {
  readonly table: Scorecard;
  readonly measures: readonly MeasureSubject[];
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

/** Fields by their periods; those without one stay where they stand. */
function inOrder(fields: readonly NumberField[]): readonly NumberField[] {
  if (fields.length < 2) return fields;
  return [...fields].sort((a, b) => (a.period && b.period ? comparePeriods(a.period, b.period) : 0));
}
