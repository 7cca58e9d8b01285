import { findPeriods, formatPeriod, hasYear } from "../cell/period";
import type { CellRef } from "../cell/address";
import type { Period } from "../cell/period";
import type { TableSubject } from "../check/subject";
import type { Column } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { list } from "./say";

/** Years in a row before one of them can be out of step. */
const fewest = 4;

export const yearHeadingOff = defineTableRule({
  id: "year-heading-off",
  severity: "error",
  tier: "sheet",
  title: "The year in a heading is out of step with the years beside it.",
  why:
    "2022/23, 2023/24, 2023/24, 2025/26: a heading was copied and its year not typed over. Every figure below it is then held against the wrong year. " +
    "A result and a target of one year may stand side by side, so there it is only a warning.",
  subsumedBy: [],

  check(subject) {
    if (subject.table.arrangement !== "rows") return [];
    const all = yearsAcross(subject);
    const swapped = all.flatMap((_, place) => exchanged(all, place));
    if (swapped.length > 0) return swapped;
    const years = all.filter(({ role }) => role !== "forecast");
    const found = years.flatMap((_, place) => outOfStep(years, place));
    const [only] = found;
    if (only) return found.length === 1 ? [foundFor(only, years)] : [];
    return endingAmiss(years);
  },

  examples: {
    bad: [
      {
        sheets: {
          Card: [
            ["Measure", "2021/22", "2022/23", "*2022/23*", "2024/25", "2025/26 target"],
            ["Visits to libraries", "233,910", "241,377", "246,118", "251,002", "255,000"],
            ["Loans", "402,118", "398,220", "410,356", "415,741", "420,000"],
          ],
        },
      },
      {
        sheets: {
          Card: [
            ["Measure", "Actual 2021", "Actual 2022", "Actual 2023", "*Target 2023*", "Target 2025"],
            ["Visits to museums", "66,301", "66,588", "67,412", "68,000", "69,000"],
            ["Trees planted", "1,204", "1,377", "1,512", "1,600", "1,700"],
          ],
        },
      },
      {
        sheets: {
          Card: [
            ["Measure", "Actual 2021", "Target 2022", "*Target 2024*", "*Target 2023*", "Target 2025"],
            ["Visits to museums", "66,301", "66,588", "67,412", "68,120", "69,000"],
            ["Trees planted", "1,204", "1,377", "1,512", "1,633", "1,700"],
          ],
        },
      },
      {
        sheets: {
          Card: [
            ["Measure", "Actual 2021", "Budget 2022", "*Budget 2024*", "*Projected 2023*"],
            ["Visits to museums", "66,301", "66,588", "67,412", "68,120"],
            ["Trees planted", "1,204", "1,377", "1,512", "1,633"],
          ],
        },
      },
      {
        sheets: {
          Card: [
            ["Measure", "15/16", "16/17", "17/18", "18/19", "*12/13*"],
            ["Visits to museums", "66,301", "66,588", "67,412", "68,120", "69,000"],
            ["Trees planted", "1,204", "1,377", "1,512", "1,633", "1,700"],
          ],
        },
      },
      {
        sheets: {
          Card: [
            ["Measure", "2021", "*2032*", "2023", "2024", "2025 target"],
            ["Visits to museums", "66,301", "66,588", "67,412", "68,120", "69,000"],
            ["Trees planted", "1,204", "1,377", "1,512", "1,633", "1,700"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Card: [
            ["Measure", "Actual 2021", "Actual 2022", "Actual 2023", "Target 2023", "Target 2024"],
            ["Visits to museums", "66,301", "66,588", "67,412", "68,000", "69,000"],
            ["Trees planted", "1,204", "1,377", "1,512", "1,600", "1,700"],
          ],
        },
      },
      {
        sheets: {
          Card: [
            ["Measure", "2016", "2017", "2018", "2019", "Baseline 2010"],
            ["Visits to museums", "66,301", "66,588", "67,412", "68,000", "64,000"],
            ["Trees planted", "1,204", "1,377", "1,512", "1,600", "1,000"],
          ],
        },
      },
      {
        sheets: {
          Card: [
            ["Measure", "Baseline 2019", "Actual 2022", "Actual 2023", "Target 2025", "Target 2030"],
            ["Visits to museums", "66,301", "66,588", "67,412", "68,000", "69,000"],
            ["Trees planted", "1,204", "1,377", "1,512", "1,600", "1,700"],
          ],
        },
      },
    ],
  },
});

interface Year {
  readonly column: Column;
  readonly role: string;
  readonly period: Extract<Period, { kind: "year" }>;
  readonly at: CellRef;
  readonly text: string;
}

/** The columns of whole years, from left to right, with the cell that says the year; none where another column says a part of one. */
function yearsAcross({ table, grid }: TableSubject): readonly Year[] {
  const headers = table.rows.filter(({ role }) => role === "header").map(({ row }) => row);
  const first = headers[0] ?? 0;
  const top = headers.filter((row, place) => row === first + place);
  return table.columns.flatMap((column): readonly Year[] => {
    const { is } = column;
    if (is.kind !== "value" || is.period?.kind !== "year" || !hasYear(is.period) || is.variant !== undefined) return [];
    const { period, role } = is;
    if (role === "benchmark") return [];
    const row = [...top].reverse().find((one) => saysYear(grid.text(one, column.column)));
    if (row === undefined) return [];
    const at = { sheet: table.sheet, row, column: column.column };
    return [{ column, role, period, at, text: grid.text(row, column.column).trim() }];
  });
}

function saysYear(text: string): boolean {
  return findPeriods(text).length === 1;
}

interface OutOfStep {
  readonly year: Year;
  readonly place: number;
  readonly meant: Year["period"];
}

/** The one year that is not a year after the one before it, where all others would be if it were. */
function outOfStep(years: readonly Year[], place: number): readonly OutOfStep[] {
  const year = years[place];
  const before = years[place - 1];
  const after = years[place + 1];
  if (!year || !before || !after || years.length < fewest) return [];
  if (years.some(({ period }) => period.basis !== year.period.basis)) return [];
  const meant = before.period.year + 1;
  if (meant === year.period.year || after.period.year !== meant + 1) return [];
  const steady = years.every((one, index) => {
    const previous = years[index - 1];
    if (!previous || index === place || index === place + 1) return true;
    return one.period.year === previous.period.year + 1;
  });
  return steady ? [{ year, place, meant: { ...year.period, year: meant } }] : [];
}

/** Two headings side by side that are in order only the other way round, where all others are in order. */
function exchanged(years: readonly Year[], place: number): readonly Found[] {
  const [first, second] = [years[place], years[place + 1]];
  if (!first || !second || years.length < fewest || isAhead(first) !== isAhead(second)) return [];
  const righted = years.map((one) => (one === first ? second : one === second ? first : one));
  const start = righted[0]?.period;
  const inOrder = righted.every(
    ({ period }, index) => period.basis === start?.basis && period.year === start.year + index,
  );
  if (!inOrder || first.period.year !== second.period.year + 1) return [];
  return [
    {
      cells: [first.at, second.at],
      measure: "",
      message: `“${first.text}” stands before “${second.text}”, and all other years are in order.`,
      advice: "Look up whether the two headings are exchanged, or their columns with all that is in them.",
    },
  ];
}

/** Whether a column is of what is still to come: a target, a budget, a forecast. */
function isAhead({ role }: Year): boolean {
  return role === "target" || role === "forecast";
}

/** A last year of results that lies before the first, where all others follow each other: 2016, 2017, 2018, 2019, 2012. */
function endingAmiss(years: readonly Year[]): readonly Found[] {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last || years.length <= fewest || last.period.year >= first.period.year) return [];
  const isSteady = years
    .slice(0, -1)
    .every(({ period, role }, place) => role === last.role && period.year === first.period.year + place);
  if (!isSteady || first.period.basis !== last.period.basis) return [];
  const meant = { ...last.period, year: first.period.year + years.length - 1 };
  return [{ ...foundFor({ year: last, place: years.length - 1, meant }, years), severity: "warning" }];
}

function foundFor({ year, meant, place }: OutOfStep, years: readonly Year[]): Found {
  const before = years[place - 1];
  const across = before !== undefined && before.role !== year.role && before.period.year === year.period.year;
  const [was, is] = [formatPeriod(year.period), formatPeriod(meant)];
  const text = year.text.replace(was, is);
  return {
    cells: [year.at],
    measure: "",
    ...(across && { severity: "warning" as const }),
    message: `“${year.text}” is out of step: the years beside it are ${list(years.filter((one) => one !== year).map(({ period }) => formatPeriod(period)))}, and there is no ${is}.`,
    advice: `Look up whether the column is of ${is}.`,
    ...(text !== year.text && {
      fix: {
        kind: "proposed" as const,
        description: `Write “${text}”.`,
        writes: [{ at: year.at, content: { value: text, format: "@" } }],
      },
    }),
  };
}
