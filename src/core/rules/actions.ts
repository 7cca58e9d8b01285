import type { Measure, Scorecard } from "../scorecard/model";

/** What the status of an action says when nothing is left to be done. */
const done = /\b(complete\w*|done|closed|achieved|delivered|finished|met|cancelled|superseded)\b/i;
const notDone = /\b(not|in)\s?-?(yet )?(complete|done|met|closed)/i;

/** The actions of a plan that are not said to be done. */
export function actionsOf({ measures }: Scorecard): readonly Measure[] {
  return measures.filter(
    ({ attributes }) =>
      !attributes.some(
        ({ role, text }) => (role === "status" || role === "rag") && done.test(text) && !notDone.test(text),
      ),
  );
}
