import { formatRef } from "../core";
import type { Conflict } from "../core";

/** The first conflict in words; there is nearly always one only, such as a workbook whose structure is locked. */
export function conflictText(conflicts: readonly Conflict[]): string {
  const [first] = conflicts;
  if (!first) return "The workbook is not as it was read.";
  const more = conflicts.length > 1 ? ` (${String(conflicts.length - 1)} more of the kind)` : "";
  const { operation, reason } = first;
  return `${operation.kind === "cell" ? `${formatRef(operation.at)}: ` : ""}${reason}${more}`;
}
