import type { Scorecard, SheetReading } from "../scorecard/model";

/** Headings of columns that are worked out from others. */
export const workedOutHeading =
  /%|percent|change|differ|varian|\bgap\b|progress|reduction|increase|growth|average|\bmean\b|\bavg\b|achiev|reached|complet|funded|\bvs\.?\b|against|over\/under|movement|\btotals?\b|\bsum\b|\ball\b|\boverall\b|\bannual\b|full.year|year.?end|weighted|contribution|\bgesamt|\bsumme\b|\btotale?\b/i;

/**
 * Whether a workbook has anything that `columnRules` look at: a status, a direction, a rank, a weight, a column that
 * is worked out, a part of a year, several tables, a measure that the dictionary knows, another arrangement than a row for each measure, or a plan of actions. Without any, these rules find nothing and need not be there.
 */
export function mayNeedColumnRules(sheets: readonly SheetReading[]): boolean {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  return tables.length > 1 || tables.some((table) => isMoreThanFigures(table) || mayBeKnown(table));
}

function isMoreThanFigures({ kind, arrangement, columns }: Scorecard): boolean {
  if (kind === "action-plan" || arrangement !== "rows") return true;
  return columns.some(({ heading, is }) => {
    if (is.kind === "value" && is.period !== undefined && is.period.kind !== "year") return true;
    return is.kind === "attribute" || (is.kind !== "label" && workedOutHeading.test(heading));
  });
}

/** Measures that are looked up in the dictionary to see whether it knows any; more take longer than what is to be saved. */
const mostLookedUp = 200;

function mayBeKnown({ measures }: Scorecard): boolean {
  return measures.length > mostLookedUp || measures.some(({ definition }) => definition !== undefined);
}
