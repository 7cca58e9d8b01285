import { columnNumber, lastColumn, lastRow, parseArea, type Area } from "../../core";
import { cellsIn } from "../read/areas";

/** What Excel tells of a change, as far as we listen. */
export interface ChangeEvent {
  readonly worksheetId: string;
  /** Left out when the sheet itself came or went. */
  readonly address?: string;
  readonly changeType?: string;
}

/** Changes of one sheet, joined. */
export interface SheetChange {
  readonly worksheetId: string;
  readonly areas: readonly Area[];
  readonly wholeSheet: boolean;
}

/** More areas than this in one go are the whole sheet: a paste over a filter, or a macro. */
const mostAreas = 200;

/** So do areas of more cells than this: a column that was cleared. */
const mostCells = 100_000;

/** What some events come to, sheet by sheet: each area once, or the whole sheet where rows or columns moved. */
export function joinChanges(events: readonly ChangeEvent[]): readonly SheetChange[] {
  const ids = [...new Set(events.map(({ worksheetId }) => worksheetId))];
  return ids.map((worksheetId) => {
    const own = events.filter((event) => event.worksheetId === worksheetId);
    const areas = own.flatMap((event) => areasOf(event) ?? []);
    const whole = areas.length > mostAreas || own.some((event) => areasOf(event) === undefined);
    const seen = new Set<string>();
    const once = areas.filter((area) => {
      const key = JSON.stringify(area);
      return !seen.has(key) && seen.add(key);
    });
    return { worksheetId, areas: whole ? [] : once, wholeSheet: whole };
  });
}

/** The cells that a change concerns; undefined when it may be any of the sheet. */
function areasOf({ address, changeType }: ChangeEvent): readonly Area[] | undefined {
  if (address === undefined || address === "" || changeType !== "RangeEdited") return undefined;
  const areas = address.split(",").map((one) => areaNamed(one.trim()));
  return areas.every((area) => area !== undefined && cellsIn(area) <= mostCells)
    ? areas.flatMap((one) => one ?? [])
    : undefined;
}

/** The area of an address as Excel's events spell it: also whole columns (`A:C`) and rows (`3:7`), and with its sheet before it. */
export function areaNamed(address: string): Area | undefined {
  const plain = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const [left, right] = [columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? "")];
    return left < 0 || right < 0 ? undefined : { top: 0, bottom: lastRow, left, right };
  }
  const rows = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/.exec(plain);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: lastColumn };
  return parseArea(plain);
}
