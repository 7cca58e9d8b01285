import type { MeasureSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineRule, defineTableRule } from "./define-rule";
import { together } from "./together";

/** Only where numbers are to be compared does it matter which way is good. */
function needsPolarity({ measure, baseline, targets }: MeasureSubject): boolean {
  return measure.polarity === undefined && (targets.length > 1 || (targets.length > 0 && baseline !== undefined));
}

export const polarityAmbiguous = defineRule({
  id: "polarity-ambiguous",
  severity: "warning",
  tier: "dictionary",
  title: "A measure with targets that is neither good when high nor good when low.",
  why:
    "Fewer children registered with a need may mean fewer needs, or needs that nobody noticed. Published sources give such measures no " +
    "direction, so a target for them has to say what is meant.",
  subsumedBy: [],
  needs: ["undirected"],

  check(subject): readonly Found[] {
    const { measure, title } = subject;
    const definition = measure.definition?.entry;
    if (!definition || definition.polarity !== undefined || !needsPolarity(subject)) return [];
    return [
      {
        cells: [measure.at],
        message: `${title}: it is not clear whether higher or lower is better.`,
        advice: "Say in the scorecard which way is good, and why.",
        evidence: [{ says: definition.noPolarity, from: definition.source }],
      },
    ];
  },

  examples: {
    bad: [[["*Children registered with SLCN*", "28.0%", "22%", "15%"]]],
    good: [[["Phonics", "69.1%", "82%", "88%"]]],
  },
});

export const polarityUnknown = defineTableRule({
  id: "polarity-unknown",
  severity: "information",
  tier: "sheet",
  title: "Nothing says whether higher or lower is better.",
  why:
    "Without it no target can be called better or worse. It is never guessed from the numbers: they are what is to be checked. Where a " +
    "table leaves it open for several measures, that is said once.",
  subsumedBy: ["polarity-ambiguous"],

  check({ having }) {
    return together([...having("undirected")].flatMap(undirected), (measures, count) => ({
      message: `Nothing says of ${String(count)} measures whether higher or lower is better, so their targets were not compared: ${measures}.`,
      advice: "Add a column that says so (“Higher is better”), or set each polarity in the profile.",
    }));
  },

  examples: {
    bad: [
      [["*Widgets per wodget*", "28", "22", "15"]],
      [
        ["*Widgets per wodget*", "28", "22", "15"],
        ["*Wodgets per gadget*", "14", "12", "11"],
        ["*Gadgets per widget*", "3", "4", "5"],
      ],
    ],
    good: [
      [
        ["Measure", "Polarity", "Baseline 2022", "Target 2023"],
        ["Widgets per wodget", "Lower is better", "28", "22"],
      ],
    ],
  },
});

function undirected(subject: MeasureSubject): readonly Found[] {
  const { measure, title } = subject;
  const definition = measure.definition?.entry;
  if (!needsPolarity(subject) || (definition && definition.polarity === undefined)) return [];
  return [
    {
      cells: [measure.at],
      measure: title,
      message: `${title}: nothing says whether higher or lower is better, so its targets were not compared.`,
      advice: "Add a column that says so (“Higher is better”), or set the polarity in the profile.",
    },
  ];
}
