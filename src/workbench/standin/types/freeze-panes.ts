import { lastColumn, lastRow } from "../../../core";
import type { SheetModel } from "../../model";
import { itemNotFound } from "../host-error";
import { placeArgument } from "../places";
import { define, type Place } from "../type-table";

function frozenPlace(sheet: SheetModel): Place | undefined {
  const { rows, columns } = sheet.layout.frozen;
  if (rows === 0 && columns === 0) return undefined;
  const bottom = rows === 0 ? lastRow : rows - 1;
  const right = columns === 0 ? lastColumn : columns - 1;
  return { sheet, area: { top: 0, left: 0, bottom, right } };
}

export const worksheetFreezePanes = define<SheetModel>({
  isLive: (sheet, { model }) => model.sheets.includes(sheet),
  methods: {
    FreezeRows: [
      undefined,
      (sheet, args, { edits }) => {
        edits.layout(sheet, { frozen: { rows: args.whole(0, 0), columns: 0 } });
      },
    ],
    FreezeColumns: [
      undefined,
      (sheet, args, { edits }) => {
        edits.layout(sheet, { frozen: { rows: 0, columns: args.whole(0, 0) } });
      },
    ],
    FreezeAt: [
      undefined,
      (sheet, args, { edits, model }) => {
        const { area } = placeArgument(args.get(0), model, sheet, args.location);
        const rows = area.bottom === lastRow ? 0 : area.bottom + 1;
        edits.layout(sheet, { frozen: { rows, columns: area.right === lastColumn ? 0 : area.right + 1 } });
      },
    ],
    Unfreeze: [
      undefined,
      (sheet, _args, { edits }) => {
        edits.layout(sheet, { frozen: { rows: 0, columns: 0 } });
      },
    ],
    GetLocation: [
      "Range",
      (sheet, args) => {
        const place = frozenPlace(sheet);
        if (!place) throw itemNotFound(args.location);
        return place;
      },
    ],
    GetLocationOrNullObject: ["Range", frozenPlace],
  },
});
