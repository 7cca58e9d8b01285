import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";

export const labelUnofficial = defineRule({
  id: "label-unofficial",
  severity: "warning",
  tier: "dictionary",
  title: "A label that does not say what is measured.",
  why:
    "“Quality of schools” can be a share of schools or a share of pupils in them, at one grade or at two. Whoever fills in next year’s figure " +
    "will count something else, and nobody will notice.",
  subsumedBy: [],
  needs: ["vague"],

  check({ measure, title }): readonly Found[] {
    const { definition: match, fields } = measure;
    // A row for one cohort is named after the row for all, which says it in full.
    const definition = match?.vague && match.cohort === undefined ? match.entry : undefined;
    if (!definition || !fields.some(({ reading }) => reading.kind === "quantity")) return [];
    return [
      {
        cells: [measure.at],
        message: `${title}: the label does not say what is counted, of whom.`,
        advice: "Name the measure as it is published, with its unit and whom it is of.",
        evidence: [{ says: `It may be: ${definition.name}`, from: definition.source }],
      },
    ];
  },

  examples: {
    bad: [[["*Quality of primary schools*", "88%", "90%", "92%"]]],
    good: [[["Primary schools rated good or outstanding", "88%", "90%", "92%"]]],
  },
});
