import type { NewSheet } from "../../../core/plan/new-sheet";
import { contentType, namespacesOf } from "../names";
import type { PlanTarget } from "../obstacles";
import { removeOwnSheet } from "../own-sheet-write";
import type { PendingChanges } from "../pending";
import { printOnly, printOnTop } from "../workbook-names";
import { addSheetEntry } from "../workbook-xml";
import { NewStyles } from "./sheet-styles";
import { newSheetXml } from "./sheet-xml";

/** Makes new sheets, and takes away those that are not to be. */
export function writeNewSheets(target: PlanTarget, { newSheets }: PendingChanges): void {
  for (const { name, after } of newSheets) {
    const part = target.parts.sheets.find((sheet) => sheet.name === name);
    if (after) addNewSheet(target, after);
    else if (part) removeOwnSheet({ draft: target.draft, workbook: target.parts.path }, part);
  }
}

/** Adds a new sheet behind the last. The sheet that the user had on top stays there. */
function addNewSheet({ draft, parts, styles }: PlanTarget, sheet: NewSheet): void {
  const namespaces = namespacesOf(parts);
  const path = draft.freePath(parts.path, "worksheets/sheet");
  const looks = new NewStyles(styles.sheet, styles.formats, sheet.looks);
  const text = newSheetXml(sheet, looks, styles.sheet, namespaces);
  const type = `${namespaces.relationships}/worksheet`;
  const relationshipId = draft.add(path, text, contentType("worksheet"), parts.path, type);
  const listed = addSheetEntry(draft.text(parts.path), { name: sheet.name, relationshipId }, namespaces.relationships);
  const printed = printOnly(listed, sheet.name, sheet.print.area);
  draft.write(parts.path, printOnTop(printed, sheet.name, sheet.print.titleRow));
}
