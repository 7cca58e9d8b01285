import { lastColumn, lastRow, type Area } from "../../../core";
import { invalidArgument, itemNotFound } from "../host-error";
import { around, columnsOf, intersect, placeArgument, rowsOf, within } from "../places";
import type { Place, TypeSpec } from "../type-table";
import { edgeOf, extendTo, surroundingRegion } from "./range-edges";
import { rangeAreasOf } from "./range-areas";
import { usedPart } from "./used-part";

const at = (sheet: Place["sheet"], area: Area): Place => ({ sheet, area });
const firstCell = (place: Place): Place => within(place, 0, 0, 1, 1, "Range");

function mergedAreas(place: Place, location: string, required: boolean): unknown {
  const found = place.sheet.layout.merges.filter((merge) => intersect(merge, place.area));
  if (found.length > 0) return { sheet: place.sheet, areas: found };
  if (required) throw itemNotFound(location);
  return null;
}

/** The methods of a range that give other ranges. */
export const rangeSteps: NonNullable<TypeSpec<Place>["methods"]> = {
  GetCell: ["Range", (place, args) => within(place, args.whole(0), args.whole(1), 1, 1, args.location)],
  GetRow: ["Range", (place, args) => within(place, args.whole(0), 0, 1, columnsOf(place), args.location)],
  GetColumn: ["Range", (place, args) => within(place, 0, args.whole(0), rowsOf(place), 1, args.location)],
  GetLastRow: ["Range", (place, args) => within(place, rowsOf(place) - 1, 0, 1, columnsOf(place), args.location)],
  GetLastColumn: ["Range", (place, args) => within(place, 0, columnsOf(place) - 1, rowsOf(place), 1, args.location)],
  GetLastCell: ["Range", (place, args) => within(place, rowsOf(place) - 1, columnsOf(place) - 1, 1, 1, args.location)],
  GetOffsetRange: [
    "Range",
    (place, args) => within(place, args.whole(0), args.whole(1), rowsOf(place), columnsOf(place), args.location),
  ],
  GetResizedRange: [
    "Range",
    (place, args) =>
      within(place, 0, 0, rowsOf(place) + args.whole(0), columnsOf(place) + args.whole(1), args.location),
  ],
  GetAbsoluteResizedRange: ["Range", (place, args) => within(place, 0, 0, args.whole(0), args.whole(1), args.location)],
  GetRowsAbove: [
    "Range",
    (place, args) => {
      const count = args.whole(0, 1);
      return within(place, count < 0 ? 0 : -count, 0, Math.abs(count), columnsOf(place), args.location);
    },
  ],
  GetRowsBelow: [
    "Range",
    (place, args) => {
      const count = args.whole(0, 1);
      const from = count < 0 ? rowsOf(place) + count : rowsOf(place);
      return within(place, from, 0, Math.abs(count), columnsOf(place), args.location);
    },
  ],
  GetColumnsBefore: [
    "Range",
    (place, args) => {
      const count = args.whole(0, 1);
      return within(place, 0, count < 0 ? 0 : -count, rowsOf(place), Math.abs(count), args.location);
    },
  ],
  GetColumnsAfter: [
    "Range",
    (place, args) => {
      const count = args.whole(0, 1);
      const from = count < 0 ? columnsOf(place) + count : columnsOf(place);
      return within(place, 0, from, rowsOf(place), Math.abs(count), args.location);
    },
  ],
  GetEntireColumn: ["Range", ({ sheet, area }) => at(sheet, { ...area, top: 0, bottom: lastRow })],
  GetEntireRow: ["Range", ({ sheet, area }) => at(sheet, { ...area, left: 0, right: lastColumn })],
  GetBoundingRect: [
    "Range",
    (place, args, { model }) => {
      const other = placeArgument(args.get(0), model, place.sheet, args.location);
      if (other.sheet !== place.sheet) throw invalidArgument(args.location);
      return at(place.sheet, around(place.area, other.area));
    },
  ],
  GetIntersection: [
    "Range",
    (place, args, { model }) => {
      const other = placeArgument(args.get(0), model, place.sheet, args.location);
      const area = other.sheet === place.sheet ? intersect(place.area, other.area) : undefined;
      if (!area) throw itemNotFound(args.location);
      return at(place.sheet, area);
    },
  ],
  GetIntersectionOrNullObject: [
    "Range",
    (place, args, { model }) => {
      const other = placeArgument(args.get(0), model, place.sheet, args.location);
      const area = other.sheet === place.sheet ? intersect(place.area, other.area) : undefined;
      return area && at(place.sheet, area);
    },
  ],
  GetUsedRange: ["Range", (place, args) => usedPart(place, args.flag(0)) ?? firstCell(place)],
  GetUsedRangeOrNullObject: ["Range", (place, args) => usedPart(place, args.flag(0))],
  GetSurroundingRegion: ["Range", (place) => surroundingRegion(place)],
  GetRangeEdge: ["Range", (place, args) => edgeOf(place, args.text(0))],
  GetExtendedRange: ["Range", (place, args) => extendTo(place, args.text(0))],
  GetMergedAreas: ["RangeAreas", (place, args) => mergedAreas(place, args.location, true)],
  GetMergedAreasOrNullObject: ["RangeAreas", (place, args) => mergedAreas(place, args.location, false)],
  GetSpecialCells: [
    "RangeAreas",
    (place, args) => {
      const found = rangeAreasOf(place, args.text(0), args.text(1, "All"));
      if (!found) throw itemNotFound(args.location);
      return found;
    },
  ],
  GetSpecialCellsOrNullObject: ["RangeAreas", (place, args) => rangeAreasOf(place, args.text(0), args.text(1, "All"))],
};
