import type { Area } from "../../core";
import type { Edits, SheetModel, WorkbookModel } from "../model";
import type { Arguments } from "./arguments";

/** What the table's functions are given beside their object. */
export interface HostContext {
  readonly model: WorkbookModel;
  /** The edit that this request is. */
  readonly edits: Edits;
  /** Forgets references that the library no longer holds. */
  readonly references: {
    drop(id: string): void;
    clear(): void;
    readonly count: number;
    find(id: string): HostObject | undefined;
  };
  readonly eventRanges: ReadonlyMap<string, Place>;
  /** Whether events reach the add-in. */
  events: { enabled: boolean };
  /** Tells listeners of what the model does not say by itself. */
  tell(what: HostEvent, sheet: SheetModel, details: Readonly<Record<string, unknown>>): void;
  /** Calculates before values are read, unless that was suspended. */
  settle(): void;
  suspendCalculation(): void;
}

/** What happens to a sheet beside changes of its cells. */
export type HostEvent =
  | "rows-sorted"
  | "columns-sorted"
  | "rows-hidden"
  | "formulas"
  | "protection"
  | "comment-added"
  | "comment-changed"
  | "comment-deleted"
  | "table-added"
  | "table-deleted";

/** Cells as the table's objects: a rectangle of one sheet. */
export interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** An object of Office.js as the host holds it. */
export interface HostObject {
  readonly type: string;
  readonly target: unknown;
  reference?: string;
}

/** A property that can be read. */
export type Getter<Target> = (target: Target, host: HostContext) => unknown;

/** A property that can be set as well. */
export interface Settable<Target> {
  readonly get: Getter<Target>;
  readonly set: (target: Target, value: unknown, host: HostContext) => void;
}

/** What the host answers for a class of Office.js. Names are as on the wire. */
export interface TypeSpec<Target> {
  readonly props?: Readonly<Record<string, Getter<Target> | Settable<Target>>>;
  /** Properties that Office.js sets by another name than it reads them: that name, and the property's. */
  readonly setAs?: Readonly<Record<string, string>>;
  /** Objects behind a property: their class, and how to find them; null is a null object. */
  readonly nav?: Readonly<
    Record<string, readonly [type: string, find: (target: Target, host: HostContext) => unknown]>
  >;
  /** What a method gives: an object of a class (null is a null object), or plain values when the class is undefined. */
  readonly methods?: Readonly<
    Record<
      string,
      readonly [type: string | undefined, call: (target: Target, args: Arguments, host: HostContext) => unknown]
    >
  >;
  /** For classes with a method for each of very many names: what a method that is not listed gives. */
  readonly anyMethod?: readonly [
    type: string,
    call: (target: Target, name: string, args: Arguments, host: HostContext) => unknown,
  ];
  readonly collection?: {
    readonly type: string;
    items(target: Target, host: HostContext): readonly unknown[];
    /** By name or id; undefined when there is none. */
    find?(target: Target, key: unknown, host: HostContext): unknown;
  };
  /** Whether the library keeps references to its objects between requests. */
  readonly tracked?: boolean;
  /** Whom events of its objects are for. */
  readonly eventTarget?: (target: Target, host: HostContext) => string;
  /** Whether the object is still there. */
  readonly isLive?: (target: Target, host: HostContext) => boolean;
}

/** A class in the table, its target no longer told apart. */
export interface TypeEntry extends TypeSpec<never> {
  /** Properties and objects behind properties, by their names in lower case. */
  readonly members: ReadonlyMap<string, { readonly kind: "prop" | "nav"; readonly name: string }>;
}

/** A class of the table. */
export function define<Target>(spec: TypeSpec<Target>): TypeEntry {
  const members = new Map<string, { readonly kind: "prop" | "nav"; readonly name: string }>();
  for (const name of Object.keys(spec.props ?? {})) members.set(name.toLowerCase(), { kind: "prop", name });
  for (const [name, own] of Object.entries(spec.setAs ?? {}))
    members.set(name.toLowerCase(), { kind: "prop", name: own });
  for (const name of Object.keys(spec.nav ?? {})) members.set(name.toLowerCase(), { kind: "nav", name });
  return { ...(spec as unknown as TypeSpec<never>), members };
}

/** How a class's property is read. */
export function getterOf(prop: Getter<never> | Settable<never>): Getter<never> {
  return typeof prop === "function" ? prop : prop.get;
}
