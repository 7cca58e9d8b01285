import type { Area } from "../../../../core";
import { moveCells, reasonNotToMove, type Edits, type Movement, type SheetModel } from "../../../model";
import type { Spreadsheet } from "../spreadsheet";
import { areaOfSpan, countOf, spansOf, type Line, type Span } from "./spans";

/** Puts rows or columns in before those that are selected: as many as these are. */
export function insertLines(spreadsheet: Spreadsheet, line: Line): void {
  moveLines(spreadsheet, line, line === "row" ? "insert-down" : "insert-right", "Insert");
}

/** Takes the selected rows or columns out. */
export function deleteLines(spreadsheet: Spreadsheet, line: Line): void {
  moveLines(spreadsheet, line, line === "row" ? "delete-up" : "delete-left", "Delete");
}

/** Puts cells in or takes them out where one area is selected, so that those beside or below move. */
export function shiftCells(spreadsheet: Spreadsheet, movement: Movement): void {
  const [area] = spreadsheet.selection.areas;
  if (area) move(spreadsheet, [area], movement, movement.startsWith("insert") ? "Insert cells" : "Delete cells");
}

/** Hides the selected rows or columns, unless none would be left. */
export function hideLines(spreadsheet: Spreadsheet, line: Line): void {
  const { sheet, selection, hooks } = spreadsheet;
  const spans = spansOf(selection.areas, line);
  const most = line === "row" ? 200_000 : 16_000;
  if (countOf(spans) > most) hooks.say("That would hide the whole sheet. Select fewer rows or columns.");
  else
    setHidden(
      spreadsheet,
      line,
      `Hide ${countedLines(spans, line)}`,
      new Set([...hiddenOf(sheet, line), ...each(spans)]),
    );
}

/** Shows the hidden rows or columns within the selection, and those right beside it where only one line is selected. */
export function showLines(spreadsheet: Spreadsheet, line: Line): void {
  const { sheet, selection } = spreadsheet;
  const hidden = hiddenOf(sheet, line);
  const within = hiddenIn(hidden, spansOf(selection.areas, line));
  setHidden(spreadsheet, line, `Show ${line}s`, new Set([...hidden].filter((at) => !within.has(at))));
}

/** Whether something hidden would be shown by `showLines`. */
export function hidesLines({ sheet, selection }: Spreadsheet, line: Line): boolean {
  return hiddenIn(hiddenOf(sheet, line), spansOf(selection.areas, line)).size > 0;
}

/** `row`, `3 columns`: what a command would be done to. */
export function countedLines(spans: readonly Span[], line: Line): string {
  const count = countOf(spans);
  return count === 1 ? line : `${count.toLocaleString()} ${line}s`;
}

function moveLines(spreadsheet: Spreadsheet, line: Line, movement: Movement, what: string): void {
  const spans = spansOf(spreadsheet.selection.areas, line);
  const areas = [...spans].reverse().map((span) => areaOfSpan(span, line));
  move(spreadsheet, areas, movement, `${what} ${countedLines(spans, line)}`);
}

/** Does all as one edit, or nothing when one of them cannot be done. */
function move({ model, sheet, hooks }: Spreadsheet, areas: readonly Area[], movement: Movement, what: string): void {
  const refused = areas.map((area) => reasonNotToMove(sheet, area, movement)).find((reason) => reason !== undefined);
  if (refused !== undefined) {
    hooks.say(refused);
    return;
  }
  model.edit(what, (edits: Edits) => {
    for (const area of areas) moveCells(model, edits, sheet, area, movement);
  });
}

function hiddenOf({ layout }: SheetModel, line: Line): ReadonlySet<number> {
  return line === "row" ? layout.hiddenRows : layout.hiddenColumns;
}

/** Hidden lines in some spans; of a stretch of hidden ones that begins or ends right beside a span, all, as one drags over its edge. */
function hiddenIn(hidden: ReadonlySet<number>, spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set([...hidden].filter((at) => spans.some(([first, last]) => at >= first && at <= last)));
  if (found.size > 0) return found;
  for (const [first, last] of spans) {
    for (let at = first - 1; hidden.has(at); at--) found.add(at);
    for (let at = last + 1; hidden.has(at); at++) found.add(at);
  }
  return found;
}

function* each(spans: readonly Span[]): Generator<number> {
  for (const [first, last] of spans) for (let at = first; at <= last; at++) yield at;
}

function setHidden({ model, sheet, hooks }: Spreadsheet, line: Line, what: string, hidden: ReadonlySet<number>): void {
  const { protection } = sheet.layout;
  if (protection && protection.allowed[line === "row" ? "formatRows" : "formatColumns"] !== true) {
    hooks.say(
      `The sheet “${sheet.name}” is protected, so rows and columns cannot be hidden or shown. Unprotect the sheet in Excel first.`,
    );
    return;
  }
  model.edit(what, (edits) => {
    edits.layout(sheet, line === "row" ? { hiddenRows: hidden } : { hiddenColumns: hidden });
  });
}
