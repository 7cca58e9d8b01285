import { parseProfile, rules } from "../../../core";
import type { JsonError, OwnMeasure } from "../../../core";
import { text } from "../../strings";

/** What is wrong with the fields of a form, by the name of the field. */
export type Wrongs = Readonly<Record<string, string>>;

/** Whether nothing is wrong. */
export function isFine(wrongs: Wrongs): boolean {
  return Object.keys(wrongs).length === 0;
}

/**
 * What the parser of profiles says of an entry, field by field, so that a form takes what a profile may hold and nothing else. `beside` are
 * the user's own measures that a family may name.
 */
export function wrongsOf(
  part: "measures" | "families" | "statements",
  entry: object,
  beside: readonly OwnMeasure[] = [],
): Wrongs {
  const own = part === "measures" ? {} : { measures: beside };
  const parsed = parseProfile({ ...own, [part]: [entry] }, rules);
  if (parsed.ok) return {};
  const record = entry as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    parsed.errors.filter(({ path }) => path.startsWith(`$.${part}[0].`)).map((error) => said(error, part, record)),
  );
}

function said({ path, message }: JsonError, part: string, entry: Readonly<Record<string, unknown>>): [string, string] {
  const field = path.slice(`$.${part}[0].`.length).replace(/\[.*$/, "");
  return [field, entry[field] === "" ? text.settings.needed : message];
}
