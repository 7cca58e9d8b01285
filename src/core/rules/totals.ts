/** Labels and headings of a figure for all that the others beside it are part of. */
export const totalNamed =
  /^(?:(?:grand|sub|overall|net|gross)[- ]?)?totals?\b|\btotals?$|^sum\b|^(?:all|overall|in all|all in all|combined)$|^(?:gesamt|insgesamt|summe|somme|totale|totaal|suma|razem|summa|yhteensä|i alt)\b/i;

/** Labels of what may be a sum of others: "All household waste", "NEET and not known combined". */
export const totalLike =
  /\b(?:all|total|overall|combined|both|sum|aggregate|whole|together|either)\b|^(?:net|gross)\b|\+|\bplus\b/i;

/** Labels of what does not add up though it is called a total: means, rates, what leaves out double counting. */
export const noSum =
  /double|unique|average|mean|median|\brates?\b|per (?!year|annum|month|quarter)|^total (?:(?:wait|waiting|response|journey) )?time\b/i;

/** Headings of a figure over all groups beside it, be it a sum or a mean. */
export const overallNamed = /\b(total|overall|average|mean|combined)\b|^(all|both)\b/i;

/** The name of a total of a whole table is short: "Industry", "Grand total". */
export const mayBeAll = /^\S+(?: \S+)?$/;
/** Rows that a total of a whole table must have above it. */
export const fewestOfTable = 4;
