import type { SheetModel } from "../sheet-model";
import type { WorkbookModel } from "../workbook-model";

/** The longest name of a sheet that Excel takes. */
const longest = 31;

/** What is wrong with a name for a sheet. */
export type NameFault = "empty" | "too-long" | "character" | "apostrophe" | "reserved" | "taken";

/** Why Excel would not take a name for a sheet; undefined when it would. `own` is the sheet that is to have it. */
export function nameFault(name: string, model: WorkbookModel, own?: SheetModel): NameFault | undefined {
  if (name === "") return "empty";
  if (name.length > longest) return "too-long";
  if (/[:\\/?*[\]\p{Cc}]/u.test(name)) return "character";
  if (/^'|'$/.test(name)) return "apostrophe";
  if (name.toLowerCase() === "history") return "reserved";
  const other = model.sheet(name);
  return other && other !== own ? "taken" : undefined;
}

/** What is wrong with a name, in a sentence that says what to type instead. */
export function nameFaultText(fault: NameFault, name: string): string {
  switch (fault) {
    case "empty":
      return "A sheet needs a name. Type at least one letter.";
    case "too-long":
      return `A sheet’s name has at most ${String(longest)} letters, and this has ${String(name.length)}. Type a shorter one.`;
    case "character":
      return "A sheet’s name cannot have any of : \\ / ? * [ ] in it. Leave them out.";
    case "apostrophe":
      return "A sheet’s name cannot begin or end with an apostrophe. Leave it out.";
    case "reserved":
      return "Excel keeps the name “History” for itself. Type another one.";
    case "taken":
      return `There is a sheet named “${name}” already. Type another name.`;
    default:
      return fault satisfies never;
  }
}

/** The name of the next new sheet: `Sheet4`. */
export function newSheetName(model: WorkbookModel): string {
  let number = model.sheets.length + 1;
  while (model.sheet(`Sheet${String(number)}`)) number++;
  return `Sheet${String(number)}`;
}

/** The name of a copy of a sheet: `Plan (2)`. */
export function copyName(sheet: SheetModel, model: WorkbookModel): string {
  const base = sheet.name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const ending = ` (${String(number)})`;
    const name = base.slice(0, longest - ending.length) + ending;
    if (!model.sheet(name)) return name;
  }
}
