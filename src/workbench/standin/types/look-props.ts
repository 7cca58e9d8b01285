import type { CellLook } from "../../model";
import { alike, writeLook } from "../cell-writes";
import { invalidArgument } from "../host-error";
import type { HostContext, Place, Settable } from "../type-table";
import type { Places } from "./range-areas";

export const each = ({ sheet, areas }: Places): readonly Place[] => areas.map((area) => ({ sheet, area }));

/** What all cells of all areas have alike; null when they differ. */
export function alikeIn<Value>(places: Places, read: (look: CellLook) => Value): Value | null {
  const [first, ...rest] = each(places).map((place) => alike(place, ({ look }) => read(look)));
  return first !== undefined && rest.every((one) => one === first) ? first : null;
}

export function change(places: Places, look: Partial<CellLook>, host: HostContext): void {
  for (const place of each(places)) writeLook(place, look, host, "RangeFormat");
}

/** A property of the look that has the same words in Office.js. */
export function lookProp<Name extends keyof CellLook>(
  name: Name,
  read: (value: unknown) => CellLook[Name],
  show: (value: CellLook[Name]) => unknown = (value) => value,
): Settable<Places> {
  return {
    get: (places) => {
      const found = alikeIn(places, (look) => look[name]);
      return found === null ? null : show(found);
    },
    set: (places, value, host) => {
      change(places, { [name]: read(value) }, host);
    },
  };
}

export const readFlag = (value: unknown): boolean => value === true;
export const readNumber = (value: unknown): number => {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument("RangeFormat");
};
