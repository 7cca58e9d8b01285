import type { Unit } from "../cell/quantity";
import { isPlain } from "../cell/quantity";
import { definitionOf } from "../measures/definitions";
import type { Definition } from "../measures/definition";
import { polarityOfLabel, unitOfLabel } from "../measures/wording";
import type { DefinitionMatch, Field, Heading, KnownPolarity, Measure, Polarity } from "./model";
import { polarityOfDirections, polarityOfText } from "./polarity";
import type { RowParts } from "./row";

/** Matches the label of a row, with what it stands under, to the KPI dictionary. */
export type Matcher = (
  label: string,
  context: { readonly section?: string; readonly group?: string },
) => DefinitionMatch | undefined;

/** What a measure is taken to be beyond its row: how labels are matched, and which polarities the user has chosen. */
export interface Knowledge {
  readonly match: Matcher;
  readonly chosenPolarity: (measure: {
    readonly name: string;
    readonly section: string;
    readonly group: string;
  }) => Polarity | undefined;
}

/** Where a measure stands. */
export interface Place {
  readonly section: Heading | undefined;
  readonly group: Heading | undefined;
}

/** Builds the measure of a row. */
export function measureOf(parts: RowParts, place: Place, knowledge: Knowledge): Measure {
  const { section, group } = place;
  const definition = matchOf(parts.label, place, knowledge);
  const entry = definition && definitionOf(definition.id);
  return {
    at: parts.labelAt.row === parts.row ? parts.labelAt : { ...parts.labelAt, row: parts.row },
    name: parts.label,
    section,
    group,
    fields: parts.fields,
    attributes: parts.attributes,
    unit: unitOf(parts, entry),
    polarity: polarityOf(parts, place, knowledge, entry),
    definition,
  };
}

/** The dictionary's measure for a label where it stands. */
export function matchOf(label: string, { section, group }: Place, { match }: Knowledge): DefinitionMatch | undefined {
  return match(label, { ...(section && { section: section.text }), ...(group && { group: group.text }) });
}

/** A measure's name as a person would say it, with its group: "Persistent absence: Secondary". */
export function measureTitle(measure: { readonly name: string; readonly group: Heading | undefined }): string {
  return measure.group ? `${measure.group.text.replace(/\s*:\s*$/, "")}: ${measure.name}` : measure.name;
}

function unitOf(parts: RowParts, entry: Definition | undefined): Unit | undefined {
  const most = commonUnit(parts.fields);
  if (entry)
    return (most && entry.units.find((unit) => unit === most || (isPlain(unit) && isPlain(most)))) ?? entry.units[0];
  const said = unitOfLabel(parts.label)?.unit;
  if (said !== undefined && (most === undefined || said === most || (isPlain(said) && isPlain(most)))) return said;
  return most;
}

/** The unit most of the cells are in; of two equally common ones, the one met first. */
export function commonUnit(fields: readonly Field[]): Unit | undefined {
  const counts = new Map<Unit, number>();
  let most: Unit | undefined;
  for (const { reading } of fields) {
    if (reading.kind !== "quantity") continue;
    const { unit } = reading.quantity;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
    if (most === undefined) most = unit;
  }
  for (const [unit, count] of counts) if (most === undefined || count > (counts.get(most) ?? 0)) most = unit;
  return most;
}

function polarityOf(
  parts: RowParts,
  place: Place,
  knowledge: Knowledge,
  entry: Definition | undefined,
): KnownPolarity | undefined {
  const stated = parts.attributes.find(({ role }) => role === "polarity");
  const workbook = (stated && polarityOfText(stated.text)) ?? polarityOfDirections(parts.fields);
  if (workbook) return { polarity: workbook, source: "workbook" };
  const chosen = knowledge.chosenPolarity({
    name: parts.label,
    section: place.section?.text ?? "",
    group: place.group?.text ?? "",
  });
  if (chosen) return { polarity: chosen, source: "user" };
  const known = entry ? entry.polarity : polarityOfLabel(parts.label);
  return known && { polarity: known, source: "dictionary" };
}
