import type { Area } from "../../core";
import type { CellLook } from "./look";

/** What may be entered in cells, in the words of Office.js. */
export interface ValidationModel {
  readonly areas: readonly Area[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>> | undefined;
  readonly alert: Readonly<Record<string, unknown>> | undefined;
  readonly ignoreBlanks: boolean;
}

/** What a filter asks of a column, in the words of Office.js. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly unknown[];
  readonly dynamicCriteria?: string;
  readonly color?: string;
}

/** Criteria by column of the filtered area, counted from 0. */
export type Filters = ReadonlyMap<number, FilterCriteria>;

/** What add-ins set on a sheet and the workbench keeps, without showing or saving it. */
export interface KeptOfSheet {
  readonly validations?: readonly ValidationModel[];
  /** How it is printed, in the words of Office.js. */
  readonly page?: Readonly<Record<string, unknown>>;
  /** The filter of the sheet itself; tables have their own. */
  readonly filter?: { readonly area: Area; readonly filters: Filters } | undefined;
  /** Rows that filters hide, so that they can show them again. */
  readonly filtered?: ReadonlySet<number>;
  readonly properties?: ReadonlyMap<string, string>;
}

/** A cell style: what it gives to cells, and which parts of their look it is about. */
export interface StyleModel {
  readonly name: string;
  readonly look: Partial<CellLook>;
  readonly format: string | undefined;
  readonly includes: Readonly<Record<string, boolean>>;
}

/** A place that an add-in holds by a name of its own. */
export interface BindingModel {
  readonly id: string;
  readonly type: "Range" | "Table" | "Text";
  readonly sheet: string;
  readonly area: Area;
  readonly table: string | undefined;
}

/** What add-ins set on a workbook and the workbench keeps, without showing or saving it. */
export interface KeptOfBook {
  readonly properties?: ReadonlyMap<string, unknown>;
  readonly custom?: ReadonlyMap<string, unknown>;
  readonly styles?: readonly StyleModel[];
  readonly bindings?: readonly BindingModel[];
}
