import type { Cell, Change, ChangeKind, ChangeSource, SheetModel, WorkbookModel } from "../model";
import type { Area } from "../../core";
import { apiValue, valueType } from "./cell-writes";
import { areaAddress, intersect, wholeSheet } from "./places";
import type { HostEvent, Place } from "./type-table";

/** An event on its way to the library: category, kind, whom it is for, and what it says as JSON. */
export interface EventEntry {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly message: string;
}

/** The numbers of Office.js's events, by the middle of the methods that register for them. */
const eventTypes: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  RowSortedEvent: 19,
  ColumnSortedEvent: 20,
  SingleClickedEvent: 21,
  RowHiddenChangedEvent: 22,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  EventMoved: 27,
};

/** What the stand-in itself tells of: the numbers of the events, and whether they are a workbook's as well as a sheet's. */
const hostEvents: Readonly<Record<HostEvent, number>> = {
  "rows-sorted": 19,
  "columns-sorted": 20,
  "rows-hidden": 22,
  formulas: 23,
  protection: 24,
  "comment-added": 250,
  "comment-deleted": 251,
  "comment-changed": 252,
  "table-added": 102,
  "table-deleted": 103,
};

/** Tables and comments count their events from other numbers. */
const otherTypes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Table: { SelectionChangedEvent: 100, DataChangedEvent: 101 },
  TableCollection: { AddedEvent: 102, DataChangedEvent: 101, DeletedEvent: 103 },
  CommentCollection: { AddedEvent: 250, DeletedEvent: 251, ChangedEvent: 252 },
};

/** The category of events of the host's objects. */
const hostCategory = 65_536;

/** What changed, and which way cells moved. */
const changeTypes: Partial<Record<ChangeKind, readonly [type: string, shift?: string]>> = {
  cells: ["RangeEdited"],
  "rows-in": ["RowInserted", "ShiftCellDown"],
  "rows-out": ["RowDeleted", "ShiftCellUp"],
  "columns-in": ["ColumnInserted", "ShiftCellRight"],
  "columns-out": ["ColumnDeleted", "ShiftCellLeft"],
  "cells-in": ["CellInserted", "ShiftCellDown"],
  "cells-out": ["CellDeleted", "ShiftCellUp"],
};

/** Cells that move to the side are told of by the same kinds of change as those that move up or down. */
const sideways: Readonly<Record<string, string>> = { ShiftCellDown: "ShiftCellRight", ShiftCellUp: "ShiftCellLeft" };

/** What one cell held before and holds now. */
function details(sheet: SheetModel, { top, left }: Area, before: Cell): Readonly<Record<string, unknown>> {
  const after = sheet.cell(top, left);
  return {
    valueBefore: apiValue(before.value),
    valueTypeBefore: valueType(before),
    valueAfter: apiValue(after.value),
    valueTypeAfter: valueType(after),
  };
}

const triggers: Readonly<Record<ChangeSource, string>> = {
  "add-in": "ThisLocalAddin",
  user: "Unknown",
  colleague: "Unknown",
  undo: "Unknown",
};

/** How many ranges of past events can still be asked for. */
const mostRanges = 2000;

/** Turns what happens in the model into Office.js's events, for those who registered, and hands them over in a later task. */
export class EventHub {
  /** Whether events reach the add-in at all; the add-in itself can turn them off. */
  readonly switch = { enabled: true };
  readonly ranges = new Map<string, Place>();
  readonly #registered = new Map<string, number>();
  readonly #deliver: (entries: readonly EventEntry[]) => void;
  readonly #deliverSelection: () => void;
  #waiting: EventEntry[] = [];
  #selectionWaits = false;
  #next = 1;
  readonly #unlisten: readonly (() => void)[];

