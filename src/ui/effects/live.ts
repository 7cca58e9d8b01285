import type { Edited, Unlisten } from "../../core";
import { loadLater } from "../load-later";
import { type Context, fetchPart, valueOrSay } from "./context";

/** While something else goes on, edits wait for so long before they are looked at again, in milliseconds. */
const patience = 250;

/**
 * Watches the workbook while the pane is open: what the user edits is checked again, quietly, and the selection is known. The host tells of
 * edits twice a second at most; what comes while a check goes on is taken together afterwards. The answer stops the watching.
 */
export function watch(context: Context): () => void {
  const { host, store } = context;
  const gathered: Edited[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let isBusy = false;
  const unlisten: Unlisten[] = [];

  const flush = async (): Promise<void> => {
    timer = undefined;
    if (isStopped || isBusy || gathered.length === 0) return;
    if (store.get().work) return later();
    isBusy = true;
    const edits = gathered.splice(0);
    try {
      if (!(await checkAgain(context, edits))) gathered.push(...edits);
    } finally {
      isBusy = false;
      if (gathered.length > 0) later();
    }
  };
  const later = (): void => {
    timer ??= setTimeout(() => void flush(), patience);
  };
  const onEdits = (edits: readonly Edited[]): void => {
    if (!store.get().checked) return;
    gathered.push(...edits);
    void flush();
  };
  const begin = async (): Promise<void> => {
    const started = [
      valueOrSay(context, await host.watch(onEdits)),
      host.capabilities.selectionEvents
        ? valueOrSay(context, await host.watchSelection((place) => store.dispatch({ kind: "selected", place })))
        : undefined,
    ];
    unlisten.push(...started.filter((one) => one !== undefined));
    if (isStopped) for (const stop of unlisten.splice(0)) await stop();
  };
  void begin();

  return () => {
    isStopped = true;
    clearTimeout(timer);
    for (const stop of unlisten.splice(0)) void stop();
  };
}

/** Whether the edits were dealt with; not when something else was checked meanwhile. */
async function checkAgain(context: Context, edits: readonly Edited[]): Promise<boolean> {
  const effects = await fetchPart(context, loadLater);
  if (!effects) return true;
  const { readAgain, checkEdited } = effects.checking;
  if (!edits.some(({ wholeSheet }) => wholeSheet)) return checkEdited(context, edits);
  await readAgain(context);
  return true;
}
