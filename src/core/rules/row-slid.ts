import type { CellRef } from "../cell/address";
import type { MeasureSubject, TableSubject } from "../check/subject";
import type { Remark } from "../scorecard/model";
import type { Found } from "./define-rule";
import { inEach } from "./in-each";
import { defineTableRule } from "./define-rule";
import { limitsInWords, limitsOf, outsideOf } from "./limits";
import { saysNothing } from "./none-meant";
import { isSome, list, quote } from "./say";
import { together } from "./together";

export const rowSlid = defineTableRule({
  id: "row-slid",
  severity: "error",
  tier: "sheet",
  title: "Values have moved a row or a column against their labels.",
  why:
    "When one cell too many or too few is pasted, every figure after it stands beside the wrong name, and each looks fine by itself. An empty " +
    "row next to one whose figures it cannot have is the usual sign; so are rows whose texts and numbers stand one column off.",
  subsumedBy: [],

  check(subject) {
    return [...columnwise(subject), ...rowwise(subject)];
  },

  examples: {
    bad: [
      [
        ["Measure", "Unit", "Baseline 2022", "Target 2023", "Target 2024"],
        ["Bicycles counted at the bridge", "a day", "**", "**", "**"],
        ["Percentage of journeys made by bicycle", "%", "*1935%*", "*2126%*", "*2452%*"],
        ["Percentage of journeys made on foot", "%", "31%", "35%", "40%"],
      ],
    ],
    good: [
      [
        ["Bicycles counted at the bridge", "1935", "2126", "2452"],
        ["Percentage of journeys made by bicycle", "9%", "11%", "14%"],
        ["Percentage of journeys made on foot", "31%", "35%", "40%"],
      ],
    ],
  },
});

/** Rows that the reader found to stand beside their columns. */
function columnwise({ table: { remarks } }: TableSubject): readonly Found[] {
  const slid = remarks.flatMap((remark: Remark): readonly Found[] =>
    remark.kind === "slid" && isSome(remark.cells)
      ? [{ cells: remark.cells, measure: "", message: remark.says, advice: movedAdvice }]
      : [],
  );
  return together(
    slid,
    (_, count) => ({
      message: `${slid[0]?.message ?? ""} The same goes for ${String(count - 1)} more rows.`,
      advice: movedAdvice,
    }),
    2,
  );
}

const movedAdvice =
  "Move the cells back under their headings; what is read of these rows until then is not to be trusted.";

/** An empty row next to one whose figures cannot be what its label says. */
function rowwise({ table, having }: TableSubject): readonly Found[] {
  const hollow = new Map<number, MeasureSubject>();
  for (const subject of having("hollow")) {
    if (subject.fields.length > 0 && subject.fields.every(saysNothing)) hollow.set(subject.measure.at.row, subject);
  }
  if (hollow.size === 0 || table.arrangement !== "rows") return [];
  return inEach(having("extreme", "defined", "misnamed"), (row) => {
    const beside = hollow.get(row.measure.at.row - 1) ?? hollow.get(row.measure.at.row + 1);
    return beside ? slidInto(row, beside) : [];
  });
}

function slidInto(row: MeasureSubject, empty: MeasureSubject): readonly Found[] {
  const limits = limitsOf(row);
  const outside = limits ? outsideOf(row, limits) : [];
  if (!limits || !isSome(outside) || outside.length < 2 || outside.length < row.numbers.length) return [];
  const above = empty.measure.at.row < row.measure.at.row;
  const cells: readonly [CellRef, ...CellRef[]] = [
    outside[0].at,
    ...outside.slice(1).map(({ at }) => at),
    ...empty.fields.map(({ at }) => at),
  ];
  return [
    {
      cells,
      measure: row.title,
      message: `${row.title}: ${list(outside.map(quote))} cannot be (it lies ${limitsInWords(limits)}), and the row ${above ? "above" : "below"}, ${empty.title}, is empty: the figures most likely belong there.`,
      advice: `Move the figures one row ${above ? "up" : "down"} and look whether those of the rows around have moved with them.`,
    },
  ];
}
