import type { Measure, Scorecard, SheetReading } from "../scorecard/model";
import { cumulative } from "./running-total";
import { fewestOfTable, mayBeAll, totalLike } from "./totals";
import { mayHave, traitsOf } from "../scorecard/traits";

/** Headings of columns that are worked out from others. */
export const workedOutHeading =
  /%|percent|change|differ|varian|\bgap\b|progress|reduction|increase|growth|average|\bmean\b|\bavg\b|achiev|reached|complet|funded|\bvs\.?\b|against|over\/under|movement|\btotals?\b|\bsum\b|\ball\b|\boverall\b|\bannual\b|full.year|year.?end|weighted|contribution|\bgesamt|\bsumme\b|\btotale?\b/i;

/** Labels of a figure for all, over rows for groups: "All", "Persons", "Borough average"; an "Average score" is a measure of its own. */
export const forAll =
  /^(?:all|total|overall|both|combined|persons|everyone|everybody)\b|\b(?:total|overall|average|combined|mean)$/i;

/** Headings that end with two years, or with a year of five digits. */
const twoYears = /\b(?:19|20)\d\d(?:[\s,;]+(?:19|20)\d\d|[1-9])$/;

/** Headings of a target for a whole plan. */
export const ofPlan =
  /\b(?:plan|plano|overall|total|whole|project|programme|final|end|global|cumulative|cuatrienio|quadri[eê]nio)\b|\d{4}\s*(?:-|–|to|a)\s*\d{2,4}/i;

/** Labels of a change from one time to the next, and headings of such changes. */
export const changeNamed = /\b(?:change|growth)\b/i;

/** Labels that say what their figures should be: "by 10%", "from 71% to 80%", "in 2020/21". */
const saysFigures = /\b(?:by|from|in|during) .?\d/;

/** Rows of percentages from which on they may share out a whole. */
const fewestShares = 3;

/**
 * Whether a workbook has anything that `columnRules` look at: cells outside its tables, several tables, a status, a direction, a rank, a weight, a column that is
 * worked out, noughts in many rows, text where figures belong or beside headings, a part of a year, a stretch target, a running total, a figure to compare with, a series of years, a value behind a target, a label with figures, a figure for all and its groups, shares that may make a whole, a measure that the dictionary knows, another arrangement than a
 * row for each measure, or a plan of actions. Without any, these rules find nothing and need not be there.
 */
export function mayNeedColumnRules(sheets: readonly SheetReading[]): boolean {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  if (sheets.some(({ tables: own, notUnderstood }) => own.length === 0 || notUnderstood.length > 0)) return true;
  return tables.length > 1 || tables.some((table) => isMoreThanFigures(table) || mayRelate(table));
}

/** Years of actuals from which on a row is a series that may break off. */
const fewestYears = 3;

function isMoreThanFigures({ kind, arrangement, columns, measures }: Scorecard): boolean {
  if (kind === "action-plan" || arrangement !== "rows") return true;
  if (measures.some(({ name }) => cumulative.test(name))) return true;
  if (columns.filter(({ is }) => is.kind === "value" && is.role === "actual").length >= fewestYears) return true;
  if (startsLate(columns)) return true;
  const aim = columns.findIndex(({ is }) => is.kind === "value" && is.role === "target");
  return columns.some(({ heading, is }, place) => {
    if (aim >= 0 && place > aim && is.kind === "value" && is.role !== "target") return true;
    if (is.kind === "value" && (is.variant ?? (is.role === "benchmark" || (is.period && is.period.kind !== "year"))))
      return true;
    if (is.kind === "value" && is.role === "target" && ofPlan.test(heading)) return true;
    return (
      is.kind === "attribute" ||
      is.kind === "period" ||
      (is.kind === "value" && (heading.trim() === "" || twoYears.test(heading))) ||
      (is.kind !== "label" && workedOutHeading.test(heading))
    );
  });
}

/** Whether a baseline is of a later year than a figure beside it. */
function startsLate(columns: Scorecard["columns"]): boolean {
  const dated = columns.flatMap(({ is }) =>
    is.kind === "value" && is.period?.kind === "year" ? [{ role: is.role, year: is.period.year }] : [],
  );
  return dated.some(({ role, year }) => role === "baseline" && dated.some((other) => other.year < year));
}

/** Measures that are looked up in the dictionary to see whether it knows any; more take longer than what is to be saved. */
const mostLookedUp = 200;

