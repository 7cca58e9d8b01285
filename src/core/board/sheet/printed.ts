import type { Area } from "../../cell/address";
import { type OwnSheet, ownTableNames } from "../../plan/operation";
import { lastPrinted } from "./columns";

/** The cells of a sheet of ours that are printed, where that is not all of them: what only formulas need is for the screen. */
export function printedArea({ rows, table }: OwnSheet): Area | undefined {
  if (table.name !== ownTableNames.board) return undefined;
  return { top: 0, left: 0, bottom: Math.max(table.area.bottom, rows.length - 1), right: lastPrinted };
}
