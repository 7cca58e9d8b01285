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
  const definition = matchOf(parts.label, place, knowledge);
  const entry = definition && definitionOf(definition.id);
  const unit = unitOf(parts, entry);
  return { ...rowOf(parts, place), unit, polarity: polarityOf(parts, place, knowledge, entry), definition };
}

/** Builds the row of an action plan: something to be done has no unit, no polarity and no place in the dictionary. */
export function actionOf(parts: RowParts, place: Place): Measure {
  return { ...rowOf(parts, place), unit: undefined, polarity: undefined, definition: undefined };
}

function rowOf(
  parts: RowParts,
  { section, group }: Place,
): Pick<Measure, "at" | "name" | "section" | "group" | "fields" | "attributes"> {
  const at = parts.labelAt.row === parts.row ? parts.labelAt : { ...parts.labelAt, row: parts.row };
  return { at, name: parts.label, section, group, fields: parts.fields, attributes: parts.attributes };
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
  if (entry) return officialUnit(entry, parts.fields, most);
  const said = unitOfLabel(parts.label)?.unit;
  if (said !== undefined && (most === undefined || said === most || (isPlain(said) && isPlain(most)))) return said;
  return most;
}

/** Of the units a measure is published in, the one its cells are in. Whole numbers are counts where the measure may be counted. */
function officialUnit({ units }: Definition, fields: readonly Field[], most: Unit | undefined): Unit {
  const [official] = units;
  if (most === undefined) return official;
  const whole = fields.every(({ reading }) => reading.kind !== "quantity" || reading.quantity.decimals === 0);
  if (isPlain(most) && whole && units.includes("count")) return "count";
  return units.find((unit) => unit === most) ?? units.find((unit) => isPlain(unit) && isPlain(most)) ?? official;
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
