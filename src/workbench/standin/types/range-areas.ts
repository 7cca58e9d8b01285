import { areaHolds, lastColumn, lastRow, type Area } from "../../../core";
import { holdsSomething, type Cell, type SheetModel } from "../../model";
import { clearCells, valueType } from "../cell-writes";
import { invalidArgument } from "../host-error";
import { cellsOf, intersect, placeAddress } from "../places";
import { define, type Place } from "../type-table";

/** Several areas of one sheet. */
export interface Places {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

const each = ({ sheet, areas }: Places): readonly Place[] => areas.map((area) => ({ sheet, area }));

/** The cells of a kind, in rows. */
export function rangeAreasOf(place: Place, kind: string, valueKind: string): Places | undefined {
  const used = place.sheet.cells.usedNow(kind === "Blanks" || kind === "Constants" || kind === "Formulas");
  const within = used && intersect(used, place.area);
  const isWanted = kindTest(kind, valueKind, place.sheet);
  const areas: Area[] = [];
  for (let row = within?.top ?? 1; within && row <= within.bottom; row++) {
    let from = -1;
    for (let column = within.left; column <= within.right + 1; column++) {
      const hit = column <= within.right && isWanted(place.sheet.cell(row, column), row, column);
      if (hit && from < 0) from = column;
      if (!hit && from >= 0) {
        areas.push({ top: row, bottom: row, left: from, right: column - 1 });
        from = -1;
      }
    }
  }
  return areas.length > 0 ? { sheet: place.sheet, areas } : undefined;
}

/** Kinds of values by the words that Office.js puts together: `LogicalText`, `ErrorsNumbersText`. */
const valueKinds: Readonly<Record<string, string>> = {
  Errors: "Error",
  Logical: "Boolean",
  Numbers: "Double",
  Text: "String",
};

function kindTest(
  kind: string,
  valueKind: string,
  sheet: SheetModel,
): (cell: Cell, row: number, column: number) => boolean {
  const wanted = Object.entries(valueKinds).flatMap(([name, type]) => (valueKind.includes(name) ? type : []));
  if (valueKind !== "All" && wanted.length === 0) throw invalidArgument("Range.getSpecialCells");
  const ofKind = (cell: Cell): boolean => {
    const type = valueType(cell);
    return valueKind === "All" || wanted.includes(type);
  };
  switch (kind) {
    case "Blanks":
      return (cell) => !holdsSomething(cell);
    case "Constants":
      return (cell) => cell.formula === undefined && cell.value !== null && ofKind(cell);
    case "Formulas":
      return (cell) => cell.formula !== undefined && ofKind(cell);
    case "ConditionalFormats":
      return (_cell, row, column) =>
        sheet.layout.conditionalFormats.some(({ areas }) => areas.some((area) => areaHolds(area, row, column)));
    case "DataValidations":
      return (_cell, row, column) =>
        (sheet.layout.kept?.validations ?? []).some(({ areas }) => areas.some((area) => areaHolds(area, row, column)));
    case "Visible":
      return (_cell, row, column) => !sheet.isRowHidden(row) && !sheet.isColumnHidden(column);
    default:
      throw invalidArgument("Range.getSpecialCells");
  }
}

export const rangeAreas = define<Places>({
  tracked: true,
  isLive: ({ sheet }, { model }) => model.sheets.includes(sheet),
  props: {
    Address: (places) => each(places).map(placeAddress).join(","),
    AddressLocal: (places) => each(places).map(placeAddress).join(","),
    AreaCount: ({ areas }) => areas.length,
    CellCount: (places) => each(places).reduce((sum, one) => sum + cellsOf(one), 0),
    IsEntireColumn: ({ areas }) => areas.every(({ top, bottom }) => top === 0 && bottom === lastRow),
    IsEntireRow: ({ areas }) => areas.every(({ left, right }) => left === 0 && right === lastColumn),
  },
  nav: {
    Areas: ["RangeCollection", (places) => places],
    Format: ["RangeFormat", (places) => places],
    ConditionalFormats: ["ConditionalFormatCollection", (places) => places],
    DataValidation: ["DataValidation", (places) => places],
    Worksheet: ["Worksheet", ({ sheet }) => sheet],
  },
  methods: {
    GetEntireColumn: [
      "RangeAreas",
      ({ sheet, areas }) => ({ sheet, areas: areas.map((area) => ({ ...area, top: 0, bottom: lastRow })) }),
    ],
    GetEntireRow: [
      "RangeAreas",
      ({ sheet, areas }) => ({ sheet, areas: areas.map((area) => ({ ...area, left: 0, right: lastColumn })) }),
    ],
    Clear: [
      undefined,
      (places, args, host) => {
        for (const place of each(places)) clearCells(place, args.text(0, "All"), host, args.location);
      },
    ],
    Calculate: [
      undefined,
      (_places, _args, { model }) => {
        model.calculate(true);
      },
    ],
    SetDirty: [undefined, () => undefined],
  },
});

/** The ranges of areas of one sheet, or of several. */
export const rangeCollection = define<Places | { readonly parts: readonly Places[] }>({
  collection: { type: "Range", items: (all) => ("parts" in all ? all.parts.flatMap(each) : each(all)) },
});
