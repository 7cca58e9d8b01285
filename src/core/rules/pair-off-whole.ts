import { formatQuantity, withoutDust } from "../cell/quantity";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { areReached, besides, linesOf } from "./lines";
import type { Beside, Line, Spot } from "./lines";
import { list } from "./say";

const whole = 100;
/** How far off the whole a sum may be and still be meant to make it. */
const farthest = 30;
/** How surely other places must show that two lines make a whole: for each, two digits and those behind the point. */
const sure = 6;
/** The same where most places are a plan, in which what is to rise and what is to fall may come to a hundred once. */
const sureOfPlan = 10;
/** Lines beyond which nobody shares a whole among two of them. */
const mostLines = 60;

export const pairOffWhole = defineTableRule({
  id: "pair-off-whole",
  severity: "error",
  tier: "sheet",
  title: "Two shares that make 100% everywhere else do not here.",
  why:
    "Those in work and those not, pupils with a grant and without: where two rows (or two columns) make 100% in every other place, they share out a whole, " +
    "and where they do not, one of the two is mistyped. Two rows that make 100% once or twice by chance are left alone.",
  subsumedBy: [
    "row-slid",
    "digits-slipped",
    "scale-off-by-hundred",
    "value-displaced",
    "figures-exchanged",
    "unit-mixed-in-row",
    "complement-entered",
    "shares-off-whole",
    "complement-broken",
    "total-unlike-sum",
    "computed-column-off",
    "value-out-of-range",
  ],

  check(subject) {
    return linesOf(subject).flatMap((lines) => offAmong(lines.filter(isShared)));
  },

  examples: {
    bad: [
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Leavers in work or training", "95.9%", "96.2%", "97.8%", "97.0%"],
        ["Leavers without either", "4.1%", "3.8%", "*3.2%*", "3.0%"],
      ],
      {
        sheets: {
          Areas: [
            ["Area", "On time %", "Late %"],
            ["North", "74.2", "25.8"],
            ["South", "81.4", "18.6"],
            ["East", "*71.7*", "*22.3*"],
            ["West", "69.1", "30.9"],
          ],
        },
      },
      [
        ["Sessions that children came to", "93.1%", "94.0%", "94.5%", "95.0%", "*95.5%*"],
        ["Sessions that they missed", "6.9%", "6.0%", "5.5%", "5.0%", "*3.5%*"],
      ],
    ],
    good: [
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Leavers in work or training", "95.9%", "96.2%", "96.8%", "97.0%"],
        ["Leavers without either", "4.1%", "3.8%", "3.2%", "3.0%"],
      ],
      [
        ["Measure", "2021", "2022", "2023", "2024"],
        ["Letters answered in time", "60%", "65%", "70%", "80%"],
        ["Visitors from abroad", "40%", "35%", "34%", "31%"],
      ],
    ],
  },
});

/** Percentages, or plain numbers up to a hundred under a name that says that they are. */
function isShared({ name, spots }: Line): boolean {
  const all = [...spots.values()];
  const isPercent = all.every(({ quantity }) => quantity.unit === "percent");
  const isSaid = /%|percent|share|proportion/i.test(name) && all.every(({ quantity }) => quantity.unit !== "money");
  return (
    all.length > 2 && (isPercent || isSaid) && all.every(({ quantity: { value } }) => value >= 0 && value <= whole)
  );
}

function offAmong(lines: readonly Line[]): readonly Found[] {
  if (lines.length > mostLines) return [];
  const found: Found[] = [];
  for (const [index, line] of lines.entries())
    for (const other of lines.slice(index + 1)) if (mayPair(line, other)) found.push(...offIn(line, other));
  return found;
}

/** Whether no two places of two lines are plainly off the whole, which most lines are that have nothing to do with each other. */
function mayPair(line: Line, other: Line): boolean {
  let off = 0;
  for (const [place, a] of line.spots) {
    const b = other.spots.get(place);
    if (!b) continue;
    if (Math.abs(a.quantity.value + b.quantity.value - whole) > roundedBy({ a, b }) + 1e-6 && ++off > 1) return false;
  }
  return off > 0;
}

function offIn(line: Line, other: Line): readonly Found[] {
  const pairs = besides(line, other).map((pair) => ({ ...pair, off: offOf(pair) }));
  const wholes = pairs.filter(({ off }) => off === 0);
  const [wrong, another] = pairs.filter((pair) => Math.abs(pair.off) > roundedBy(pair));
  if (!wrong || another || Math.abs(wrong.off) > farthest) return [];
  const distinct = new Map(wholes.map((pair) => [pair.a.quantity.value, pair]));
  const evidence = [...distinct.values()].reduce(
    (all, { a, b }) => all + 2 + Math.min(decimalsOf(a), decimalsOf(b)),
    0,
  );
  const isSure = areReached(pairs) ? evidence >= sure && distinct.size > 1 : evidence >= sureOfPlan;
  if (!isSure) return [];
  const sum = { ...wrong.a.quantity, value: withoutDust(whole + wrong.off) };
  const others = wholes.slice(0, 2).map(({ a, b }) => `${a.text} + ${b.text}`);
  return [
    {
      cells: [wrong.b.at, wrong.a.at],
      measure: line.name,
      message: `${line.name} and ${other.name}: ${wrong.a.text} and ${wrong.b.text} add up to ${formatQuantity(sum)}, where the two make 100% elsewhere (${list(others)}).`,
      advice: `Look both up: ${shareBeside(wrong.a)} would go with ${wrong.a.text}, or ${shareBeside(wrong.b)} with ${wrong.b.text}.`,
    },
  ];
}

function shareBeside({ quantity }: Spot): string {
  return formatQuantity({ ...quantity, value: withoutDust(whole - quantity.value) });
}

function decimalsOf({ quantity }: Spot): number {
  return quantity.decimals;
}

/** By how many points two shares are off the whole. */
function offOf({ a, b }: Beside): number {
  return withoutDust(Number((a.quantity.value + b.quantity.value - whole).toFixed(6)));
}

/** By how many points rounding may put two shares off. */
function roundedBy({ a, b }: Beside): number {
  return 10 ** -Math.min(decimalsOf(a), decimalsOf(b)) + 1e-9;
}
