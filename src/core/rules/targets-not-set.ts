import type { MeasureSubject } from "../check/subject";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { cellsOf, isSome } from "./say";
import { together } from "./together";

/** Columns of targets from which on an empty run of them is a row that was left out, and no single cell. */
const fewestTargets = 2;
/** Rows that must have targets, and how many times as many they must be as those that have none. */
const fewestRows = 8;
const times = 9;

export const targetsNotSet = defineTableRule({
  id: "targets-not-set",
  severity: "warning",
  tier: "sheet",
  title: "A measure that is reported on has no target in any year.",
  why:
    "Where nearly every measure has targets for all years, one whose outturns stand there and whose targets are blank was left out. Where several are blank, they " +
    "are reported for information.",
  subsumedBy: ["row-slid", "measure-empty", "value-displaced", "figures-exchanged"],

  *check(subject) {
    const { table } = subject;
    const columns = table.columns.filter(({ is }) => is.kind === "value" && is.role === "target" && !is.variant);
    if (table.arrangement !== "rows" || columns.length < fewestTargets) return [];
    let aimed = 0;
    const rows = yield* inEachInSteps(subject.measures, (row): readonly Found[] => {
      const targets = row.allFields.filter(({ role }) => role === "target");
      if (targets.some(({ reading }) => reading.kind !== "empty")) aimed += 1;
      return targets.length < fewestTargets ? [] : blankIn(row, targets);
    });
    return aimed < fewestRows || aimed < times * rows.length
      ? []
      : together(rows, (names, count) => ({
          message: `${String(count)} measures are reported on and have no target in any year: ${names}.`,
          advice: "Set their targets, or say that they are for information.",
        }));
  },

  examples: {
    bad: [
      [
        ["Measure", "2023", "2024", "Target 2025", "Target 2026"],
        ["Visits to libraries", "4,200", "4,350", "4,500", "4,600"],
        ["Loans", "9,100", "9,000", "9,200", "9,300"],
        ["Members", "1,500", "1,540", "1,600", "1,650"],
        ["Events held", "84", "90", "95", "100"],
        ["Pupils reached", "310", "352", "380", "400"],
        ["Children who joined the reading club", "710", "735", "760", "790"],
        ["Computers lent", "42", "40", "45", "50"],
        ["Rooms let", "120", "131", "135", "140"],
        ["Talks given", "22", "25", "27", "30"],
        ["Volunteers", "61", "64", "**", "**"],
      ],
    ],
    good: [
      [
        ["Measure", "2023", "2024", "Target 2025", "Target 2026"],
        ["Visits to libraries", "4,200", "4,350", "4,500", "4,600"],
        ["Loans", "9,100", "9,000", "9,200", "9,300"],
        ["Members", "1,500", "1,540", "1,600", "1,650"],
        ["Events held", "84", "90", "95", "100"],
        ["Pupils reached (for information)", "310", "352", "", ""],
        ["Homes in the borough (for information)", "71,000", "71,350", "", ""],
      ],
    ],
  },
});

/** The targets of a row, where all are blank and at least half of what it was to report is there. */
function blankIn(row: MeasureSubject, targets: readonly Field[]): readonly Found[] {
  const results = row.allFields.filter(({ role }) => role !== "target" && role !== "benchmark");
  const filled = results.filter(({ reading }) => reading.kind === "quantity").length;
  if (filled === 0 || filled * 2 < results.length || targets.some(({ reading }) => reading.kind !== "empty")) return [];
  if (!isSome(targets)) return [];
  return [
    {
      cells: cellsOf(targets),
      measure: row.title,
      message: `${row.title} is reported on, and has no target in any year, where nearly all other measures have theirs.`,
      advice: "Set its targets, or say that it is for information.",
    },
  ];
}
