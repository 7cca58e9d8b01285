import type { OwnMeasure, Statement } from "../../check/profile";
import { MeasureSubject } from "../../check/subject";
import type { Scorecard } from "../../scorecard/model";
import { dictionary } from "../../scorecard/read-workbook";
import { heldAgainst, isSameMeasure } from "./held-against";
import { isListOfStatements, statedInProfile } from "./stated";

/** What keeps a statement from being held against a scorecard: no row is its measure, or none of those that are has a figure for its period. */
export type Unmatched = "no-row" | "no-figure";

/**
 * What keeps each statement of a profile from being held against the scorecards that were read; undefined for those that are.
 *
 * @param own the user's own measures, by which rows and statements are matched as well.
 */
export function unmatchedStatements(
  statements: readonly Statement[],
  tables: readonly Scorecard[],
  own: readonly OwnMeasure[] = [],
): readonly (Unmatched | undefined)[] {
  const match = dictionary(own);
  const rows = tables
    .filter((table) => !isListOfStatements(table))
    .flatMap((table) => table.measures.map((measure) => new MeasureSubject(measure, table)));
  return statements.map((statement) => {
    const [stated] = statedInProfile([statement], match);
    if (!stated) return "no-figure";
    const same = rows.filter((row) => isSameMeasure(stated, row));
    if (same.length === 0) return "no-row";
    return same.some((row) => heldAgainst(stated, row)) ? undefined : "no-figure";
  });
}
