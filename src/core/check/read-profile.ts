import { units } from "../cell/quantity";
import { parseReference } from "../reference/parse-reference";
import type { Rule } from "../rules/define-rule";
import type { Polarity } from "../scorecard/model";
import { severities } from "./finding";
import { JsonReader } from "./json-reader";
import type { JsonError } from "./json-reader";
import { none, statementRoles } from "./profile";
import type { OwnFamily, OwnMeasure, Profile, Statement } from "./profile";

/** A place in a profile that cannot be used, as a JSON path, and why. */
export type ProfileError = JsonError;

/** A profile, or everything that is wrong with it. */
export type ParsedProfile =
  { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly errors: readonly ProfileError[] };

const polarities: readonly [Polarity, ...Polarity[]] = ["higher-is-better", "lower-is-better", "within-band"];

const parts = [
  "$schema",
  "authority",
  "rules",
  "thresholds",
  "tolerance",
  "polarity",
  "measures",
  "families",
  "statements",
  "reference",
] as const;

/** What a profile is held against: what there is to be named. */
export interface ProfileChecks {
  readonly rules: readonly Rule[];
  readonly isMeasure: (id: string) => boolean;
  readonly isFigure: (text: string) => boolean;
  readonly isPeriod: (text: string) => boolean;
}

/**
 * Reads what was once a good profile from parsed JSON: its form is looked at, and names are taken as they are, since another version may
 * have kept them.
 */
export function readProfile(json: unknown, checks?: ProfileChecks): ParsedProfile {
  const reader = new ProfileReader(checks);
  const profile = reader.profile(json);
  return reader.errors.length > 0 ? { ok: false, errors: reader.errors } : { ok: true, profile };
}

class ProfileReader extends JsonReader {
  constructor(private readonly checks: ProfileChecks | undefined) {
    super();
  }

  profile(json: unknown): Profile {
    const from = this.object(json, "$", parts);
    const measures = this.maybe(from, "$", "measures", (list, path) =>
      this.list(list, path).map((one, at) => this.measure(one, `${path}[${String(at)}]`)),
    );
    const own = new Set(measures.measures?.map(({ id }) => id));
    return {
      rules: this.entries(from["rules"], "$.rules", (word, path, id) => {
        this.rule(id, path);
        return this.word(word, path, [...severities, "off"] as const);
      }),
      polarity: this.entries(from["polarity"], "$.polarity", (word, path) => this.word(word, path, polarities)),
      ...this.maybe(from, "$", "authority", (text, path) => this.text(text, path)),
      ...this.maybe(from, "$", "thresholds", (one, path) => this.thresholds(one, path)),
      ...this.maybe(from, "$", "tolerance", (one, path) =>
        this.entries(one, path, (value, at) => this.size(value, at)),
      ),
      ...measures,
      ...this.maybe(from, "$", "families", (list, path) =>
        this.list(list, path).map((one, at) => this.family(one, `${path}[${String(at)}]`, own)),
      ),
      ...this.maybe(from, "$", "statements", (list, path) =>
        this.list(list, path).map((one, at) => this.statement(one, `${path}[${String(at)}]`)),
      ),
      ...this.maybe(from, "$", "reference", (one, path) => this.reference(one, path)),
    };
  }

  private rule(id: string, path: string): Rule | undefined {
    const rule = this.checks?.rules.find((one) => one.id === id);
    if (this.checks && !rule) this.wrong(path, "There is no rule of this id: `scorecard rules` lists them.");
    return rule;
  }

  private thresholds(json: unknown, path: string): NonNullable<Profile["thresholds"]> {
    return this.entries(json, path, (values, at, id) => {
      const rule = this.rule(id, at);
      return this.entries(values, at, (value, where, name) => {
        const known = Object.keys(rule?.thresholds ?? {});
        if (rule && !known.includes(name)) {
          const there = known.length > 0 ? `it has ${known.join(", ")}` : "it has none";
          this.wrong(where, `The rule ${id} has no threshold of this name: ${there}.`);
        }
        return this.number(value, where);
      });
    });
  }

