/** Labels and headings of a figure for all that the others beside it are part of. */
export const totalNamed = /^(grand |sub-? ?|overall )?totals?\b|\btotals?$|^sum\b|^(all|overall)$/i;

/** Labels and headings of a figure over all groups beside it, be it a sum or a mean. */
export const overallNamed = /\b(total|overall|average|mean|combined)\b|^(all|both)\b/i;
