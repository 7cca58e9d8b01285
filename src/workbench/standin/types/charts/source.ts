import { usualLook, type SeriesModel } from "../../../model";
import { columnsOf, placeAddress, rowsOf, within } from "../../places";
import type { Place } from "../../type-table";

/**
 * The series of a table of numbers: names in its first row, categories in its first column, where those hold texts; or the other way round.
 *
 * @param by `Rows`, `Columns`, or `Auto`: the fewer of them are the series
 */
export function seriesFrom(source: Place, by: string, type: string): readonly SeriesModel[] {
  const inRows = by === "Rows" || (by === "Auto" && rowsOf(source) < columnsOf(source));
  const { sheet, area } = source;
  const isText = (row: number, column: number): boolean => typeof sheet.value(row, column) !== "number";
  const named = inRows ? isText(area.bottom, area.left) : isText(area.top, area.right);
  const labelled = inRows ? isText(area.top, area.right) : isText(area.bottom, area.left);
  const [first, skipped] = [Number(labelled), Number(named)];
  const count = (inRows ? rowsOf(source) : columnsOf(source)) - first;
  const line = (index: number): Place =>
    inRows
      ? within(source, index, skipped, 1, Math.max(1, columnsOf(source) - skipped), "ChartCollection.add")
      : within(source, skipped, index, Math.max(1, rowsOf(source) - skipped), 1, "ChartCollection.add");
  const nameOf = (index: number): Place =>
    inRows
      ? within(source, index, 0, 1, 1, "ChartCollection.add")
      : within(source, 0, index, 1, 1, "ChartCollection.add");
  return Array.from({ length: Math.max(0, count) }, (_, index): SeriesModel => ({
    name: named ? "" : `Series${String(index + 1)}`,
    nameFrom: named ? placeAddress(nameOf(first + index)) : undefined,
    values: placeAddress(line(first + index)),
    categories: first > 0 ? placeAddress(line(0)) : undefined,
    type,
    look: usualLook(type, index),
  }));
}
