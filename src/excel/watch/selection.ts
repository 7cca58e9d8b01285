/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read -- read once `send` has synchronised, which the rules do not see */
import type { Area, Hosted, Unlisten } from "../../core";
import { formatArea } from "../../core";
import { HostStop } from "../faults";
import { areaOf } from "../read/areas";
import { noSheet } from "../read/no-sheet";
import type { Conversation, Session } from "../session";
import { Calm } from "./calm";
import { removeAll } from "./watch";

/** A place in the workbook. */
export interface Selected {
  readonly sheet: string;
  readonly area: Area;
}

/** The selection is told of at most so often, in milliseconds: it moves with every arrow key. */
const calmFor = 150;

/** What is selected now: of several areas the first. @throws HostStop when it is no cells, but a chart or a shape */
export async function readSelection({ context, send }: Conversation): Promise<Selected> {
  const selected = context.workbook.getSelectedRanges();
  selected.areas.load("rowIndex,columnIndex,rowCount,columnCount");
  selected.worksheet.load("name");
  await send();
  const [first] = selected.areas.items;
  if (!first) {
    throw new HostStop({
      code: "InvalidSelection",
      message: "What is selected is not one block of cells.",
      advice: "Select one block of cells, then try again.",
    });
  }
  return { sheet: selected.worksheet.name, area: areaOf(first) };
}

/** Brings an area to the front and selects it. */
export async function select({ context, send }: Conversation, name: string, area: Area): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await send();
  if (sheet.isNullObject) throw noSheet(name);
  if (String(sheet.visibility) !== "Visible") {
    throw new HostStop({
      code: "SheetHidden",
      message: `The sheet “${name}” is hidden.`,
      advice: "Show it (right-click on any sheet tab, Unhide), then try again.",
    });
  }
  sheet.activate();
  sheet.getRange(formatArea(area)).select();
  await send();
}

/** Tells of the selection moving until it is taken away. While a chart or a shape is selected nothing is told. */
export async function watchSelection(session: Session, listener: (at: Selected) => void): Promise<Hosted<Unlisten>> {
  let gone = false;
  const calm = new Calm<undefined>(calmFor, () => {
    void session.talk(readSelection).then((selected) => {
      if (selected.ok && !gone) listener(selected.value);
    });
  });
  const added = await session.talk(async ({ context, send }) => {
    const result = context.workbook.onSelectionChanged.add(() => {
      calm.add(undefined);
      return Promise.resolve();
    });
    await send();
    return result;
  });
  if (!added.ok) return added;
  return {
    ok: true,
    value: async () => {
      gone = true;
      calm.stop();
      await removeAll(session, [added.value]);
    },
  };
}
