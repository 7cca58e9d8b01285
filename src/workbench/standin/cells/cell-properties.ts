import { invalidArgument } from "../host-error";
import { columnsOf, rowsOf } from "../places";
import { getterOf, type HostContext, type Place, type TypeEntry } from "../type-table";

/** The classes that properties of cells are read from and written by, by their names. */
export type PropertyTypes = Readonly<Record<string, TypeEntry>>;

type State = Readonly<Record<string, unknown>>;

const borderNames: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** What lies behind a name: a property, or an object with its class. */
function behind(types: PropertyTypes, type: string, target: unknown, name: string, host: HostContext): Found {
  const entry = types[type];
  const member = entry?.members.get(name.toLowerCase());
  if (entry && member?.kind === "prop") {
    const prop = entry.props?.[member.name];
    if (prop) return { prop };
  }
  const nav = member?.kind === "nav" ? entry?.nav?.[member.name] : undefined;
  if (nav) return { type: nav[0], target: nav[1](target as never, host) };
  const border = entry?.collection?.find?.(target as never, borderNames[name] ?? name, host);
  if (border) return { type: entry?.collection?.type ?? "", target: border };
  throw invalidArgument(`Range.${name}`);
}

type Found =
  | { readonly prop: NonNullable<TypeEntry["props"]>[string]; readonly type?: undefined }
  | { readonly prop?: undefined; readonly type: string; readonly target: unknown };

function write(types: PropertyTypes, type: string, target: unknown, state: State, host: HostContext): void {
  for (const [name, value] of Object.entries(state)) {
    if (value === undefined || value === null) continue;
    const found = behind(types, type, target, name, host);
    if (found.type !== undefined) write(types, found.type, found.target, value as State, host);
    else if (typeof found.prop === "function") throw invalidArgument(`Range.${name}`);
    else found.prop.set(target as never, value, host);
  }
}

function read(types: PropertyTypes, type: string, target: unknown, wanted: State, host: HostContext): State {
  const result: Record<string, unknown> = {};
  for (const [name, asked] of Object.entries(wanted)) {
    if (asked === undefined || asked === false || asked === null) continue;
    const found = behind(types, type, target, name, host);
    result[name] =
      found.type !== undefined
        ? read(types, found.type, found.target, asked as State, host)
        : (getterOf(found.prop)(target as never, host) ?? null);
  }
  return result;
}

/** Cells, whole rows or whole columns of a place, one by one. */
type Unit = "cells" | "rows" | "columns";

const partsOf = ({ sheet, area }: Place, unit: Unit): readonly (readonly Place[])[] => {
  const rows = Array.from({ length: unit === "columns" ? 1 : area.bottom - area.top + 1 }, (_, at) => area.top + at);
  const columns = Array.from({ length: unit === "rows" ? 1 : area.right - area.left + 1 }, (_, at) => area.left + at);
  return rows.map((top) =>
    columns.map((left) => ({
      sheet,
      area: {
        top,
        left,
        bottom: unit === "columns" ? area.bottom : top,
        right: unit === "rows" ? area.right : left,
      },
    })),
  );
};

/** Reads properties of cells, rows or columns, as asked: rows of cells, or a list. */
export function readProperties(
  types: PropertyTypes,
  place: Place,
  unit: Unit,
  wanted: unknown,
  host: HostContext,
): unknown {
  const rows = partsOf(place, unit).map((row) => row.map((one) => read(types, "Range", one, wanted as State, host)));
  return unit === "cells" ? rows : rows.flat();
}

/** Sets properties of cells, rows or columns; what is given must be of the very size of the place. */
export function writeProperties(
  types: PropertyTypes,
  place: Place,
  unit: Unit,
  given: unknown,
  host: HostContext,
): void {
  const list = given as readonly unknown[];
  const rows = (
    unit === "cells" ? list : unit === "rows" ? list.map((one) => [one]) : [list]
  ) as readonly (readonly State[])[];
  const [high, wide] = [unit === "columns" ? 1 : rowsOf(place), unit === "rows" ? 1 : columnsOf(place)];
  if (rows.length !== high || rows.some((row) => row.length !== wide)) throw invalidArgument("Range.setCellProperties");
  for (const [down, row] of partsOf(place, unit).entries()) {
    for (const [across, one] of row.entries()) write(types, "Range", one, rows[down]?.[across] ?? {}, host);
  }
}
