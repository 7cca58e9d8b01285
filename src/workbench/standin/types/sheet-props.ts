import type { SheetModel } from "../../model";
import { readApiColor } from "../colors";
import { invalidArgument, invalidOperation } from "../host-error";
import type { TypeSpec } from "../type-table";
import { checkName, refuseLockedStructure, renameWorksheet } from "./sheet-changes";

const visibilities = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** The properties of a worksheet. */
export const sheetProps: NonNullable<TypeSpec<SheetModel>["props"]> = {
  Id: ({ id }) => id,
  Name: {
    get: ({ name }) => name,
    set: (sheet, value, host) => {
      const name = String(value);
      refuseLockedStructure(host, "Worksheet.name");
      checkName(name, host.model, sheet, "Worksheet.name");
      if (name !== sheet.name) renameWorksheet(sheet, name, host);
    },
  },
  Position: {
    get: (sheet, { model }) => model.sheets.indexOf(sheet),
    set: (sheet, value, host) => {
      refuseLockedStructure(host, "Worksheet.position");
      const position = Number(value);
      if (!(position >= 0 && position < host.model.sheets.length)) throw invalidArgument("Worksheet.position");
      host.edits.moveSheet(sheet, position);
    },
  },
  Visibility: {
    get: ({ visibility }) => visibilities[visibility],
    set: (sheet, value, host) => {
      refuseLockedStructure(host, "Worksheet.visibility");
      const found = (Object.keys(visibilities) as (keyof typeof visibilities)[]).find(
        (one) => visibilities[one] === value,
      );
      if (!found) throw invalidArgument("Worksheet.visibility");
      const others = host.model.sheets.filter((one) => one !== sheet && one.visibility === "visible");
      if (found !== "visible" && others.length === 0) throw invalidOperation("Worksheet.visibility");
      host.edits.layout(sheet, { visibility: found });
    },
  },
  TabColor: {
    get: ({ layout }) => layout.tabColor ?? "",
    set: (sheet, value, { edits }) => {
      edits.layout(sheet, { tabColor: value === "" ? undefined : readApiColor(value) });
    },
  },
  StandardWidth: {
    get: ({ layout }) => Math.round(((layout.standardWidth - 5) / 7) * 100) / 100,
    set: (sheet, value, { edits }) => {
      edits.layout(sheet, { standardWidth: Math.round(Number(value) * 7 + 5) });
    },
  },
  StandardHeight: ({ layout }) => layout.standardHeight * 0.75,
  ShowGridlines: {
    get: ({ layout }) => layout.showGridlines,
    set: (sheet, value, { edits }) => {
      edits.layout(sheet, { showGridlines: value === true });
    },
  },
  ShowHeadings: {
    get: ({ layout }) => layout.showHeadings,
    set: (sheet, value, { edits }) => {
      edits.layout(sheet, { showHeadings: value === true });
    },
  },
  EnableCalculation: { get: () => true, set: () => undefined },
  TabId: (sheet, { model }) => model.sheets.indexOf(sheet) + 1,
};
