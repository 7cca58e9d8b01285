import type { KeptOfBook } from "./kept";
import type { SheetModel } from "./sheet-model";

/** A name that stands for cells, a value or a formula. */
export interface NameModel {
  readonly name: string;
  /** Without the equals sign. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The id of the sheet whose own it is; undefined for the workbook's. */
  readonly sheet: string | undefined;
}

/** A custom XML part. */
export interface XmlPartModel {
  readonly id: string;
  readonly xml: string;
  /** The path of its part in the file; undefined for one made since it was opened. */
  readonly part?: string;
}

/** Everything of a workbook but what is on its sheets. It never changes: an edit puts another in its place. */
export interface BookState {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetModel[];
  readonly names: readonly NameModel[];
  readonly xmlParts: readonly XmlPartModel[];
  /** What add-ins keep by key. */
  readonly settings: ReadonlyMap<string, unknown>;
  /** Whether sheets may not be added, moved, renamed or taken out. */
  readonly structureLocked: boolean;
  /** The password of that, when an add-in set one. */
  readonly structurePassword?: string | undefined;
  readonly kept?: KeptOfBook;
}
