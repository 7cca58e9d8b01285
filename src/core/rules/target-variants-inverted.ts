import { samePeriod } from "../cell/period";
import type { MeasureSubject, NumberField } from "../check/subject";
import { gain } from "../check/subject";
import { inEachInSteps } from "./in-each";
import { defineTableRule } from "./define-rule";
import type { Found } from "./define-rule";
import type { FieldVariant } from "../scorecard/model";
import { shown } from "./say";

/** What a target that will just do, the target and the one that is hoped for are called. */
const names: readonly (readonly [FieldVariant | undefined, string])[] = [
  ["minimum", "the minimum"],
  [undefined, "the target"],
  ["stretch", "the stretch target"],
];

export const targetVariantsInverted = defineTableRule({
  id: "target-variants-inverted",
  severity: "warning",
  tier: "sheet",
  title: "A stretch target asks for less than the target, or a minimum for more.",
  why:
    "What is hoped for lies beyond what is promised, and what will just do before it. Where the three stand in another order, two of them were exchanged " +
    "or one was not brought up to date with the others.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "unit-mixed-in-row", "sign-lost"],

  *check({ table, measures }) {
    const hasVariants = table.columns.some(
      ({ is }) => is.kind === "value" && is.role === "target" && (is.variant === "stretch" || is.variant === "minimum"),
    );
    return hasVariants ? yield* inEachInSteps(measures, foundIn) : [];
  },

  examples: {
    bad: [
      [
        ["Measure", "Good is", "Minimum target", "Target", "Stretch target"],
        ["Calls answered", "High", "70%", "75%", "80%"],
        ["Complaints settled in time", "High", "72%", "78%", "*75%*"],
      ],
    ],
    good: [
      [
        ["Measure", "Good is", "Minimum target", "Target", "Stretch target"],
        ["Calls answered", "High", "70%", "75%", "80%"],
        ["Calls lost", "Low", "9%", "8%", "5%"],
      ],
    ],
  },
});

function foundIn(subject: MeasureSubject): readonly Found[] {
  const { title, targets } = subject;
  const plain = targets.filter(({ variant }) => variant === undefined);
  const groups = plain.length > 0 ? plain : targets.filter(({ variant }) => variant === "minimum");
  return groups.flatMap((one): readonly Found[] => {
    const own = names.flatMap(([variant, name]) => {
      const field = targets.find((target) => target.variant === variant && isSameTime(target, one));
      return field ? [{ field, name, variant }] : [];
    });
    const direction = subject.direction ?? directionIn(own.map(({ field }) => field));
    if (direction === undefined) return [];
    return own.slice(1).flatMap((next, index): readonly Found[] => {
      const before = own[index];
      if (!before || (gain(direction, before.field.reading.quantity, next.field.reading.quantity) ?? 0) >= 0) return [];
      const [odd, held] = next.variant === "stretch" ? [next, before] : [before, next];
      return [
        {
          cells: [odd.field.at],
          measure: title,
          message: `${title}: ${odd.name} ${odd.field.text.trim()} asks for ${odd.variant === "stretch" ? "less" : "more"} than ${held.name} ${held.field.text.trim()} (${direction > 0 ? "higher" : "lower"} is better).`,
          advice: "Look the two up: they may have been exchanged, or one was not brought up to date.",
          evidence: [shown(held.field)],
        },
      ];
    });
  });
}

function isSameTime(a: NumberField, b: NumberField): boolean {
  return a.period && b.period ? samePeriod(a.period, b.period) : a.period === b.period;
}

/** Which way is good, from the outermost of all three. */
function directionIn(fields: readonly NumberField[]): 1 | -1 | undefined {
  const [first, last] = [fields[0]?.reading.quantity, fields.at(-1)?.reading.quantity];
  if (!first || !last || fields.length < names.length || first.value === last.value) return undefined;
  return last.value > first.value ? 1 : -1;
}
