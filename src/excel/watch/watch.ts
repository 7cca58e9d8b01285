import type { Edited, Hosted, Unlisten } from "../../core";
import { faultOf } from "../faults";
import type { Session } from "../session";
import { Calm } from "./calm";
import { joinChanges, type ChangeEvent } from "./changes";

/** Edits are told at most twice a second. */
const calmFor = 500;

/** Tells of what people change, and not of what we write ourselves, until it is taken away. Listeners end with the pane. */
export async function watch(session: Session, listener: (edits: readonly Edited[]) => void): Promise<Hosted<Unlisten>> {
  let gone = false;
  const calm = new Calm<ChangeEvent>(calmFor, (events) => {
    void tell(session, events, (edits) => {
      if (!gone) listener(edits);
    });
  });
  const added = await session.talk(async ({ context, send }) => {
    const { worksheets } = context.workbook;
    const results = [
      worksheets.onChanged.add((event) => {
        const isOurs = String(event.triggerSource) === "ThisLocalAddin";
        if (!isOurs) calm.add(event);
        return Promise.resolve();
      }),
      worksheets.onAdded.add((event) => {
        if (!session.memory.ownSheets.has(event.worksheetId)) calm.add({ worksheetId: event.worksheetId });
        return Promise.resolve();
      }),
      worksheets.onDeleted.add((event) => {
        if (!session.memory.ownSheets.has(event.worksheetId)) calm.add({ worksheetId: event.worksheetId });
        return Promise.resolve();
      }),
    ];
    await send();
    return results;
  });
  if (!added.ok) return added;
  return {
    ok: true,
    value: async () => {
      gone = true;
      calm.stop();
      await removeAll(session, added.value);
    },
  };
}

/** A listener of Office.js that was added. */
type Added = OfficeExtension.EventHandlerResult<unknown>;

/** Takes listeners away, in the context that they were added in. Where Excel does not answer, they end with the pane. */
export async function removeAll(session: Session, added: readonly Added[]): Promise<void> {
  try {
    await session.speakAgain(added[0], (context) => {
      for (const one of added) one.remove();
      return context.sync();
    });
  } catch (error) {
    if (!faultOf(error)) throw error;
  }
}

/** Names the sheets of some changes as they are called now, and tells of them. What cannot be named is left untold: it is read again anyway. */
async function tell(
  session: Session,
  events: readonly ChangeEvent[],
  listener: (edits: readonly Edited[]) => void,
): Promise<void> {
  const changes = joinChanges(events);
  const named = await session.talk(async ({ context, send }) => {
    const sheets = changes.map(({ worksheetId }) => context.workbook.worksheets.getItemOrNullObject(worksheetId));
    for (const sheet of sheets) sheet.load("name");
    await send();
    return sheets.map((sheet) => (sheet.isNullObject ? undefined : sheet.name));
  });
  const edits = changes.flatMap(({ worksheetId, areas, wholeSheet }, index): readonly Edited[] => {
    const sheet = (named.ok ? named.value[index] : undefined) ?? session.memory.names.get(worksheetId);
    if (sheet === undefined) return [];
    if (wholeSheet) return [{ sheet, area: undefined, wholeSheet }];
    return areas.map((area) => ({ sheet, area, wholeSheet }));
  });
  if (edits.length > 0) listener(edits);
}
