import { formatQuantity } from "../cell/quantity";
import type { MeasureSubject } from "../check/subject";
import { partsOfWholesWith } from "../measures/own";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { indexRows, nearest, pairs } from "./families";
import type { Pair } from "./families";
import { isSome, list, quote } from "./say";

export const partExceedsWhole = defineTableRule({
  id: "part-exceeds-whole",
  severity: "error",
  tier: "dictionary",
  title: "A part is larger than the whole that it is part of.",
  why:
    "A pupil who reaches the standard in reading, writing and maths together has reached it in each, so the combined figure is never the " +
    "larger one. Where it is, two rows have been swapped or a target was set without looking at the other.",
  subsumedBy: [
    "figure-of-next-row",
    "row-slid",
    "decimal-style-mixed",
    "scale-off-by-hundred",
    "digits-slipped",
    "value-displaced",
    "figures-exchanged",
    "unit-mixed-in-row",
    "unit-unlike-definition",
    "value-out-of-range",
    "complement-broken",
  ],

  check(subject, { profile }) {
    const { rowsOf, cohortsOf } = indexRows(subject);
    return partsOfWholesWith(profile).flatMap(({ part, whole }) =>
      cohortsOf(part).flatMap((cohort) =>
        rowsOf(part, cohort).flatMap((row) => {
          const of = nearest(row, rowsOf(whole, cohort));
          return of ? exceeding(row, of) : [];
        }),
      ),
    );
  },

  examples: {
    bad: [
      [
        ["Key stage 2 reading, writing and maths combined", "58%", "63%", "*81%*"],
        ["Key stage 2 reading", "74%", "75%", "*80%*"],
      ],
    ],
    good: [
      [
        ["Key stage 2 reading, writing and maths combined", "58%", "63%", "70%"],
        ["Key stage 2 reading", "74%", "75%", "80%"],
      ],
    ],
  },
});

/** Rounding may make a part seem larger by half a unit of the coarser figure; only more than that counts. */
function exceeds({ a, b }: Pair): boolean {
  const decimals = Math.min(a.reading.quantity.decimals, b.reading.quantity.decimals);
  const exact = a.reading.quantity.decimals === b.reading.quantity.decimals;
  const slack = exact ? 1e-9 : 0.5 * 10 ** -decimals;
  return a.reading.quantity.value - b.reading.quantity.value > slack;
}

function exceeding(part: MeasureSubject, whole: MeasureSubject): readonly Found[] {
  const broken = pairs(part, whole).filter(exceeds);
  if (!isSome(broken)) return [];
  const names = [part, whole].map((row) => row.measure.definition?.entry.name ?? row.title);
  const cells = broken.flatMap(({ a, b }) => [a.at, b.at]);
  const [first] = broken;
  return [
    {
      cells: [first.a.at, ...cells.slice(1)],
      measure: part.title,
      message: `${part.title}: ${list(broken.map(({ a, b }) => `${quote(a)} is more than ${formatQuantity(b.reading.quantity)} in ${whole.title}`))}.`,
      advice: "Correct whichever of the two is wrong; look for rows or columns that were swapped.",
      evidence: [{ says: `${names[0] ?? ""} is part of ${names[1] ?? ""}`, from: "KPI dictionary" }],
    },
  ];
}
