import type { RuleContext } from "../check/context";
import type { Evidence } from "../check/finding";
import { gain, isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Quantity } from "../cell/quantity";
import { latestIn } from "../reference/figures";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { fromPack, isPublishedUnit, publishedFor, shownFigure } from "./published";
import { areaExample } from "./published-example";
import { quote, shown } from "./say";

/** What a target is held against. */
interface Benchmark {
  readonly quantity: Quantity;
  readonly said: string;
  readonly evidence: Evidence;
}

export const targetWorseThanBenchmark = defineRule({
  id: "target-worse-than-benchmark",
  severity: "information",
  tier: "reference",
  title: "The last target is still worse than the comparator is today.",
  why:
    "A plan may well close half a gap. That the goal itself lies behind where others stand already is worth saying aloud, since readers will " +
    "ask.",
  subsumedBy: [
    "sign-lost",
    "unit-mixed-in-row",
    "unit-unlike-definition",
    "value-out-of-range",
    "complement-broken",
    "part-exceeds-whole",
    "target-worse-than-baseline",
  ],
  needs: ["outdone", "defined"],

  check(subject, context: RuleContext): readonly Found[] {
    const { direction, targets, title } = subject;
    const last = targets.at(-1);
    if (direction === undefined || !last) return [];
    const benchmark = onSheet(subject) ?? published(subject, context, last);
    if (!benchmark || (gain(direction, benchmark.quantity, last.reading.quantity) ?? 0) >= 0) return [];
    return [
      {
        cells: [last.at],
        message: `${title}: ${quote(last)} is worse than ${benchmark.said}.`,
        advice: "Say that the gap is meant to stay, or set a target that closes it.",
        evidence: [benchmark.evidence],
      },
    ];
  },

  examples: {
    bad: [
      areaExample(["Phonics in year 1", "75%", "76%", "*77%*"]),
      [
        ["Measure", "Baseline 2022", "Target 2024", "National"],
        ["Phonics in year 1", "70%", "*74%*", "79%"],
      ],
    ],
    good: [areaExample(["Phonics in year 1", "75%", "78%", "80%"])],
  },
});

/** The benchmark that the scorecard gives itself. */
function onSheet({ fields }: MeasureSubject): Benchmark | undefined {
  const own = fields.filter((field): field is NumberField => field.role === "benchmark" && isNumberField(field)).at(-1);
  return own && { quantity: own.reading.quantity, said: quote(own), evidence: shown(own) };
}

function published(subject: MeasureSubject, context: RuleContext, last: NumberField): Benchmark | undefined {
  const found = publishedFor(subject, context);
  const [area] = found?.reference.areas.national ?? [];
  const latest = found && area !== undefined ? latestIn(found.measure, area) : undefined;
  if (!found || !latest || area === undefined || !isPublishedUnit(last, subject.measure, found.measure))
    return undefined;
  const { measure } = found;
  const value = `${shownFigure(latest.figure.value, measure)}`;
  return {
    quantity: { value: latest.figure.value, unit: last.reading.quantity.unit, decimals: measure.decimals },
    said: `${area} was in ${String(latest.year)} (${value})`,
    evidence: fromPack(`${area}, ${String(latest.year)}: ${value}`, found),
  };
}
