import { apiNotFound, HostError } from "./host-error";
import { camel, wrap } from "./host-objects";
import type { Reader } from "./reader";
import type { HostContext, HostObject } from "./type-table";

/** Sets properties as the library asks for it. */
export class Writer {
  readonly #reader: Reader;
  readonly #host: HostContext;

  constructor(reader: Reader, host: HostContext) {
    this.#reader = reader;
    this.#host = host;
  }

  /** Sets one property; throws InvalidOperation for one that can only be read. */
  set(object: HostObject, name: string, value: unknown): null {
    const entry = this.#reader.typeOf(object);
    const member = entry.members.get(name.toLowerCase());
    const prop = member?.kind === "prop" ? entry.props?.[member.name] : undefined;
    if (!prop) throw apiNotFound(`${object.type}.${camel(name)}`);
    if (typeof prop === "function") {
      throw new HostError(
        "InvalidOperation",
        `The property ${camel(name)} is read-only.`,
        `${object.type}.${camel(name)}`,
      );
    }
    prop.set(object.target as never, value, this.#host);
    return null;
  }

  /** Sets several properties, also of objects behind an object. */
  update(object: HostObject, state: Readonly<Record<string, unknown>>): null {
    const entry = this.#reader.typeOf(object);
    for (const [name, value] of Object.entries(state)) {
      const member = entry.members.get(name.toLowerCase());
      const nav = member?.kind === "nav" ? entry.nav?.[member.name] : undefined;
      if (!nav) {
        this.set(object, name, value);
        continue;
      }
      const below = wrap(nav[0], nav[1](object.target as never, this.#host));
      if (below) this.update(below, value as Record<string, unknown>);
    }
    return null;
  }
}
