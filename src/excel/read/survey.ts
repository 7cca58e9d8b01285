/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- read once `send` has synchronised, which the rules do not see */
import type { Area, GridSnapshot } from "../../core";
import { askStored, type Stored } from "../keep/stored";
import { isOwnTable } from "../own/own-table";
import { askOwnFormats, type OwnFormat } from "../own/marker";
import type { Answer, Conversation, Session } from "../session";
import { areaOf, cellsIn } from "./areas";

/** What is known of a sheet before its cells are read. */
export interface SheetSurvey {
  readonly id: string;
  readonly name: string;
  readonly visibility: GridSnapshot["visibility"];
  /** Whether the sheet was asked for; of others only what we wrote is read. */
  readonly wanted: boolean;
  /** The cells to read; undefined when there are none. */
  readonly used: Area | undefined;
  /** Whether all, none or (null) some of their rows and columns are hidden. */
  readonly hidden: { readonly rows: boolean | null; readonly columns: boolean | null };
  readonly ownFormats: readonly OwnFormat[];
  readonly tables: readonly { readonly id: string; readonly name: string }[];
}

/** What is known of a workbook before its cells are read. */
export interface Survey {
  readonly sheets: readonly SheetSurvey[];
  readonly active: string;
  /** What is kept in the workbook. */
  readonly stored: Stored;
}

interface Size {
  readonly used: Area | undefined;
  readonly hidden: SheetSurvey["hidden"];
  readonly ownFormats: readonly OwnFormat[];
}

const nothingHidden: SheetSurvey["hidden"] = { rows: false, columns: false };

const visibilities: Readonly<Record<string, GridSnapshot["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/**
 * Which sheets, tables and parts there are and how large they are: one request, when the sheets are those that we know of. Of others only
 * their names are known then, and their sizes are asked for in one more.
 */
export async function survey(
  { context, send }: Conversation,
  session: Session,
  scope: "workbook" | { readonly sheet: string },
): Promise<Survey> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  tables.load("items/id,items/name,items/worksheet/id");
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  const stored = askStored(context);
  const asked = scope === "workbook" ? undefined : worksheets.getItemOrNullObject(scope.sheet);
  asked?.load("id");
  const guesses = asked ? new Set(session.memory.ownTables.values()) : new Set(session.memory.sheets);
  const sizes = new Map([...guesses].map((id) => [id, askSize(worksheets.getItemOrNullObject(id))]));
  const sizeOfAsked = asked && askSize(asked);
  await send();

  if (asked?.isNullObject === false && sizeOfAsked) sizes.set(asked.id, sizeOfAsked);
  const ownSheets = new Map(
    tables.items.filter(({ name }) => isOwnTable(name)).map(({ name, worksheet }) => [name, worksheet.id]),
  );
  const listed = worksheets.items.filter(({ id }) => !asked || id === asked.id || [...ownSheets.values()].includes(id));
  const unknown = listed.filter(({ id }) => !sizes.has(id));
  if (unknown.length > 0) {
    for (const { id } of unknown) sizes.set(id, askSize(worksheets.getItem(id)));
    await send();
  }
  session.memory.sheets = worksheets.items.map(({ id }) => id);
  session.memory.names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  session.memory.ownTables = ownSheets;

  const sheets = listed.map(({ id, name, visibility }): SheetSurvey => ({
    id,
    name,
    visibility: visibilities[visibility] ?? "visible",
    wanted: !asked || id === asked.id,
    tables: tables.items
      .filter((table) => table.worksheet.id === id)
      .map((table) => ({ id: table.id, name: table.name })),
    ...(sizes.get(id)?.() ?? { used: undefined, hidden: nothingHidden, ownFormats: [] }),
  }));
  return { sheets, active: active.name, stored: stored() };
}

function askSize(sheet: Excel.Worksheet): Answer<Size> {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const filled = sheet.getUsedRangeOrNullObject(true);
  filled.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const ownFormats = askOwnFormats(sheet);
  return () => {
    const range = chosen(used, filled);
    return {
      used: range && areaOf(range),
      hidden: range ? { rows: range.rowHidden, columns: range.columnHidden } : nothingHidden,
      ownFormats: ownFormats(),
    };
  };
}

/** A stray format in the last row makes the used range as large as the sheet: past this many cells only filled cells count. */
const plenty = 50_000;

function chosen(used: Excel.Range, filled: Excel.Range): Excel.Range | undefined {
  if (used.isNullObject) return undefined;
  const cells = cellsIn(areaOf(used));
  if (cells <= plenty) return used;
  if (filled.isNullObject) return undefined;
  return cells <= 4 * cellsIn(areaOf(filled)) ? used : filled;
}
