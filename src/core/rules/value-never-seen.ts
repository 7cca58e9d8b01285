import type { RuleContext } from "../check/context";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { areaExample } from "./published-example";
import { basis, fromPack, isOwnFigure, isPublishedUnit, publishedFor, shownFigure } from "./published";
import type { Published } from "./published";
import { cellsOf, isSome, list, quote } from "./say";

export const valueNeverSeen = defineRule({
  id: "value-never-seen",
  severity: "warning",
  tier: "reference",
  title: "A figure that no authority has ever published.",
  why:
    "A target at or past the best that any authority has on record, or an outturn outside all that was ever published, is more often a " +
    "slip than a first. Where it is meant, say what will make it possible.",
  subsumedBy: [
    "sign-lost",
    "unit-mixed-in-row",
    "unit-unlike-definition",
    "value-out-of-range",
    "complement-broken",
    "part-exceeds-whole",
  ],
  needs: ["defined"],

  check(subject, context: RuleContext): readonly Found[] {
    const published = publishedFor(subject, context);
    if (!published) return [];
    const odd = subject.numbers.filter((field) => isNeverSeen(field, published, subject));
    if (!isSome(odd)) return [];
    const { measure } = published;
    const { min, max } = measure.spread;
    const range = `${shownFigure(min, measure)} to ${shownFigure(max, measure)}`;
    return [
      {
        cells: cellsOf(odd),
        message: `${subject.title}: ${list(odd.map(quote))} ${odd.length === 1 ? "is" : "are"} outside what any authority has published, or at its edge (${range}).`,
        advice: "Check the figure against its source; for a target, say what would make it possible, or lower it.",
        evidence: [fromPack(`Lowest and highest ${basis(published)}: ${range}`, published)],
      },
    ];
  },

  examples: {
    bad: [areaExample(["Phonics in year 1", "75%", "80%", "*92%*"])],
    good: [areaExample(["Phonics in year 1", "75%", "76%", "78%"])],
  },
});

/** A target as good as the record is past it: nobody has bettered it. */
function isNeverSeen(field: NumberField, published: Published, { direction, measure: row }: MeasureSubject): boolean {
  const { measure } = published;
  if (!isPublishedUnit(field, row, measure) || isOwnFigure(field, published)) return false;
  const { value } = field.reading.quantity;
  const { min, max } = measure.spread;
  const half = 0.5 * 10 ** -field.reading.quantity.decimals;
  if (field.role === "target" && direction === 1 && value >= max) return true;
  if (field.role === "target" && direction === -1 && value <= min && min > 0) return true;
  return value > max + half || value < min - half;
}
