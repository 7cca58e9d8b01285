import { lastRow, type Area } from "../../../core";
import { holdsSomething } from "../../model";
import { moveCells } from "../../model";
import { clearCells } from "../cell-writes";
import { copyCells, moveTo, removeDuplicates } from "../cells/copy-cells";
import { findCell, readCriteria, replaceText } from "../cells/find-cells";
import { invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { columnsOf, intersect, placeArgument, rowsOf } from "../places";
import type { HostContext, Place, TypeSpec } from "../type-table";

function refuseStructure({ sheet }: Place, location: string): void {
  if (sheet.layout.protection) throw invalidOperation(location);
}

/** The methods of a range that search and change cells. */
export const rangeEditing: NonNullable<TypeSpec<Place>["methods"]> = {
  Find: [
    "Range",
    (place, args) => {
      const found = findCell(place, args.text(0), readCriteria(args.get(1)));
      if (!found) throw itemNotFound(args.location);
      return found;
    },
  ],
  FindOrNullObject: ["Range", (place, args) => findCell(place, args.text(0), readCriteria(args.get(1)))],
  ReplaceAll: [
    undefined,
    (place, args, host) => replaceText(place, args.text(0), args.text(1), readCriteria(args.get(2)), host),
  ],
  CopyFrom: [
    undefined,
    (place, args, host) => {
      const source = placeArgument(args.get(0), host.model, place.sheet, args.location);
      const options = { what: args.text(1, "All"), skipBlanks: args.flag(2), transpose: args.flag(3) };
      copyCells(source, place, options, host);
    },
  ],
  MoveTo: [
    undefined,
    (place, args, host) => {
      moveTo(place, placeArgument(args.get(0), host.model, place.sheet, args.location), host);
    },
  ],
  RemoveDuplicates: [
    "RemoveDuplicatesResult",
    (place, args, host) => removeDuplicates(place, (args.get(0) ?? []) as readonly number[], args.flag(1), host),
  ],
  Select: [
    undefined,
    ({ sheet, area }, _args, { model }) => {
      model.select(sheet, [area]);
    },
  ],
  Clear: [
    undefined,
    (place, args, host) => {
      clearCells(place, args.text(0, "All"), host, args.location);
    },
  ],
  Insert: [
    "Range",
    (place, args, host) => {
      refuseStructure(place, args.location);
      const across = args.text(0) === "Right" || (place.area.top === 0 && place.area.bottom === lastRow);
      moveCells(host.model, host.edits, place.sheet, place.area, across ? "insert-right" : "insert-down");
      return place;
    },
  ],
  Delete: [
    undefined,
    (place, args, host) => {
      refuseStructure(place, args.location);
      const across = args.text(0) === "Left" || (place.area.top === 0 && place.area.bottom === lastRow);
      moveCells(host.model, host.edits, place.sheet, place.area, across ? "delete-left" : "delete-up");
    },
  ],
  Merge: [
    undefined,
    ({ sheet, area }, args, host) => {
      const lines = args.flag(0)
        ? Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({
            ...area,
            top: area.top + row,
            bottom: area.top + row,
          }))
        : [area];
      const others = sheet.layout.merges.filter((merge) => !intersect(merge, area));
      for (const line of lines) emptyBehind(sheet, line, host);
      host.edits.layout(sheet, { merges: [...others, ...lines.filter(isSeveral)] });
    },
  ],
  Unmerge: [
    undefined,
    ({ sheet, area }, _args, host) => {
      host.edits.layout(sheet, { merges: sheet.layout.merges.filter((merge) => !intersect(merge, area)) });
    },
  ],
  Calculate: [
    undefined,
    (_place, _args, { model }) => {
      model.calculate(true);
    },
  ],
  SetDirty: [undefined, () => undefined],
  _ValidateArraySize: [
    undefined,
    (place, args) => {
      if (args.whole(0) === rowsOf(place) && args.whole(1) === columnsOf(place)) return;
      throw invalidArgument(
        "Range.values",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    },
  ],
};

const isSeveral = ({ top, left, bottom, right }: Area): boolean => bottom > top || right > left;

/** Merged cells keep what their first cell holds. */
function emptyBehind(sheet: Place["sheet"], area: Area, host: HostContext): void {
  host.edits.area(sheet, area, (row, column) => {
    const isFirst = row === area.top && column === area.left;
    return isFirst || !holdsSomething(sheet.cell(row, column)) ? undefined : { value: null };
  });
}
