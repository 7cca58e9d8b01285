import type { Scorecard } from "../scorecard/model";
import {
  fewestRows,
  habit,
  habitOfRest,
  habitsBySection,
  isGatheredOtherwise,
  isInGroups,
  unpadded,
  usualDecimals,
  verdict,
  strangeSections,
} from "./computed-habits";
import { waysFrom } from "./computed-ways";
import { foundIn, slippedIn } from "./computed-found";
import { beyondRounding } from "./computed-grain";
import type { Off, Row } from "./computed-found";
import { rowsOf } from "./computed-rows";
import type { Course, Way } from "./computed-ways";
import { workedOutHeading } from "./column-rules-needed";
import { defineTableRule } from "./define-rule";

/** Rows looked at to see how a column follows from others. */
const sampled = 200;
/** Columns of numbers that are tried, at most. */
const mostColumns = 12;

/** Headings of counts that a share or a rate is worked out from, and of the share beside them. */
const counts = /\b(?:numerator|denominator|eligible|cohort|base|z[äa]hler|nenner)\b/i;
const resultHeading = /^(?:value|rate|result|score|performance|outcome|wert|valeur)s?\b/i;

export const computedColumnOff = defineTableRule({
  id: "computed-column-off",
  severity: "error",
  tier: "sheet",
  title: "A difference, share, change or mean does not follow from the figures of its row, as it does in other rows.",
  why:
    "A column of variances or averages that was typed and not worked out keeps last quarter's figures in some rows. How the column follows from " +
    "the others is seen from the rows in which it does; the rest are wrong, in it or in what it rests on. Cells with a formula are right by themselves.",
  subsumedBy: [
    "figure-of-next-row",
    "row-slid",
    "digits-slipped",
    "scale-off-by-hundred",
    "value-displaced",
    "figures-exchanged",
    "complement-entered",
  ],

  check(subject) {
    const { table } = subject;
    if (table.arrangement !== "rows" && table.arrangement !== "long") return [];
    const hasCounts = table.columns.some(({ heading }) => counts.test(heading));
    const columns = table.columns.filter(
      ({ heading, is }) =>
        is.kind !== "label" &&
        !(is.kind === "attribute" && is.role === "weight") &&
        (workedOutHeading.test(heading) || (hasCounts && resultHeading.test(heading))),
    );
    if (columns.length === 0) return [];
    const rows = [...rowsOf(subject)];
    const courses = coursesOf(table);
    const names = new Map(table.columns.map(({ column, heading }) => [column, heading]));
    return foundIn(columns.flatMap(({ column, heading }) => offIn(rows, { column, heading, courses }, names)));
  },

  examples: {
    bad: [
      [
        ["Measure", "Actual", "Target", "Variance"],
        ["Attendance", "91.0%", "93.0%", "-2.0%"],
        ["Phonics", "79.0%", "80.0%", "-1.0%"],
        ["Reading", "74.0%", "78.0%", "*4.0%*"],
        ["Writing", "66.0%", "70.0%", "-4.0%"],
        ["Maths", "72.0%", "73.0%", "-1.0%"],
      ],
      [
        ["Measure", "Baseline 2022", "Overall target", "2023 target", "2024 target", "2025 target"],
        ["Young people trained", "252", "1,002", "250", "250", "250"],
        ["Firms advised", "1,600", "*2,500*", "1,200", "1,200", "1,200"],
        ["Loans made", "14", "97", "20", "*300*", "33"],
        ["Markets opened", "3", "12", "2", "3", "4"],
        ["Roads repaired", "10", "85", "20", "25", "30"],
      ],
      [
        ["Measure", "Month", "Numerator", "Denominator", "Value"],
        ["Letters answered in time", "Apr 2025", "812", "1,040", "78.1%"],
        ["Letters answered in time", "May 2025", "790", "1,012", "78.1%"],
        ["Letters answered in time", "Jun 2025", "845", "1,066", "*77.9%*"],
        ["Letters answered in time", "Jul 2025", "801", "998", "80.3%"],
        ["Letters answered in time", "Aug 2025", "777", "951", "81.7%"],
      ],
      [
        ["Measure", "Baseline", "Target", "Actual", "Percent"],
        ["Farmers trained", "0", "7,000", "3,136", "45%"],
        ["Loans made", "0", "1,000", "250", "25%"],
        ["Vehicles a day", "77", "330", "82", "2%"],
        ["Girls enrolled", "11,546", "19,800", "16,076", "55%"],
        ["Women with title", "2,955", "6,000", "4,530", "*76%*"],
      ],
      {
        sheets: {
          Groups: [
            ["Measure", "Members", "Trained", "% trained", "Tested", "% tested", "Target 2026", "Target 2027"],
            ["North", "92", "55", "59.8%", "36", "39.1%", "64%", "68%"],
            ["South", "*98*", "62", "*70.5%*", "43", "*48.9%*", "72%", "74%"],
            ["East", "54", "24", "44.4%", "13", "24.1%", "50%", "56%"],
            ["West", "126", "93", "73.8%", "66", "52.4%", "76%", "78%"],
            ["Centre", "48", "41", "85.4%", "31", "64.6%", "88%", "90%"],
          ],
        },
      },
    ],
    good: [
      [
        ["Measure", "Actual", "Target", "Variance"],
        ["Attendance", "91.0%", "93.0%", "-2.0%"],
        ["Phonics", "79.0%", "80.0%", "-1.0%"],
        ["Reading", "74.0%", "78.0%", "-4.0%"],
        ["Writing", "66.0%", "70.0%", "-4.0%"],
      ],
      // From nought it is the share of the target, from elsewhere the way that has been gone.
      [
        ["Measure", "Baseline", "Target", "Actual", "Percent"],
        ["Farmers trained", "0", "7,000", "3,136", "45%"],
        ["Loans made", "0", "1,000", "250", "25%"],
        ["Roads repaired (km)", "0", "271", "145", "54%"],
        ["Wells built", "0", "250", "60", "24%"],
        ["Farmers with new tools", "0", "2,800", "158", "5.60%"],
        ["Vehicles a day", "77", "330", "82", "2%"],
        ["Girls enrolled", "11,546", "19,800", "16,076", "55%"],
        ["Water lost", "50%", "35%", "48.2%", "12%"],
      ],
    ],
  },
});

