import type { Area } from "../../../core";
import { areaHolds, lastColumn, lastRow } from "../../../core";
import type { SheetModel } from "../../model";
import type { View } from "../grid/layout";
import { advance, areaOf, isWhole, mergeAt, sameArea, selectArea, selectedArea, selectPlace } from "../grid/moves";
import type { Direction, Place, Selected, Terrain } from "../grid/moves";
import { areaName } from "./addresses";
import type { Target } from "./pointer";
import type { Spreadsheet } from "./spreadsheet";

/** What is used of a sheet where nothing is. */
const nothing: Area = { top: 0, left: 0, bottom: -1, right: -1 };

interface Remembered {
  readonly selected: Selected;
  readonly top: number;
  readonly left: number;
}

/** What is selected on the sheet in front, kept in step with the model: the pane may move the selection too. */
export class SelectionKeeper {
  selected: Selected = selectPlace({ row: 0, column: 0 });
  /** Areas selected before with Ctrl held. */
  private others: readonly Area[] = [];
  copied: Area | undefined;
  /** Where going along a row by Tab began: Enter goes on below that. */
  private tabbedFrom: Place | undefined;
  private readonly remembered = new WeakMap<SheetModel, Remembered>();
  private telling = false;

  constructor(private readonly spreadsheet: Spreadsheet) {}

  /** The selected areas, the one that grows last in front. */
  get areas(): readonly Area[] {
    return [selectedArea(this.selected, this.spreadsheet.sheet.merges), ...this.others];
  }

  /** The active cell, whole when it is a merged one. */
  get activeArea(): Area {
    const { active } = this.selected;
    return mergeAt(active, this.spreadsheet.sheet.merges) ?? areaOf(active);
  }

  /** What the name box says of it. */
  get name(): string {
    const [area = this.activeArea] = this.areas;
    const { merges } = this.spreadsheet.sheet;
    const only = merges.some((merge) => sameArea(merge, area));
    return areaName(only ? { ...area, bottom: area.top, right: area.left } : area);
  }

  get terrain(): Terrain {
    const { sheet } = this.spreadsheet;
    // Asked for at every step of a long way, and the same all along.
    let known: Area | undefined;
    const step = (from: number, by: number, last: number, hidden: (at: number) => boolean): number => {
      for (let at = from + by; at >= 0 && at <= last; at += by) if (!hidden(at)) return at;
      return from;
    };
    return {
      merges: sheet.merges,
      isEmpty: (row, column) => sheet.value(row, column) === null && sheet.formula(row, column) === undefined,
      stepRow: (row, by) => step(row, by, lastRow, (at) => sheet.isRowHidden(at)),
      stepColumn: (column, by) => step(column, by, lastColumn, (at) => sheet.isColumnHidden(at)),
      home: this.topLeft({ row: sheet.layout.frozen.rows, column: sheet.layout.frozen.columns }),
      get used() {
        known ??= sheet.cells.usedNow(true) ?? nothing;
        return { row: known.bottom, column: known.right };
      },
    };
  }

  /** Tab and Enter: on through several selected cells; else one step, and after Tabs Enter goes back to below where they began. */
  advance(direction: Direction): void {
    const { terrain, selected } = this;
    const isOne = this.areas.length === 1 && sameArea(this.areas[0] ?? this.activeArea, this.activeArea);
    const began = isOne ? this.tabbedFrom : undefined;
    const along = direction === "left" || direction === "right";
    const from = began && !along ? selectPlace({ row: selected.active.row, column: began.column }) : selected;
    this.select(advance(from, direction, terrain), isOne ? [] : this.areas.slice(1));
    this.tabbedFrom = isOne && along ? (began ?? selected.active) : undefined;
  }

  /** Selects, tells the model, and shows where the selection went. */
  select(selected: Selected, others: readonly Area[] = []): void {
    const headMoved =
      selected.head.row !== this.selected.head.row || selected.head.column !== this.selected.head.column;
    this.set(selected, others);
    const { head, active } = selected;
    const whole = this.areas[0];
    const shown = headMoved && whole && whole.bottom < lastRow && whole.right < lastColumn ? head : active;
    this.spreadsheet.reveal(mergeAt(shown, this.spreadsheet.sheet.merges) ?? areaOf(shown));
    this.spreadsheet.showActive();
  }