  private measure(json: unknown, path: string): OwnMeasure {
    const from = this.object(json, path, ["id", "name", "aliases", "unit", "polarity", "min", "max", "tolerance"]);
    const id = this.text(from["id"], `${path}.id`);
    if (id !== "" && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      this.wrong(`${path}.id`, "Expected small letters, digits and hyphens, such as library-visits.");
    }
    const measure: OwnMeasure = {
      id,
      name: this.text(from["name"], `${path}.name`),
      unit: this.word(from["unit"], `${path}.unit`, units),
      ...this.maybe(from, path, "aliases", (list, at) =>
        this.list(list, at).map((name, place) => this.text(name, `${at}[${String(place)}]`)),
      ),
      ...this.maybe(from, path, "polarity", (word, at) => this.word(word, at, polarities)),
      ...this.maybe(from, path, "min", (value, at) => this.number(value, at)),
      ...this.maybe(from, path, "max", (value, at) => this.number(value, at)),
      ...this.maybe(from, path, "tolerance", (value, at) => this.size(value, at)),
    };
    const { min, max } = measure;
    if (min !== undefined && max !== undefined && min > max) this.wrong(`${path}.max`, "Less than min.");
    return measure;
  }

  private family(json: unknown, path: string, own: ReadonlySet<string>): OwnFamily {
    const from = this.record(json, path);
    const member = (value: unknown, at: string): string => {
      const id = this.text(value, at);
      if (id !== "" && !own.has(id) && this.checks?.isMeasure(id) === false) {
        this.wrong(at, "There is no measure of this id, neither in the dictionary nor among this profile’s own.");
      }
      return id;
    };
    switch (from["kind"]) {
      case "complement": {
        this.object(json, path, ["kind", "members", "sum", "tolerance"]);
        const members = this.list(from["members"], `${path}.members`);
        if (members.length !== 2) this.wrong(`${path}.members`, "Expected two members.");
        return {
          kind: "complement",
          members: [member(members[0], `${path}.members[0]`), member(members[1], `${path}.members[1]`)],
          ...this.maybe(from, path, "sum", (value, at) => this.number(value, at)),
          ...this.maybe(from, path, "tolerance", (value, at) => this.size(value, at)),
        };
      }
      case "part-of-whole":
        this.object(json, path, ["kind", "part", "whole"]);
        return {
          kind: "part-of-whole",
          part: member(from["part"], `${path}.part`),
          whole: member(from["whole"], `${path}.whole`),
        };
      default:
        this.wrong(`${path}.kind`, "Expected complement or part-of-whole.");
        return { kind: "part-of-whole", part: "", whole: "" };
    }
  }

  private statement(json: unknown, path: string): Statement {
    const from = this.object(json, path, ["measure", "value", "period", "is", "from"]);
    const value = this.text(from["value"], `${path}.value`);
    if (value !== "" && this.checks?.isFigure(value) === false)
      this.wrong(`${path}.value`, "Expected a figure such as 95%.");
    const period = this.text(from["period"], `${path}.period`);
    if (period !== "" && this.checks?.isPeriod(period) === false)
      this.wrong(`${path}.period`, "Expected a period such as 2025 or 2024/25.");
    return {
      measure: this.text(from["measure"], `${path}.measure`),
      value,
      period,
      is: this.word(from["is"], `${path}.is`, statementRoles),
      from: this.text(from["from"], `${path}.from`),
    };
  }

  private reference(json: unknown, path: string): NonNullable<Profile["reference"]> {
    if (json === none) return none;
    const parsed = parseReference(json, path);
    if (parsed.ok) return parsed.reference;
    for (const error of parsed.errors) this.wrong(error.path, error.message);
    return none;
  }

  private size(json: unknown, path: string): number {
    const value = this.number(json, path);
    if (value < 0) this.wrong(path, "Expected a number that is not below nought.");
    return value;
  }
}
