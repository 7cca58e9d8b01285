import type { Edited, Unlisten } from "../../core";
import { loadLater } from "../load-later";
import { type Context, fetchPart, valueOrSay } from "./context";

/** Edits are gathered for so long before they are checked: twice a second is as often as anyone reads. */
const gather = 500;

/**
 * Watches the workbook while the pane is open: what the user edits is checked again, quietly, and the selection is known. The answer
 * stops the watching.
 */
export function watch(context: Context): () => void {
  const { host, store } = context;
  const gathered = new Map<string, boolean>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const unlisten: Unlisten[] = [];

  const flush = (): void => {
    timer = undefined;
    if (stopped) return;
    if (store.get().work) {
      timer = setTimeout(flush, gather);
      return;
    }
    const sheets = [...gathered.keys()];
    const whole = [...gathered.values()].includes(true);
    gathered.clear();
    void checkEdited(context, sheets, whole);
  };
  const onEdits = (edits: readonly Edited[]): void => {
    if (!store.get().checked) return;
    for (const { sheet, wholeSheet } of edits) gathered.set(sheet, wholeSheet || gathered.get(sheet) === true);
    timer ??= setTimeout(flush, gather);
  };
  const begin = async (): Promise<void> => {
    const started = [
      valueOrSay(context, await host.watch(onEdits)),
      host.capabilities.selectionEvents
        ? valueOrSay(context, await host.watchSelection((place) => store.dispatch({ kind: "selected", place })))
        : undefined,
    ];
    unlisten.push(...started.filter((one) => one !== undefined));
    if (stopped) for (const stop of unlisten.splice(0)) await stop();
  };
  void begin();

  return () => {
    stopped = true;
    clearTimeout(timer);
    for (const stop of unlisten.splice(0)) void stop();
  };
}

async function checkEdited(context: Context, sheets: readonly string[], whole: boolean): Promise<void> {
  const effects = await fetchPart(context, loadLater);
  if (!effects) return;
  const { readAgain, checkAgain } = effects.checking;
  const isAllRead = context.store.get().checked?.scope === "workbook";
  await (whole && isAllRead ? readAgain(context) : checkAgain(context, sheets));
}
