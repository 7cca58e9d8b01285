import { formatPeriod, hasYear, periodEnd } from "../cell/period";
import type { Period } from "../cell/period";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { breaks } from "../measures/eras";
import type { Break } from "../measures/eras";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { isSome, list } from "./say";

/** A row that starts before a change of definition and ends after it. */
interface Crossing {
  readonly subject: MeasureSubject;
  readonly baseline: NumberField;
  readonly from: Period;
}

export const definitionChanged = defineTableRule({
  id: "definition-changed",
  severity: "information",
  tier: "dictionary",
  title: "Baselines and targets on two sides of a change of definition.",
  why:
    "A figure from before the change and one from after it do not measure the same thing: the difference between them is partly the change " +
    "and not what anybody did.",
  subsumedBy: [],

  check(subject): readonly Found[] {
    return breaks.flatMap((change) => {
      const crossing = crossings(subject, change);
      const cells = crossing.map(({ baseline }) => baseline.at);
      const [first] = crossing;
      if (!isSome(cells) || !first) return [];
      return [
        {
          cells,
          measure: first.subject.title,
          message: `${list(crossing.map(({ subject: one, from }) => `${one.title} (from ${formatPeriod(from)})`))}: the baseline is from before a change of definition.`,
          advice: "Say so beside the figures, and compare only figures from the same side of the change.",
          evidence: [{ says: change.says, from: change.source }],
        },
      ];
    });
  },

  examples: {
    bad: [
      [
        ["Measure", "Baseline 2021", "Target 2024", "Target 2025"],
        ["Good level of development", "*72%*", "73%", "74%"],
      ],
    ],
    good: [
      [
        ["Measure", "Baseline 2022", "Target 2024", "Target 2025"],
        ["Good level of development", "65%", "68%", "70%"],
      ],
    ],
  },
});

function crossings({ having }: TableSubject, { measures, from }: Break): readonly Crossing[] {
  const found: Crossing[] = [];
  for (const subject of having("defined")) {
    const { definition, baseline, targets } = subject;
    if (!definition || !measures.includes(definition.id)) continue;
    const last = targets.at(-1)?.period;
    const start = baseline?.period;
    if (!baseline || !start || !last || !hasYear(start) || !hasYear(last)) continue;
    if (periodEnd(start) < from - 0.01 && periodEnd(last) > from - 0.01) found.push({ subject, baseline, from: start });
  }
  return found;
}
