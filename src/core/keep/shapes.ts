import { damaged } from "./damaged";

/** Something that came out of JSON, and where it stood, for a sentence. */
export interface Found {
  readonly value: unknown;
  readonly path: string;
}

/** Reads something found as what it should be. @throws DamagedKept when it is something else */
export type Shape<Value> = (found: Found) => Value;

function fail({ path }: Found, wanted: string): never {
  throw damaged(`${path} is not ${wanted}`);
}

export const text: Shape<string> = (found) => (typeof found.value === "string" ? found.value : fail(found, "a text"));

export const amount: Shape<number> = (found) =>
  typeof found.value === "number" && Number.isFinite(found.value) ? found.value : fail(found, "a number");

export const flag: Shape<boolean> = (found) =>
  typeof found.value === "boolean" ? found.value : fail(found, "yes or no");

/** A row, column or count. */
export const whole: Shape<number> = (found) =>
  typeof found.value === "number" && Number.isInteger(found.value) && found.value >= 0
    ? found.value
    : fail(found, "a count");

/** One of some words. */
export function word<Word extends string>(...words: readonly Word[]): Shape<Word> {
  return (found) => words.find((one) => one === found.value) ?? fail(found, `one of ${words.join(", ")}`);
}

/** A list, each of whose items has a shape. */
export function list<Value>(item: Shape<Value>): Shape<readonly Value[]> {
  return (found) => {
    if (!Array.isArray(found.value)) fail(found, "a list");
    return (found.value as readonly unknown[]).map((value, index) =>
      item({ value, path: `${found.path}[${String(index)}]` }),
    );
  };
}

/** An object of names and things of one shape. */
export function record<Value>(item: Shape<Value>): Shape<Readonly<Record<string, Value>>> {
  return (found) =>
    Object.fromEntries(
      Object.entries(fieldsOf(found)).map(([name, value]) => [name, item({ value, path: `${found.path}.${name}` })]),
    );
}

/** Gives a field of an object to its shape. */
export type Field = <Value>(name: string, shape: Shape<Value>) => Value;

/** An object, read field by field. */
export function object<Value>(read: (field: Field, found: Found) => Value): Shape<Value> {
  return (found) => {
    const fields = fieldsOf(found);
    const field: Field = (name, shape) =>
      shape({ value: Object.hasOwn(fields, name) ? fields[name] : undefined, path: `${found.path}.${name}` });
    return read(field, found);
  };
}

/** A thing that may be left out, or null, which JSON makes of what is not there. */
export function maybe<Value>(shape: Shape<Value>): Shape<Value | undefined> {
  return (found) => (found.value === undefined || found.value === null ? undefined : shape(found));
}

function fieldsOf(found: Found): Readonly<Record<string, unknown>> {
  const { value } = found;
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail(found, "an object");
  return value as Readonly<Record<string, unknown>>;
}
