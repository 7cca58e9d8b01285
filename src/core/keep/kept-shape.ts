import type { Period, Quarter, Term, YearBasis } from "../cell/period";
import type { Profile } from "../check/profile";
import { readProfile } from "../check/read-profile";
import type { ColumnMark } from "../scorecard/column-mark";
import { attributeRoles, fieldRoles } from "../scorecard/model";
import type { AttributeRole, ColumnRole, FieldRole, Polarity } from "../scorecard/model";
import { damaged } from "./damaged";
import type { Acceptance, Correction, Kept, Written } from "./kept";
import { changePlan } from "./plan-shape";
import { amount, list, maybe, object, record, text, whole, word, type Found, type Shape } from "./shapes";

const polarity = word<Polarity>("higher-is-better", "lower-is-better", "within-band");
const polarities: Shape<Readonly<Record<string, Polarity>>> = record(polarity);

/** Ids of rules are not looked up: one that this version does not know may be another version's. */
const profile: Shape<Profile> = ({ value, path }) => {
  const parsed = readProfile(value);
  if (parsed.ok) return parsed.profile;
  const [first] = parsed.errors;
  throw damaged(`${path}${first?.path.slice(1) ?? ""}: ${first?.message ?? ""}`);
};

const fieldRole = word<FieldRole>(...fieldRoles);

const attributeRole = word<AttributeRole>(...attributeRoles);

const basis = word<YearBasis>("calendar", "academic", "financial", "split");

const period: Shape<Period> = object((field, found) => {
  const kind = field("kind", text);
  const year = field("year", amount);
  switch (kind) {
    case "year":
      return { kind, basis: field("basis", basis), year };
    case "term":
      return { kind, term: field("term", word<Term>("autumn", "spring", "summer")), year };
    case "quarter":
      return { kind, basis: field("basis", basis), year, quarter: field("quarter", quarter) };
    case "month":
      return { kind, year, month: field("month", whole) };
    default:
      throw damaged(`${found.path} is no period`);
  }
});

const quarters: readonly Quarter[] = [1, 2, 3, 4];

function quarter(found: Found): Quarter {
  const known = quarters.find((one) => one === found.value);
  if (known === undefined) throw damaged(`${found.path} is no quarter`);
  return known;
}

const columnRole: Shape<ColumnRole> = object((field, found): ColumnRole => {
  const kind = field("kind", text);
  switch (kind) {
    case "label":
    case "section":
    case "period":
      return { kind };
    case "value":
      return { kind, role: field("role", fieldRole), period: field("period", maybe(period)) };
    case "attribute":
      return { kind, role: field("role", attributeRole) };
    default:
      throw damaged(`${found.path} is no column that we know`);
  }
});

const columnMark: Shape<ColumnMark> = object((field) => ({
  heading: field("heading", text),
  nth: field("nth", whole),
  among: field("among", list(text)),
  table: field("table", whole),
}));

function withMark(mark: ColumnMark | undefined): { readonly mark?: ColumnMark } {
  return mark ? { mark } : {};
}

const correction: Shape<Correction> = object((field, found): Correction => {
  const kind = field("kind", text);
  const sheet = field("sheet", text);
  switch (kind) {
    case "column":
      return {
        kind,
        sheet,
        header: field("header", text),
        column: field("column", text),
        ...withMark(field("mark", maybe(columnMark))),
        is: field("is", (one) => (one.value === "ignored" ? "ignored" : columnRole(one))),
      };
    case "scorecard":
    case "no-scorecard":
      return { kind, sheet, area: field("area", text) };
    default:
      throw damaged(`${found.path} is no correction that we know`);
  }
});

const acceptance: Shape<Acceptance> = object((field) => ({
  rule: field("rule", text),
  sheet: field("sheet", text),
  measure: field("measure", text),
  texts: field("texts", list(text)),
  reason: field("reason", text),
  name: field("name", text),
  date: field("date", text),
}));

const written: Shape<Written> = object((field) => ({
  id: field("id", text),
  what: field("what", text),
  at: field("at", text),
  inverse: field("inverse", changePlan),
}));

/** What is kept, out of JSON. What an older version did not keep is empty. */
export const kept: Shape<Kept> = object((field) => ({
  profile: field("profile", maybe(profile)) ?? { rules: {}, polarity: {} },
  polarity: field("polarity", maybe(polarities)) ?? {},
  corrections: field("corrections", maybe(list(correction))) ?? [],
  acceptances: field("acceptances", maybe(list(acceptance))) ?? [],
  written: field("written", maybe(list(written))) ?? [],
}));
