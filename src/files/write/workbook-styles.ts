import { accept, folderOf, refuse, type Result, type WorkbookParts } from "../package";
import { CellFormats } from "./cell-formats";
import type { Draft } from "./draft";
import { contentType, declaration, namespacesOf } from "./names";
import { OwnStyles } from "./own-styles";
import { Stylesheet } from "./stylesheet";
import { attribute } from "./xml-edit";

/** The styles of a workbook, and what can be asked of them. */
export interface WorkbookStyles {
  readonly sheet: Stylesheet;
  readonly formats: CellFormats;
  readonly own: OwnStyles;
}

/** Reads the styles of a workbook; one without has Excel's own. */
export function readStyles(draft: Draft, parts: WorkbookParts): Result<WorkbookStyles> {
  const { styles: path } = parts;
  const empty = `${declaration}<styleSheet${attribute("xmlns", namespacesOf(parts).main)}></styleSheet>`;
  const sheet = Stylesheet.read(path !== undefined && draft.has(path) ? draft.text(path) : empty);
  if (draft.refusal) return { ok: false, refusal: draft.refusal };
  if (!sheet) return refuse("damaged", "The workbook's styles are damaged: save the workbook again from Excel.");
  const formats = new CellFormats(sheet);
  return accept({ sheet, formats, own: new OwnStyles(sheet, formats) });
}

/** Writes what was added to the styles of a workbook. */
export function writeStyles(draft: Draft, parts: WorkbookParts, { sheet }: WorkbookStyles): void {
  if (!sheet.hasGrown) return;
  const { styles: path } = parts;
  if (path === undefined) {
    const added = `${folderOf(parts.path)}styles.xml`;
    draft.add(added, sheet.text(), contentType("styles"), parts.path, `${namespacesOf(parts).relationships}/styles`);
  } else if (draft.has(path)) draft.write(path, sheet.text());
  else draft.addUnrelated(path, sheet.text(), contentType("styles"));
}
