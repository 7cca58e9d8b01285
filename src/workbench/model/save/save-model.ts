import { isOfType, refuse, type Result, type SheetPart, type WorkbookParts } from "../../../files/package";
import { calculateWhenOpened } from "../../../files/write/calculation";
import { cellEdits } from "../../../files/write/cell-edits";
import { ColumnStyles } from "../../../files/write/cell-styles";
import { Draft } from "../../../files/write/draft";
import { contentType, declaration, namespacesOf } from "../../../files/write/names";
import { partsReachable } from "../../../files/write/reachable";
import { PackageTexts } from "../../../files/write/shared-texts";
import { readStyles, writeStyles } from "../../../files/write/workbook-styles";
import { addSheetEntry, removeSheetEntry } from "../../../files/write/workbook-xml";
import { applyEdits, outlineOf } from "../../../files/write/xml-edit";
import { readLooks } from "../open/looks";
import { readThemeColors } from "../open/colors";
import { textOf } from "../open/related";
import type { SheetModel } from "../sheet-model";
import type { WorkbookModel } from "../workbook-model";
import { writeBook, writeXmlParts, type SheetLink } from "./book";
import { changedCells } from "./changed-cells";
import { writeCharts } from "./charts";
import { writeConditionalFormats } from "./conditional-formats";
import { writeLinks } from "./links";
import { movedOrigin } from "./moves/moved-origin";
import { moveParts, renameInParts } from "./moves/move-parts";
import { SaveStyles } from "./save-styles";
import { writeNotes } from "./notes";
import { writePage } from "./page";
import { writeLayout } from "./sheet-parts";
import { writeZoom } from "./sheet-view";
import { writeTables } from "./tables";
import { writeValidations } from "./validations";

/**
 * The bytes of a workbook with everything that was changed since it was opened, as patches on the file that it came from: what was not
 * changed is, byte for byte, as it was. A model that was not changed gives the very bytes.
 *
 * Threaded comments, settings of add-ins and charts of kinds that the workbench does not draw are not written.
 */
export function saveModel(model: WorkbookModel): Result<Uint8Array> {
  const { original } = model;
  const { parts } = original;
  const draft = new Draft(original.package);
  const read = readStyles(draft, parts);
  if (!read.ok) return read;
  const relationships = draft.relationships(parts.path);
  const theme = readThemeColors(textOf(original.package, relationships.find((one) => isOfType(one, "theme"))?.target));
  const { looks } = readLooks(textOf(original.package, parts.styles), theme);
  const styles = new SaveStyles(read.value.sheet, looks);
  const links = writeSheets(model, draft, styles);
  draft.write(parts.path, writeBook(draft.text(parts.path), model, links));
  writeXmlParts(draft, parts.path, model, namespacesOf(parts));
  writeStyles(draft, parts, { ...read.value, formats: styles });
  const bytes = draft.save();
  if (!bytes.ok || bytes.value === original.package.save() || !original.package.isSigned) return bytes;
  return refuse(
    "signed",
    "The workbook is digitally signed, and a change would break the signature: use an unsigned copy.",
  );
}

function writeSheets(model: WorkbookModel, draft: Draft, styles: SaveStyles): readonly SheetLink[] {
  const { parts } = model.original;
  const texts = new PackageTexts(draft, parts.sharedStrings);
  const partOf = new Map(
    model.opened.sheets.flatMap((sheet) => {
      const name = sheet.origin?.layout.name;
      const part = parts.sheets.find((one) => one.kind === "worksheet" && one.name === name);
      return part ? [[sheet, part] as const] : [];
    }),
  );
  for (const [sheet, part] of partOf) if (!model.sheets.includes(sheet)) removeSheet(draft, parts.path, part);
  moveParts(
    draft,
    new Map([...partOf].flatMap(([sheet, { path }]) => (model.sheets.includes(sheet) ? [[sheet, path]] : []))),
  );
  let calculates = false;
  const links = model.sheets.map((sheet): SheetLink => {
    const part = partOf.get(sheet) ?? addSheet(model, draft, sheet);
    calculates = writeSheet({ model, draft, styles, texts }, sheet, part.path) || calculates;
    return { sheet, relationshipId: part.relationshipId };
  });
  renameInParts(model, draft);
  if (calculates) {
    dropCalcChain(draft, parts);
    calculateWhenOpened(draft, parts);
  }
  return links;
}

