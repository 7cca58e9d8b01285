import { emptyWorkbook } from "../../files/write/new/empty-workbook";
import type { CalcEngine } from "./calc-engine";
import { openModel } from "./open/open-model";
import type { WorkbookModel } from "./workbook-model";

/** A new workbook with one empty sheet. */
export function emptyModel(options: { readonly engine?: CalcEngine; readonly name?: string } = {}): WorkbookModel {
  const model = openModel(emptyWorkbook(), options);
  if (!model.ok) throw new Error(model.refusal.message);
  return model.value;
}
