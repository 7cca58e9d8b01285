import { formatA1, parseA1 } from "../../../../core";
import { isOfType } from "../../../../files/package";
import type { Draft } from "../../../../files/write/draft";
import type { Shift } from "../../move/shift";
import { movedPlace, wholeShifts } from "./moved-origin";

/** Moves what a sheet keeps in parts of its own: notes, threads and drawings. */
export function moveRelatedParts(draft: Draft, path: string, shifts: readonly Shift[]): void {
  for (const relationship of draft.relationships(path)) {
    const { target, external } = relationship;
    if (external || !draft.has(target)) continue;
    const change = (moved: (text: string) => string): void => {
      draft.write(target, moved(draft.text(target)));
    };
    if (isOfType(relationship, "comments")) change((text) => movedComments(text, "comment", shifts));
    else if (/\/threadedComment$/i.test(relationship.type))
      change((text) => movedComments(text, "threadedComment", shifts));
    else if (isOfType(relationship, "vmlDrawing")) change((text) => movedNoteShapes(text, shifts));
    else if (isOfType(relationship, "drawing")) change((text) => movedAnchors(text, shifts));
  }
}

function movedComments(text: string, name: string, shifts: readonly Shift[]): string {
  const entry = new RegExp(`<((?:[\\w.-]+:)?${name})(?=[\\s>])[^>]*?(?:/>|>[\\s\\S]*?</\\1>)`, "g");
  return text.replace(entry, (whole) => {
    const at = parseA1(/\sref\s*=\s*["']([^"']+)/.exec(whole)?.[1] ?? "");
    const moved = at && movedPlace(at.row, at.column, shifts);
    if (!at) return whole;
    return moved ? whole.replace(/(\sref\s*=\s*["'])[^"']+/, `$1${formatA1(moved.row, moved.column)}`) : "";
  });
}

/** The box of a note says which cell it is of. */
function movedNoteShapes(text: string, shifts: readonly Shift[]): string {
  return text.replace(/<((?:[\w.-]+:)?shape)(?=[\s>])[\s\S]*?<\/\1>/g, (whole) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(whole)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(whole)?.[1];
    if (row === undefined || column === undefined) return whole;
    const moved = movedPlace(Number(row), Number(column), shifts);
    if (!moved) return "";
    return whole
      .replace(/(<x:Row>)\s*\d+\s*/, `$1${String(moved.row)}`)
      .replace(/(<x:Column>)\s*\d+\s*/, `$1${String(moved.column)}`)
      .replace(
        /(<x:Anchor>)([^<]*)/,
        (_all, open: string, anchor: string) =>
          open + movedAnchor(anchor, moved.row - Number(row), moved.column - Number(column)),
      );
  });
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function movedAnchor(anchor: string, down: number, across: number): string {
  const by = [across, 0, down, 0, across, 0, down, 0];
  return anchor
    .split(",")
    .map((part, place) => String(Math.max(0, Number(part) + (by[place] ?? 0))))
    .join(", ");
}

/** Charts and pictures move with the cells under their corners, unless they were told to stay. */
function movedAnchors(text: string, shifts: readonly Shift[]): string {
  const rows = wholeShifts(shifts, true);
  const columns = wholeShifts(shifts, false);
  return text.replace(/<((?:[\w.-]+:)?(?:twoCellAnchor|oneCellAnchor))(?=[\s>])[\s\S]*?<\/\1>/g, (whole) => {
    if (/^<[^>]*\seditAs\s*=\s*["']absolute/.test(whole)) return whole;
    return whole.replace(/<((?:[\w.-]+:)?(?:from|to))>[\s\S]*?<\/\1>/g, (corner) =>
      corner
        .replace(
          /(<(?:[\w.-]+:)?row>)(\d+)/,
          (_all, open: string, at: string) => open + String(movedEdge(Number(at), rows)),
        )
        .replace(
          /(<(?:[\w.-]+:)?col>)(\d+)/,
          (_all, open: string, at: string) => open + String(movedEdge(Number(at), columns)),
        ),
    );
  });
}

/** A row or column that was taken out gives way to the one behind it. */
function movedEdge(at: number, shifts: readonly Shift[]): number {
  return shifts.reduce((place, shift) => {
    if (place < shift.at) return place;
    if (shift.inserts) return place + shift.count;
    return Math.max(shift.at, place - shift.count);
  }, at);
}
