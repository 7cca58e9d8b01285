import type { Unit } from "../cell/quantity";
import { isPlain } from "../cell/quantity";
import { definitionOf } from "../measures/definitions";
import type { Definition } from "../measures/definition";
import { polarityOfLabel, unitOfLabel } from "../measures/wording";
import type { CellRef } from "../cell/address";
import type { Attribute, DefinitionMatch, Field, Heading, KnownPolarity, Measure, Polarity } from "./model";
import { polarityOfDirections, polarityOfText } from "./polarity";
import type { TableRow } from "./row";

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

/**
 * The measure of a row. What takes work (its fields, what the dictionary knows of it) is worked out when first asked for; the fields are
 * not kept, see `TableRow`.
 */
export class RowMeasure implements Measure {
  readonly section: Heading | undefined;
  readonly group: Heading | undefined;
  private known: Pick<Measure, "unit" | "polarity" | "definition"> | undefined;

  constructor(
    private readonly row: TableRow,
    private readonly place: Place,
    private readonly knowledge: Knowledge,
  ) {
    this.section = place.section;
    this.group = place.group;
  }

  get at(): CellRef {
    return this.row.at;
  }

  get name(): string {
    return this.row.label;
  }

  get fields(): readonly Field[] {
    return this.row.fields;
  }

  get attributes(): readonly Attribute[] {
    return this.row.attributes;
  }

  get unit(): Unit | undefined {
    return this.knew.unit;
  }

  get polarity(): KnownPolarity | undefined {
    return this.knew.polarity;
  }

  get definition(): DefinitionMatch | undefined {
    return this.knew.definition;
  }

  /** The same measure in another place. */
  movedTo(place: Place): RowMeasure {
    return new RowMeasure(this.row, place, this.knowledge);
  }

  private get knew(): Pick<Measure, "unit" | "polarity" | "definition"> {
    return (this.known ??= knownOf(this.row, this.place, this.knowledge));
  }
}

function knownOf(row: TableRow, place: Place, knowledge: Knowledge): Pick<Measure, "unit" | "polarity" | "definition"> {
  const definition = matchOf(row.label, place, knowledge);
  const entry = definition && definitionOf(definition.id);
  const { fields } = row;
  return {
    unit: unitOf(row.label, fields, entry),
    polarity: polarityOf(row, fields, place, knowledge, entry),
    definition,
  };
}

/** The row of an action plan: something to be done has no unit, no polarity and no place in the dictionary. */
export function actionOf(row: TableRow, { section, group }: Place): Measure {
  return {
    at: row.at,
    name: row.label,
    section,
    group,
    fields: row.fields,
    attributes: row.attributes,
    unit: undefined,
    polarity: undefined,
    definition: undefined,
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

function unitOf(label: string, fields: readonly Field[], entry: Definition | undefined): Unit | undefined {
  const most = commonUnit(fields);
  if (entry) return officialUnit(entry, fields, most);
  const said = unitOfLabel(label)?.unit;
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
  let first: Unit | undefined;
  let counts: Map<Unit, number> | undefined;
  for (const { reading } of fields) {
    if (reading.kind !== "quantity") continue;
    const { unit } = reading.quantity;
    first ??= unit;
    if (counts === undefined && unit === first) continue;
    counts ??= countsOf(fields);
  }
  if (counts === undefined) return first;
  let most = first;
  for (const [unit, count] of counts) if (most !== undefined && count > (counts.get(most) ?? 0)) most = unit;
  return most;
}

function countsOf(fields: readonly Field[]): Map<Unit, number> {
  const counts = new Map<Unit, number>();
  for (const { reading } of fields) {
    if (reading.kind === "quantity") counts.set(reading.quantity.unit, (counts.get(reading.quantity.unit) ?? 0) + 1);
  }
  return counts;
}

function polarityOf(
  row: TableRow,
  fields: readonly Field[],
  place: Place,
  knowledge: Knowledge,
  entry: Definition | undefined,
): KnownPolarity | undefined {
  const workbook = polarityOfText(row.polarityText) ?? polarityOfDirections(fields);
  if (workbook) return { polarity: workbook, source: "workbook" };
  const { section, group } = place;
  const chosen = knowledge.chosenPolarity({ name: row.label, section: section?.text ?? "", group: group?.text ?? "" });
  if (chosen) return { polarity: chosen, source: "user" };
  const known = entry ? entry.polarity : polarityOfLabel(row.label);
  return known && { polarity: known, source: "dictionary" };
}
