import type { TableSubject } from "../check/subject";
import type { CellRef } from "../cell/address";
import type { Column } from "../scorecard/model";
import { lastDay } from "./action-date";
import { dateIn, exists, isoDay } from "./dates";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { isSome } from "./say";

/** `2021-2018`, `2021 to 2018`, the whole text of a cell. */
const span = /^\s*((?:19|20)\d\d)\s?(?:[-–—]|to)\s?((?:19|20)\d\d)\s*$/i;
/** `2024/23`: a split year with its halves turned round. */
const split = /^\s*(?:[FA]Y\s?)?20(\d\d)\s?\/\s?(?:20)?(\d\d)\s*$/i;

/** Headings of the day on which something begins, and on which it is to be done. */
const begins = /\b(start\w*|begin\w*|commenc\w+|from|opened|raised|received|launch\w*|baseline date|date set)\b/i;
const ends = /\b(due|end\w*|finish\w*|complet\w+|target date|deadline|by when|closed|to)\b/i;

export const yearsReversed = defineTableRule({
  id: "years-reversed",
  severity: "error",
  tier: "sheet",
  title: "A span of time ends before it begins.",
  why:
    "2021-2018 is 2018-2021 turned round, or one of the two years is mistyped, and so is a start in September of what was due in June; whatever is " +
    "worked out from its length is below nought.",
  subsumedBy: ["row-slid"],
  on: ["scorecard", "benchmark", "action-plan"],

  check(subject) {
    return [...headings(subject), ...spans(subject), ...startsAndEnds(subject)];
  },

  examples: {
    bad: [
      {
        sheets: {
          Card: [
            ["Measure", "Target 2016/17", "*2017/16*"],
            ["Residents who feel safe", "55%", "58%"],
            ["Letters answered in a week", "75%", "77%"],
          ],
        },
      },
      {
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["Agree the syllabus", "2019-2022", "School Improvement Team"],
            ["Review provision", "*2021-2018*", "SEND Team"],
          ],
        },
      },
      {
        sheets: {
          Plan: [
            ["Ref", "Action", "Lead", "Start date", "Due date", "Status"],
            ["1", "Agree the syllabus", "School Improvement Team", "01/04/2026", "30/06/2026", "In progress"],
            ["2", "Review provision", "SEND Team", "*01/09/2026*", "*01/06/2026*", "In progress"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["Agree the syllabus", "2019-2022", "School Improvement Team"],
            ["Review provision", "2018-2021", "SEND Team"],
          ],
        },
      },
      {
        sheets: {
          Plan: [
            ["Ref", "Action", "Lead", "Start date", "Due date", "Status"],
            ["1", "Agree the syllabus", "School Improvement Team", "01/04/2026", "30/06/2026", "In progress"],
            ["2", "Review provision", "SEND Team", "01/06/2026", "01/06/2026", "In progress"],
          ],
        },
      },
    ],
  },
});

/** The columns that may hold days or spans of years. */
function timeColumns({ table }: TableSubject): readonly Column[] {
  return table.columns.filter(({ is }) => is.kind === "attribute" && (is.role === "due" || is.role === "other"));
}

/** Headings of values whose two years stand the wrong way round, once for each cell. */
function headings({ table, grid }: TableSubject): readonly Found[] {
  const rows = table.rows.filter(({ role }) => role === "header").map(({ row }) => row);
  const columns = table.columns.filter(({ is }) => is.kind === "value").map(({ column }) => column);
  return rows.flatMap((row) =>
    columns.flatMap((column): readonly Found[] => {
      const text = grid.text(row, column).trim();
      const said = inHeading.exec(text)?.[0];
      if (said === undefined || !isReversed(said)) return [];
      return [
        {
          cells: [{ sheet: table.sheet, row, column }],
          measure: "",
          message: `${text} heads figures, and its second year comes before the first.`,
          advice: "Look up which year was meant: the columns beside it tell.",
        },
      ];
    }),
  );
}

/** A year of two in a heading. */
const inHeading = /\b20\d\d\s?\/\s?(?:20)?\d\d\b(?!\/)/;

function spans(subject: TableSubject): readonly Found[] {
  const { table, grid } = subject;
  const columns = timeColumns(subject);
  if (columns.length === 0) return [];
  return table.measures.flatMap(({ name, at }) =>
    columns.flatMap(({ column }): readonly Found[] => {
      const cell: CellRef = { ...at, column };
      const value = grid.value(cell.row, column);
      if (typeof value !== "string" || !isReversed(value)) return [];
      return [
        {
          cells: [cell],
          measure: name,
          message: `${name}: ${value.trim()} ends before it begins.`,
          advice: "Look both years up, and put the earlier one first.",
        },
      ];
    }),
  );
}

function isReversed(text: string): boolean {
  const [, from, to] = span.exec(text) ?? [];
  if (from !== undefined) return Number(to) < Number(from);
  const [, first, second] = split.exec(text) ?? [];
  return first !== undefined && Number(second) === Number(first) - 1;
}

function startsAndEnds(subject: TableSubject): readonly Found[] {
  const columns = timeColumns(subject);
  const starts = columns.filter(({ heading }) => begins.test(heading) && !ends.test(heading.replace(begins, "")));
  const finishes = columns.filter((column) => ends.test(column.heading) && !starts.includes(column));
  if (starts.length !== 1 || !isSome(starts) || !isSome(finishes)) return [];
  const [{ column: from }] = starts;
  const to = finishes.find(({ is }) => is.kind === "attribute" && is.role === "due") ?? finishes[0];
  const { table, grid } = subject;
  return table.measures.flatMap(({ name, at }): readonly Found[] => {
    const [begun, due] = [from, to.column].map((column) => grid.text(at.row, column).trim());
    const date = begun === undefined ? undefined : dateIn(begun);
    const last = due === undefined ? undefined : lastDay(due);
    const isDay = due !== undefined && (dateIn(due) ? exists(dateIn(due)!) : true);
    if (!date || !exists(date) || last === undefined || !isDay || last >= isoDay(date)) return [];
    return [
      {
        cells: [
          { ...at, column: to.column },
          { ...at, column: from },
        ],
        measure: name,
        message: `${name}: it begins on ${date.text} and is due by ${due ?? ""}, before that.`,
        advice: "Look both dates up, and correct the one that is wrong.",
      },
    ];
  });
}
