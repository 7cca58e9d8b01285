import type { WorkbookModel } from "../model";
import { Arguments } from "./arguments";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "./host-error";
import { camel, camelCased, isHostObject, wrap } from "./host-objects";
import { parseQuery } from "./query";
import { Reader } from "./reader";
import type { HostContext, HostObject, TypeEntry } from "./type-table";
import {
  actionTypes,
  pathTypes,
  type ArgumentInfo,
  type WireAction,
  type WirePath,
  type WireRequest,
  type WireResponse,
  type WireResult,
} from "./wire";
import { Writer } from "./writer";

/** What the interpreter needs of the session that it works in. */
export interface Session {
  readonly model: WorkbookModel;
  readonly types: ReadonlyMap<string, TypeEntry>;
  /** Objects that libraries make by themselves, by the names they use: the class in the table. */
  readonly creatable: ReadonlyMap<string, string>;
  readonly references: Map<string, HostObject>;
  nextReference(): string;
  register(event: string, target: string, on: boolean, type: string): boolean;
}

/** Carries out one request: actions in order until one fails. */
export class Interpreter {
  readonly #session: Session;
  readonly #host: HostContext;
  readonly #request: WireRequest;
  readonly #reader: Reader;
  readonly #writer: Writer;
  readonly #objects = new Map<number, HostObject | null>();

  constructor(session: Session, host: HostContext, request: WireRequest) {
    this.#session = session;
    this.#host = host;
    this.#request = request;
    this.#reader = new Reader(session.types, host);
    this.#writer = new Writer(this.#reader, host);
  }

  /** What the library is answered. Whatever goes wrong is in it. */
  run(): WireResponse {
    const Results: WireResult[] = [];
    const TraceIds: number[] = [];
    const traced = (): { TraceIds?: readonly number[] } => (TraceIds.length > 0 ? { TraceIds } : {});
    for (const [index, action] of this.#request.Actions.entries()) {
      try {
        if (action.ActionType === actionTypes.trace) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: this.#act(action) ?? null });
      } catch (error) {
        const found = error instanceof HostError ? error : new HostError("GeneralException", String(error));
        if (!(error instanceof HostError)) this.failure = error;
        return {
          Error: {
            Code: found.code,
            Message: found.message,
            Location: found.location,
            ActionIndex: index,
            HttpStatusCode: found.code === "ItemNotFound" ? 404 : 400,
          },
          ...traced(),
          ProcessedResults: { Results },
        };
      }
    }
    return { Results, ...traced() };
  }

  /** A mistake of the stand-in's own, when one ended the request. */
  failure: unknown;

