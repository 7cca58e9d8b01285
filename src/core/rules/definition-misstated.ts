import type { CellRef } from "../cell/address";
import { misstatements } from "../measures/eras";
import type { TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";

/** A text that may say how a measure is defined, and the measures it may be about. */
interface Wording {
  readonly at: CellRef;
  readonly text: string;
  readonly measures: ReadonlySet<string>;
  readonly title: string;
}

export const definitionMisstated = defineTableRule({
  id: "definition-misstated",
  severity: "warning",
  tier: "dictionary",
  title: "A definition that is put otherwise than its publisher puts it.",
  why: "One word decides who is counted: “more than 10%” leaves out those at exactly 10%, whom the published figure has.",
  subsumedBy: [],

  check(subject): readonly Found[] {
    return wordings(subject).flatMap(({ at, text, measures, title }) =>
      misstatements.flatMap(({ measures: ids, wrong, right, source }): readonly Found[] => {
        const [said] = wrong.exec(text) ?? [];
        if (said === undefined || !ids.some((id) => measures.has(id))) return [];
        return [
          {
            cells: [at],
            measure: title,
            message: `“${said.trim()}” is not how it is defined: it is ${right}.`,
            advice: "Put the definition as it is published.",
            evidence: [{ says: `Defined as ${right}`, from: source }],
          },
        ];
      }),
    );
  },

  examples: {
    bad: [[["*Persistent absence (missing more than 10% of sessions)*", "22%", "20%", "18%"]]],
    good: [[["Persistent absence (missing 10% or more of sessions)", "22%", "20%", "18%"]]],
  },
});

/** Labels, and the notes of a table with all measures of the table. */
function wordings({ table, having }: TableSubject): readonly Wording[] {
  const all = new Set<string>();
  const labels: Wording[] = [];
  for (const { measure, title } of having("defined")) {
    const { definition } = measure;
    if (definition?.fit !== "exact") continue;
    all.add(definition.id);
    labels.push({ at: measure.at, text: measure.name, measures: new Set([definition.id]), title });
  }
  const notes = table.notes.map(({ at, text }): Wording => ({ at, text, measures: all, title: "" }));
  return [...labels, ...notes];
}
