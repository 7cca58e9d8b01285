import { samePeriod } from "../cell/period";
import { comparable } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import type { Measure } from "../scorecard/model";
import { inEachInSteps } from "./in-each";
import { list, shown } from "./say";

export const wholeOutsideParts = defineTableRule({
  id: "whole-outside-parts",
  severity: "error",
  tier: "sheet",
  title: "A percentage for all lies above or below those of both halves that make up all.",
  why:
    "What all reach lies between what boys and what girls reach, however many there are of each. 67% for all beside 71% and 73% is the figure of another " +
    "row or year, or one of the three is mistyped.",
  subsumedBy: [
    "row-slid",
    "digits-slipped",
    "scale-off-by-hundred",
    "unit-mixed-in-row",
    "value-displaced",
    "figures-exchanged",
    "total-unlike-sum",
    "weighted-mean-off",
  ],

  *check({ table, measures }) {
    if (table.arrangement !== "rows") return [];
    const headed = table.columns.filter(({ heading }) => isGrouped(heading)).length;
    const across = headed < fewest ? [] : yield* inEachInSteps(measures, acrossColumns);
    const grouped = yield* inEachInSteps(table.measures, (measure) => (isGrouped(measure.name) ? [measure] : []));
    return [...across, ...acrossRows(new Set(grouped), measures)];
  },

  examples: {
    bad: [
      [
        ["Measure", "Actual 2024 all", "Actual 2024 boys", "Actual 2024 girls"],
        ["Reading", "67%", "58%", "76%"],
        ["Mathematics", "*67%*", "71%", "73%"],
      ],
      [
        ["Measure", "Actual 2023", "Actual 2024"],
        ["Reading: all pupils", "72%", "*81%*"],
        ["Reading: disadvantaged", "61%", "64%"],
        ["Reading: not disadvantaged", "76%", "77%"],
      ],
    ],
    good: [
      [
        ["Measure", "Actual 2024 all", "Actual 2024 boys", "Actual 2024 girls"],
        ["Reading", "67%", "58%", "76%"],
        ["Mathematics", "73%", "73%", "73%"],
      ],
      [
        ["Measure", "Actual 2023", "Actual 2024"],
        ["Reading: all pupils", "72%", "74%"],
        ["Reading: disadvantaged", "61%", "64%"],
        ["Reading: not disadvantaged", "76%", "77%"],
      ],
    ],
  },
});

/** Half of all, by the word for it: whoever is in neither is in no such column. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/\bboys?\b/iu, /\bgirls?\b/iu],
  [/\b(?:males?|men)\b/iu, /\b(?:females?|women)\b/iu],
  [
    /(?<!non[- ]?|not |other |no )\b(?:disadvantaged|fsm|pupil premium|pp|sen|send|eal)\b/iu,
    /\b(?:non|not|no|other)[- ]?(?:disadvantaged|fsm|pupil premium|pp|sen|send|eal)\b/iu,
  ],
];

const all = /\b(?:all|total|overall|both)\b(?: (?:pupils|students|children|learners|people|persons|staff|schools?))?/iu;

/** Rows for groups beyond which a table is no card of them. */
const mostRows = 400;

/** A figure and what it is called, by its row or its column. */
interface Named {
  readonly name: string;
  readonly field: NumberField;
}

/** For all and for two halves. */
const fewest = 3;

/** Some word of a group, or one that begins like it: most names have none, and are done with. */
const hint = /\b(?:boy|girl|male|men|female|women|dis|fsm|pupil|pp|sen|eal|all|total|overall|both)/i;

function isGrouped(name: string): boolean {
  if (!hint.test(name)) return false;
  return all.test(name) || halves.some((half) => half.some((one) => one.test(name)));
}

/** One row: the columns are named for the groups. */
function acrossColumns({ numbers }: MeasureSubject): readonly Found[] {
  return outside(numbers.map((field) => ({ name: field.heading, field })));
}

/** One column of each run of rows: the rows are named for the groups. */
function acrossRows(grouped: ReadonlySet<Measure>, rows: Iterable<MeasureSubject>): readonly Found[] {
  if (grouped.size < fewest || grouped.size > mostRows) return [];
  const columns = new Map<string, Named[]>();
  for (const row of rows) {
    const { measure } = row;
    if (!grouped.has(measure)) continue;
    for (const field of row.numbers) {
      const key = `${String(field.at.column)} ${measure.section?.text ?? ""} ${measure.group?.text ?? ""}`;
      const named = columns.get(key) ?? [];
      named.push({ name: measure.name, field });
      columns.set(key, named);
    }
  }
  return [...columns.values()].flatMap(outside);
}

/** What is left of a name without the word for the group. */
function stemOf(name: string, group: RegExp): string {
  return name
    .replace(group, " ")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** Every figure for all that does not lie between those of two halves that are called alike. */
function outside(named: readonly Named[]): readonly Found[] {
  const reached = named.filter(({ field }) => field.role !== "target" && field.reading.quantity.unit === "percent");
  return halves.flatMap(([one, other]) => {
    const others = reached.filter(({ name }) => other.test(name));
    return reached
      .filter(({ name }) => one.test(name) && !other.test(name))
      .flatMap((half): readonly Found[] => {
        const stem = stemOf(half.name, one);
        const rest = others.filter((two) => isBeside(half, two) && stemOf(two.name, other) === stem);
        const wholes = reached.filter(
          (whole) => all.test(whole.name) && isBeside(half, whole) && stemOf(whole.name, all) === stem,
        );
        const [second, whole] = [rest[0], wholes[0]];
        return second && whole && rest.length === 1 && wholes.length === 1 ? found(whole, [half, second]) : [];
      });
  });
}

/** Of the same time and kind: columns of several years are each for themselves. */
function isBeside({ field: a }: Named, { field: b }: Named): boolean {
  const sameTime = a.period && b.period ? samePeriod(a.period, b.period) : a.period === b.period;
  return sameTime && a.role === b.role && comparable(a.reading.quantity, b.reading.quantity);
}

function found(whole: Named, parts: readonly [Named, Named]): readonly Found[] {
  const values = parts.map(({ field }) => field.reading.quantity.value);
  const { value, decimals } = whole.field.reading.quantity;
  // Each of the three may be rounded.
  const slack = 10 ** -Math.min(decimals, ...parts.map(({ field }) => field.reading.quantity.decimals)) + 1e-9;
  if (value >= Math.min(...values) - slack && value <= Math.max(...values) + slack) return [];
  const said = list(parts.map(({ name, field }) => `${field.text.trim()} (${name.trim()})`));
  return [
    {
      cells: [whole.field.at],
      measure: whole.name,
      message: `${whole.name.trim()}: ${whole.field.text.trim()} does not lie between ${said}, of which it is made up.`,
      advice: "Look the three figures up: one of them is of another row or year, or mistyped.",
      evidence: parts.map(({ field }) => shown(field)),
    },
  ];
}
