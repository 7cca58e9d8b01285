import { isLastShown, type SheetModel, type WorkbookModel } from "../../model";
import type { MenuEntry } from "../menu/menu";

/** What can be done with a sheet from its tab. */
export interface TabActions {
  readonly rename: (sheet: SheetModel) => void;
  readonly add: () => void;
  readonly duplicate: (sheet: SheetModel) => void;
  readonly remove: (sheet: SheetModel) => void;
  /** Among the tabs that are shown. */
  readonly move: (sheet: SheetModel, by: 1 | -1) => void;
  readonly hide: (sheet: SheetModel) => void;
  readonly show: (sheet: SheetModel) => void;
}

/** The menu of a sheet's tab. While the structure is locked nothing of it can be done. */
export function tabMenu(model: WorkbookModel, sheet: SheetModel, actions: TabActions): readonly MenuEntry[] {
  const locked = model.state.structureLocked;
  const shown = model.sheets.filter(({ visibility }) => visibility === "visible");
  const last = isLastShown(model, sheet);
  const hidden = model.sheets.filter(({ visibility }) => visibility === "hidden");
  const item = (text: string, run: () => void, off = false, keys?: string): MenuEntry => ({
    text,
    run,
    off: locked || off,
    ...(keys !== undefined && { keys }),
  });
  return [
    item(
      "Rename",
      () => {
        actions.rename(sheet);
      },
      false,
      "F2",
    ),
    item("New sheet", actions.add, false, "Shift+F11"),
    item("Duplicate", () => {
      actions.duplicate(sheet);
    }),
    item(
      "Delete…",
      () => {
        actions.remove(sheet);
      },
      last,
      "Delete",
    ),
    "line",
    item(
      "Move left",
      () => {
        actions.move(sheet, -1);
      },
      shown[0] === sheet,
    ),
    item(
      "Move right",
      () => {
        actions.move(sheet, 1);
      },
      shown.at(-1) === sheet,
    ),
    "line",
    item(
      "Hide",
      () => {
        actions.hide(sheet);
      },
      last,
    ),
    ...(hidden.length === 0 ? [item("Unhide", () => undefined, true)] : []),
    ...hidden.slice(0, 12).map((one) =>
      item(`Unhide “${one.name}”`, () => {
        actions.show(one);
      }),
    ),
  ];
}
