import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import { isNumberField } from "../check/subject";
import { isPlain } from "../cell/quantity";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEach } from "./in-each";
import { setsUnder } from "./sets-under";
import type { SetUnder } from "./sets-under";
import { swapsOf } from "./slips";
import { fitting, offSum, wrong } from "./sum-found";
import type { SumRow } from "./sum-rows";
import { sumRowsOf } from "./sum-rows";
import { noSum } from "./totals";

/** Rows beyond which a table is a list of records. */
const mostRows = 150;

export const totalUnlikeRowsUnderIt = defineTableRule({
  id: "total-unlike-rows-under-it",
  severity: "error",
  tier: "sheet",
  title: "A total is not the sum of the rows that its name or its place puts under it.",
  why:
    "“Calls for service” over “– Fire” and “– Other”, “Enrolments” over “Enrolments UG” and “Enrolments PG”, a last row over companies of every kind: in some columns they add " +
    "up to the unit, and in others a part was corrected and the total was not. Where they add up in fewer columns than not, they are another thing.",
  subsumedBy: [
    "row-slid",
    "digits-slipped",
    "scale-off-by-hundred",
    "decimal-style-mixed",
    "value-displaced",
    "figures-exchanged",
    "unit-mixed-in-row",
    "annual-unlike-parts",
    "computed-column-off",
    "total-unlike-sum",
  ],

  check(subject) {
    const { table, measures } = subject;
    if (table.measures.length > mostRows) return [];
    if (table.arrangement === "columns") return inEach(measures, inPlaces);
    return table.arrangement === "rows" ? inRows(subject) : [];
  },

  examples: {
    bad: [
      [
        ["Services provided", "2021 actual", "2022 budget", "2022 actual", "2023 budget"],
        ["Calls for service", "", "", "", ""],
        ["Calls answered", "4,367", "*4,671*", "4,606", "*4,750*"],
        ["Calls answered by day", "1,487", "1,610", "1,494", "1,550"],
        ["Calls answered by night", "2,880", "3,064", "3,112", "3,000"],
      ],
      [
        ["Measure", "2016", "2017", "2018", "2019"],
        ["Northern", "178.04", "180.04", "178.14", "186.61"],
        ["Hill and Dale", "N/A", "N/A", "15.27", "12.76"],
        ["Southern", "83.91", "88.11", "88.68", "101.83"],
        ["Western", "642.46", "677.15", "695.01", "609.39"],
        ["Islands", "9.91", "11.31", "N/A", "N/A"],
        ["Industry", "914.32", "956.61", "*971.70*", "910.59"],
      ],
      {
        sheets: {
          Schools: [
            ["School", "Pupils on roll", "Attendance"],
            ["Ash", "418", "95.2%"],
            ["Birch", "211", "94.6%"],
            ["Cedar", "629", "95.6%"],
            ["Damson", "307", "94.1%"],
            ["Trust", "*1,655*", "95.0%"],
            ["Target 2025", "", "96.0%"],
          ],
        },
      },
    ],
    good: [
      [
        ["Services provided", "2021 actual", "2022 budget", "2022 actual", "2023 budget"],
        ["Calls answered", "4,367", "4,674", "4,606", "4,550"],
        ["Calls answered by day", "1,487", "1,610", "1,494", "1,550"],
        ["Calls answered by night", "2,880", "3,064", "3,112", "3,000"],
      ],
      [
        ["Services provided", "2021 actual", "2022 budget", "2022 actual", "2023 budget"],
        ["Calls answered", "4,367", "4,671", "4,606", "4,750"],
        ["Calls answered in a minute", "1,490", "1,610", "1,494", "1,550"],
        ["Calls answered in two minutes", "2,281", "3,001", "3,002", "3,009"],
      ],
    ],
  },
});

function inRows(subject: TableSubject): readonly Found[] {
  const rows = sumRowsOf(subject);
  return rows.flatMap((row, place) => (noSum.test(row.name) ? [] : inRow(row, setsUnder(rows, place))));
}

function inRow(row: SumRow, sets: readonly SetUnder[]): readonly Found[] {
  const set = sets.find(isSure);
  return set ? wrong(set.sums).map((sum) => offSum(row, sum, true)) : [];
}

function isSure({ sums, fits, evidence, most }: SetUnder): boolean {
  const fit = fitting(sums);
  if (fit.length < fits || fit.reduce((all, { weight }) => all + weight, 0) < evidence) return false;
  if (sums.some(({ total }) => total.quantity.unit === "percent")) return false;
  const off = wrong(sums);
  return off.length > 0 && (most ? fit.length >= off.length : off.length + fit.length >= sums.length);
}

/** Places of which the last may be all of them. */
const fewestPlaces = 4;

/** Places one below the other, the last of them all: of a count of them the total is their sum with two digits exchanged. */
function inPlaces({ fields, title, measure }: MeasureSubject): readonly Found[] {
  const own = fields.filter(({ role, period }) => role === "actual" && period === undefined).filter(isNumberField);
  const total = own.at(-1);
  const parts = own.slice(0, -1);
  if (!total || parts.length < fewestPlaces || noSum.test(measure.name) || !own.every(isCount)) return [];
  const sum = parts.reduce((all, { reading }) => all + reading.quantity.value, 0);
  const { value } = total.reading.quantity;
  if (value === sum || !swapsOf(value, 0).includes(sum)) return [];
  return [
    {
      cells: [total.at],
      measure: title,
      message: `${title}: ${total.text.trim()} is not the sum of the ${String(parts.length)} above it, ${String(sum)}.`,
      advice: `Look it up: with two digits exchanged it would be ${String(sum)}.`,
    },
  ];
}

function isCount({ reading: { quantity } }: NumberField): boolean {
  return isPlain(quantity.unit) && quantity.decimals === 0;
}
