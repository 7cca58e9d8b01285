import type { WorkbookModel } from "../../model";
import { parseDestination } from "./addresses";

/** Selects an address, with its sheet when one is named, or what a name of the workbook stands for. False when there is none such. */
export function goTo(model: WorkbookModel, text: string): boolean {
  const named = model.names.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
  const destination = parseDestination(named?.formula ?? text);
  const sheet = destination?.sheet === undefined ? model.active : model.sheet(destination.sheet);
  if (!destination || sheet?.visibility !== "visible") return false;
  model.select(sheet, [destination.area]);
  return true;
}
