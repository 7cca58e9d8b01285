import { comparePeriods } from "../cell/period";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { isSome, list } from "./say";
import { isTelling } from "./telling";

/** Figures in a block that was copied: so many of them, and so many that differ from each other. */
const fewestInBlock = 3;
const fewestDistinct = 3;
/** Figures of one row of a list that are all those of the row before, and so many of them particular ones. */
const fewestTelling = 2;
/** Rows beyond which a list is one of records. */
const mostRows = 3000;

export const periodCopied = defineTableRule({
  id: "period-copied",
  severity: "warning",
  tier: "sheet",
  title: "The figures of a year, or of a month, are those of the one before, to the digit.",
  why:
    "Last year's quarters are copied to be typed over and stay; a month's count, base and rate are pasted in again for the next. One figure may well come " +
    "twice; four quarters in the same order do not. Round figures and targets that are held are left alone.",
  subsumedBy: ["row-slid", "measure-repeated", "period-repeated", "figures-copied", "row-copied"],

  *check({ table, measures }) {
    if (table.measures.length > mostRows) return [];
    return yield* inEachInSteps(measures, (row) => [
      ...blocksIn(row),
      ...(table.arrangement === "long" ? rowsIn(row) : []),
    ]);
  },

  examples: {
    bad: [
      [
        ["Measure", "Quarter", "Actual", "Target"],
        ...["71.4", "73.9", "72.2", "75.8", "*71.4*", "*73.9*", "*72.2*", "*75.8*"].map((value, index) => [
          "Jobs done at the first visit (%)",
          `Q${String((index % 4) + 1)} ${index < 4 ? "2023/24" : "2024/25"}`,
          value,
          "78.0",
        ]),
      ],
      [
        ["Measure", "Month", "Numerator", "Denominator", "Value"],
        ["Falls per 1,000 bed days", "Apr 2025", "71", "17,450", "4.07"],
        ["Falls per 1,000 bed days", "May 2025", "66", "17,640", "3.74"],
        ["Falls per 1,000 bed days", "Jun 2025", "*66*", "*17,640*", "*3.74*"],
        ["Falls per 1,000 bed days", "Jul 2025", "63", "17,120", "3.68"],
      ],
    ],
    good: [
      [
        ["Measure", "Quarter", "Actual", "Target"],
        ...["71.4", "73.9", "72.2", "75.8", "72.4", "73.9", "74.1", "76.0"].map((value, index) => [
          "Jobs done at the first visit (%)",
          `Q${String((index % 4) + 1)} ${index < 4 ? "2023/24" : "2024/25"}`,
          value,
          "78.0",
        ]),
      ],
    ],
  },
});

/** The figures of each column of a list, or of a row, in the order of their periods. */
function seriesOf({ numbers, table }: MeasureSubject): readonly (readonly NumberField[])[] {
  const isLong = table.arrangement === "long";
  const series = new Map<string, NumberField[]>();
  for (const field of numbers) {
    if (field.period === undefined || (isLong && field.role === "target")) continue;
    const key = isLong ? String(field.at.column) : "";
    series.set(key, [...(series.get(key) ?? []), field]);
  }
  return [...series.values()].map((fields) =>
    fields.sort((a, b) => (a.period && b.period ? comparePeriods(a.period, b.period) : 0)),
  );
}

function blocksIn(row: MeasureSubject): readonly Found[] {
  return seriesOf(row).flatMap((fields): readonly Found[] => {
    for (let shift = fewestInBlock; shift * 2 <= fields.length; shift++) {
      const copied = fields.slice(shift).filter((field, index) => isSame(field, fields[index]));
      if (copied.length < shift || !isBlock(copied, fields, shift) || !isSome(copied)) continue;
      const [first, ...others] = copied;
      return [
        {
          cells: [first.at, ...others.map(({ at }) => at)],
          measure: row.title,
          message: `${row.title}: ${list(copied.map(({ text }) => text.trim()))} are the figures of ${String(shift)} periods before, to the digit.`,
          advice: "Look whether they were copied to be typed over; put the figures in that belong there.",
        },
      ];
    }
    return [];
  });
}

function isSame(field: NumberField, other: NumberField | undefined): boolean {
  return other !== undefined && field.reading.quantity.value === other.reading.quantity.value;
}

/** Whether figures follow on each other and are too particular to come again by chance. */
function isBlock(copied: readonly NumberField[], fields: readonly NumberField[], shift: number): boolean {
  const [first] = copied;
  const start = first ? fields.indexOf(first) : -1;
  if (copied.length !== shift || copied.some((field, index) => fields[start + index] !== field)) return false;
  const distinct = new Set(copied.map(({ reading }) => reading.quantity.value)).size;
  return distinct >= fewestDistinct && copied.every(({ reading }) => isTelling(reading.quantity));
}

/** Rows of a list whose figures are all those of the row before. */
function rowsIn(subject: MeasureSubject): readonly Found[] {
  const rows = new Map<number, NumberField[]>();
  for (const field of subject.numbers) {
    if (field.role !== "target") rows.set(field.at.row, [...(rows.get(field.at.row) ?? []), field]);
  }
  const all = [...rows.values()];
  return all.slice(1).flatMap((row, index): readonly Found[] => {
    const before = all[index] ?? [];
    const isCopied =
      row.length > fewestTelling &&
      row.length === before.length &&
      row.every((field) => before.some((one) => one.at.column === field.at.column && isSame(field, one))) &&
      row.filter(({ reading }) => isTelling(reading.quantity)).length >= fewestTelling;
    if (!isCopied || !isSome(row)) return [];
    const [first, ...others] = row;
    return [
      {
        cells: [first.at, ...others.map(({ at }) => at)],
        measure: subject.title,
        message: `${subject.title}: ${list(row.map(({ text }) => text.trim()))} are all the figures of the row before.`,
        advice: `Look up the figures of this period: those of row ${String((before[0]?.at.row ?? 0) + 1)} were pasted in again.`,
      },
    ];
  });
}
