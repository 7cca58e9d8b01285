/** Listeners by the name of what they listen for. */
export class Listeners<Events extends object> {
  readonly #lists = new Map<keyof Events, Set<(event: never) => void>>();

  /** Adds a listener, and gives what takes it away. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void {
    const list = this.#lists.get(name) ?? new Set();
    this.#lists.set(name, list);
    list.add(listener);
    return () => {
      list.delete(listener);
    };
  }

  /** Tells every listener of the name. */
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    for (const listener of [...(this.#lists.get(name) ?? [])]) (listener as (event: Events[Name]) => void)(event);
  }
}
