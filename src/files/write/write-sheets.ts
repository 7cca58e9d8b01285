import { namespacesOf } from "./names";
import { cellEdits } from "./cell-edits";
import { ColumnStyles } from "./cell-styles";
import { sheetInFile, contentInFile } from "./date-system";
import { highlightEdits } from "./highlights";
import type { PlanTarget } from "./obstacles";
import { addOwnSheet, removeOwnSheet, updateOwnSheet, type OwnSheetTarget } from "./own-sheet-write";
import type { PendingChanges } from "./pending";
import { PackageTexts } from "./shared-texts";
import { applyEdits, outlineOf, type Edit } from "./xml-edit";

/** Adds, rewrites and takes out sheets of ours. */
export function writeOwnSheets({ draft, parts, styles }: PlanTarget, { sheets }: PendingChanges): void {
  const target: OwnSheetTarget = { draft, workbook: parts.path, namespaces: namespacesOf(parts), styles: styles.own };
  for (const { name, before, after } of sheets) {
    const part = parts.sheets.find((sheet) => sheet.name === name);
    if (part && before && after) updateOwnSheet(target, part, before, sheetInFile(after, parts));
    else if (part && before) removeOwnSheet(target, part);
    else if (after) addOwnSheet(target, sheetInFile(after, parts));
  }
}

/** Writes cells and highlights, each sheet in one pass. A sheet that is gone is left out. */
export function writeUserSheets(target: PlanTarget, { cells, highlights }: PendingChanges): void {
  const { draft, parts, styles } = target;
  const texts = new PackageTexts(draft, parts.sharedStrings);
  for (const name of new Set([...cells.keys(), ...highlights.keys()])) {
    const path = parts.sheets.find((sheet) => sheet.name === name)?.path;
    const text = path !== undefined && draft.has(path) ? draft.text(path) : "";
    const outline = outlineOf(text);
    if (path === undefined || !outline) continue;
    const edits: Edit[] = [];
    const columns = new ColumnStyles(text, outline);
    const writes = (cells.get(name) ?? []).map((write) => ({
      ...write,
      content: contentInFile(write.content, write.format, parts),
    }));
    if (writes.length > 0) edits.push(...cellEdits({ text, outline, formats: styles.formats, columns, texts }, writes));
    const tinted = highlights.get(name);
    if (tinted) edits.push(...highlightEdits(text, outline, tinted, styles.sheet));
    draft.write(path, applyEdits(text, edits));
  }
}
