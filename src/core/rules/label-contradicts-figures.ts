import type { Quantity } from "../cell/quantity";
import { readText } from "../cell/read-cell";
import { comparable, isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Measure } from "../scorecard/model";
import type { Found } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { defineTableRule } from "./define-rule";
import { cellsOf, isSome, list, nameOf, quote, shown } from "./say";

export const labelContradictsFigures = defineTableRule({
  id: "label-contradicts-figures",
  severity: "warning",
  tier: "text",
  title: "What a label says is not what its figures say.",
  why:
    "“Raise phonics from 71% to 68%” plans a fall, “increase visits by 10%” beside a target that is 11% higher has a slip in one of the two, and a " +
    "row for three years that is called “let in 2020/21” kept an old name. A step is worked out only where other rows of the table agree with theirs.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "unit-mixed-in-row"],
  on: ["scorecard", "benchmark", "action-plan"],

  *check({ table, measures }) {
    const named = new Set(yield* inEachInSteps(table.measures, (one) => (saysFigure.test(one.name) ? [one] : [])));
    const wayward = [...named].flatMap(offItsVerb);
    if (table.kind === "action-plan" || named.size === 0) return wayward;
    const rows = yield* inEachInSteps(measures, (row) => (named.has(row.measure) ? [row] : []));
    return [...wayward, ...offTheirSteps(rows.flatMap(stepsOf)), ...rows.flatMap(ofOneYear)];
  },

  examples: {
    bad: [
      {
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["*Raise phonics in year 1 from 71% to 68%*", "July 2027", "English lead"],
            ["Cut persistent absence from 22.4% to 15%", "July 2028", "Headteacher"],
          ],
        },
      },
      [
        ["Measure", "Estimate 2024", "Target 2025"],
        ["Increase visits by 5%", "1,075,211", "1,128,972"],
        ["Increase attendance at events by 10%", "91,607", "*101,768*"],
        ["Increase books on loan by 15%", "4,012,025", "4,613,829"],
      ],
      [
        ["Measure", "2020/21", "2021/22", "2022/23"],
        ["*Homes let in 2020/21*", "349", "327", "322"],
        ["Repairs completed", "912", "934", "941"],
      ],
    ],
    good: [
      [
        ["Measure", "Estimate 2024", "Target 2025"],
        ["Increase visits by 5%", "1,075,211", "1,128,972"],
        ["Increase attendance at events by 10%", "91,607", "100,768"],
        ["Improve the ranking among peers from 8th to 5th", "8", "5"],
      ],
      [
        ["Measure", "2020/21", "2021/22", "2022/23"],
        ["Homes let that were built in 2011", "349", "327", "322"],
        ["Repairs completed", "912", "934", "941"],
      ],
    ],
  },
});

/** Without this a label says no figure, step or year: most are done with. */
const saysFigure = /\b(?:from|by|in|during) [£$€]?\d/i;

const figure = String.raw`([£$€]?\d[\d.,]*\s?%?)(?!\d|st\b|nd\b|rd\b|th\b|[:/–-]\d)`;
const up = "raise|raising|increase|increasing|grow|growing|lift|boost|expand";
const down = "cut|cutting|reduce|reducing|lower|lowering|decrease|decreasing|shorten";
const fromTo = new RegExp(String.raw`\b(?:(${up})|(?:${down}))\b.*?\bfrom ${figure}(?: [a-z]+)? to ${figure}`, "i");
const yearly = /^(?:19|20)\d\d$/;

/** A label that raises something to less, or cuts it to more. */
function offItsVerb({ name, at }: Measure): readonly Found[] {
  const [, raise, first = "", last = ""] = fromTo.exec(name) ?? [];
  const [from, to] = [figureIn(first), figureIn(last)];
  if (!from || !to || !comparable(from, to) || (yearly.test(first.trim()) && yearly.test(last.trim()))) return [];
  const isUp = raise !== undefined;
  if (from.value === to.value || to.value > from.value === isUp) return [];
  return [
    {
      cells: [at],
      measure: name,
      message: `${name}: from ${first.trim()} to ${last.trim()} is ${isUp ? "a fall" : "a rise"}.`,
      advice: "Correct the figure, or the verb.",
    },
  ];
}

