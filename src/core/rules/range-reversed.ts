import type { CellRef } from "../cell/address";
import type { TableSubject } from "../check/subject";
import { inEach } from "./in-each";
import { defineTableRule } from "./define-rule";

/** `95-90%`, `12% to 8%`: two numbers, alone in their cell. */
const range =
  /^(?:between |from )?[£$€]?(\d{1,9}(?:\.\d+)?)\s?%?\s?(?:[-–—]|to|and)\s?[£$€]?(\d{1,9}(?:\.\d+)?)\s?%?$/i;
/** Two years are a span of time, which `years-reversed` looks at, and so is 2023-24. */
const yearLike = /^(?:19|20)\d\d$/;

export const rangeReversed = defineTableRule({
  id: "range-reversed",
  severity: "warning",
  tier: "sheet",
  title: "A range runs from its higher end to its lower one.",
  why:
    "95-90% is 90-95% turned round, or one of its numbers has lost a digit: no figure lies between the two. A column whose ranges all run from high " +
    "to low is left alone.",
  subsumedBy: ["row-slid", "several-values"],

  check(subject) {
    const all = rangesIn(subject);
    const reversed = all.filter(({ low, high }) => low > high);
    if (reversed.length === 0) return [];
    const usual = new Set(all.filter(({ low, high }) => low < high).map(({ at }) => at.column));
    return reversed
      .filter(({ at }) => usual.has(at.column) || reversed.filter((one) => one.at.column === at.column).length === 1)
      .map(({ at, name, text }) => ({
        cells: [at],
        measure: name,
        message: `${name}: the range ${text} runs from its higher end to its lower one.`,
        advice: "Turn the two round, or look up the one that is mistyped.",
      }));
  },

  examples: {
    bad: [
      [
        ["Measure", "2022", "2023", "Target 2024"],
        ["Occupancy", "88%", "90%", "85-92%"],
        ["Turnover of staff", "13%", "11%", "*12-8%*"],
      ],
    ],
    good: [
      [
        ["Measure", "2022", "2023", "Target 2024"],
        ["Occupancy", "88%", "90%", "85-92%"],
        ["Turnover of staff", "13%", "11%", "8-12%"],
      ],
    ],
  },
});

interface Range {
  readonly at: CellRef;
  readonly name: string;
  readonly text: string;
  readonly low: number;
  readonly high: number;
}

function rangesIn({ table, grid, having }: TableSubject): readonly Range[] {
  const inValues = inEach(having("worded"), ({ fields, title }) =>
    fields.flatMap(({ at, text, reading }) =>
      reading.kind === "note" || reading.kind === "range" ? rangeOf(at, title, text) : [],
    ),
  );
  const columns = table.columns.filter(({ is }) => is.kind === "attribute" && is.role === "tolerance");
  const beside = table.measures.flatMap(({ name, at: { sheet, row } }) =>
    columns.flatMap(({ column }) => rangeOf({ sheet, row, column }, name, grid.text(row, column))),
  );
  return columns.length === 0 ? inValues : [...inValues, ...beside];
}

function rangeOf(at: CellRef, name: string, shown: string): readonly Range[] {
  const text = shown.trim();
  const [, low = "", high = ""] = range.exec(text) ?? [];
  return low === "" || yearLike.test(low) ? [] : [{ at, name, text, low: Number(low), high: Number(high) }];
}
