import type { CellRef } from "../cell/address";
import type { Unit } from "../cell/quantity";
import { knownOf } from "./known";
import type { Knowledge, Known, Place } from "./known";
import type { Attribute, AttributeRole, DefinitionMatch, Field, Heading, KnownPolarity, Measure } from "./model";
import type { MeasureRow } from "./joined-row";
import type { Glance } from "./traits";

/**
 * The measure of a row. What takes work (its fields, what the dictionary knows of it) is worked out when first asked for; the fields are
 * not kept, see `TableRow`.
 */
export class RowMeasure implements Measure {
  private known: Known | undefined;

  constructor(
    private readonly row: MeasureRow,
    private readonly place: Place,
    private readonly knowledge: Knowledge,
  ) {}

  get section(): Heading | undefined {
    return this.place.section;
  }

  get group(): Heading | undefined {
    return this.place.group;
  }

  get at(): CellRef {
    return this.row.at;
  }

  get name(): string {
    return this.row.label;
  }

  /** Every row that it has cells in, where there are several. */
  get rows(): readonly number[] | undefined {
    return this.row.rows;
  }

  get hidden(): boolean {
    return this.row.isHidden;
  }

  get fields(): readonly Field[] {
    return this.row.fields;
  }

  get attributes(): readonly Attribute[] {
    return this.row.attributes;
  }

  attributesAs(roles: readonly AttributeRole[]): readonly Attribute[] {
    return this.row.attributesAs(roles);
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

  get glance(): Glance {
    return this.knew;
  }

  /** The same measure in another place. */
  movedTo(place: Place): RowMeasure {
    return new RowMeasure(this.row, place, this.knowledge);
  }

  private get knew(): Known {
    return (this.known ??= knownOf(this.row, this.place, this.knowledge));
  }
}

/** The row of an action plan: something to be done has no unit, no polarity and no place in the dictionary. */
export function actionOf(row: MeasureRow, { section, group }: Place): Measure {
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

/** What a measure has of some attributes. Others are not built for it, which counts in a large table. */
export function attributesOf(measure: Measure, ...roles: readonly AttributeRole[]): readonly Attribute[] {
  return measure.attributesAs?.(roles) ?? measure.attributes.filter(({ role }) => roles.includes(role));
}

/** A measure's name as a person would say it, with its group: "Persistent absence: Secondary". */
export function measureTitle(measure: { readonly name: string; readonly group: Heading | undefined }): string {
  return measure.group ? `${measure.group.text.replace(/\s*:\s*$/, "")}: ${measure.name}` : measure.name;
}