function figureIn(text: string): Quantity | undefined {
  const reading = readText(text.replace(/[.,]$/, ""));
  return reading.kind === "quantity" ? reading.quantity : undefined;
}

/** A step that a label names, and two figures of its row. */
interface Step {
  readonly subject: MeasureSubject;
  readonly target: NumberField;
  readonly start: NumberField;
  readonly times: number;
}

const byShare = new RegExp(String.raw`^\W*(?:(${up})|(?:${down}))\b.*\bby (\d{1,3}(?:\.\d+)?)\s?%`, "i");
/** Other rows whose steps must be as their labels say for one that is not to be a slip. */
const fewestAgreeing = 2;

function offTheirSteps(steps: readonly Step[]): readonly Found[] {
  const columns = new Set(steps.map(columnsOf));
  for (const pair of columns) {
    const own = steps.filter((step) => columnsOf(step) === pair);
    const off = own.filter((step) => !isAsSaid(step));
    const agreeing = own.length - off.length;
    if (agreeing >= fewestAgreeing && agreeing > off.length) return off.map(offItsStep);
  }
  return [];
}

function columnsOf({ start, target }: Step): string {
  return `${String(start.at.column)} ${String(target.at.column)}`;
}

function stepsOf(subject: MeasureSubject): readonly Step[] {
  const [, raise, share] = byShare.exec(subject.measure.name) ?? [];
  if (share === undefined) return [];
  const times = 1 + (raise === undefined ? -1 : 1) * (Number(share) / 100);
  const starts = subject.numbers.filter(({ role }) => role !== "target");
  return subject.targets.flatMap((target) =>
    starts
      .filter((start) => comparable(start.reading.quantity, target.reading.quantity))
      .map((start) => ({ subject, target, start, times })),
  );
}

function isAsSaid(step: Step): boolean {
  const { value, decimals } = step.target.reading.quantity;
  return Math.abs(value - meantBy(step)) <= 10 ** -decimals;
}

function meantBy({ start, times }: Step): number {
  return start.reading.quantity.value * times;
}

function offItsStep(step: Step): Found {
  const { subject, target, start } = step;
  const { decimals, value } = target.reading.quantity;
  const meant = meantBy(step).toLocaleString("en-GB", { maximumFractionDigits: decimals });
  const same = subject.targets.filter(({ reading }) => reading.quantity.value === value);
  const cells = isSome(same) ? cellsOf(same) : ([target.at] as const);
  return {
    cells,
    measure: subject.title,
    message: `${subject.title}: ${quote(target)} is not what the label says of ${quote(start)}; that would be ${meant}.`,
    advice: "Correct the target, or the label.",
    evidence: [shown(start), { says: "Other rows of the table follow their labels", from: "the same table" }],
  };
}

const ofYear = /\b(?:in|during) ((?:19|20)\d\d)(?:\s?[/–-]\s?\d{2,4})?\s*$/;

/** A row for several years whose label names one of them. */
function ofOneYear({ measure, allFields, title }: MeasureSubject): readonly Found[] {
  const named = Number(ofYear.exec(measure.name)?.[1]);
  if (Number.isNaN(named)) return [];
  const actuals = allFields
    .filter(isNumberField)
    .filter(({ role, period }) => role === "actual" && period?.kind === "year");
  const years = new Set(actuals.map(({ period }) => period?.year));
  if (!years.has(named) || years.size < 2) return [];
  return [
    {
      cells: [measure.at],
      measure: title,
      message: `${title}: the label names one year, and the row has ${list(actuals.map(nameOf))}.`,
      advice: "Take the year out of the label, or put the other figures where they belong.",
    },
  ];
}
