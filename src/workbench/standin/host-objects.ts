import type { HostObject } from "./type-table";

/** An object of a class; null for none. */
export function wrap(type: string, target: unknown): HostObject | null {
  return target === undefined || target === null ? null : { type, target };
}

/** A method may give an object of another class than the table says for it. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}

/** A name as it is spelled in Office.js. */
export function camel(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** An answer with its names as they are spelled in Office.js. */
export function camelCased(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, one]): [string, unknown] =>
    name === "_Items"
      ? ["items", (one as readonly unknown[]).map(camelCased)]
      : [name.startsWith("_") ? name : camel(name), camelCased(one)],
  );
  return Object.fromEntries(entries);
}
