import { areaHolds, type CellRef, type ChangePlan, type Present } from "../../core";
import { askFormatAreas, askOwnFormats, highlightsOf, type OwnFormat } from "../own/marker";
import type { Conversation, Session } from "../session";
import { askCells, expectedGrid } from "./expected-cells";
import { askOwnSheet, ownTablesIn } from "./expected-own";

/** What a plan is held against: as much of the workbook as it concerns, as it stands now. */
export interface Expected extends Present {
  /** Our conditional formats on the sheets that the plan tints, in Excel's order. */
  readonly ownFormats: ReadonlyMap<string, readonly OwnFormat[]>;
  readonly isProtected: (sheet: string) => boolean;
  readonly structureLocked: boolean;
  /** Whether a cell is known to be locked. */
  readonly isLocked: (at: CellRef) => boolean;
}

/** Reads what a plan expects: in one request, unless sheets or highlights of ours came that we did not know of. */
export async function readExpected(
  { context, send }: Conversation,
  session: Session,
  plan: ChangePlan,
): Promise<Expected> {
  const { worksheets, tables, protection } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  tables.load("items/name,items/worksheet/id");
  protection.load("protected");
  const cells = askCells(context, plan);
  const tinted = plan.operations.flatMap((operation) => (operation.kind === "highlights" ? [operation.sheet] : []));
  const highlights = tinted.map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    const ids = session.memory.highlights.get(name) ?? [];
    return { name, formats: askOwnFormats(sheet), ids, areas: askFormatAreas(sheet, ids) };
  });
  const ownTables = ownTablesIn(plan);
  const own = [...ownTables].flatMap(([table, before]) => {
    const id = session.memory.ownTables.get(table);
    return id === undefined
      ? []
      : [{ table, id, sheet: askOwnSheet(worksheets.getItemOrNullObject(id), table, before) }];
  });
  await send();

  const strangers = tables.items.filter(
    ({ name, worksheet }) => ownTables.has(name) && !own.some(({ table, id }) => table === name && id === worksheet.id),
  );
  for (const { name, worksheet } of strangers) {
    const sheet = askOwnSheet(worksheets.getItem(worksheet.id), name, ownTables.get(name));
    own.push({ table: name, id: worksheet.id, sheet });
  }
  const unknown = highlights.filter(({ formats, ids }) => formats().some(({ id }) => !ids.includes(id)));
  for (const one of unknown) {
    one.areas = askFormatAreas(
      worksheets.getItem(one.name),
      one.formats().map(({ id }) => id),
    );
  }
  if (strangers.length + unknown.length > 0) await send();

  const read = cells();
  return {
    workbook: { sheets: worksheets.items.map(({ name }) => expectedGrid(name, read)) },
    own: {
      sheets: own.flatMap(({ sheet }) => sheet() ?? []),
      highlights: highlights.map(({ name, formats, areas }) => ({
        sheet: name,
        highlights: highlightsOf(formats(), areas()),
      })),
    },
    ownFormats: new Map(highlights.map(({ name, formats }) => [name, formats()])),
    isProtected: (name) => worksheets.items.some((sheet) => sheet.name === name && sheet.protection.protected),
    structureLocked: protection.protected,
    isLocked: (at) =>
      read.some(({ sheet, area, locked }) => sheet === at.sheet && locked && areaHolds(area, at.row, at.column)),
  };
}
