import type { Scorecard, SheetReading } from "../scorecard/model";

/** Headings of columns that are worked out from others. */
export const workedOutHeading =
  /%|percent|change|differ|varian|\bgap\b|progress|reduction|increase|growth|average|\bmean\b|\bavg\b|achiev|reached|complet|funded|\bvs\.?\b|against|over\/under|movement|\btotals?\b|\bsum\b|\ball\b|\boverall\b|\bannual\b|full.year|year.?end|weighted|contribution|\bgesamt|\bsumme\b|\btotale?\b/i;

/**
 * Whether a workbook has anything that `columnRules` look at: a status, a direction, a rank, a weight, a column that
 * is worked out, a part of a year, another arrangement than a row for each measure, or a plan of actions. Without any, these rules find nothing and need not be there.
 */
export function mayNeedColumnRules(sheets: readonly SheetReading[]): boolean {
  return sheets.some(({ tables }) => tables.some(isMoreThanFigures));
}

function isMoreThanFigures({ kind, arrangement, columns }: Scorecard): boolean {
  if (kind === "action-plan" || arrangement !== "rows") return true;
  return columns.some(({ heading, is }) => {
    if (is.kind === "value" && is.period !== undefined && is.period.kind !== "year") return true;
    return is.kind === "attribute" || (is.kind !== "label" && workedOutHeading.test(heading));
  });
}
