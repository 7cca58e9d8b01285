import { formatQuantity } from "../cell/quantity";
import type { Quantity } from "../cell/quantity";
import type { CellRef } from "../cell/address";
import type { Reading } from "../cell/reading";
import type { MeasureSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEach } from "./in-each";

/** Rows whose percentage must follow from their count for that to be what the column says. */
const fewestRight = 4;
/** Points that a percentage may be off beyond rounding. */
const slackPoints = 0.2;
const mostRows = 80;

export const percentUnlikeCountBeside = defineTableRule({
  id: "percent-unlike-count-beside",
  severity: "error",
  tier: "sheet",
  title: "A percentage is not what the number beside it makes of all.",
  why:
    "79 pupils, of whom 35 are 44% and 27 are 34%: where the column of percentages follows from the column of numbers row by row, 85% beside 72 is another row's. " +
    "Where it follows in fewer rows than not, it counts something else.",
  subsumedBy: ["row-slid", "digits-slipped", "unit-mixed-in-row", "computed-column-off", "percent-unlike-counts"],
  on: ["scorecard", "benchmark"],

  check({ table, measures }) {
    if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
    return table.columns.flatMap(({ column, heading }, index): readonly Found[] => {
      const next = table.columns[index + 1];
      if (!next || !counted.test(heading.trim()) || !shared.test(next.heading.trim())) return [];
      return inPair(inEach(measures, (row) => pairIn(row, column, next.column)));
    });
  },

  examples: {
    bad: [
      [
        ["Leavers", "Number 2024", "Percentage 2024", "England 2024"],
        ["All pupils", "79", "100%", "100%"],
        ["Staying on", "72", "*85%*", "86%"],
        ["At a college", "35", "44%", "35%"],
        ["At a sixth form", "27", "34%", "36%"],
        ["Elsewhere", "4", "5%", "13%"],
        ["Apprentices", "2", "3%", "3%"],
      ],
    ],
    good: [
      [
        ["Leavers", "Number 2024", "Percentage 2024", "England 2024"],
        ["All pupils", "79", "100%", "100%"],
        ["Staying on", "72", "91%", "86%"],
        ["At a college", "35", "44%", "35%"],
        ["At a sixth form", "27", "34%", "36%"],
        ["Elsewhere", "4", "5%", "13%"],
        ["Apprentices", "2", "3%", "3%"],
      ],
    ],
  },
});

const counted = /^(?:numbers?|no\.?|count|n|#|pupils|students)(?: (?:of )?(?:pupils|students|people))?\b(?!.*%)/i;
const shared = /^(?:%|percent(?:age)?s?|per cent)/i;

interface Cell {
  readonly at: CellRef;
  readonly text: string;
  readonly quantity: Quantity;
}

interface Pair {
  readonly title: string;
  readonly count: Cell;
  readonly percent: Cell;
}

function pairIn({ title, measure }: MeasureSubject, column: number, next: number): readonly Pair[] {
  const all = [...measure.fields, ...measure.attributes];
  const [count, percent] = [column, next].map((one) => cellIn(all, one));
  const isPair = count && percent && count.quantity.decimals === 0 && percent.quantity.unit === "percent";
  return isPair ? [{ title, count, percent }] : [];
}

function cellIn(
  cells: readonly { readonly at: CellRef; readonly text: string; readonly reading: Reading }[],
  column: number,
): Cell | undefined {
  const found = cells.find(({ at }) => at.column === column);
  return found?.reading.kind === "quantity"
    ? { at: found.at, text: found.text.trim(), quantity: found.reading.quantity }
    : undefined;
}

/** The first row is of all of them, and has the largest number. */
function inPair(pairs: readonly Pair[]): readonly Found[] {
  const [all, ...rows] = pairs;
  if (!all || rows.some(({ count }) => count.quantity.value > all.count.quantity.value)) return [];
  const of = all.count.quantity.value;
  const made = ({ count }: Pair): number => (count.quantity.value / of) * 100;
  const isRight = (pair: Pair): boolean =>
    Math.abs(made(pair) - pair.percent.quantity.value) <= 0.5 * 10 ** -pair.percent.quantity.decimals + slackPoints;
  const right = rows.filter(isRight);
  const wrong = pairs.filter((pair) => !isRight(pair));
  if (right.length < fewestRight || wrong.length > right.length) return [];
  return wrong.map((pair) => {
    const shown = formatQuantity({ ...pair.percent.quantity, value: made(pair) });
    return {
      cells: [pair.percent.at, pair.count.at],
      measure: pair.title,
      message: `${pair.title}: ${pair.count.text} of ${all.count.text} are ${shown}, not ${pair.percent.text}.`,
      advice:
        "Look both up: in the other rows the percentage follows from the number; one of the two may be another row's.",
    };
  });
}
