import { nothingKept } from "../../src/core";
import type {
  Applied,
  Area,
  CellContent,
  ChangePlan,
  Edited,
  Hosted,
  HostFault,
  HostReading,
  Kept,
  Unlisten,
  WorkbookHost,
} from "../../src/core";
import { typeIn } from "../../src/core/cell/type-in";
import { contentOf } from "../../src/core/plan/cell-content";
import { readWorkbook } from "../../src/files";
import type { ReadWorkbook } from "../../src/files";
import { applyPlan, readOwn } from "../../src/files/write";

/** A workbook host over the bytes of a workbook in memory, and what a test may do to it as a person at the sheet would. */
export interface MemoryHost {
  readonly host: WorkbookHost;
  /** Types a text into a cell and tells whoever watches. */
  readonly type: (sheet: string, at: { readonly row: number; readonly column: number }, text: string) => void;
  /** Selects cells and tells whoever watches. */
  readonly select: (sheet: string, area: Area) => void;
  /** What is in a cell now. */
  readonly cell: (sheet: string, row: number, column: number) => CellContent;
  readonly sheets: () => readonly string[];
  readonly kept: () => Kept;
  readonly selected: () => { readonly sheet: string; readonly area: Area };
  /** The bytes of the workbook as it is now. */
  readonly bytes: () => Uint8Array;
  /** Makes whatever is asked of the host next fail, once. */
  readonly fail: (fault: HostFault) => void;
  /** How many times something was read, and which sheets. */
  readonly reads: () => readonly string[];
  /** Holds every read back until it is let go. */
  readonly hold: () => () => void;
}

/** Opens a workbook file in memory. Reading, writing and conflicts are those of the files host; what is kept stays in memory. */
export function openInMemory(file: Uint8Array): MemoryHost {
  let read: ReadWorkbook = open(file);
  let bytes = file;
  let kept: Kept = nothingKept;
  let fault: HostFault | undefined;
  let held: Promise<void> = Promise.resolve();
  const reads: string[] = [];
  const watchers = new Set<(edits: readonly Edited[]) => void>();
  const selectionWatchers = new Set<(at: { readonly sheet: string; readonly area: Area }) => void>();
  let selected = { sheet: read.workbook.sheets[0]?.sheet ?? "", area: { top: 0, left: 0, bottom: 0, right: 0 } };

  /** Answers in a later task, as every host does; with the fault that was asked for, once. */
  const answer = async <Value>(value: () => Hosted<Value>): Promise<Hosted<Value>> => {
    await held;
    await Promise.resolve();
    if (fault) {
      const failed = { ok: false as const, fault };
      fault = undefined;
      return failed;
    }
    return value();
  };
  const listen = <Listener>(all: Set<Listener>, one: Listener): Hosted<Unlisten> => {
    all.add(one);
    const stop = (): Promise<void> => {
      all.delete(one);
      return Promise.resolve();
    };
    return { ok: true, value: stop };
  };
  const write = (plan: ChangePlan): Hosted<Applied<void>> => {
    const written = applyPlan(read, plan);
    if ("refusal" in written) return { ok: false, fault: refused(written.refusal) };
    if (!written.ok) return { ok: true, value: written };
    bytes = written.result;
    read = open(bytes);
    return { ok: true, value: { ok: true, result: undefined, inverse: written.inverse } };
  };
  const select = (sheet: string, area: Area): void => {
    selected = { sheet, area };
    for (const listener of selectionWatchers) listener(selected);
  };

  const host: WorkbookHost = {
    capabilities: { notes: false, undoGroups: false, selectionEvents: true },
    read: (scope) =>
      answer(() => {
        reads.push(scope === "workbook" ? scope : scope.sheet);
        const own = readOwn(read);
        if (!own.ok) return { ok: false, fault: refused(own.refusal) };
        const sheets = read.workbook.sheets.filter(({ sheet }) => scope === "workbook" || sheet === scope.sheet);
        if (sheets.length === 0) return { ok: false, fault: noSheet };
        const value: HostReading = { workbook: { sheets }, own: own.value, kept, active: selected.sheet };
        return { ok: true, value };
      }),
    readEdited: (before, edits) =>
      answer(() => {
        const names = new Set(edits.map(({ sheet }) => sheet));
        reads.push(...names);
        const now = before.sheets.map((grid) =>
          names.has(grid.sheet) ? (read.workbook.sheets.find(({ sheet }) => sheet === grid.sheet) ?? grid) : grid,
        );
        return { ok: true, value: { sheets: now } };
      }),
    apply: (plan) => answer(() => write(plan)),
    select: (sheet, area) =>
      answer(() => {
        select(sheet, area);
        return { ok: true, value: undefined };
      }),
    selection: () => answer(() => ({ ok: true, value: selected })),
    watch: (listener) => answer(() => listen(watchers, listener)),
    watchSelection: (listener) => answer(() => listen(selectionWatchers, listener)),
    keep: (next) =>
      answer(() => {
        // As it comes back from a part of the workbook: as JSON.
        kept = JSON.parse(JSON.stringify(next)) as Kept;
        return { ok: true, value: undefined };
      }),
  };

  return {
    host,
    type: (sheet, { row, column }, text) => {
      const at = { sheet, row, column };
      const { value, format } = typeIn(text);
      const after: CellContent = format === "General" ? { value } : { value, format };
      const written = write({ operations: [{ kind: "cell", at, before: contentOf(read.workbook, at), after }] });
      if (!written.ok || !written.value.ok) throw new Error(`Nothing could be typed into ${sheet}.`);
      const area = { top: row, left: column, bottom: row, right: column };
      for (const watcher of watchers) watcher([{ sheet, area, wholeSheet: false }]);
    },
    select,
    cell: (sheet, row, column) => contentOf(read.workbook, { sheet, row, column }),
    sheets: () => read.workbook.sheets.map(({ sheet }) => sheet),
    kept: () => kept,
    selected: () => selected,
    bytes: () => bytes,
    fail: (next) => {
      fault = next;
    },
    reads: () => [...reads],
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

const noSheet: HostFault = {
  code: "ItemNotFound",
  message: "The sheet is not there any more.",
  advice: "Check the workbook again.",
};

function refused({ code, message }: { readonly code: string; readonly message: string }): HostFault {
  return { code, message, advice: "Use another copy of the workbook." };
}

function open(bytes: Uint8Array): ReadWorkbook {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(`${read.refusal.code}: ${read.refusal.message}`);
  return read.value;
}
