import { applyEdits, outlineOf } from "../../../../files/write/xml-edit";
import type { Draft } from "../../../../files/write/draft";
import { followed } from "../../move/follow";
import { replaceReferences, writeReference } from "../../references";
import type { SheetModel } from "../../sheet-model";
import type { WorkbookModel } from "../../workbook-model";
import { followsOf } from "./moved-origin";
import { changePartFormulas } from "./part-formulas";
import { moveRelatedParts } from "./related-parts";
import { movedSheetData } from "./sheet-cells";
import { movedSurroundings } from "./sheet-surroundings";

/**
 * Brings the parts of sheets to where their cells are now, byte for byte otherwise: what the model does not hold (validations, letters within
 * a cell, drawings) goes along, and its formulas follow.
 *
 * @param pathOf the part of each sheet that the file has.
 */
export function moveParts(draft: Draft, pathOf: ReadonlyMap<SheetModel, string>): void {
  const sheets = [...pathOf.keys()];
  for (const [sheet, path] of pathOf) {
    const { shifts } = sheet.layout;
    const text = draft.text(path);
    const outline = shifts.length > 0 ? outlineOf(text) : undefined;
    if (!outline) continue;
    const edits = [
      ...movedSheetData(text, outline, shifts),
      ...movedSurroundings(text, outline, { shifts, own: sheet.origin?.layout.name ?? sheet.name }),
    ];
    draft.write(path, applyEdits(text, edits));
    moveRelatedParts(draft, path, shifts);
  }
  if (followsOf(sheets).length === 0) return;
  const sheetOf = new Map([...pathOf].map(([sheet, path]) => [path.toLowerCase(), sheet]));
  changePartFormulas(draft, (formula, { sheet: path, isEntry }) => {
    const own = sheetOf.get(path?.toLowerCase() ?? "");
    // Formats and validations followed the moves of their own sheet when they moved.
    const follows = followsOf(isEntry ? sheets.filter((one) => one !== own) : sheets);
    return follows.reduce((text, follow) => followed(text, own?.origin?.layout.name, follow), formula);
  });
}

/** Charts, validations and the like go on naming a sheet that has another name, and say `#REF!` for one that is gone. */
export function renameInParts(model: WorkbookModel, draft: Draft): void {
  const nameOf = new Map(
    model.opened.sheets.flatMap((sheet) => {
      const before = sheet.origin?.layout.name;
      const after = model.sheets.includes(sheet) ? sheet.name : undefined;
      return before === undefined || before === after ? [] : [[before.toLowerCase(), after] as const];
    }),
  );
  if (nameOf.size === 0) return;
  changePartFormulas(draft, (formula) =>
    replaceReferences(formula, (reference) => {
      const before = reference.sheet?.toLowerCase();
      if (before === undefined || !nameOf.has(before)) return undefined;
      const sheet = nameOf.get(before);
      return sheet === undefined ? "#REF!" : writeReference({ ...reference, sheet });
    }),
  );
}
