import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable, sameLength } from "../check/subject";
import { unitOfLabel } from "../measures/wording";
import { isByHowMuch } from "./by-how-much";
import { defineRule } from "./define-rule";
import { cellsOf, isSome, list, shown } from "./say";
import { spreadOver } from "./spread";

/** Targets that a path must have for its way to be plain. */
const fewestTargets = 3;

export const pathContradictsStart = defineRule({
  id: "path-contradicts-start",
  severity: "warning",
  tier: "sheet",
  title: "Targets go one way, and all lie on the other side of where they start.",
  why:
    "From 93.65 now to 110, 105, 102 and 95: the years go down, so lower is better, and yet every one is worse than today; and if higher were better they would fall year by year. " +
    "Either way the plan was made from another start. Counts begin anew every year, and a figure between them that fell already explains it.",
  subsumedBy: [
    "figure-of-next-row",
    "row-slid",
    "decimal-style-mixed",
    "scale-off-by-hundred",
    "digits-slipped",
    "unit-mixed-in-row",
    "target-worse-than-baseline",
  ],
  needs: ["undirected"],

  check(subject) {
    const { targets, title, measure } = subject;
    const start = subject.baseline;
    const [first] = targets;
    if (
      !start ||
      valueOf(start) < 0 ||
      !first ||
      measure.polarity ||
      toDate.test(start.heading) ||
      targets.length < fewestTargets ||
      !isLevel(subject, start)
    )
      return [];
    if (isByHowMuch(subject) || spreadOver(subject) || !targets.every((aim) => isAlike(aim, start))) return [];
    const way = Math.sign(valueOf(targets.at(-1) ?? first) - valueOf(first));
    const isOn = targets.every(
      (aim, index) => index === 0 || way * (valueOf(aim) - valueOf(targets[index - 1] ?? aim)) >= 0,
    );
    const isBehind = targets.every((aim) => way * (valueOf(start) - valueOf(aim)) > 0);
    const isReached = subject.actuals.some(
      (actual) => actual !== start && way * (valueOf(start) - valueOf(actual)) > 0 && valueOf(actual) !== 0,
    );
    if (way === 0 || !isOn || !isBehind || isReached || !isSome(targets)) return [];
    return [
      {
        cells: cellsOf(targets),
        message: `${title}: the targets ${way > 0 ? "rise" : "fall"} (${list(targets.map(({ text }) => text.trim()))}), and all lie ${way > 0 ? "below" : "above"} the ${start.text.trim()} that they start from.`,
        advice: "Look whether start and targets are of one thing and one unit; say which way is good.",
        evidence: [shown(start)],
      },
    ];
  },

  examples: {
    bad: [
      [
        ["Measure", "Baseline 2015", "Target 2017", "Target 2018", "Target 2019", "Target 2020"],
        ["Widget ratio", "93.65", "*110*", "*105*", "*102*", "*95*"],
      ],
      [
        ["Measure", "Baseline 2024", "Target 2025", "Target 2026", "Target 2027"],
        ["Share of widgets", "65.2%", "*27.4%*", "*31.5%*", "*41.7%*"],
      ],
    ],
    good: [
      [
        ["Measure", "Baseline 2015", "Target 2017", "Target 2018", "Target 2019", "Target 2020"],
        ["Widget ratio", "123.65", "110", "105", "102", "95"],
      ],
      [
        ["Measure", "Baseline 2024", "Target 2025", "Target 2026", "Target 2027"],
        ["Widgets", "2,500", "500", "1,000", "1,200"],
      ],
      [
        ["Measure", "Year 1 target", "Progress to date", "Year 2 target", "Year 3 target"],
        ["Share of widgets", "20%", "11.4%", "18%", "15%"],
      ],
    ],
  },
});

/** Headings of what a year has come to so far, from which its target is not yet to be seen. */
const toDate = /\b(?:to date|ytd|so far)\b/i;

const valueOf = ({ reading }: NumberField): number => reading.quantity.value;

function isAlike(aim: NumberField, start: NumberField): boolean {
  return comparable(aim.reading.quantity, start.reading.quantity) && sameLength(aim, start);
}

/** A level that holds from year to year, as shares and rates do: what is counted may begin anew with every year. */
function isLevel({ measure }: MeasureSubject, start: NumberField): boolean {
  const { unit, value, decimals } = start.reading.quantity;
  if (unit === "money" || unit === "count" || value === 0) return false;
  const said = unitOfLabel(measure.name)?.unit;
  if (said === "count") return false;
  return unit !== "number" || decimals >= 2 || said === "percent" || (decimals > 0 && Math.abs(value) <= 1);
}