  #act(action: WireAction): unknown {
    if (action.ActionType === actionTypes.trace) return null;
    const object = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object && this.#instantiated(object, action.ObjectPathId);
      case actionTypes.query:
        return object && this.#reader.query(object, parseQuery(action.QueryInfo));
      case actionTypes.queryAsJson:
        return object && camelCased(this.#reader.query(object, parseQuery(action.QueryInfo)));
      case actionTypes.recursiveQuery: {
        const [first] = Object.values(action.RecursiveQueryInfo?.Queries ?? {});
        return object && this.#reader.query(object, parseQuery(first));
      }
      case actionTypes.method:
        return object ? this.#method(object, action) : { _IsNull: true };
      case actionTypes.setProperty:
        if (!object) return { _IsNull: true };
        return this.#writer.set(object, action.Name ?? "", this.#argumentsOf(action.ArgumentInfo)[0]);
      case actionTypes.update:
        if (!object) return { _IsNull: true };
        return this.#writer.update(object, action.ObjectState ?? {});
      case actionTypes.ensureUnchanged:
        return object && this.#reader.ensureUnchanged(object, action.ObjectState ?? {});
      default:
        throw new HostError("InvalidRequest", `Actions of type ${String(action.ActionType)} are not known.`);
    }
  }

  #instantiated(object: HostObject, pathId: number): Record<string, unknown> {
    const entry = this.#reader.typeOf(object);
    const path = this.#request.ObjectPaths[String(pathId)];
    if (this.#request.AutoKeepReference === true && entry.tracked === true && path?.D !== true) this.#keep(object);
    return this.#reader.identity(object, entry);
  }

  #keep(object: HostObject): void {
    if (object.reference !== undefined) return;
    object.reference = this.#session.nextReference();
    this.#session.references.set(object.reference, object);
  }

  #resolve(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#request.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidRequest", `There is no object path ${String(id)}.`);
    const found = this.#find(path);
    if (found) {
      const { isLive } = this.#reader.typeOf(found);
      if (isLive && !isLive(found.target as never, this.#host)) throw itemNotFound(found.type);
    }
    this.#objects.set(id, found);
    return found;
  }

  #find(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case pathTypes.global:
        return { type: "Workbook", target: this.#session.model };
      case pathTypes.newObject: {
        const type = this.#session.creatable.get(path.Name);
        if (type === undefined) throw apiNotFound(path.Name);
        return { type, target: {} };
      }
      case pathTypes.reference: {
        const kept = this.#session.references.get(path.Name);
        if (kept) return kept;
        throw new HostError("InvalidReference", "This reference is not valid for the current operation.", path.Name);
      }
      case pathTypes.nothing:
        return null;
      default:
        return this.#findBelow(path);
    }
  }

  #findBelow(path: WirePath): HostObject | null {
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const entry = this.#reader.typeOf(parent);
    if (path.ObjectPathType === pathTypes.property) {
      const nav = entry.nav?.[path.Name];
      if (!nav) throw apiNotFound(`${parent.type}.${camel(path.Name)}`);
      return wrap(nav[0], nav[1](parent.target as never, this.#host));
    }
    const values = this.#argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === pathTypes.indexer) return this.#item(parent, entry, values[0]);
    if (path.ObjectPathType !== pathTypes.method) {
      throw new HostError("InvalidRequest", `Object paths of type ${String(path.ObjectPathType)} are not known.`);
    }
    const result = this.#call(parent, path.Name, values);
    return isHostObject(result) ? result : null;
  }

  #item(parent: HostObject, { collection }: TypeEntry, key: unknown): HostObject {
    if (!collection) throw apiNotFound(`${parent.type}.getItem`);
    const found = collection.find?.(parent.target as never, key, this.#host);
    if (found === undefined || found === null) throw itemNotFound(`${parent.type}.getItem`);
    return { type: collection.type, target: found };
  }

  #method(object: HostObject, action: WireAction): unknown {
    const result = this.#call(object, action.Name ?? "", this.#argumentsOf(action.ArgumentInfo));
    return isHostObject(result) ? null : result;
  }

  /** An object for a method that gives one, else plain values. */
  #call(object: HostObject, name: string, values: readonly unknown[]): unknown {
    const entry = this.#reader.typeOf(object);
    const location = `${object.type}.${camel(name)}`;
    const method = entry.methods?.[name];
    if (method) {
      const [type, call] = method;
      const result = call(object.target as never, new Arguments(values, location), this.#host);
      if (type === undefined) return result;
      return isHostObject(result) ? result : wrap(type, result);
    }
    if (entry.collection) {
      const found = this.#collectionCall(object, entry, name, values);
      if (found !== undefined) return found;
    }
    if (name === "_KeepReference" && entry.tracked === true) {
      this.#keep(object);
      return null;
    }
    const event = /^_(Un)?[Rr]egister(\w+)$/.exec(name);
    if (event && entry.eventTarget) {
      const target = entry.eventTarget(object.target as never, this.#host);
      if (this.#session.register(event[2] ?? "", target, event[1] === undefined, object.type)) return null;
    }
    if (entry.anyMethod && !name.startsWith("_")) {
      const [type, call] = entry.anyMethod;
      return wrap(type, call(object.target as never, name, new Arguments(values, location), this.#host));
    }
    throw apiNotFound(location);
  }

  #collectionCall(object: HostObject, entry: TypeEntry, name: string, values: readonly unknown[]): unknown {
    const { collection } = entry;
    if (!collection) return undefined;
    if (name === "GetCount") return collection.items(object.target as never, this.#host).length;
    if (name === "GetItem") return this.#item(object, entry, values[0]);
    if (name === "GetItemAt") {
      const found = collection.items(object.target as never, this.#host)[Number(values[0])];
      if (found === undefined) throw invalidArgument(`${object.type}.getItemAt`);
      return { type: collection.type, target: found } satisfies HostObject;
    }
    if (name === "GetItemOrNullObject" && collection.find) {
      return wrap(collection.type, collection.find(object.target as never, values[0], this.#host));
    }
    return undefined;
  }

  #argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, place) => this.#argument(value, ids?.[place]));
  }

  #argument(value: unknown, id: unknown): unknown {
    if (Array.isArray(value))
      return value.map((one: unknown, place) => this.#argument(one, Array.isArray(id) ? id[place] : 0));
    if (typeof id === "number" && id > 0 && id === value) return this.#resolve(id)?.target;
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number")
      return this.#resolve(value._ObjectPathId)?.target;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.#argument(one, 0)]));
  }
}
