import type { Area } from "../cell/address";
import type { CellValue } from "../cell/value";
import type { CellContent } from "../plan/operation";
import { amount, maybe, object, text, whole, type Field, type Shape } from "./shapes";

/** A rectangle of cells. */
export const area: Shape<Area> = object((field) => ({
  top: field("top", whole),
  left: field("left", whole),
  bottom: field("bottom", whole),
  right: field("right", whole),
}));

const cellError = object((field) => ({ error: field("error", text) }));

const cellValue: Shape<CellValue> = (found) => {
  const { value } = found;
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  return typeof value === "number" ? amount(found) : cellError(found);
};

/** The fields of what a cell holds. */
export function contentFields(field: Field): CellContent {
  const formula = field("formula", maybe(text));
  const format = field("format", maybe(text));
  return {
    value: field("value", cellValue),
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
  };
}
