import { newSheetPlan, nextSheetName, type NewSheet, type WorkbookSnapshot } from "../../core";
import { text } from "../strings";
import { check } from "./check";
import { type Context, sayConflicts, valueOrSay, working } from "./context";
import { keepWritten } from "./keep";

/**
 * Makes a new scorecard on a sheet of its own, keeps how to take it back, brings it to the front and checks the workbook. Where another sheet
 * has its name that is said, and nothing is made.
 */
export async function makeCard(context: Context, sheet: NewSheet, measures: number): Promise<void> {
  const { host, store } = context;
  const what = text.newCard.what(sheet.name, measures);
  let isMade = false;
  await working(context, text.newCard.making, async () => {
    const reading = valueOrSay(context, await host.read("workbook"));
    if (!reading) return;
    // Nothing may have been read before, and what is kept is written as a whole.
    store.dispatch({ kind: "kept", kept: reading.kept });
    if (isTaken(sheet.name, reading.workbook)) {
      const { title, advice } = text.newCard.taken;
      store.dispatch({ kind: "noticed", notice: { tone: "fault", title: title(sheet.name), lines: [advice] } });
      return;
    }
    const applied = valueOrSay(context, await host.apply(newSheetPlan(reading.workbook, sheet)));
    if (!applied) return;
    if (!applied.ok) {
      sayConflicts(store, applied.conflicts);
      return;
    }
    isMade = true;
    await keepWritten(context, what, applied.inverse);
    valueOrSay(context, await host.select(sheet.name, { top: 0, left: 0, bottom: 0, right: 0 }));
  });
  if (!isMade) return;
  store.dispatch({ kind: "screen", screen: "check" });
  await check(context, "workbook");
  // What kept it from being checked is said instead.
  const notice = store.get().notice ?? { tone: "done" as const, title: text.done(what), lines: [] };
  store.dispatch({ kind: "making", isOpen: false });
  store.dispatch({ kind: "noticed", notice });
}

/** Whether another sheet has this name; Excel tells no capitals apart. */
export function isTaken(name: string, { sheets }: WorkbookSnapshot): boolean {
  const names = sheets.map(({ sheet }) => sheet);
  return nextSheetName(name, names) !== name;
}
