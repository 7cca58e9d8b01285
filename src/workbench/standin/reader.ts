import { apiNotFound, HostError } from "./host-error";
import { camel, wrap } from "./host-objects";
import { parseQuery, type QueryNode } from "./query";
import { getterOf, type HostContext, type HostObject, type TypeEntry } from "./type-table";

/** Reads objects as the library asks for them. */
export class Reader {
  readonly #types: ReadonlyMap<string, TypeEntry>;
  readonly #host: HostContext;

  constructor(types: ReadonlyMap<string, TypeEntry>, host: HostContext) {
    this.#types = types;
    this.#host = host;
  }

  /** The class of an object; throws ApiNotFound for one that the table does not have. */
  typeOf({ type }: HostObject): TypeEntry {
    const entry = this.#types.get(type);
    if (!entry) throw apiNotFound(type);
    return entry;
  }

  /** Every answer about an object says who it is. */
  identity(object: HostObject, entry: TypeEntry): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (const name of ["Id", "_Id"]) {
      const prop = entry.props?.[name];
      if (prop) found[name] = getterOf(prop)(object.target as never, this.#host);
    }
    if (object.reference !== undefined) found._ReferenceId = object.reference;
    return found;
  }

  /** What a query asks of an object; of an item of a collection, with its place. */
  query(object: HostObject, query: QueryNode, index?: number): Record<string, unknown> {
    const entry = this.typeOf(object);
    const found: Record<string, unknown> = {
      ...(index !== undefined && { _Index: index }),
      ...this.identity(object, entry),
    };
    const { collection } = entry;
    if (collection) return this.#queryItems(object, entry, query, found);
    const read = (name: string): unknown => {
      const prop = entry.props?.[name];
      return prop ? (getterOf(prop)(object.target as never, this.#host) ?? null) : null;
    };
    if (query.all) for (const name of Object.keys(entry.props ?? {})) found[name] = read(name);
    for (const [name, below] of query.members) {
      const member = entry.members.get(name);
      if (!member) {
        if (name === "_referenceid" || name === "isnullobject") continue;
        throw apiNotFound(`${object.type}.${below.spelled}`);
      }
      if (member.kind === "prop") {
        found[member.name] = read(member.name);
        continue;
      }
      const nav = entry.nav?.[member.name];
      const next = nav && wrap(nav[0], nav[1](object.target as never, this.#host));
      found[member.name] = next ? this.query(next, below) : null;
    }
    return found;
  }

  #queryItems(
    object: HostObject,
    entry: TypeEntry,
    query: QueryNode,
    found: Record<string, unknown>,
  ): Record<string, unknown> {
    const { collection, props = {} } = entry;
    if (!collection) return found;
    const own = new Map(Object.entries(props).map(([name, prop]) => [name.toLowerCase(), [name, prop] as const]));
    for (const [name, prop] of own.values()) found[name] = getterOf(prop)(object.target as never, this.#host);
    const items = collection.items(object.target as never, this.#host);
    const first = query.skip ?? 0;
    const shown = items.slice(first, query.top === undefined ? undefined : first + query.top);
    const onlyOwn = query.members.size > 0 && !query.all && [...query.members.keys()].every((name) => own.has(name));
    const below: QueryNode = { ...query, members: new Map([...query.members].filter(([name]) => !own.has(name))) };
    found._Items = shown.map((target, place) =>
      this.query({ type: collection.type, target }, onlyOwn ? { ...below, all: false } : below, first + place),
    );
    return found;
  }

  /** Refuses to go on when an object is not as the library read it. */
  ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>): null {
    const now = this.query(object, parseQuery({ Select: Object.keys(state) }));
    for (const [name, before] of Object.entries(state)) {
      const key = Object.keys(now).find((one) => one.toLowerCase() === name.toLowerCase());
      if (key !== undefined && JSON.stringify(now[key]) === JSON.stringify(before)) continue;
      throw new HostError("Conflict", "The object was changed since it was read.", `${object.type}.${camel(name)}`);
    }
    return null;
  }
}
