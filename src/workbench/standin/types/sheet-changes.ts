import {
  copySheet,
  giveName,
  isLastShown,
  nameFault,
  takeOutSheet,
  type SheetModel,
  type WorkbookModel,
} from "../../model";
import { accessDenied, alreadyExists, invalidArgument, invalidOperation } from "../host-error";
import type { HostContext } from "../type-table";

/** A name for a sheet that Excel takes. */
export function checkName(name: string, model: WorkbookModel, own: SheetModel | undefined, location: string): void {
  const fault = nameFault(name, model, own);
  if (fault === "taken") throw alreadyExists(location);
  if (fault !== undefined) throw invalidArgument(location);
}

/** Refuses what a protected structure does not allow. */
export function refuseLockedStructure({ model }: HostContext, location: string): void {
  if (model.state.structureLocked) throw accessDenied(location);
}

/** Gives a sheet another name, in formulas as well. */
export function renameWorksheet(sheet: SheetModel, name: string, { model, edits }: HostContext): void {
  giveName(model, edits, sheet, name);
}

/** Takes a sheet out; one that is shown must be left. */
export function removeWorksheet(sheet: SheetModel, host: HostContext, location: string): void {
  refuseLockedStructure(host, location);
  if (isLastShown(host.model, sheet) || sheet.visibility === "very-hidden") throw invalidOperation(location);
  takeOutSheet(host.model, host.edits, sheet);
}

/** Copies a sheet. */
export function copyWorksheet(
  sheet: SheetModel,
  { model, edits }: HostContext,
  position: string,
  beside: SheetModel | undefined,
): SheetModel {
  const list = model.sheets;
  const place =
    position === "Beginning"
      ? 0
      : position === "End"
        ? list.length
        : list.indexOf(beside ?? sheet) + (position === "Before" ? 0 : 1);
  return copySheet(model, edits, sheet, place);
}