  constructor(model: WorkbookModel, deliver: (entries: readonly EventEntry[]) => void, deliverSelection: () => void) {
    this.#deliver = deliver;
    this.#deliverSelection = deliverSelection;
    this.#unlisten = [
      model.on("changed", (change) => {
        this.#changed(change);
      }),
      model.on("selected", ({ sheet, areas }) => {
        const payload = { address: areas.map(areaAddress).join(","), worksheetId: sheet.id };
        this.#both(14, sheet.id, payload);
        this.#selectedInTables(sheet, areas);
        this.#selectionWaits = true;
        this.#later();
      }),
      model.on("activated", ({ sheet, before }) => {
        this.#both(12, before.id, { worksheetId: before.id });
        this.#both(11, sheet.id, { worksheetId: sheet.id });
      }),
      model.on("sheets", ({ kind, sheet }) => {
        const payload = { worksheetId: sheet.id, source: "Local", triggerSource: "Unknown" };
        if (kind === "added") this.#fire(13, "Workbook", payload);
        if (kind === "removed") this.#fire(15, "Workbook", payload);
        if (kind === "renamed") this.#both(25, sheet.id, payload);
        if (kind === "visibility") this.#both(26, sheet.id, payload);
        if (kind === "moved") this.#fire(27, "Workbook", payload);
      }),
    ];
  }

  /** Registers for, or takes back, an event; false for one that Office.js does not have. */
  register(event: string, target: string, on: boolean, type?: string): boolean {
    const number = otherTypes[type ?? ""]?.[event] ?? eventTypes[event];
    if (number === undefined) return false;
    const key = `${String(number)} ${target}`;
    this.#registered.set(key, Math.max(0, (this.#registered.get(key) ?? 0) + (on ? 1 : -1)));
    return true;
  }

  /** Tells of what the model does not say by itself. */
  tell(what: HostEvent, sheet: SheetModel, details: Readonly<Record<string, unknown>>): void {
    this.#both(hostEvents[what], sheet.id, { ...details, worksheetId: sheet.id, source: "Local" });
  }

  /** Stops listening to the model. */
  close(): void {
    for (const stop of this.#unlisten) stop();
    this.#waiting = [];
    this.#registered.clear();
  }

  /** A table hears of what is selected in it, and of nothing when the selection leaves it. */
  #selectedInTables(sheet: SheetModel, areas: readonly Area[]): void {
    for (const { id, area } of sheet.layout.tables) {
      const inside = areas.flatMap((one) => intersect(one, area) ?? []);
      this.#fire(100, id, {
        address: inside.map(areaAddress).join(","),
        isInsideTable: inside.length > 0,
        tableId: id,
        worksheetId: sheet.id,
      });
    }
  }

  #changed({ sheet, area, kind, source, before, across }: Change): void {
    const where = area ?? wholeSheet;
    const address = areaAddress(where);
    const origin = source === "colleague" ? "Remote" : "Local";
    if (kind === "formats")
      this.#both(18, sheet.id, { address, source: origin, worksheetId: sheet.id, triggerSource: triggers[source] });
    if (kind === "calculated") this.#both(16, sheet.id, { address, worksheetId: sheet.id });
    const changed = changeTypes[kind];
    if (!changed) return;
    const tables = sheet.layout.tables.filter(
      ({ area: of }) =>
        of.top <= where.bottom && of.bottom >= where.top && of.left <= where.right && of.right >= where.left,
    );
    const referenceId = `event${String(this.#next++)}`;
    this.ranges.set(referenceId, { sheet, area: where });
    if (this.ranges.size > mostRanges) this.ranges.delete([...this.ranges.keys()][0] ?? "");
    const payload = {
      address,
      changeType: changed[0],
      ...(changed[1] !== undefined && {
        shiftDirection: (across === true ? sideways[changed[1]] : undefined) ?? changed[1],
      }),
      ...(before !== undefined && area && details(sheet, area, before)),
      source: origin,
      worksheetId: sheet.id,
      referenceId,
      triggerSource: triggers[source],
    };
    this.#both(10, sheet.id, payload);
    for (const table of tables) {
      const own = { ...payload, tableId: table.id };
      for (const target of [table.id, sheet.id, "Workbook"]) this.#fire(101, target, own);
    }
  }

  #both(type: number, sheetId: string, payload: unknown): void {
    this.#fire(type, sheetId, payload);
    this.#fire(type, "Workbook", payload);
  }

  /** Who is registered is asked when it happens, not when it is delivered. */
  #fire(type: number, target: string, payload: unknown): void {
    if (!this.switch.enabled || (this.#registered.get(`${String(type)} ${target}`) ?? 0) === 0) return;
    this.#waiting.push({ category: hostCategory, type, target, message: JSON.stringify(payload) });
    this.#later();
  }

  #scheduled = false;

  #later(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => {
      this.#scheduled = false;
      const entries = this.#waiting;
      const selection = this.#selectionWaits;
      this.#waiting = [];
      this.#selectionWaits = false;
      if (entries.length > 0) this.#deliver(entries);
      if (selection && this.switch.enabled) this.#deliverSelection();
    }, 0);
  }
}
