import type { Unit } from "../cell/quantity";

/** What columns for the unit say, as small words. The first that fits counts. */
const said: readonly (readonly [RegExp, Unit])[] = [
  [/^(%|percent(age)?s?|per cent|proportion|share)$/, "percent"],
  [/^(pp|ppts?|(%|percent(age)?) points?)$/, "percentage-points"],
  [/^(points?|pts)$/, "points"],
  [/^(scores?|average score)$/, "score"],
  [/^(counts?|numbers?|no|#|headcount)$/, "count"],
  [/^(£|£m|£k|€|\$|gbp|money|pounds?)$/, "money"],
  [/^(ratio|\d+:\d+)$/, "ratio"],
  [/^(rates?|(rate )?(per|\/) ?[\d,]+( .{1,30})?)$/, "rate"],
  [/^((working|calendar|school) )?days?$/, "days"],
  [/^(index|index score)$/, "index"],
];

/** The unit that a cell of a column for units states (`%`, `points`, `per 100 pupils`); undefined for any other word. */
export function unitOfText(text: string): Unit | undefined {
  const plain = text.trim().toLowerCase().replace(/\.$/, "");
  return plain === "" ? undefined : said.find(([pattern]) => pattern.test(plain))?.[1];
}
