import { findPeriods } from "../cell/period";
import type { Period } from "../cell/period";
import type { AttributeRole, FieldRole } from "./model";

/** What the words of one header cell say of its column. */
export type HeaderToken =
  | { readonly kind: "value"; readonly role: FieldRole | undefined; readonly period: Period | undefined }
  | { readonly kind: "label"; readonly strength: 1 | 2 }
  | { readonly kind: "section" }
  | { readonly kind: "period"; readonly ofTarget: boolean }
  | { readonly kind: "attribute"; readonly role: AttributeRole };

/** Header cells are short; anything longer is a sentence. */
const longestHeading = 80;

const attributes: readonly (readonly [RegExp, AttributeRole])[] = [
  [
    /^(polarity|good (is|performance)|(direction|desired direction) of (good|improvement)|desired direction|better( is)?|aim|aim to|h l|high or low|higher or lower|good to be)$/,
    "polarity",
  ],
  [
    /^(frequency|reported|reporting|reporting (frequency|cycle)|how often|periodicity|frequency of (reporting|collection)|collection frequency)$/,
    "frequency",
  ],
  [/^(units?|units? of (measure|measurement)|uom|(indicator|measure) (unit|type)|type of measure|format)$/, "unit"],
  [
    /^((kpi|pi|indicator|measure|target) )?(ref|reference|id|no|nr|code|number)( no| number| unique identif\w+)?$/,
    "reference",
  ],
  [
    /^(lead|lead (partner|organisation|organization|agency|person|team|body|department)|led by|who|by whom|leads)$/,
    "lead",
  ],
  [
    /^(owner|lead officer|(responsible|accountable|reporting) (officer|person|owner|manager|body)|responsible|accountable|responsibility|head of service|(measure|kpi|data) owner|sro|contact)$/,
    "owner",
  ],
  [
    /^(by when|due|due (date|by)|deadline|target date|completion date|complete by|to be completed by|timescales?|when|end date|finish)$/,
    "due",
  ],
  [/^(rag|rag (rating|status)|rating|traffic light)$/, "rag"],
  [/^(dot|direction( of travel)?|trend)$/, "direction-of-travel"],
  [/^(variance|variation|difference|gap)$/, "variance"],
  [/^(rank|ranking)$/, "rank"],
  [/^quartile$/, "quartile"],
  [/^(weight|weighting|weightage)$/, "weight"],
  [/^(tolerance|floor( level| standard)?|ceiling|intervention (level|point)|amber( threshold)?)$/, "tolerance"],
  [/^(status|on track|progress)$/, "status"],
  [
    /^(comments?|commentary|notes?|narrative|explanation|reasons?( for \w+)?|context|remarks?|rationale|action taken|further information)$/,
    "comment",
  ],
  [/^(source|data source|source of data|evidence|document)$/, "source"],
  [/^(statement|wording|commitment|pledge|text|success statement|what it says)$/, "statement"],
];

const strongLabel =
  /^((key )?(performance|success|outcome|output|progress|impact) (indicators?|measures?)( name| description| title)?|(pi|kpi|indicator|measure|metric)( name| title| description)?|k?pis|indicators|measures|metrics|what (we|we will) measure|how will we measure success)$/;
const weakLabel =
  /^(name|description|title|actions?|key actions?|tasks?|activity|activities|objectives?|what|what we will do|how we will .{1,40}|item|deliverables?|outputs?|initiatives?)$/;
const section =
  /^(section|theme|priority|priority area|category|directorate|department|service|service area|portfolio|area|domain|programme|program|pillar|sector|subject|topic|corporate priority|outcomes?|aims?)$/;
const periodOfValue =
  /^(year|period|date|quarter|month|term|reporting period|academic year|financial year|time period)$/;
const periodOfTarget = /^(by|by year|target year|by end of|achieve by|to be achieved by)$/;

/** Each word that names a role, with which role wins when a heading names two ("national target" is a target). */
const roleWords: readonly (readonly [FieldRole, ReadonlySet<string>])[] = [
  [
    "target",
    new Set(
      "target targets goal goals ambition ambitions milestone milestones trajectory planned plan aspiration".split(" "),
    ),
  ],
  ["forecast", new Set("forecast forecasts projected projection projections predicted expected".split(" "))],
  ["baseline", new Set("baseline baselines base starting".split(" "))],
  [
    "benchmark",
    new Set(
      "national england english uk regional region neighbour neighbours neighbor neighbors neighbouring sn comparator comparators benchmark benchmarks peer peers comparative".split(
        " ",
      ),
    ),
  ],
  [
    "actual",
    new Set(
      "actual actuals outturn outturns present result results achieved current latest value values ytd figure position performance".split(
        " ",
      ),
    ),
  ],
];

/** Words that stand in a value heading without changing what it is. */
const filler = new Set(
  "fy ay year years yr annual annually academic financial calendar end by at as of for the to in and date set agreed final full our average avg mean statistical stat nearest similar all new stretch minimum out turn line point q level north south east west midlands london yorkshire humber provisional revised indicator indicators kpi kpis measure bau".split(
    " ",
  ),
);

function words(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

function roleOf(rest: string): FieldRole | undefined {
  const parts = rest.replace("out turn", "outturn").split(" ").filter(Boolean);
  let found: FieldRole | undefined;
  for (const [role, names] of roleWords) {
    if (found === undefined && parts.some((part) => names.has(part))) found = role;
  }
  const known = parts.every((part) => filler.has(part) || roleWords.some(([, names]) => names.has(part)));
  return known ? found : undefined;
}

function valueToken(text: string): HeaderToken | undefined {
  const periods = findPeriods(text);
  let rest = text;
  for (const { start, end } of [...periods].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const remaining = words(rest);
  const role = roleOf(remaining);
  const onlyPeriod = periods.length === 1 && remaining.split(" ").every((part) => part === "" || filler.has(part));
  if (role === undefined && !onlyPeriod) return undefined;
  return { kind: "value", role, period: periods.at(-1)?.period };
}

/** A heading has few words; a text of more is a label or a sentence. */
const mostWords = 9;

function tokenOf(text: string): HeaderToken | undefined {
  const plain = words(text);
  if (plain === "" || plain.split(" ", mostWords + 1).length > mostWords) return undefined;
  for (const [pattern, role] of attributes) if (pattern.test(plain)) return { kind: "attribute", role };
  if (strongLabel.test(plain)) return { kind: "label", strength: 2 };
  if (weakLabel.test(plain)) return { kind: "label", strength: 1 };
  if (section.test(plain)) return { kind: "section" };
  if (periodOfTarget.test(plain)) return { kind: "period", ofTarget: true };
  if (periodOfValue.test(plain)) return { kind: "period", ofTarget: false };
  return valueToken(text);
}

/** What texts were found to say: headings come again and again, on every page and in every workbook of a council. */
const remembered = new Map<string, HeaderToken | undefined>();
const mostRemembered = 5000;

/** What a header cell's text says of its column; undefined when it is no header that we know. */
export function headerToken(text: string): HeaderToken | undefined {
  if (text.length > longestHeading || text.trim() === "") return undefined;
  const known = remembered.get(text);
  if (known !== undefined || remembered.has(text)) return known;
  const token = tokenOf(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, token);
  return token;
}
