import { areaHolds, formatArea, formatA1, formatRef, quoteSheet } from "../cell/address";
import { isCellError } from "../cell/value";
import type { Conflict } from "../host";
import type { Present } from "./build";
import { contentOf, gridOf } from "./cell-content";
import type { CellContent, ChangePlan, Operation } from "./operation";
import { holdsContent } from "./same-cells";
import { whyNotNewSheet } from "./new-sheet-conflict";
import { firstDifference, sameCharts, sameSheets } from "./same-sheets";
import { highlightsOn, ownSheet, sameHighlights } from "./same-states";

/**
 * Every operation whose expected state is not what the workbook holds now, with a sentence that names the cell. What a formula has come
 * to since is no conflict.
 */
export function planConflicts(plan: ChangePlan, present: Present): readonly Conflict[] {
  return plan.operations.flatMap((operation) => {
    const reason = whyNot(operation, present);
    return reason === undefined ? [] : [{ operation, reason }];
  });
}

function whyNot(operation: Operation, present: Present): string | undefined {
  switch (operation.kind) {
    case "cell":
      return whyNotCell(operation, present);
    case "sheet":
      return whyNotSheet(operation, present);
    case "new-sheet":
      return whyNotNewSheet(operation, present.workbook);
    case "highlights":
      return whyNotHighlights(operation, present);
    default:
      return operation satisfies never;
  }
}

function whyNotCell({ at, before }: Extract<Operation, { kind: "cell" }>, { workbook }: Present): string | undefined {
  const grid = gridOf(workbook, at.sheet);
  if (!grid) return noSheet(at.sheet);
  const merge = grid.merges.find((area) => areaHolds(area, at.row, at.column));
  if (merge && (merge.top !== at.row || merge.left !== at.column)) {
    return `${formatRef(at)} lies under the merged cells ${formatArea(merge)}, where nothing written would show.`;
  }
  const now = contentOf(workbook, at);
  if (holdsContent(now, before)) return undefined;
  return `${formatRef(at)} now holds ${say(now)}; the change was planned for ${say(before)}.`;
}

function whyNotSheet(
  { name, before }: Extract<Operation, { kind: "sheet" }>,
  { workbook, own }: Present,
): string | undefined {
  const now = ownSheet(own, name);
  if (sameSheets(now, before, "results-aside")) {
    const clash = workbook.sheets.some((grid) => grid.sheet.toLowerCase() === name.toLowerCase());
    return !before && clash ? `There is a sheet ${quoteSheet(name)} already, and it is not ours.` : undefined;
  }
  if (!now) return noSheet(name);
  if (!before) return `The sheet ${quoteSheet(name)} has been written meanwhile.`;
  const place = firstDifference(now, before, "results-aside");
  if (!sameCharts(now, before))
    return `A chart was added to the sheet ${quoteSheet(name)}, or taken away, since we wrote it.`;
  if (!place) return `The table on the sheet ${quoteSheet(name)} was changed since we wrote it.`;
  return `${formatRef({ sheet: name, ...place })} was changed since we wrote it.`;
}

function whyNotHighlights(
  { sheet, before }: Extract<Operation, { kind: "highlights" }>,
  { workbook, own }: Present,
): string | undefined {
  if (!gridOf(workbook, sheet)) return noSheet(sheet);
  const now = highlightsOn(own, sheet);
  if (sameHighlights(now, before)) return undefined;
  const areas = [...now, ...before].flatMap((one) => one.areas);
  const first = areas[0];
  return `Our highlights on ${quoteSheet(sheet)} were changed since${first ? `, near ${formatA1(first.top, first.left)}` : ""}.`;
}

function noSheet(name: string): string {
  return `There is no sheet ${quoteSheet(name)}.`;
}

/** A content as a person would name it: `=B2/C2`, `0.92`, `“TBC”`, `nothing`. */
function say({ formula, value, format }: CellContent): string {
  if (formula !== undefined) return `=${formula}`;
  if (value === null || value === "") return "nothing";
  if (isCellError(value)) return value.error;
  if (typeof value === "string") return `“${value}”`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return format === undefined || format === "General" ? String(value) : `${String(value)} in the format ${format}`;
}
