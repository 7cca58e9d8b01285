import type { Unit } from "./quantity";

/** Words behind a number that say what it counts or measures, each with where they may end. */
const words: readonly (readonly [RegExp, Unit])[] = [
  [/\s?(?:per|\/)\s?(?:100,?000|10,?000|1,?000,?000|1,?000|100|million|thousand|hundred)(?![\d\p{L}])/iuy, "rate"],
  [/\s?(?:(?:working|school|calendar) )?days?(?!\p{L})/iuy, "days"],
  [/\s?(?:points?|pts)(?!\p{L})/iuy, "points"],
  [
    /\s?(?:pupils?|children|child|young people|people|persons?|students?|learners?|families|family|schools?|settings|cases|incidents|referrals|places|staff|residents|homes|households|exclusions|suspensions|visits|visitors)(?!\p{L})/iuy,
    "count",
  ],
];

/** The unit that the words right behind a number give it, and where they end; undefined when they give none. */
export function unitWords(text: string, from: number): { readonly unit: Unit; readonly reach: number } | undefined {
  for (const [pattern, unit] of words) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match) return { unit, reach: from + match[0].length };
  }
  return undefined;
}