/** From each baseline to each target by way of each actual. */
function coursesOf({ columns }: Scorecard): readonly Course[] {
  const all = (role: string): readonly number[] =>
    columns.flatMap(({ column, is }) => (is.kind === "value" && is.role === role ? [column] : []));
  const [start, ...more] = all("baseline");
  const aims = all("target");
  if (start === undefined || more.length > 0 || aims.length > mostColumns) return [];
  return aims.flatMap((aim) => all("actual").map((now): Course => [start, aim, now])).slice(0, mostColumns);
}

interface WorkedOutColumn {
  readonly column: number;
  readonly heading: string;
  readonly courses: readonly Course[];
}

function offIn(
  rows: readonly Row[],
  { column, heading, courses }: WorkedOutColumn,
  names: ReadonlyMap<number, string>,
): readonly Off[] {
  const first = rows.slice(0, sampled).filter(({ cells }) => cells.has(column));
  if (first.length < fewestRows) return [];
  const others = [...new Set(first.flatMap(({ cells }) => [...cells.keys()]))]
    .filter((one) => one !== column)
    .sort((a, b) => a - b);
  const ways = waysFrom(others.slice(0, mostColumns), heading, courses);
  const ofTable = habit(first, column, ways);
  const bySection = habitsBySection(first, column, ways);
  const nameOf = (one: number): string => names.get(one) ?? "";
  const strangers = ofTable ? strangeSections(rows, column, ofTable) : new Set<string | undefined>();
  const wayOf = (row: Row): Way | undefined =>
    bySection.get(row.section) ?? (strangers.has(row.section) ? undefined : ofTable);
  const another = habitOfRest(first, column, ways, wayOf);
  const usual = usualDecimals(first.flatMap(({ cells }) => cells.get(column) ?? []));
  const offs = rows.flatMap((row): readonly Off[] => {
    const cell = unpadded(row.cells.get(column), usual);
    const way = wayOf(row);
    const judged = way && cell?.typed ? verdict(way, row, cell) : undefined;
    if (another && cell && verdict(another, row, cell)?.fits) return [];
    return way && cell && judged && !judged.fits && !isGatheredOtherwise(way, row, cell) && !isInGroups(cell, judged)
      ? [
          {
            row,
            cell,
            way,
            value: judged.value,
            heading,
            says: way.says(nameOf),
            slipped: slippedIn(way, row, cell, judged.value),
          },
        ]
      : [];
  });
  return beyondRounding(offs, rows);
}
