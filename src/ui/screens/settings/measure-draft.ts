import type { OwnMeasure, Polarity, Unit } from "../../../core";
import { text } from "../../strings";
import { freeId, isKnownId } from "./measure-names";
import type { MeasureNames } from "./measure-names";
import { isFine, wrongsOf } from "./wrongs";
import type { Wrongs } from "./wrongs";

/** A measure as a form has it: numbers as they are typed, other names one a line. */
export interface MeasureDraft {
  readonly name: string;
  readonly aliases: string;
  readonly unit: Unit;
  readonly polarity: Polarity | undefined;
  readonly min: string;
  readonly max: string;
  readonly tolerance: string;
  /** The measure of the dictionary whose place it takes, by name; "" for none. */
  readonly instead: string;
}

/** What a form begins with. */
export function draftOf(
  measure: OwnMeasure | undefined,
  { nameOf }: MeasureNames,
  number: (value: number) => string,
): MeasureDraft {
  const typed = (value: number | undefined): string => (value === undefined ? "" : number(value));
  return {
    name: measure?.name ?? "",
    aliases: measure?.aliases?.join("\n") ?? "",
    unit: measure?.unit ?? "percent",
    polarity: measure?.polarity,
    min: typed(measure?.min),
    max: typed(measure?.max),
    tolerance: typed(measure?.tolerance),
    instead: measure && isKnownId(measure.id) ? nameOf(measure.id) : "",
  };
}

/** What a draft is read against. */
export interface MeasureSources {
  /** The measure that is changed; undefined for a new one. */
  readonly measure: OwnMeasure | undefined;
  readonly others: readonly OwnMeasure[];
  /** The names of the dictionary. */
  readonly names: MeasureNames;
  readonly readNumber: (typed: string) => number | undefined;
}

/** The measure that a draft says, or what is wrong with it. */
export function measureOf(
  draft: MeasureDraft,
  sources: MeasureSources,
): { readonly made?: OwnMeasure; readonly found: Wrongs } {
  const { name, unit, polarity } = draft;
  const numbers = (["min", "max", "tolerance"] as const).map((field) => ({
    field,
    typed: draft[field].trim(),
    value: sources.readNumber(draft[field]),
  }));
  const unread = numbers.filter(({ typed, value }) => typed !== "" && value === undefined);
  const { id, wrong } = idOf(draft, sources);
  const found: Wrongs = {
    ...Object.fromEntries(unread.map(({ field }) => [field, text.settings.noNumber])),
    ...(wrong !== undefined && { instead: wrong }),
  };
  const aliases = draft.aliases
    .split("\n")
    .map((alias) => alias.trim())
    .filter(Boolean);
  const made: OwnMeasure = {
    id,
    name: name.trim(),
    unit,
    ...(aliases.length > 0 && { aliases }),
    ...(polarity && { polarity }),
    ...Object.fromEntries(numbers.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value]]))),
  };
  const all = { ...wrongsOf("measures", made), ...found };
  return isFine(all) ? { made, found: all } : { found: all };
}

/** An id stays what it was, since families go by it, unless the measure takes another's place now, or does no longer. */
function idOf(
  { name, instead }: MeasureDraft,
  { measure, others, names }: MeasureSources,
): { readonly id: string; readonly wrong?: string } {
  const fresh = freeId(name, others);
  if (instead.trim() === "") return { id: measure && !isKnownId(measure.id) ? measure.id : fresh };
  const id = names.idOf(instead);
  if (id === undefined) return { id: fresh, wrong: text.measureSettings.noSuch };
  return others.some((one) => one.id === id) ? { id, wrong: text.measureSettings.taken } : { id };
}
