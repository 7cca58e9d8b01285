import { columnLetters, columnNumber, formatArea, lastColumn, lastRow, parseArea } from "../../../core";
import type { Area } from "../../../core";

/** An area as the name box shows it: `B4`, `B4:D9`, `B:D` for whole columns, `4:9` for whole rows. */
export function areaName(area: Area): string {
  const wholeColumns = area.top === 0 && area.bottom === lastRow;
  if (wholeColumns) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (area.left === 0 && area.right === lastColumn) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  return formatArea(area);
}

/** An address that a person typed to go to, with the sheet when one was named. */
export interface Destination {
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** Reads `B4`, `b4:d9`, `B:D`, `4:9`, `Score card!B4` and `'Score card'!$B$4`; undefined when it is no address. */
export function parseDestination(text: string): Destination | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (!match) return undefined;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2];
  const area = parseRange((match[3] ?? "").replaceAll("$", ""));
  return area && { sheet, area };
}

function parseRange(text: string): Area | undefined {
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) {
    const [a, b] = [columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? "")];
    return a < 0 || b < 0 ? undefined : { top: 0, bottom: lastRow, left: Math.min(a, b), right: Math.max(a, b) };
  }
  const rows = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/.exec(text);
  if (rows) {
    const [a, b] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    return Math.max(a, b) > lastRow
      ? undefined
      : { top: Math.min(a, b), bottom: Math.max(a, b), left: 0, right: lastColumn };
  }
  return parseArea(text);
}