interface SaveTarget {
  readonly model: WorkbookModel;
  readonly draft: Draft;
  readonly styles: SaveStyles;
  readonly texts: PackageTexts;
}

/** Writes what changed of a sheet; whether that was any cell. */
function writeSheet({ model, draft, styles, texts }: SaveTarget, sheet: SheetModel, path: string): boolean {
  const { parts } = model.original;
  const origin = movedOrigin(sheet, model.sheets);
  const before = origin.layout;
  const text = draft.text(path);
  const writes = changedCells(sheet, origin.source, text, styles, parts);
  const outline = outlineOf(text);
  let written = text;
  if (outline && writes.length > 0) {
    const columns = new ColumnStyles(text, outline);
    written = applyEdits(text, cellEdits({ text, outline, formats: styles, columns, texts }, writes));
  }
  written = writeLayout(written, before, sheet.layout);
  written = writeZoom(written, sheet.zoom, sheet.layout);
  written = writeConditionalFormats(written, before.conditionalFormats, sheet.layout.conditionalFormats, styles);
  written = writeValidations(written, sheet.layout.kept?.validations ?? []);
  if (sheet.layout.kept?.page) written = writePage(written, sheet.layout.kept.page);
  draft.write(path, written);
  const namespaces = namespacesOf(parts);
  if (before.links !== sheet.layout.links && JSON.stringify(before.links) !== JSON.stringify(sheet.layout.links)) {
    writeLinks(draft, path, sheet.layout.links, namespaces);
  }
  writeNotes({ draft, workbook: parts.path, namespaces }, path, before.notes, sheet.layout.notes);
  writeCharts({ draft, workbook: parts.path, namespaces }, path, sheet, model);
  if (before.tables.length > 0 || sheet.layout.tables.length > 0) {
    writeTables({ draft, workbook: parts.path, path, namespaces }, sheet);
  }
  return writes.length > 0;
}

function addSheet(
  model: WorkbookModel,
  draft: Draft,
  sheet: SheetModel,
): { readonly path: string; readonly relationshipId: string } {
  const { parts } = model.original;
  const namespaces = namespacesOf(parts);
  const path = draft.freePath(parts.path, "worksheets/sheet");
  const text = `${declaration}<worksheet xmlns="${namespaces.main}"><sheetData/></worksheet>`;
  const relationshipId = draft.add(
    path,
    text,
    contentType("worksheet"),
    parts.path,
    `${namespaces.relationships}/worksheet`,
  );
  const entry = { name: sheet.name, relationshipId };
  draft.write(parts.path, addSheetEntry(draft.text(parts.path), entry, namespaces.relationships));
  return { path, relationshipId };
}

function removeSheet(draft: Draft, workbook: string, part: SheetPart): void {
  const before = partsReachable(draft);
  draft.dropRelationships(workbook, new Set([part.relationshipId]));
  const after = new Set(partsReachable(draft));
  draft.write(workbook, removeSheetEntry(draft.text(workbook), part.relationshipId));
  draft.remove(before.filter((path) => !after.has(path)));
}

/** Excel's list of formula cells: it makes a missing one anew, and takes a wrong one for a damaged file. */
function dropCalcChain(draft: Draft, parts: WorkbookParts): void {
  const chains = draft.relationships(parts.path).filter((one) => !one.external && isOfType(one, "calcChain"));
  if (chains.length === 0) return;
  draft.dropRelationships(parts.path, new Set(chains.map(({ id }) => id)));
  draft.remove(chains.map(({ target }) => target));
}
