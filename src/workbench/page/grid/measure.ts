import { canvasFont, cellMargin, usualSize } from "./cell-style";
import type { CellLook } from "./sheet-look";

let context: CanvasRenderingContext2D | null | undefined;

/** How wide a text is drawn in a look, in pixels; by rule of thumb where there is no canvas. */
export function textWidth(text: string, look: CellLook): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return text.length * (look.size ?? usualSize) * 0.5;
  context.font = canvasFont(look);
  return context.measureText(text).width;
}

/** How many lines a text takes when wrapped into a width. */
export function wrappedLines(text: string, look: CellLook, width: number): number {
  const known = counted.get(look) ?? new Map<string, number>();
  counted.set(look, known);
  const key = `${String(width)} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const lines = countLines(text, look, width);
  known.set(key, lines);
  return lines;
}

/** Counted before: the heights of all rows are asked for after every edit. */
const counted = new WeakMap<CellLook, Map<string, number>>();

function countLines(text: string, look: CellLook, width: number): number {
  const room = Math.max(8, width - 2 * cellMargin - (look.indent ?? 0));
  let lines = 0;
  for (const paragraph of text.split("\n")) lines += linesOf(paragraph, look, room);
  return lines;
}

/** Height of one line of text in a look. */
export function lineHeight(look: CellLook): number {
  return Math.ceil((look.size ?? usualSize) * 1.25);
}

function linesOf(paragraph: string, look: CellLook, room: number): number {
  const all = textWidth(paragraph, look);
  if (all <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=\s)/)) {
    const width = textWidth(word, look);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    const brokenOver = Math.floor((width - 0.01) / room);
    lines += brokenOver;
    used += width - brokenOver * room;
  }
  return lines;
}
