import type { RuleContext } from "../check/context";
import type { Evidence } from "../check/finding";
import type { MeasureSubject, NumberField } from "../check/subject";
import { isPlain } from "../cell/quantity";
import type { Measure } from "../scorecard/model";
import { citation, figureIn, publishedOf } from "../reference/figures";
import type { PublishedFigure, Reference, ReferenceMeasure } from "../reference/reference";

/** What published figures say of a row, for an authority. */
export interface Published {
  readonly reference: Reference;
  readonly measure: ReferenceMeasure;
  /** The authority whose scorecard it is. */
  readonly authority: string;
}

/** The published figures for a row; undefined without a pack, an authority, or the measure in the pack. */
export function publishedFor(
  subject: MeasureSubject,
  { reference, authority }: Pick<RuleContext, "reference" | "authority">,
): Published | undefined {
  if (!reference || authority === undefined) return undefined;
  const measure = publishedOf(reference, subject.measure.definition);
  return measure && { reference, measure, authority };
}

/**
 * Whether a field is in the unit that its measure is published in. A count is no rate; a rate per hundred may be shown as a percentage;
 * points and scores are plain numbers in a cell.
 */
export function isPublishedUnit({ reading }: NumberField, row: Measure, { unit }: ReferenceMeasure): boolean {
  const own = reading.quantity.unit;
  if (own === unit || (unit === "rate" && own === "percent")) return true;
  return isPlain(own) && isPlain(unit) && row.unit === unit;
}

/** Whether a cell's figure and a published one are the same as far as both are given. */
export function sameFigure({ reading }: NumberField, figure: PublishedFigure, decimals: number): boolean {
  const { value, decimals: shown } = reading.quantity;
  const places = Math.min(shown, decimals);
  return rounded(value, places) === rounded(figure.value, places);
}

/** The published figure of an area for the period of a field. */
export function figureFor(field: NumberField, area: string, { measure }: Published): PublishedFigure | undefined {
  return field.period && figureIn(measure, area, field.period);
}

/** Whether a field is the authority's own figure as it was published. */
export function isOwnFigure(field: NumberField, published: Published): boolean {
  const figure = field.role === "target" ? undefined : figureFor(field, published.authority, published);
  return figure !== undefined && sameFigure(field, figure, published.measure.decimals);
}

/** A published figure as a person reads it: 58.7%. */
export function shownFigure(value: number, { unit, decimals }: Pick<ReferenceMeasure, "unit" | "decimals">): string {
  return `${value.toFixed(decimals)}${unit === "percent" ? "%" : ""}`;
}

/** A sentence as evidence from the pack. */
export function fromPack(says: string, { reference }: Pick<Published, "reference">): Evidence {
  return { says, from: citation(reference) };
}

/** "in 1,188 figures of single authorities, 2016 to 2025". */
export function basis({ measure }: Pick<Published, "measure">): string {
  const [first, last] = measure.years;
  const count = String(measure.count).replace(/\B(?=(\d{3})+$)/g, ",");
  return `in ${count} figures of single authorities, ${String(first)} to ${String(last)}`;
}

function rounded(value: number, places: number): number {
  return Number(
    (Math.round((value + Number.EPSILON * Math.sign(value)) * 10 ** places) / 10 ** places).toFixed(places),
  );
}
