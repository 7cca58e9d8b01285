import type { Period, Quarter, Term } from "../cell/period";

const terms: readonly Term[] = ["autumn", "spring", "summer"];
const quarters: readonly Quarter[] = [1, 2, 3, 4];

/** The period one of its own length later, or earlier where `by` is -1. */
export function following(period: Period, by: 1 | -1): Period {
  switch (period.kind) {
    case "year":
      return { ...period, year: period.year + by };
    case "month": {
      const month = period.month + by;
      if (month >= 1 && month <= 12) return { ...period, month };
      return { ...period, month: by > 0 ? 1 : 12, year: period.year + by };
    }
    case "quarter": {
      const quarter = quarters[period.quarter - 1 + by];
      return quarter ? { ...period, quarter } : { ...period, quarter: by > 0 ? 1 : 4, year: period.year + by };
    }
    case "term": {
      const term = terms[(terms.indexOf(period.term) + by + terms.length) % terms.length] ?? period.term;
      // A term's year is that of the calendar, which turns between autumn and spring.
      const turns = by > 0 ? period.term === "autumn" : term === "autumn";
      return { ...period, term, year: turns ? period.year + by : period.year };
    }
    default:
      return period satisfies never;
  }
}
