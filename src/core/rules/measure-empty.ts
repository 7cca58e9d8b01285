import type { MeasureSubject, TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { attributesOf } from "../scorecard/measure";
import { defineTableRule } from "./define-rule";
import { isInventory } from "./inventory";
import { saysNothing } from "./none-meant";
import { cellsOf, isSome } from "./say";
import { together } from "./together";
import { totalNamed } from "./totals";

export const measureEmpty = defineTableRule<"share">({
  id: "measure-empty",
  severity: "warning",
  tier: "sheet",
  title: "A measure has no value at all.",
  why:
    "A measure without baseline, target or actual tells nobody anything and cannot be missed, either. Where a large part of a table is " +
    "still empty it is a form that is being filled in: that is said once, as information. Dashes in every cell are no form, and are a question.",
  subsumedBy: ["formula-without-result", "row-slid"],
  thresholds: {
    share: {
      value: 33,
      says: "per cent of a table's measures that may be empty before it counts as a form being filled in",
    },
  },

  check(subject, { threshold }) {
    if (isInventory(subject.table)) return [];
    const empty = [...subject.having("hollow")].flatMap(emptyIn);
    const all = subject.table.measures.length;
    if (empty.length * 100 > all * threshold("share")) {
      const dashed = empty.filter(({ says }) => says);
      return dashed.length * 2 > empty.length ? saidNone(dashed, subject) : formOf(empty, subject);
    }
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
        ["Measure", "Unit", "Baseline 2022", "Target 2023", "Target 2024"],
        ["Attendance", "%", "91%", "92%", "93%"],
        ["Phonics", "%", "69.1%", "82%", "88%"],
        ["No explanation was given for this year.", "", "", "", ""],
        ["Pupils walking to school", "%", "31%", "35%", "40%"],
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

/** A label that goes on from the row above, broken off by whoever set the table: it begins with a small letter or a bracket. */
const goesOn = /^\s*(?:\p{Ll}{2}|\()/u;

/** A measure without a value; whether its cells say that there is none, by a dash, and are not merely blank. */
interface Empty extends Found {
  readonly says: boolean;
}

/** "No explanation was given.": a remark between the rows, and no measure. */
function isSentence(label: string): boolean {
  return (
    /^\p{Lu}.*[\p{L}\d)]{2}\.\s*$/u.test(label) && label.trim().split(/\s+/).length >= 2 && !abbreviated.test(label)
  );
}

const abbreviated = /\b(?:etc|no|nos|incl|excl|approx|p\.a|yrs?|hrs?|mins?|avg|inhab|hab|einw|inw|ca)\.\s*$/i;

function emptyIn({ fields, title, measure }: MeasureSubject): readonly Empty[] {
  // Where a column of words says what is wanted, an empty value beside it is not all there is.
  if (attributesOf(measure, "statement").length > 0 || goesOn.test(measure.name) || isSentence(measure.name)) return [];
  if (totalNamed.test(measure.name) && measure.attributes.some(({ reading }) => reading.kind === "quantity")) return [];
  const own = fields.filter(({ role }) => role !== "benchmark");
  if (!isSome(own) || !own.every(saysNothing)) return [];
  const dashed = own.some(({ reading }) => reading.kind === "placeholder");
  const inapplicable = own.some(({ text }) =>
    /^(n\W?a\W?|not applicable|no target( set| required| needed)?)(\s?[-–—(:;,].*)?$/i.test(text.trim()),
  );
  return [
    {
      cells: cellsOf(own),
      says: dashed && !inapplicable,
      measure: title,
      ...(inapplicable && { severity: "information" as const }),
      message: `${title} has no value at all: ${dashed ? "its cells say only that there is none" : "all its cells are empty"}.`,
      advice: "Enter what there is, or take the measure out and say when it will be back.",
    },
  ];
}

/** A form that waits is blank: dashes were typed, row by row, by somebody who had no targets. */
function saidNone(dashed: readonly Found[], { table }: TableSubject): readonly Found[] {
  return together(
    dashed,
    (rows, count) => ({
      message: `${String(count)} of the ${String(table.measures.length)} measures in this table have a dash in place of every value: ${rows}.`,
      advice: "Set the targets, or leave out the measures that are to have none.",
    }),
    1,
  );
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
