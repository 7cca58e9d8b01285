import type { OwnState } from "../../core/host";
import { accept, type Result, type SheetPart } from "../package";
import type { ReadWorkbook } from "../read";
import { ownChartNames } from "./chart/own-charts";
import { sheetFromFile } from "./date-system";
import { Draft } from "./draft";
import { readHighlights } from "./highlights";
import { readOwnSheet } from "./own-sheet-read";
import { ownTablePaths } from "./own-sheet-write";
import { PackageTexts } from "./shared-texts";
import { readTable } from "./table-xml";
import { readStyles, type WorkbookStyles } from "./workbook-styles";
import { outlineOf } from "./xml-edit";

/**
 * What we wrote into a workbook before, as it stands there now: our sheets, known by the names of their tables, and our highlights.
 *
 * What was written reads back equal to the last part; what somebody changed by hand since shows.
 */
export function readOwn(read: ReadWorkbook): Result<OwnState> {
  const draft = new Draft(read.package);
  const styles = readStyles(draft, read.parts);
  if (!styles.ok) return styles;
  const texts = new PackageTexts(draft, read.parts.sharedStrings);
  const worksheets = read.parts.sheets.filter(({ kind }) => kind === "worksheet");
  const state: OwnState = {
    sheets: worksheets
      .flatMap((part) => readIfOwn(draft, part, styles.value, texts))
      .map((sheet) => sheetFromFile(sheet, read.parts)),
    highlights: worksheets.flatMap(({ name, path }) => {
      const text = draft.text(path);
      const outline = outlineOf(text);
      const highlights = outline ? readHighlights(text, outline) : [];
      return highlights.length > 0 ? [{ sheet: name, highlights }] : [];
    }),
  };
  return draft.refusal ? { ok: false, refusal: draft.refusal } : accept(state);
}

function readIfOwn(draft: Draft, part: SheetPart, styles: WorkbookStyles, texts: PackageTexts): OwnState["sheets"] {
  const [tablePath] = ownTablePaths(draft, part.path);
  const table = tablePath === undefined ? undefined : readTable(draft.text(tablePath));
  if (!table) return [];
  const charts = ownChartNames(draft, part.path);
  return [readOwnSheet({ name: part.name, text: draft.text(part.path), table, styles: styles.own, texts, charts })];
}
