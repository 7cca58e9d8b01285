import type { MeasureSubject, TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { attributesOf } from "../scorecard/measure";
import { defineTableRule } from "./define-rule";
import { saysNothing } from "./none-meant";
import { cellsOf, isSome } from "./say";
import { together } from "./together";

export const measureEmpty = defineTableRule<"share">({
  id: "measure-empty",
  severity: "warning",
  tier: "sheet",
  title: "A measure has no value at all.",
  why:
    "A measure without baseline, target or actual tells nobody anything and cannot be missed, either. Where a large part of a table is " +
    "still empty it is a form that is being filled in: that is said once, as information.",
  subsumedBy: ["row-slid"],
  thresholds: {
    share: {
      value: 33,
      says: "per cent of a table's measures that may be empty before it counts as a form being filled in",
    },
  },

  check(subject, { threshold }) {
    const empty = [...subject.having("hollow")].flatMap(emptyIn);
    const all = subject.table.measures.length;
    if (empty.length * 100 > all * threshold("share")) return formOf(empty, subject);
    const noted = empty.filter(({ severity }) => severity === "information");
    const telling = empty.filter((one) => !noted.includes(one));
    const said = together(telling, (rows, count) => ({
      message: `${String(count)} measures have no value at all: ${rows}.`,
      advice: "Enter what there is, or take them out and say when they will be back.",
    }));
    return [...said, ...noted];
  },

  examples: {
    bad: [
      [
        ["Measure", "Unit", "Baseline 2022", "Target 2023", "Target 2024"],
        ["Attendance", "%", "91%", "92%", "93%"],
        ["Phonics", "%", "69.1%", "82%", "88%"],
        ["Pupils cycling to school", "%", "**", "**", "**"],
        ["Pupils walking to school", "%", "31%", "35%", "40%"],
      ],
      [
        ["Attendance", "91%", "92%", "93%"],
        ["Phonics", "69.1%", "82%", "88%"],
        ["Pupils cycling to school", "*-*", "*-*", "*-*"],
        ["Pupils walking to school", "31%", "35%", "40%"],
      ],
    ],
    good: [
      [
        ["Attendance", "91%", "92%", "93%"],
        ["Pupils cycling to school", "11%", "-", "20%"],
        ["Pupils walking to school", "31%", "35%", "40%"],
      ],
      [
        ["Ref", "Measure", "Baseline 2022", "Target 2023"],
        ["1.1", "Visits", "120", "130"],
        ["1.2", "Bring reading to every home", "", ""],
        ["1.2.1", "Loans", "400", "420"],
        ["1.2.2", "Members", "90", "95"],
      ],
    ],
  },
});

function emptyIn({ fields, title, measure }: MeasureSubject): readonly Found[] {
  // Where a column of words says what is wanted, an empty value beside it is not all there is.
  if (attributesOf(measure, "statement").length > 0) return [];
  const own = fields.filter(({ role }) => role !== "benchmark");
  if (!isSome(own) || !own.every(saysNothing)) return [];
  const dashed = own.some(({ reading }) => reading.kind === "placeholder");
  const inapplicable = own.some(({ text }) =>
    /^(n\W?a\W?|not applicable|no target( set| required| needed)?)$/i.test(text.trim()),
  );
  return [
    {
      cells: cellsOf(own),
      measure: title,
      ...(inapplicable && { severity: "information" as const }),
      message: `${title} has no value at all: ${dashed ? "its cells say only that there is none" : "all its cells are empty"}.`,
      advice: "Enter what there is, or take the measure out and say when it will be back.",
    },
  ];
}

function formOf(empty: readonly Found[], { table }: TableSubject): readonly Found[] {
  if (!isSome(empty)) return [];
  return [
    {
      cells: empty[0].cells,
      severity: "information",
      measure: "",
      message: `${String(empty.length)} of the ${String(table.measures.length)} measures in this table have no value yet.`,
      advice: "Fill in the figures as they come.",
    },
  ];
}
