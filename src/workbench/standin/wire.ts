/** How Office.js and its host talk: a request with actions on objects that are named by paths, and the results in the same order. */

/** What an action does. */
export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
  recursiveQuery: 6,
  queryAsJson: 7,
  update: 9,
} as const;

/** How a path names its object. */
export const pathTypes = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/** Arguments; where `ReferencedObjectPathIds` has a number that is not 0, the argument beside it is an object. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** What to load. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One action of a request. */
export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: { readonly Queries: Readonly<Record<string, QueryInfo>>; readonly MaxDepth: number };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** One path of a request. `D` says that no reference to the object is to be kept. */
export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly D?: boolean;
}

/** A request: what the library sends at each sync. */
export interface WireRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

/** The result of one action. */
export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** What the library is answered. */
export interface WireResponse {
  readonly Results?: readonly WireResult[];
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string | undefined;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
  readonly ProcessedResults?: { readonly Results: readonly WireResult[] };
}
