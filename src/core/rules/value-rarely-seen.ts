import type { RuleContext } from "../check/context";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { basis, fromPack, isOwnFigure, isPublishedUnit, publishedFor, shownFigure } from "./published";
import { areaExample } from "./published-example";
import { cellsOf, isSome, list, quote } from "./say";

export const valueRarelySeen = defineRule({
  id: "value-rarely-seen",
  severity: "information",
  tier: "reference",
  title: "A figure that only one authority in a hundred has published.",
  why: "It is possible, and it is rare: worth a look at the source before it is worth a meeting.",
  subsumedBy: [
    "sign-lost",
    "unit-mixed-in-row",
    "unit-unlike-definition",
    "value-out-of-range",
    "complement-broken",
    "part-exceeds-whole",
    "value-never-seen",
    "step-unprecedented",
  ],
  needs: ["defined"],

  check(subject, context: RuleContext): readonly Found[] {
    const published = publishedFor(subject, context);
    if (!published) return [];
    const { measure } = published;
    const { p1, p99 } = measure.spread;
    const odd = subject.numbers.filter((field) => {
      const { value } = field.reading.quantity;
      const rare = value < p1 || value > p99;
      return rare && isPublishedUnit(field, subject.measure, measure) && !isOwnFigure(field, published);
    });
    if (!isSome(odd)) return [];
    const range = `${shownFigure(p1, measure)} to ${shownFigure(p99, measure)}`;
    return [
      {
        cells: cellsOf(odd),
        message: `${subject.title}: ${list(odd.map(quote))} ${odd.length === 1 ? "is" : "are"} outside what 98 of 100 authorities publish (${range}).`,
        advice: "Check the figure against its source.",
        evidence: [fromPack(`1st and 99th percentile ${basis(published)}: ${range}`, published)],
      },
    ];
  },

  examples: {
    bad: [areaExample(["Phonics in year 1", "80%", "84%", "*88%*"])],
    good: [areaExample(["Phonics in year 1", "75%", "76%", "78%"])],
  },
});
