import type { CellRef } from "../cell/address";
import { everySide } from "./course";
import type { Attribute, AttributeRole, Field } from "./model";
import type { RowSketch } from "./sketch";
import { everyTrait } from "./traits";

/** What a measure is read from: a row of a table, or several that belong together. */
export interface MeasureRow {
  readonly label: string;
  readonly at: CellRef;
  readonly rows: readonly number[] | undefined;
  readonly isHidden: boolean;
  readonly sketch: RowSketch;
  readonly fields: readonly Field[];
  readonly attributes: readonly Attribute[];
  attributesAs(roles: readonly AttributeRole[]): readonly Attribute[];
  readonly polarityText: string;
  readonly unitText: string;
}

/** The rows of a long table that tell of one measure, each of another period. */
export class JoinedRows implements MeasureRow {
  private readonly parts: MeasureRow[];

  constructor(private readonly first: MeasureRow) {
    this.parts = [first];
  }

  add(row: MeasureRow): void {
    this.parts.push(row);
  }

  get label(): string {
    return this.first.label;
  }

  get at(): CellRef {
    return this.first.at;
  }

  get rows(): readonly number[] | undefined {
    return this.parts.length === 1 ? undefined : this.parts.map(({ at }) => at.row);
  }

  get isHidden(): boolean {
    return this.parts.every(({ isHidden }) => isHidden);
  }

  get polarityText(): string {
    return this.first.polarityText;
  }

  get unitText(): string {
    return this.first.unitText;
  }

  get fields(): readonly Field[] {
    return this.parts.flatMap(({ fields }) => fields);
  }

  get attributes(): readonly Attribute[] {
    return this.parts.flatMap(({ attributes }) => attributes);
  }

  attributesAs(roles: readonly AttributeRole[]): readonly Attribute[] {
    return this.parts.flatMap((part) => part.attributesAs(roles));
  }

  /** The rows' sketches put together; periods differ by row, so that nothing can be said of their course. */
  get sketch(): RowSketch {
    const sketches = this.parts.map(({ sketch }) => sketch);
    const [unit] = sketches.flatMap((sketch) => (sketch.unit === undefined ? [] : [sketch.unit]));
    return {
      filled: sketches.some(({ filled }) => filled),
      valued: sketches.some(({ valued }) => valued),
      unit,
      percents: sketches.reduce((sum, { percents }) => sum + percents, 0),
      sides: everySide,
      traits: everyTrait,
    };
  }
}
