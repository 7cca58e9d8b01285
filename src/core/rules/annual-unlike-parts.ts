import { samePeriod } from "../cell/period";
import type { Period } from "../cell/period";
import { formatQuantity, withoutDust } from "../cell/quantity";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import type { Severity } from "../check/finding";
import { lacksPart, sumOf, yearsWithParts } from "./adds-up";
import type { YearAndParts } from "./adds-up";
import type { Found } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { defineTableRule } from "./define-rule";
import { writesOf } from "./fixes";
import { list, nameOf, quote } from "./say";
import { swappedIn, turnedIn, valueOf, waysOf } from "./annual-ways";
import type { Row, Swapped, Way } from "./annual-ways";

/** Rows of a kind that must follow one way for it to be what the table does, and the share of them. */
const fewestRows = 3;
const share = 0.75;

export const annualUnlikeParts = defineTableRule({
  id: "annual-unlike-parts",
  severity: "error",
  tier: "sheet",
  title: "The figure of a year does not follow from those of its quarters, terms or months.",
  why:
    "Flows add up to their year, a level is held, a share to date ends where the year does, an average lies between. Each row may follow its own " +
    "way, and seasons are left alone; what follows none of them has a slip in the year or in one of its parts.",
  subsumedBy: ["figure-of-next-row", "row-slid", "measure-repeated", "digits-slipped"],

  *check(subject) {
    if (!hasParts(subject)) return [];
    const rows = yield* inEachInSteps(subject.measures, (row) =>
      withoutRevised(lessLacking(row).map((year) => ({ row, ...year, ways: waysOf(year), percent: isPercent(year) }))),
    );
    return rows.flatMap((row) => {
      const alike = rows.filter(({ percent }) => percent === row.percent);
      return isFromTheStart(row, alike) ? foundIn(row, habitOf(alike)) : [];
    });
  },

  examples: {
    bad: [
      [
        ["Measure", "Q1 target", "Q2 target", "Q3 target", "Q4 target", "Annual target"],
        ["Homes inspected", "*30*", "*40*", "*30*", "*30*", "*120*"],
        ["Calls answered", "80%", "80%", "80%", "80%", "80%"],
      ],
      [
        ["Measure", "Q1 target", "Q2 target", "Q3 target", "Q4 target", "Annual target"],
        ["Records entered", "-", "*70%*", "*80%*", "*85%*", "*100%*"],
        ["Calls answered", "80%", "80%", "80%", "80%", "80%"],
      ],
      [
        ["Measure", "Q1 2024/25", "Q2 2024/25", "Q3 2024/25", "Q4 2024/25", "2024/25"],
        ["Burglaries", "412", "398", "435", "*481*", "*1,663*"],
        ["Calls answered", "80%", "81%", "82%", "81%", "81%"],
      ],
      [
        ["Measure", "Q1 2024/25", "Q2 2024/25", "Q3 2024/25", "Q4 2024/25", "2024/25"],
        ["Surplus or deficit (£000)", "(1,204)", "*866*", "(512)", "233", "*(2,349)*"],
      ],
    ],
    good: [
      [
        [
          "Measure",
          "Annual target 2024/25",
          "Revised target 2024/25",
          "Sep 2024 target",
          "Dec 2024 target",
          "Mar 2025 target",
          "Jun 2025 target",
        ],
        ["Jobs created by the works programme", "450", "520", "120", "150", "130", "120"],
        ["Trees planted", "300", "300", "60", "90", "70", "80"],
        ["Drains cleared", "240", "240", "60", "60", "60", "60"],
      ],
      [
        ["Measure", "2023/24", "Target 2024/25", "Q1 2024/25 target", "Q1 2024/25"],
        ["Homes inspected", "310", "340", "85", "82"],
      ],
      [
        ["Measure", "2014/15 target", "Sep-14 target", "Dec-14 target", "Mar-15 target", "Jun-15 target"],
        ["Designs finished", "1", "0", "0", "0", "1"],
        ["Jobs created", "450", "90", "120", "120", "120"],
      ],
      [
        ["Measure", "Q1 target", "Q2 target", "Q3 target", "Q4 target", "Annual target"],
        ["Hectares planted", "3,340", "17,568", "335", "0", "21,243"],
        ["People supported", "1,666", "1,666", "1,666", "1,666", "1,666"],
        ["Calls answered", "80%", "85%", "90%", "95%", "95%"],
        ["Road rebuilt", "25%", "50%", "75%", "100%", "100%"],
      ],
      [
        ["Measure", "Q1 2024/25", "Q2 2024/25", "Q3 2024/25", "Q4 2024/25", "2024/25"],
        ["Calls: average wait", "04:12", "05:31", "03:58", "03:20", "04:15"],
      ],
    ],
  },
});

function lessLacking(row: MeasureSubject): readonly YearAndParts[] {
  return yearsWithParts(row).filter((year) => !lacksPart(row, year));
}

/** Of a year's figure and the revised one the parts follow either: the one they do not follow is not held against them. */
function withoutRevised(rows: readonly Row[]): readonly Row[] {
  const revised = rows.find(({ year }) => year.variant === "revised");
  if (!revised) return rows;
  const both = rows.filter(
    ({ year }) => year.role === revised.year.role && isSameYear(year.period, revised.year.period),
  );
  const kept = both.find(({ ways }) => ways.length > 0) ?? revised;
  return rows.filter((row) => row === kept || !both.includes(row));
}

function isSameYear(one: Period | undefined, other: Period | undefined): boolean {
  return !one || !other || samePeriod(one, other);
}

