import { counted } from "../../core";
import type { AttributeRole, FieldRole, Polarity, TableKind } from "../../core";

/** The screen of how the workbook was read. */
export const understood = {
  title: "Understood",
  intro: "This is how your sheets were read. Correct what is wrong: it is kept in the workbook.",
  kind: {
    scorecard: "Scorecard",
    "action-plan": "Action plan",
    benchmark: "Benchmarks",
  } satisfies Record<TableKind, string>,
  header: (rows: string) => `Header: ${rows}`,
  rows: (first: string, last: string) => (first === last ? `row ${first}` : `rows ${first} to ${last}`),
  columns: "Columns",
  columnRole: (letters: string, heading: string) => `Role of column ${letters}${heading === "" ? "" : `, ${heading}`}`,
  period: "Year or period",
  periodOf: (letters: string, heading: string) => `Period of column ${letters}${heading === "" ? "" : `, ${heading}`}`,
  noPeriod: "Not a period: write it as 2024, 2023/24 or Q1 2024.",
  measures: (count: number) => `Measures (${String(count)})`,
  howMany: (count: number) => counted(count, "measure"),
  noHeading: "(no heading)",
  unknownUnit: "unit not known",
  polarity: (measure: string) => `Which way is good for ${measure}`,
  byDictionary: (says: string) => `${says} (as known)`,
  notKnown: "Not known: choose",
  fromWorkbook: "Said in the workbook",
  sections: "Sections and groups",
  notUnderstood: (count: number) => `Not understood (${counted(count, "cell")})`,
  notUnderstoodBody: "No column or row accounts for these cells.",
  nothing: (sheet: string) => `No scorecard was found on ${sheet}.`,
  nothingHint: "If there is one, select it, its header included, and say so.",
  tell: "The selection is a scorecard",
  tellShort: "This is a scorecard",
  no: "This is no scorecard",
  selected: (place: string) => `Selected: ${place}`,
  corrections: (count: number) => `Your corrections (${String(count)})`,
  columnIs: (sheet: string, column: string, is: string) => `${sheet}, column ${column}: ${is}`,
  isScorecard: (sheet: string, area: string) => `${sheet}, ${area}: a scorecard`,
  isNone: (sheet: string, area: string) => `${sheet}, ${area}: no scorecard`,
  undo: (what: string) => `Remove the correction ${what}`,
} as const;

/** What a column is. */
export const role = {
  label: "Measure",
  section: "Section",
  period: "Period",
  ignored: "Ignored",
  baseline: "Baseline",
  target: "Target",
  actual: "Actual",
  benchmark: "Benchmark",
  forecast: "Forecast",
  dated: (role: string, period: string) => `${role} ${period}`,
  attribute: {
    reference: "Reference",
    owner: "Owner",
    frequency: "How often",
    polarity: "Polarity",
    unit: "Unit",
    status: "Status",
    rag: "RAG",
    "direction-of-travel": "Direction of travel",
    variance: "Variance",
    rank: "Rank",
    quartile: "Quartile",
    tolerance: "Tolerance",
    weight: "Weight",
    comment: "Comment",
    source: "Source",
    statement: "Statement",
    due: "Due date",
    lead: "Lead",
    other: "Text",
  } satisfies Record<AttributeRole, string>,
} satisfies Record<FieldRole, string> & Record<string, unknown>;

/** Which way is good. */
export const polarity = {
  "higher-is-better": "Higher is better",
  "lower-is-better": "Lower is better",
  "within-band": "Within a band",
} satisfies Record<Polarity, string>;
