import type { ConditionalFormatModel, SheetModel } from "../../model";
import { itemNotFound } from "../host-error";
import type { HostContext } from "../type-table";

/** A conditional format by its id: what it is now is looked up each time. */
export interface FormatRef {
  readonly sheet: SheetModel;
  readonly id: string;
}

export const isLive = ({ sheet, id }: FormatRef, { model }: HostContext): boolean =>
  model.sheets.includes(sheet) && sheet.layout.conditionalFormats.some((one) => one.id === id);

/** What a conditional format is now. */
export function formatOf({ sheet, id }: FormatRef): ConditionalFormatModel {
  const found = sheet.layout.conditionalFormats.find((one) => one.id === id);
  if (!found) throw itemNotFound("ConditionalFormat");
  return found;
}

/** Changes parts of a conditional format. */
export function change(ref: FormatRef, patch: Partial<ConditionalFormatModel>, { edits }: HostContext): void {
  const conditionalFormats = ref.sheet.layout.conditionalFormats.map((one) =>
    one.id === ref.id ? { ...one, ...patch } : one,
  );
  edits.layout(ref.sheet, { conditionalFormats });
}
