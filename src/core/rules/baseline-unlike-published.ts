import type { RuleContext } from "../check/context";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { figureFor, fromPack, isPublishedUnit, publishedFor, sameFigure, shownFigure } from "./published";
import { areaExample } from "./published-example";
import { isSome, list, quote } from "./say";

export const baselineUnlikePublished = defineRule({
  id: "baseline-unlike-published",
  severity: "information",
  tier: "reference",
  title: "A baseline or outturn that is not what was published for the authority.",
  why:
    "Provisional figures, local cuts and later revisions all differ a little from what was published in the end. A larger difference is " +
    "worth a look: the baseline is what every target is measured from.",
  subsumedBy: [
    "sign-lost",
    "unit-mixed-in-row",
    "unit-unlike-definition",
    "value-out-of-range",
    "baseline-equals-comparator",
    "value-never-seen",
  ],
  needs: ["defined"],

  check(subject, context: RuleContext): readonly Found[] {
    const published = publishedFor(subject, context);
    if (!published) return [];
    const { measure, authority } = published;
    const fields = subject.numbers.filter(({ role }) => role === "baseline" || role === "actual");
    const unlike = fields.flatMap((field) => {
      const figure = figureFor(field, authority, published);
      if (!figure || !isPublishedUnit(field, subject.measure, measure) || sameFigure(field, figure, measure.decimals))
        return [];
      const difference = Math.abs(field.reading.quantity.value - figure.value);
      return difference > measure.yearOnYear.p50 / 2 ? [{ field, figure }] : [];
    });
    const cells = unlike.map(({ field }) => field.at);
    if (!isSome(cells)) return [];
    return [
      {
        cells,
        message: `${subject.title}: ${list(unlike.map(({ field, figure }) => `${quote(field)} (published: ${shownFigure(figure.value, measure)}${figure.provisional ? ", provisional" : ""})`))}.`,
        advice: "Say which source the figure is from, or put the published one in.",
        evidence: unlike.map(({ field, figure }) =>
          fromPack(`${authority}, the period of ${quote(field)}: ${shownFigure(figure.value, measure)}`, published),
        ),
      },
    ];
  },

  examples: {
    bad: [areaExample(["EBacc entry", "*41.3%*", "42%"])],
    good: [areaExample(["EBacc entry", "36.2%", "37.5%"])],
  },
});
