import type { CellRef } from "../cell/address";
import type { Quantity } from "../cell/quantity";
import { comparable } from "../check/subject";
import type { MeasureSubject, TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";

/** Rows that must keep to an order for one that does not to be wrong. */
const fewestKept = 3;

type Place = "lowest" | "lower" | "middle" | "upper" | "highest";

const headings: readonly (readonly [Place, RegExp])[] = [
  ["lower", /\b(?:lower|bottom|worst|1st|first) (?:quartile|decile)\b|\b(?:25|10)th (?:per)?centile\b/i],
  ["upper", /\b(?:upper|top|best|3rd|third) (?:quartile|decile)\b|\b(?:75|90)th (?:per)?centile\b/i],
  ["middle", /\bmedian\b|\b50th (?:per)?centile\b/i],
  ["lowest", /\b(?:min|minimum|lowest)\b/i],
  ["highest", /\b(?:max|maximum|highest)\b/i],
];

/** What stands in order, the lesser first. What is best is the least where less is better, but for the lowest and the highest of all. */
const orders: readonly (readonly [Place, Place])[] = [
  ["lower", "middle"],
  ["middle", "upper"],
  ["lower", "upper"],
  ["lowest", "highest"],
  ["lowest", "middle"],
  ["middle", "highest"],
];

export const quartilesInverted = defineTableRule({
  id: "quartiles-inverted",
  severity: "error",
  tier: "sheet",
  title: "A quartile lies on the wrong side of the median, or a lowest figure above the highest.",
  why:
    "The best quarter of all are better than the one in the middle, whatever is measured: an upper quartile of 67.2% beside a median of 70.8% has a slipped digit, " +
    "or the two changed places. Where fewer are better the order is the other way round in every such row, and left alone.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "figures-exchanged", "unit-mixed-in-row"],

  *check(subject) {
    const places = placesOf(subject);
    const pairs = orders.flatMap(([a, b]) => {
      const [first, second] = [places.get(a), places.get(b)];
      return first && second ? [{ first, second, isOfAll: a === "lowest" || b === "highest" }] : [];
    });
    if (pairs.length === 0) return [];
    const rows = yield* inEachInSteps(subject.measures, (row) => [rowOf(row)]);
    const found = pairs.flatMap((pair) => invertedIn(rows, pair));
    return found.filter(({ cells: [at] }, index) => found.findIndex((one) => one.cells[0].row === at.row) === index);
  },

  examples: {
    bad: [
      [
        ["Measure", "Good is", "2023/24 actual", "Sector median", "Upper quartile"],
        ["Residents satisfied with repairs", "High", "74.1%", "72.3%", "78.6%"],
        ["Residents who feel safe", "High", "77.5%", "76.7%", "81.8%"],
        ["Residents who are listened to", "High", "71.4%", "*70.8%*", "*67.2%*"],
        ["Residents kept informed", "High", "70.8%", "70.3%", "76.3%"],
      ],
    ],
    good: [
      [
        ["Measure", "Good is", "2023/24 actual", "Sector median", "Upper quartile"],
        ["Residents satisfied with repairs", "High", "74.1%", "72.3%", "78.6%"],
        ["Residents who feel safe", "High", "77.5%", "76.7%", "81.8%"],
        ["Complaints per 1,000 homes", "Low", "46.5", "42.5", "26.3"],
        ["Days to let a home", "Low", "31.4", "28.0", "19.2"],
        ["Residents kept informed", "High", "70.8%", "70.3%", "76.3%"],
      ],
      // Where nothing says which way is good, nothing says on which side the upper quartile lies.
      [
        ["Measure", "2023/24 actual", "Median", "Upper quartile"],
        ["Turnover of posts", "11.4", "12.0", "9.1"],
        ["Posts per office", "7.4", "7.0", "9.2"],
        ["Cases in hand", "41", "40", "52"],
        ["Hours per case", "3.4", "3.1", "4.2"],
      ],
    ],
  },
});

interface Known {
  readonly at: CellRef;
  readonly text: string;
  readonly quantity: Quantity;
}

interface Ranked {
  readonly title: string;
  readonly direction: 1 | -1 | undefined;
  readonly cells: ReadonlyMap<number, Known>;
}

interface Heading {
  readonly column: number;
  readonly heading: string;
}

interface Pair {
  readonly first: Heading;
  readonly second: Heading;
  /** Whether the two are the ends of all, which no polarity turns round. */
  readonly isOfAll: boolean;
}

/** The one column of each place; two medians are of two things. */
function placesOf({ table }: TableSubject): ReadonlyMap<Place, Heading> {
  return new Map(
    headings.flatMap(([place, pattern]) => {
      const own = table.columns.filter(({ heading, is }) => is.kind !== "label" && pattern.test(heading));
      return own.length === 1 && own[0] ? [[place, own[0]] as const] : [];
    }),
  );
}

function rowOf({ title, direction, fields, measure }: MeasureSubject): Ranked {
  const cells = [...fields, ...measure.attributes].flatMap(({ at, text, reading }) =>
    reading.kind === "quantity" ? [[at.column, { at, text: text.trim(), quantity: reading.quantity }] as const] : [],
  );
  return { title, direction, cells: new Map(cells) };
}

function invertedIn(rows: readonly Ranked[], pair: Pair): readonly Found[] {
  const judged = rows.flatMap((row) => {
    const [a, b] = [row.cells.get(pair.first.column), row.cells.get(pair.second.column)];
    const way = pair.isOfAll ? 1 : row.direction;
    if (!a || !b || way === undefined || !comparable(a.quantity, b.quantity)) return [];
    return [{ row, a, b, way, rises: Math.sign(b.quantity.value - a.quantity.value) }];
  });
  return ([1, -1] as const).flatMap((way) => {
    const own = judged.filter((one) => one.way === way && one.rises !== 0);
    const rising = own.filter(({ rises }) => rises > 0);
    const falling = own.filter(({ rises }) => rises < 0);
    const [few, many] = rising.length < falling.length ? [rising, falling] : [falling, rising];
    const [wrong] = few;
    if (!wrong || few.length > 1 || many.length < fewestKept || (way === 1 && wrong.rises > 0)) return [];
    const where = wrong.rises > 0 ? "above" : "below";
    return [
      {
        cells: [wrong.b.at, wrong.a.at] as const,
        measure: wrong.row.title,
        message: `${wrong.row.title}: ${pair.second.heading.trim()} ${wrong.b.text} lies ${where} ${pair.first.heading.trim()} ${wrong.a.text}, which it does in no other row in which ${pair.isOfAll ? "both are given" : `${way > 0 ? "more" : "less"} is better`}.`,
        advice: "Look both up: a digit of one has slipped, or the two have changed places.",
      },
    ];
  });
}
