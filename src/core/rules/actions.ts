import type { Measure, Scorecard } from "../scorecard/model";

/** What the status of an action says when nothing is left to be done. */
const done = /\b(complete\w*|done|closed|achieved|delivered|finished|met|cancelled|superseded)\b/i;
const notDone = /\b(not|in)\s?-?(yet )?(complete|done|met|closed)/i;

/** What costs add up to is no action. */
const total = /^\W*(sub-?|grand )?total\b/i;

/** The actions of a plan that are not said to be done. */
export function actionsOf({ measures }: Scorecard): readonly Measure[] {
  return measures.filter(
    ({ name, attributes }) =>
      !total.test(name) &&
      !attributes.some(
        ({ role, text }) => (role === "status" || role === "rag") && done.test(text) && !notDone.test(text),
      ),
  );
}