/** Marks before what a label says of a group alone: "Exclusions (boys)". */
const branch = /[([–—-]/;

/** Texts where figures belong or beside headings, figures out of line, and decimals that are more than most or may be thousands; cells and rows without figures or a start, labels of another unit, and rows of several. */
const telling = traitsOf([
  "worded",
  "texted",
  "noted",
  "uneven",
  "astray",
  "naught",
  "precise",
  "thousandths",
  "misnamed",
  "hollow",
  "gap",
  "suppressed",
  "placeholder",
  "mixed-units",
  "unstarted",
  "extreme",
]);

/** Rows from which on one may be a share and two others its counts. */
const fewestCounted = 3;

/** Whether the dictionary knows a measure, or rows may be groups of each other, parts, shares of one whole, or the same. */
function mayRelate({ measures }: Scorecard): boolean {
  if (measures.length > mostLookedUp) return true;
  if (measures.some((measure) => mayHave(measure, telling) || isShorthand(measure))) return true;
  const percents = measures.filter(({ unit }) => unit === "percent");
  const isCounted = measures.length >= fewestCounted && percents.length > 0 && percents.length < measures.length;
  // Names that differ in a number alone may be steps of one scale.
  const names = new Set(measures.map(({ name }) => name.trim().toLowerCase().replace(/\d+/g, "")));
  if (percents.length >= fewestShares || names.size < measures.length || isCounted) return true;
  if (
    mayTotal(measures) ||
    mayBeCopied(measures) ||
    areHeldOver(measures) ||
    mayLack(measures) ||
    measures.some(mayMissItsStart)
  )
    return true;
  return measures.some(
    ({ name, definition, unit }) =>
      forAll.test(name) ||
      saysFigures.test(name) ||
      branch.test(name) ||
      changeNamed.test(name) ||
      unit === "ratio" ||
      definition !== undefined,
  );
}

/** Whether a name may be nothing but a unit. */
function isShorthand({ name }: Measure): boolean {
  return name.trim().length <= longestUnit;
}

const longestUnit = 12;

/** Targets from which on a row of levels without a polarity may lie beside its start. */
const fewestTargets = 3;

function mayMissItsStart({ polarity, unit, fields, name }: Measure): boolean {
  if (polarity || unit === "count" || unit === "money") return false;
  const targets = fields.filter(({ role }) => role === "target").length;
  const isLevel = unit !== "number" || /%|percent|rate|share|proportion/i.test(name);
  return targets >= fewestTargets && (isLevel || fields.some(({ text }) => /\d[.,]\d/.test(text)));
}

/** Figures that two rows that follow on each other must share. */
const fewestShared = 3;

/** Whether two rows have the same figures under other names, or a row has the same one twice with another between. */
function mayBeCopied(measures: Scorecard["measures"]): boolean {
  const known = new Set<string>();
  return measures.some(({ fields }, place) => {
    const texts = fields.map(({ text }) => text.trim()).filter((text) => text !== "");
    const key = fields.flatMap(({ role, text }) => (role === "baseline" ? [] : [text.trim()])).join("\t");
    const above = new Set(measures[place - 1]?.fields.map(({ text }) => text.trim()));
    const isCopied = known.has(key) || texts.some((text, index) => texts.indexOf(text) < index - 1);
    known.add(key);
    return isCopied || texts.filter((text) => above.has(text)).length >= fewestShared;
  });
}

/** Rows with the same figure twice side by side from which on a column may have been copied. */
const fewestHeldOver = 4;

function areHeldOver(measures: Scorecard["measures"]): boolean {
  const valueOf = ({ reading }: Measure["fields"][number]): number | undefined =>
    reading.kind === "quantity" ? reading.quantity.value : undefined;
  const held = measures.filter(({ fields }) => {
    const values = fields.map(valueOf);
    return values.some((value, index) => value !== undefined && value === values[index - 1]);
  });
  return held.length >= fewestHeldOver;
}

/** Rows of a column that is filled but for one. */
const fewestFilled = 4;

/** Whether a column has figures in all rows but one. */
function mayLack(measures: Scorecard["measures"]): boolean {
  const empty = measures.flatMap(({ fields }) => fields.filter(({ reading }) => reading.kind === "empty"));
  const columns = empty.map(({ at }) => at.column);
  return (
    measures.length > fewestFilled && columns.some((column) => columns.indexOf(column) === columns.lastIndexOf(column))
  );
}

/** Whether a row may be the total of others: by its name, by theirs, or as the last of many. */
function mayTotal(measures: Scorecard["measures"]): boolean {
  const last = measures.at(-1);
  if (last && measures.length > fewestOfTable && mayBeAll.test(last.name)) return true;
  if (measures.some(({ name, group }) => group !== undefined || totalLike.test(name))) return true;
  const names = measures.map(({ name }) => name).sort();
  return names.some((name, index) => index > 0 && name.startsWith(names[index - 1] ?? name));
}
