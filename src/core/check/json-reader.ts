/** A place in JSON that cannot be used, as a path, and why. */
export interface JsonError {
  readonly path: string;
  readonly message: string;
}

/** Takes parsed JSON apart and notes what is not as it should be, so that everything wrong is said at once. */
export class JsonReader {
  readonly errors: JsonError[] = [];

  wrong(path: string, message: string): void {
    this.errors.push({ path, message });
  }

  record(json: unknown, path: string): Readonly<Record<string, unknown>> {
    if (typeof json === "object" && json !== null && !Array.isArray(json)) {
      return json as Readonly<Record<string, unknown>>;
    }
    this.wrong(path, "Expected an object.");
    return {};
  }

  /** An object with these keys and no others: a misspelt one is said and not passed over. */
  object(json: unknown, path: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
    const record = this.record(json, path);
    for (const key of Object.keys(record)) {
      if (!keys.includes(key)) this.wrong(`${path}.${key}`, `Not known here; there are ${keys.join(", ")}.`);
    }
    return record;
  }

  list(json: unknown, path: string): readonly unknown[] {
    if (Array.isArray(json)) return json as readonly unknown[];
    this.wrong(path, "Expected a list.");
    return [];
  }

  text(json: unknown, path: string): string {
    if (typeof json === "string" && json.trim() !== "") return json;
    this.wrong(path, "Expected a text.");
    return "";
  }

  number(json: unknown, path: string): number {
    if (typeof json === "number" && Number.isFinite(json)) return json;
    this.wrong(path, "Expected a number.");
    return 0;
  }

  word<Word extends string>(json: unknown, path: string, words: readonly [Word, ...Word[]]): Word {
    const known = words.find((one) => one === json);
    if (known !== undefined) return known;
    this.wrong(path, `Expected one of ${words.join(", ")}.`);
    return words[0];
  }

  /** Every entry of an object, read alike; none where there is no object. */
  entries<Value>(
    json: unknown,
    path: string,
    read: (value: unknown, path: string, key: string) => Value,
  ): Readonly<Record<string, Value>> {
    if (json === undefined) return {};
    const entries = Object.entries(this.record(json, path));
    return Object.fromEntries(entries.map(([key, value]) => [key, read(value, `${path}.${key}`, key)]));
  }

  /** What is there, read; nothing where nothing is. */
  maybe<Key extends string, Value>(
    from: Readonly<Record<string, unknown>>,
    path: string,
    key: Key,
    read: (value: unknown, path: string) => Value,
  ): { readonly [K in Key]?: Value } {
    const value = from[key];
    if (value === undefined) return {};
    return { [key]: read(value, `${path}.${key}`) } as { readonly [K in Key]: Value };
  }
}
