import { readKept, type HostReading, type Working } from "../../core";
import { keptOrStop, storedXml } from "../keep/stored";
import { loadOwnReader } from "../own/load-own-reader";
import { isOwnTable } from "../own/own-table";
import type { Conversation, Session } from "../session";
import { noSheet } from "./no-sheet";
import { hiddenLines, piecesOf } from "./pieces";
import { cellsPerRequest, readPieces, stopIfCancelled } from "./requests";
import { SheetDraft } from "./sheet-draft";
import { survey } from "./survey";

/**
 * Reads the workbook, or one sheet of it, in two requests whatever it holds: first how large the sheets are, then everything. What is
 * larger than one answer may be comes in several.
 */
export async function readWorkbook(
  talk: Conversation,
  session: Session,
  scope: "workbook" | { readonly sheet: string },
  working: Working,
): Promise<HostReading> {
  stopIfCancelled(working);
  const found = await survey(talk, session, scope);
  if (scope !== "workbook" && !found.sheets.some(({ wanted }) => wanted)) throw noSheet(scope.sheet);
  const kept = keptOrStop(readKept(await storedXml(talk, found.stored)));
  const isOurs = found.sheets.some(({ tables }) => tables.some(({ name }) => isOwnTable(name)));
  const ownReader = isOurs ? await loadOwnReader() : undefined;
  const drafts = found.sheets.map((sheet) => new SheetDraft(sheet, ownReader));
  await readPieces(
    talk,
    drafts.flatMap((draft) => piecesOf(draft, cellsPerRequest)),
    working,
  );
  await readPieces(
    talk,
    drafts.flatMap((draft) => draft.mixed.map((mixed) => hiddenLines(draft, mixed))),
    { ...(working.isCancelled && { isCancelled: working.isCancelled }) },
  );

  const read = drafts.map((draft) => ({ draft, grid: draft.grid() }));
  for (const { name, ownFormats } of found.sheets) {
    session.memory.highlights.set(
      name,
      ownFormats.map(({ id }) => id),
    );
  }
  return {
    workbook: { sheets: read.filter(({ draft }) => draft.survey.wanted).map(({ grid }) => grid) },
    own: {
      sheets: read.flatMap(({ draft, grid }) => draft.own(grid) ?? []),
      highlights: drafts.flatMap(({ survey: { name }, highlights }) =>
        highlights.length > 0 ? [{ sheet: name, highlights }] : [],
      ),
    },
    kept,
    active: found.active,
  };
}
