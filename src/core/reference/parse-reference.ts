import { units } from "../cell/quantity";
import { JsonReader } from "../check/json-reader";
import type { JsonError } from "../check/json-reader";
import type { PublishedFigure, Reference, ReferenceAreas, ReferenceMeasure } from "./reference";

/** A reference pack, or everything that is wrong with it. */
export type ParsedReference =
  { readonly ok: true; readonly reference: Reference } | { readonly ok: false; readonly errors: readonly JsonError[] };

/**
 * Reads a reference pack from parsed JSON, of the form of `packs/england-local-authorities.json`: a figure of a history is a number, or
 * `{ "value": 80, "provisional": true }`.
 *
 * @param path where it stands in the JSON that it is part of
 */
export function parseReference(json: unknown, path = "$"): ParsedReference {
  const reader = new Reader();
  const pack = reader.record(json, path);
  const reference: Reference = {
    source: reader.text(pack["source"], `${path}.source`),
    licence: reader.text(pack["licence"], `${path}.licence`),
    date: reader.text(pack["date"], `${path}.date`),
    areas: reader.areas(pack["areas"], `${path}.areas`),
    measures: reader
      .list(pack["measures"], `${path}.measures`)
      .map((one, at) => reader.measure(one, `${path}.measures[${String(at)}]`)),
  };
  return reader.errors.length > 0 ? { ok: false, errors: reader.errors } : { ok: true, reference };
}

class Reader extends JsonReader {
  areas(json: unknown, path: string): ReferenceAreas {
    const areas = this.record(json, path);
    const names = (key: string): readonly string[] =>
      this.list(areas[key], `${path}.${key}`).map((name, at) => this.text(name, `${path}.${key}[${String(at)}]`));
    return { national: names("national"), regional: names("regional"), authorities: names("authorities") };
  }

  measure(json: unknown, path: string): ReferenceMeasure {
    const from = this.record(json, path);
    const numbers = <Key extends string>(key: string, ...names: readonly Key[]): Readonly<Record<Key, number>> => {
      const record = this.record(from[key], `${path}.${key}`);
      const entries = names.map((name) => [name, this.number(record[name], `${path}.${key}.${name}`)] as const);
      return Object.fromEntries(entries) as Readonly<Record<Key, number>>;
    };
    const [first, last] = this.list(from["years"], `${path}.years`);
    return {
      definition: this.text(from["definition"], `${path}.definition`),
      ...(from["cohort"] !== undefined && { cohort: this.text(from["cohort"], `${path}.cohort`) }),
      unit: this.word(from["unit"], `${path}.unit`, units),
      decimals: this.number(from["decimals"], `${path}.decimals`),
      count: this.number(from["count"], `${path}.count`),
      years: [this.number(first, `${path}.years[0]`), this.number(last, `${path}.years[1]`)],
      spread: numbers("spread", "min", "p1", "p50", "p99", "max"),
      yearOnYear: numbers("yearOnYear", "p50", "p95", "p99"),
      bestImprovement: numbers("bestImprovement", "oneYear", "threeYears"),
      history: this.histories(from["history"], `${path}.history`),
    };
  }

  private histories(json: unknown, path: string): ReferenceMeasure["history"] {
    const areas = Object.entries(this.record(json, path)).map(([area, years]) => {
      const at = `${path}.${area}`;
      const figures = Object.entries(this.record(years, at)).map(
        ([year, figure]): [string, number | PublishedFigure] => {
          if (!/^\d{4}$/.test(year))
            this.wrong(`${at}.${year}`, "Expected the year in which the period ends, as 2024.");
          return [year, this.figure(figure, `${at}.${year}`)];
        },
      );
      return [area, Object.fromEntries(figures)] as const;
    });
    return Object.fromEntries(areas);
  }

  private figure(json: unknown, path: string): number | PublishedFigure {
    if (typeof json === "number") return this.number(json, path);
    const { value, provisional } = this.record(json, path);
    return { value: this.number(value, `${path}.value`), provisional: provisional === true };
  }
}
