import type { MeasureSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { limitsInWords, limitsOf, mayPassTheWhole, outsideOf } from "./limits";
import { cellsOf, isSome, list, quote } from "./say";

export const valueOutOfRange = defineRule({
  id: "value-out-of-range",
  severity: "error",
  tier: "dictionary",
  title: "A figure lies outside what the measure can be.",
  why:
    "An Attainment 8 score above 90, a negative count or 120% of all pupils cannot be true whatever happened. " +
    "Only limits that follow from the measure's definition are used, never what is usual.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "unit-mixed-in-row", "sign-lost"],
  needs: ["extreme", "defined", "astray"],

  check(subject) {
    const limits = limitsOf(subject);
    if (!limits) return loneAbove(subject);
    const outside = outsideOf(subject, limits);
    if (!isSome(outside)) return [];
    return [
      {
        cells: cellsOf(outside),
        message: `${subject.title}: ${list(outside.map(quote))} ${outside.length === 1 ? "is" : "are"} outside what is possible (${limitsInWords(limits)}).`,
        advice:
          "Look the figure up in its source and correct it; a slipped decimal point or a value from another row is likely.",
        evidence: [{ says: `${limits.from} lies ${limitsInWords(limits)}`, from: "KPI dictionary" }],
      },
    ];
  },

  examples: {
    bad: [
      [["Attainment 8 score", "50.1", "*520*"]],
      [["Percentage of pupils attending", "91%", "*930%*"]],
      [["Number of suspensions", "505", "*-450*"]],
      [["Decreased percentage of visits to the counter", "20%", "100%", "*200%*"]],
      [
        ["Measure", "Unit", "2022", "2023", "Target 2024", "Target 2025"],
        ["Handwashing compliance", "%", "78", "*118*", "85", "90"],
        ["Visits", "number", "78", "118", "120", "130"],
      ],
      [["Hand hygiene compliance", "78%", "*118%*", "85%", "90%"]],
      [["Pupils in year 9 with a pass in sport, share (%)", "84", "*187*", "81", "82"]],
      [
        ["Measure", "Good is", "2022/23", "2023/24", "England"],
        ["Users satisfied with their care", "High", "64.2%", "65.0%", "*108.2%*"],
      ],
      [["Calls answered", "92%", "93%", "*107%*", "95%"]],
    ],
    good: [
      [["Cost recovery", "112%", "118%", "120%"]],
      [["Reduction of GHG emissions", "80%", "100%", "110%"]],
      [["Attainment 8 score", "50.1", "52"]],
      [["Percentage change in income", "91%", "130%"]],
      [
        ["Measure", "2020", "2021", "2022", "2023"],
        ["Calls returned on the day", "81%", "93%", "107%", "95%"],
      ],
      [["Percentage of closures to receipts", "91%", "116%", "98%"]],
      [
        ["Measure", "2020", "2021", "2022", "2023"],
        ["Change in income (%)", "84", "113", "81", "82"],
      ],
    ],
  },
});

/** How many times the largest of the others a percentage above 100 must be to be no figure of their kind. */
const times = 1.2;
const fewestOthers = 2;

/** How many times as far above the others as these are apart, where they lie close together and near the whole. */
const timesApart = 3;
const near = 80;

function isFarAbove(value: number, others: readonly number[], most: number): boolean {
  const least = Math.min(...others);
  const isClose = others.length > fewestOthers && least >= near && value - most >= timesApart * (most - least);
  return isClose || value >= times * most;
}

/** Labels that end in the unit of figures that have none: "Pupils who may go on, share (%)". */
const inPercent = /\(%\)$/;

/** One percentage above 100 among others that are all well below. */
function loneAbove({ numbers, title, measure }: MeasureSubject): readonly Found[] {
  const isShare =
    inPercent.test(measure.name.trim()) && numbers.every(({ reading }) => reading.quantity.unit === "number");
  const percents = numbers.filter(({ reading }) => isShare || reading.quantity.unit === "percent");
  const [lone, another] = percents.filter(({ reading }) => reading.quantity.value > 100);
  const others = percents.filter((field) => field !== lone);
  const most = Math.max(...others.map(({ reading }) => reading.quantity.value));
  if (!lone || another || others.length < fewestOthers || mayPassTheWhole(measure.name)) return [];
  if (
    most >= 100 ||
    !isFarAbove(
      lone.reading.quantity.value,
      others.map(({ reading }) => reading.quantity.value),
      most,
    )
  )
    return [];
  return [
    {
      cells: [lone.at],
      severity: "warning",
      message: `${title}: ${quote(lone)} is above 100%, and the rest of its row is well below (${list(others.map(({ text }) => text.trim()))}).`,
      advice: "Look the figure up in its source: a share of a whole cannot be more than all of it.",
    },
  ];
}