  press(target: Target, { extend, add }: { readonly extend: boolean; readonly add: boolean }): void {
    const others = add ? this.areas : extend ? this.others : [];
    if (target.kind === "corner")
      this.selectQuietly(selectArea({ top: 0, left: 0, bottom: lastRow, right: lastColumn }), []);
    else if (target.kind === "cell") {
      this.selectQuietly(extend ? { ...this.selected, head: target.at } : selectPlace(this.topLeft(target.at)), others);
    } else if (target.kind === "row" || target.kind === "column") {
      const from = extend ? this.selected.anchor : undefined;
      this.selectQuietly(whole(target.kind, from, target.index), others);
    }
  }

  /** Whether something is part of what is selected: a cell, or a row or column that is selected whole. */
  holds(target: Target): boolean {
    switch (target.kind) {
      case "cell":
        return this.areas.some((area) => areaHolds(area, target.at.row, target.at.column));
      case "row":
      case "row-edge":
        return this.areas.some(
          (area) => area.left === 0 && area.right === lastColumn && areaHolds(area, target.index, 0),
        );
      case "column":
      case "column-edge":
        return this.areas.some((area) => area.top === 0 && area.bottom === lastRow && areaHolds(area, 0, target.index));
      case "handle":
        return true;
      case "corner":
        return this.areas.some((area) => isWhole(area) && area.bottom === lastRow && area.right === lastColumn);
      default:
        return target satisfies never;
    }
  }

  drag(kind: "cell" | "row" | "column", at: Place): void {
    const { head } = this.selected;
    const to =
      kind === "row"
        ? { row: at.row, column: lastColumn }
        : kind === "column"
          ? { row: lastRow, column: at.column }
          : at;
    if (to.row === head.row && to.column === head.column) return;
    this.selectQuietly({ ...this.selected, head: to }, this.others);
  }

  /** Takes over what the model says is selected, when somebody else selected it. */
  follow(): void {
    if (this.telling) return;
    const { areas, sheet } = this.spreadsheet.model.selection;
    const [first, ...rest] = areas;
    if (!first || sheet !== this.spreadsheet.sheet) return;
    this.selected = selectArea(first);
    this.others = rest;
    this.spreadsheet.reveal(first);
    this.mark();
    this.spreadsheet.showActive();
  }

  /** Another sheet comes to the front: this one's selection and place are kept. */
  leave(sheet: SheetModel, { top, left }: View): void {
    this.remembered.set(sheet, { selected: this.selected, top, left });
  }

  /** Takes up where the sheet in front was left. Gives how far it was scrolled. */
  enter(): { readonly top: number; readonly left: number } {
    const { model, sheet } = this.spreadsheet;
    const { areas } = model.selection;
    const [first = areaOf({ row: 0, column: 0 })] = areas;
    const before = this.remembered.get(sheet);
    this.copied = undefined;
    this.others = [];
    if (before && sameArea(first, areaOf({ row: 0, column: 0 }))) this.set(before.selected, []);
    else this.selected = selectArea(first);
    return before ?? { top: 0, left: 0 };
  }

  mark(): void {
    this.spreadsheet.grid.mark({ areas: this.areas, active: this.activeArea, copied: this.copied });
  }

  private selectQuietly(selected: Selected, others: readonly Area[]): void {
    this.set(selected, others);
    this.spreadsheet.showActive();
  }

  private set(selected: Selected, others: readonly Area[]): void {
    this.selected = selected;
    this.others = others;
    this.tabbedFrom = undefined;
    this.telling = true;
    try {
      this.spreadsheet.model.select(this.spreadsheet.sheet, this.areas);
    } finally {
      this.telling = false;
    }
    this.mark();
  }

  private topLeft(at: Place): Place {
    const merge = mergeAt(at, this.spreadsheet.sheet.merges);
    return merge ? { row: merge.top, column: merge.left } : at;
  }
}

function whole(kind: "row" | "column", from: Place | undefined, index: number): Selected {
  if (kind === "row") {
    const anchor = { row: from?.row ?? index, column: 0 };
    return { anchor, head: { row: index, column: lastColumn }, active: anchor };
  }
  const anchor = { row: 0, column: from?.column ?? index };
  return { anchor, head: { row: lastRow, column: index }, active: anchor };
}
