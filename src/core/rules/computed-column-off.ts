import type { Scorecard } from "../scorecard/model";
import {
  fewestRows,
  habit,
  habitOfRest,
  habitsBySection,
  isGatheredOtherwise,
  isCutOff,
  isInGroups,
  unpadded,
  usualDecimals,
  verdict,
  strangeSections,
} from "./computed-habits";
import { shareOfTotal, waysFrom } from "./computed-ways";
import { isTotalOf, withTotals } from "./computed-totals";
import { foundIn, slippedIn } from "./computed-found";
import { beyondRounding } from "./computed-grain";
import type { Off, Row } from "./computed-found";
import { asPercentages, rowsOf } from "./computed-rows";
import type { Course, Way } from "./computed-ways";
import { workedOutHeading } from "./column-rules-needed";
import { defineTableRule } from "./define-rule";
import { totalNamed } from "./totals";

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
    const rows = withTotals([...rowsOf(subject)]);
    const courses = coursesOf(table);
    const names = new Map(table.columns.map(({ column, heading }) => [column, heading]));
    return foundIn(
      columns.flatMap(({ column, heading }) => {
        const one = { column, heading, courses };
        return offIn(rows, one, names) ?? offIn(asPercentages(rows, one), one, names) ?? [];
      }),
    );
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
      [
        ["Sector", "Scope 1", "Scope 2", "Scope 3", "Total"],
        ["Buildings", "45,713", "9,322", "", "55,035"],
        ["Transport", "77,009", "", "", "77,009"],
        ["Waste", "", "", "7,642", "*7,462*"],
        ["Industry", "12,300", "", "-", "12,300"],
      ],
      {
        sheets: {
          Gap: [
            ["Sector", "Baseline emissions", "", "Residual emissions", "", "Reduction", ""],
            ["", "(absolute)", "(%)", "(absolute)", "(%)", "(absolute)", "(%)"],
            ["Buildings", "110.8", "24.6", "5.9", "6.9", "*86.9*", "94.7"],
            ["Transport", "130.9", "*9.2*", "51.0", "60.0", "79.9", "61.0"],
            ["Waste", "31.8", "7.1", "6.4", "7.5", "25.4", "79.9"],
            ["Industry", "149.2", "33.1", "6.4", "7.5", "142.8", "95.7"],
            ["Machinery", "28.0", "6.2", "15.3", "18.0", "12.7", "45.4"],
            ["Total", "450.7", "100", "85.0", "100", "365.7", "81.1"],
          ],
        },
      },
    ],
    good: [
      // A scope that is blank has none.
      [
        ["Sector", "Scope 1", "Scope 2", "Scope 3", "Total"],
        ["Buildings", "45,713", "9,322", "", "55,035"],
        ["Transport", "77,009", "", "", "77,009"],
        ["Waste", "", "", "7,642", "7,642"],
        ["Industry", "12,300", "", "-", "12,300"],
        ["Total", "135,022", "9,322", "7,642", "151,986"],
      ],
      // A share whose decimals were cut off is as near as it says.
      [
        ["Measure", "Baseline 2019", "Reduction", "Reduction %"],
        ["Residential", "508,100", "125,500", "24%"],
        ["Services", "291,000", "61,800", "21%"],
        ["Industry", "226,400", "66,500", "29%"],
        ["Shipping", "187,300", "34,900", "19%"],
        ["Roads", "747,900", "203,500", "27%"],
      ],
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

/** Whether a heading is one of shares. */
const isShare = (heading: string): boolean => /%|per ?cent|share|proportion/i.test(heading);

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
): readonly Off[] | undefined {
  const all = rows.slice(0, sampled).filter(({ cells }) => cells.has(column));
  if (all.length < fewestRows) return undefined;
  // A total may be rounded, or stale, in every column: what follows from what is seen from its parts where they are enough.
  const parts = all.filter(({ title }) => !totalNamed.test(title));
  const first = parts.length < fewestRows ? all : parts;
  const others = [...new Set(first.flatMap(({ cells }) => [...cells.keys()]))]
    .filter((one) => one !== column && !isTotalOf(one))
    .sort((a, b) => a - b)
    .slice(0, mostColumns);
  const ways = [...waysFrom(others, heading, courses), ...(isShare(heading) ? others.map(shareOfTotal) : [])];
  const ofTable = habit(first, column, ways) ?? (first === all ? undefined : habit(all, column, ways));
  const bySection = habitsBySection(first, column, ways);
  if (!ofTable && bySection.size === 0) return undefined;
  const nameOf = (one: number): string => (isTotalOf(one) ? "its total" : (names.get(one) ?? ""));
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
    if (!way || !cell || !judged || judged.fits || isCutOff(cell, judged)) return [];
    return !isGatheredOtherwise(way, row, cell) && !isInGroups(cell, judged)
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
