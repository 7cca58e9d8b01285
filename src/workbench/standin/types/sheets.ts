import type { Area } from "../../../core";
import type { SheetModel, WorkbookModel } from "../../model";
import { findCells, readCriteria, replaceText } from "../cells/find-cells";
import { invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { readPlace, wholeSheet, within } from "../places";
import { define, type Place } from "../type-table";
import { copyWorksheet, refuseLockedStructure, removeWorksheet } from "./sheet-changes";
import { sheetProps } from "./sheet-props";
import { usedPart } from "./used-part";

function neighbour(
  sheet: SheetModel,
  model: WorkbookModel,
  step: 1 | -1,
  visibleOnly: boolean,
): SheetModel | undefined {
  const list = model.sheets.filter((one) => one === sheet || !visibleOnly || one.visibility === "visible");
  return list[list.indexOf(sheet) + step];
}

function needed(sheet: SheetModel | undefined, location: string): SheetModel {
  if (!sheet) throw itemNotFound(location);
  return sheet;
}

export const worksheet = define<SheetModel>({
  isLive: (sheet, { model }) => model.sheets.includes(sheet),
  eventTarget: ({ id }) => id,
  setAs: { Gridlines: "ShowGridlines", Headings: "ShowHeadings" },
  props: sheetProps,
  nav: {
    Tables: ["TableCollection", (sheet) => ({ sheet })],
    Names: ["NamedItemCollection", (sheet) => ({ sheet })],
    Comments: ["CommentCollection", (sheet) => ({ sheet })],
    Charts: ["ChartCollection", (sheet) => sheet],
    Protection: ["WorksheetProtection", (sheet) => sheet],
    AutoFilter: ["AutoFilter", (sheet) => ({ sheet })],
    CustomProperties: ["WorksheetCustomPropertyCollection", (sheet) => sheet],
    PageLayout: ["PageLayout", (sheet) => sheet],
    HorizontalPageBreaks: ["PageBreakCollection", (sheet) => sheet],
    FreezePanes: ["WorksheetFreezePanes", (sheet) => sheet],
  },
  methods: {
    GetRange: ["Range", (sheet, args, { model }): Place => rangeOf(sheet, args.get(0), model, args.location)],
    GetRanges: [
      "RangeAreas",
      (sheet, args, { model }) => {
        const text = args.get(0);
        const addresses = typeof text === "string" && text !== "" ? text.split(",") : [undefined];
        return { sheet, areas: addresses.map((one): Area => rangeOf(sheet, one?.trim(), model, args.location).area) };
      },
    ],
    GetCell: [
      "Range",
      (sheet, args) => within({ sheet, area: wholeSheet }, args.whole(0), args.whole(1), 1, 1, args.location),
    ],
    GetRangeByIndexes: [
      "Range",
      (sheet, args) =>
        within({ sheet, area: wholeSheet }, args.whole(0), args.whole(1), args.whole(2), args.whole(3), args.location),
    ],
    GetUsedRange: [
      "Range",
      (sheet, args) =>
        usedPart({ sheet, area: wholeSheet }, args.flag(0)) ?? {
          sheet,
          area: { top: 0, left: 0, bottom: 0, right: 0 },
        },
    ],
    GetUsedRangeOrNullObject: ["Range", (sheet, args) => usedPart({ sheet, area: wholeSheet }, args.flag(0))],
    FindAll: [
      "RangeAreas",
      (sheet, args) => {
        const areas = findCells({ sheet, area: wholeSheet }, args.text(0), readCriteria(args.get(1)));
        if (areas.length === 0) throw itemNotFound(args.location);
        return { sheet, areas };
      },
    ],
    FindAllOrNullObject: [
      "RangeAreas",
      (sheet, args) => {
        const areas = findCells({ sheet, area: wholeSheet }, args.text(0), readCriteria(args.get(1)));
        return areas.length > 0 ? { sheet, areas } : undefined;
      },
    ],
    ReplaceAll: [
      undefined,
      (sheet, args, host) =>
        replaceText({ sheet, area: wholeSheet }, args.text(0), args.text(1), readCriteria(args.get(2)), host),
    ],
    Activate: [
      undefined,
      (sheet, args, { model }) => {
        if (sheet.visibility !== "visible") throw invalidOperation(args.location);
        model.activate(sheet);
      },
    ],
    Delete: [
      undefined,
      (sheet, args, host) => {
        removeWorksheet(sheet, host, args.location);
      },
    ],
    Copy: [
      "Worksheet",
      (sheet, args, host) => {
        refuseLockedStructure(host, args.location);
        return copyWorksheet(sheet, host, args.text(0, "End"), args.get(1) as SheetModel | undefined);
      },
    ],
    GetNext: ["Worksheet", (sheet, args, { model }) => needed(neighbour(sheet, model, 1, args.flag(0)), args.location)],
    GetNextOrNullObject: ["Worksheet", (sheet, args, { model }) => neighbour(sheet, model, 1, args.flag(0))],
    GetPrevious: [
      "Worksheet",
      (sheet, args, { model }) => needed(neighbour(sheet, model, -1, args.flag(0)), args.location),
    ],
    GetPreviousOrNullObject: ["Worksheet", (sheet, args, { model }) => neighbour(sheet, model, -1, args.flag(0))],
    _GetSheetById: ["Worksheet", (_sheet, args, { model }) => needed(model.sheetById(args.text(0)), args.location)],
    _GetAnotherWorksheetById: [
      "Worksheet",
      (_sheet, args, { model }) => needed(model.sheetById(args.text(0)), args.location),
    ],
    Calculate: [
      undefined,
      (_sheet, _args, { model }) => {
        model.calculate(true);
      },
    ],
  },
});

function rangeOf(sheet: SheetModel, address: unknown, model: WorkbookModel, location: string): Place {
  if (address === undefined || address === "") return { sheet, area: wholeSheet };
  const place = typeof address === "string" ? readPlace(address, model, sheet) : undefined;
  if (!place) throw invalidArgument(location);
  return place;
}
