import type { CellRef } from "../cell/address";
import type { Measure } from "../scorecard/model";
import { attributesOf } from "../scorecard/measure";
import { defineTableRule } from "./define-rule";
import type { Found } from "./define-rule";
import { a1, isSome, list } from "./say";

/** Rows with a number of their own from which on one that comes twice stands out. */
const fewest = 6;
/** The most of such rows that may share their numbers with others; and where the heading says that each has its own. */
const share = { usual: 1 / 4, unique: 2 / 3 };

export const referenceRepeated = defineTableRule({
  id: "reference-repeated",
  severity: "warning",
  tier: "sheet",
  title: "Two measures have the same reference.",
  why:
    "Reports, owners and other sheets find a measure by its reference: with the same one twice, one of the two gets the other's figures. Rows that follow " +
    "on each other may be parts of one measure, and a column of goals or themes repeats by its nature: both are left alone.",
  subsumedBy: ["row-slid", "measure-repeated"],

  check({ table }) {
    if (table.arrangement !== "rows") return [];
    return [...referred(table.measures)].flatMap((rows) => repeatedIn(rows));
  },

  examples: {
    bad: [
      [
        ["Unique reference", "Measure", "Baseline 2022", "Target 2023"],
        ["1", "Visits", "120", "130"],
        ["2", "Loans", "400", "420"],
        ["*3*", "Members", "90", "95"],
        ["4", "Events", "12", "14"],
        ["5", "Homes insulated", "31", "45"],
        ["*3*", "Calls answered", "800", "850"],
      ],
    ],
    good: [
      [
        ["Unique reference", "Measure", "Baseline 2022", "Target 2023"],
        ["1", "Visits", "120", "130"],
        ["2", "Loans", "400", "420"],
        ["3", "Members: adults", "60", "65"],
        ["3", "Members: children", "30", "35"],
        ["4", "Events", "12", "14"],
        ["5", "Homes insulated", "31", "45"],
      ],
      [
        ["Ref", "Measure", "Baseline 2022", "Target 2023"],
        ["1", "Visits", "120", "130"],
        ["2", "Loans", "400", "420"],
        ["1", "Members", "90", "95"],
        ["2", "Events", "12", "14"],
        ["1", "Homes insulated", "31", "45"],
        ["2", "Calls answered", "800", "850"],
      ],
    ],
  },
});

interface Referred {
  readonly measure: Measure;
  readonly at: CellRef;
  readonly heading: string;
  readonly text: string;
  /** Where the measure comes among those of its table. */
  readonly place: number;
}

const isTheme = /\b(?:goal|objective|priorit|theme|outcome|strateg|sdg|programme|action|unit)/i;

/** The measures with a reference by the column that it stands in. */
function referred(measures: readonly Measure[]): Iterable<readonly Referred[]> {
  const columns = new Map<number, Referred[]>();
  for (const [place, measure] of measures.entries()) {
    for (const { at, heading, text } of attributesOf(measure, "reference")) {
      const rows = columns.get(at.column) ?? [];
      columns.set(at.column, rows);
      // A merged cell stands in the first of its rows.
      if (at.row === measure.at.row && /\d/.test(text)) rows.push({ measure, at, heading, text: text.trim(), place });
    }
  }
  return columns.values();
}

function repeatedIn(rows: readonly Referred[]): readonly Found[] {
  const heading = rows[0]?.heading ?? "";
  if (rows.length < fewest || isTheme.test(heading)) return [];
  const byText = new Map<string, Referred[]>();
  for (const row of rows) {
    const text = row.text.toLowerCase();
    const same = byText.get(text);
    if (same) same.push(row);
    else byText.set(text, [row]);
  }
  const again = [...byText.values()].filter(areApart);
  const most = /\bunique/i.test(heading) ? share.unique : share.usual;
  const shared = again.reduce((sum, { length }) => sum + length, 0);
  if (shared > rows.length * most) return [];
  return again.flatMap(foundIn);
}

/** Whether rows of one reference are measures of their own: of other names, and not all in one run. */
function areApart(rows: readonly Referred[]): boolean {
  const [first, last] = [rows[0]?.place ?? 0, rows.at(-1)?.place ?? 0];
  return last - first >= rows.length && new Set(rows.map(({ measure }) => measure.name)).size === rows.length;
}

function foundIn(rows: readonly Referred[]): readonly Found[] {
  const cells = rows.map(({ at }) => at);
  if (!isSome(cells)) return [];
  const text = rows[0]?.text ?? "";
  return [
    {
      cells,
      measure: "",
      message: `${list(rows.map(({ measure }) => `${measure.name} (${a1(measure.at)})`))} have the same reference, ${text}.`,
      advice: "Give each measure a reference of its own.",
    },
  ];
}