/** Whether the table has columns for parts of a year at all, or says periods in its rows. */
function hasParts({ table: { columns, arrangement } }: TableSubject): boolean {
  const kinds = columns.flatMap(({ is }) => (is.kind === "value" && is.period ? [is.period.kind] : []));
  return arrangement !== "rows" || kinds.some((kind) => kind !== "year");
}

function isPercent({ year }: YearAndParts): boolean {
  return year.reading.quantity.unit === "percent";
}

function foundSwapped({ row, year }: Row, { part, value }: Swapped): Found {
  const mend = { ...part.reading.quantity, value };
  const isTurned = value === -valueOf(part);
  return {
    cells: [part.at, year.at],
    measure: row.title,
    severity: "error",
    message: `${row.title}: ${quote(year)} does not follow from its parts, ${isTurned ? `but would if ${quote(part)} had the other sign` : `of which ${quote(part)} stands out`}.`,
    advice: `Look ${nameOf(part)} up: ${isTurned ? "" : "with two digits swapped "}it would be ${formatQuantity(mend)}, and the year would follow.`,
    fix: {
      kind: "proposed",
      description: `Write ${formatQuantity(mend)}.`,
      writes: writesOf([{ at: part.at, quantity: mend }]),
    },
  };
}

/** A figure to date may hold months that are not shown: that it does not is seen from the other rows. */
function isFromTheStart({ year, parts }: Row, rows: readonly Row[]): boolean {
  if (year.variant !== "to-date") return true;
  const isTelling = ({ year: one, ways }: Row): boolean => ways.includes("sum") && one.reading.quantity.value !== 0;
  return parts.length >= 2 && (rows.filter(isTelling).length >= 2 || isYearStart(parts[0]));
}

/** Whether a month or quarter is one that years of reports begin with: January, April, July, September or October. */
function isYearStart(part: NumberField | undefined): boolean {
  const period = part?.period;
  if (period?.kind === "quarter") return period.quarter === 1;
  return period?.kind === "month" && [1, 4, 7, 9, 10].includes(period.month);
}

/** The way that rows like this go in the table, when most of them go the same. */
function habitOf(rows: readonly Row[]): Way | undefined {
  const ways: readonly Way[] = ["sum", "last", "mean"];
  return ways.find((way) => {
    const following = rows.filter(({ ways: own }) => own.includes(way)).length;
    return following >= fewestRows && following >= rows.length * share;
  });
}

function foundIn(row: Row, habit: Way | undefined): readonly Found[] {
  const severity = judged(row, habit);
  const { parts, year, ways } = row;
  // Ratios, and minutes and seconds, do not add up: a year of them is weighted by what is not shown.
  if (!severity || year.reading.quantity.unit === "ratio") return [];
  const swapped = swappedIn(row, habit) ?? turnedIn(row);
  if (swapped) return [foundSwapped(row, swapped)];
  const sum = formatQuantity({ ...year.reading.quantity, value: withoutDust(sumOf(parts).sum) });
  return [
    {
      cells: [year.at, ...parts.map(({ at }) => at)],
      measure: row.row.title,
      severity,
      ...(severity === "information" && { explainsNothing: true as const }),
      message: `${row.row.title}: ${quote(year)} does not follow from ${list(parts.map(quote))}: they ${ways.includes("sum") ? "add up to it where rows like this end with it" : `add up to ${sum} and end with ${parts.at(-1)?.text.trim() ?? ""}`}.`,
      advice: "Correct the year or the part of it that is wrong, or say in a note how the year is counted.",
    },
  ];
}

function judged({ row, parts, year, ways, percent }: Row, habit: Way | undefined): Severity | undefined {
  if (percent) return percentJudged(parts, year, ways, habit);
  if (parts.length < 2) return ways.length > 0 || isLonePart(row, parts) ? undefined : "warning";
  if (ways.includes("sum") || ways.includes("level")) {
    // A level that some parts lack is no level.
    return ways.includes("sum") || parts.length >= 3 || habit !== "sum" ? undefined : "error";
  }
  const grows = parts.every((part, index) => index === 0 || valueOf(part) >= valueOf(parts[index - 1]));
  if (ways.includes("last") && (grows || habit !== "sum")) return undefined;
  if (ways.includes("mean") || ways.includes("best")) return habit === "sum" ? "warning" : undefined;
  if (!isBetween(parts, year) || habit === "sum") return "error";
  return averaged.test(row.measure.name) ? "information" : "warning";
}

/** What is averaged over cases: of a year with more of them in one quarter than in another it lies somewhere between its quarters. */
const averaged =
  /\b(?:average|avg|mean|median|rate|ratio|per|score|index|(?:response|processing|waiting|turnaround) times?)\b/i;

/** Whether a table has a column for this one part of a year only: the others are not missing. */
function isLonePart({ fields }: MeasureSubject, [part]: readonly NumberField[]): boolean {
  return fields.filter(({ period, role }) => period?.kind === part?.period?.kind && role === part?.role).length < 2;
}

function percentJudged(
  parts: readonly NumberField[],
  year: NumberField,
  ways: readonly Way[],
  habit: Way | undefined,
): Severity | undefined {
  if (ways.some((way) => way !== "sum")) return undefined;
  if (parts.length === 1) return endsYear(parts[0]) ? "error" : undefined;
  if (ways.includes("sum")) return habit === "last" && parts.length >= 3 ? "warning" : undefined;
  return isBetween(parts, year) ? "information" : "error";
}

function isBetween(parts: readonly NumberField[], year: NumberField): boolean {
  const values = parts.map(valueOf);
  return valueOf(year) >= Math.min(...values) && valueOf(year) <= Math.max(...values);
}

/** Whether a part is the last of its year, after which nothing more can come to it. */
function endsYear(part: NumberField | undefined): boolean {
  return part?.period?.kind === "quarter" && part.period.quarter === 4;
}
