import { hasYear, periodEnd } from "../cell/period";
import { silences } from "../measures/eras";
import type { Silence } from "../measures/eras";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { saysNothing } from "./none-meant";
import { cellsOf, isSome, list, nameOf } from "./say";

export const measureDiscontinued = defineRule({
  id: "measure-discontinued",
  severity: "warning",
  tier: "dictionary",
  title: "A target for a year in which the measure is not published.",
  why:
    "A target that no published figure will ever answer cannot be met or missed. Replace the measure, or say whose figure will be used " +
    "instead.",
  subsumedBy: [],
  needs: ["defined"],

  check(subject): readonly Found[] {
    const { definition, fields, title } = subject;
    if (!definition) return [];
    return silences.flatMap((silence) => {
      if (!silence.measures.includes(definition.id)) return [];
      const silent = fields.filter((field) => isSilent(field, silence));
      if (!isSome(silent)) return [];
      return [
        {
          cells: cellsOf(silent),
          message: `${title}: ${list(silent.map(nameOf))} cannot be answered by a published figure.`,
          advice: "Choose a measure that will be published, or say which figure of your own will be used.",
          evidence: [{ says: silence.says, from: silence.source }],
        },
      ];
    });
  },

  examples: {
    bad: [[["Key stage 1 reading", "68%", "70%", "*72%*"]]],
    good: [[["Phonics in year 1", "75%", "76%", "78%"]], [["Key stage 1 reading", "68%", "70%", "n/a"]]],
  },
});

function isSilent(field: Field, { from, to }: Silence): boolean {
  const { role, period, reading } = field;
  if (role !== "target" || !period || !hasYear(period)) return false;
  // Who writes n/a has seen it.
  if (saysNothing(field) || reading.kind === "note") return false;
  const year = Math.ceil(periodEnd(period) - 1e-4);
  return year >= from && (to === undefined || year <= to);
}
