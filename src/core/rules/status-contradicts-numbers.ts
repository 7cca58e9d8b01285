import type { Found } from "./define-rule";
import type { AttributeRole } from "../scorecard/model";
import { inEachInSteps } from "./in-each";
import { dayOf } from "./day-of-table";
import { defineTableRule } from "./define-rule";
import { isPartOfYear, isUnderWay, ratedReader } from "./rated";
import type { Rated } from "./rated";
import { isRunningTotal } from "./running-total";
import { schemeOf } from "./rating-scheme";
import type { Expected } from "./rating-scheme";
import { quote, shown } from "./say";
import { withoutFigure } from "./unfounded-status";
import { Telling, isFlow, isSettled } from "./unlike-target";

export const statusContradictsNumbers = defineTableRule<"tolerance">({
  id: "status-contradicts-numbers",
  severity: "error",
  tier: "sheet",
  title: "A colour or status says something else than the figures beside it.",
  why:
    "Red beside a figure that beats its target sends a board after the wrong measure, and green beside a clear miss hides one. The status is " +
    "typed by hand more often than one thinks. Totals that still grow towards the end of the year are left to those who know their profile.",
  subsumedBy: [
    "row-slid",
    "digits-slipped",
    "complement-entered",
    "scale-off-by-hundred",
    "unit-mixed-in-row",
    "sign-lost",
    "annual-unlike-parts",
    "total-unlike-sum",
  ],
  thresholds: {
    tolerance: { value: 10, says: "per cent of its target by which a figure may miss it and still be shown as met" },
  },

  *check(subject, { threshold, today }) {
    const judged = subject.table.columns.some(({ is }) => is.kind === "attribute" && judging.includes(is.role));
    if (!judged) return [];
    const scheme = yield* schemeOf(subject);
    const ratedIn = ratedReader();
    const day = dayOf(subject, today);
    const telling = new Telling(threshold("tolerance"));
    const unfounded: Found[] = [];
    const off = yield* inEachInSteps(subject.measures, (row) => {
      unfounded.push(...withoutFigure(row));
      const rated = ratedIn(row).filter((one) => !isUnderWay(one, day));
      if (scheme) return rated.flatMap((one) => offScheme(one, scheme(one)));
      rated.forEach((one) => {
        telling.take(one);
      });
      return [];
    });
    return [...off, ...telling.found(), ...unfounded];
  },

  examples: {
    bad: [
      [
        ["Indicator", "Good is", "Target", "Tolerance", "Result", "RAG"],
        ["Calls answered", "High", "90%", "3.0", "91.2%", "Green"],
        ["Letters answered in time", "High", "95%", "2.0", "94.1%", "Amber"],
        ["Bins missed per 1,000", "Low", "4.0", "0.5", "5.1", "Red"],
        ["Abandoned vehicles removed", "High", "85%", "5.0", "81.0%", "Amber"],
        ["Licences issued in time", "High", "98%", "1.0", "92.4%", "*Amber*"],
      ],
      {
        sheets: {
          Ward: [
            ["Measure", "Good is", "Target", "Result", "Met?"],
            ["Falls per 1,000 days", "Low", "5.0", "4.1", "😊"],
            ["Seen within an hour", "High", "90%", "84%", "☹"],
            ["Handwashing", "High", "95%", "97%", "😊"],
            ["Meals rated good", "High", "80%", "71%", "☹"],
            ["Letters out in a week", "High", "90%", "86%", "*😊*"],
            ["Discharged by noon", "High", "33%", "35%", "😊"],
          ],
        },
      },
      {
        sheets: {
          Board: [
            ["Measure", "Good is", "Target", "Result", "Status"],
            ["Places filled", "High", "200", "204", "On track"],
            ["Visits", "High", "1,000", "960", "Close"],
            ["Courses completed", "High", "80%", "69%", "Off track"],
            ["Learners in work", "High", "60%", "54%", "*On track*"],
            ["Complaints", "Low", "40", "38", "On track"],
            ["Close means within 5% of the target, off track more than 5%."],
          ],
        },
      },
      [
        ["Measure", "Good is", "2022/23 outturn", "2023/24 result", "2023/24 target", "RAG"],
        ["Fly-tips removed in two days", "High", "94.8%", "97.3%", "95.0%", "*Red*"],
        ["Missed collections", "Low", "62", "80", "60", "*Green*"],
      ],
      [
        ["Measure", "Good is", "Target 2024/25", "Q1 2024/25", "Q2 2024/25", "Q3 2024/25", "RAG"],
        ["Days lost to sickness (rolling year)", "Low", "8.0", "9.1", "9.4", "9.8", "*Green*"],
        ["Trees planted", "High", "400", "96", "118", "430", "*Red*"],
        ["Calls answered", "High", "90%", "91%", "92%", "91%", "Green"],
      ],
      [
        ["Indicator", "Baseline", "Annual target", "Actual", "Corrective measures"],
        ["% of kitchens inspected", "82%", "100%", "78%", "*Target achieved*"],
        ["% of wells tested", "90%", "100%", "100%", "Target achieved"],
        ["Samples taken", "1,079", "1,200", "1,002", "Too little money"],
      ],
      [
        ["Indicator", "North", "Target met?", "South", "Target met?", "Target"],
        ["Repairs completed on time (%)", "96.9", "*happy face*", "99.8", "happy face", "99.0"],
        ["Calls answered in time (%)", "88.1", "sad face", "91.4", "happy face", "90.0"],
        ["Tenants satisfied (%)", "81.2", "happy face", "77.0", "sad face", "80.0"],
      ],
      [
        ["Indicator", "Good is", "Result", "Target met?", "Target"],
        ["Cases dealt with in time", "High", "N/A", "*Yes*", "100%"],
        ["Calls answered in time", "High", "91%", "Yes", "90%"],
      ],
    ],
    good: [
      [
        ["Measure", "Good is", "Q1", "Q2", "Q3", "Year to date", "2024/25 target", "RAG"],
        ["Trees planted", "High", "96", "118", "107", "321", "420", "Green"],
        ["Rent collected (%, cumulative)", "High", "28.6", "56.1", "83.4", "83.4", "98.0", "Green"],
      ],
      [
        ["Measure", "Good is", "Latest", "Target", "Status"],
        ["Homes completed 2023-26 (cumulative)", "High", "187", "330", "On track"],
        ["Calls answered", "High", "91%", "90%", "On track"],
      ],
      [
        ["Measure", "Good is", "Latest", "Target", "By when", "Status"],
        ["Empty homes in use again", "High", "52", "60", "March 2027", "On track"],
        ["Calls answered", "High", "91%", "90%", "March 2027", "On track"],
      ],
      [
        ["Indicator", "Good is", "Target", "Tolerance", "Result", "RAG"],
        ["Calls answered", "High", "90%", "3.0", "91.2%", "Green"],
        ["Letters answered in time", "High", "95%", "2.0", "94.1%", "Amber"],
        ["Bins missed per 1,000", "Low", "4.0", "0.5", "5.1", "Red"],
        ["Abandoned vehicles removed", "High", "85%", "5.0", "81.0%", "Amber"],
        ["Gas safety", "High", "100%", "0.0", "99.6%", "Red"],
      ],
      [
        ["Measure", "Good is", "2022/23 outturn", "2023/24 result", "2023/24 target", "RAG"],
        ["Fly-tips removed in two days", "High", "94.8%", "97.3%", "95.0%", "Green"],
        ["Missed collections", "Low", "62", "61", "60", "Amber"],
        ["Calls answered", "High", "70%", "71%", "90%", "Red"],
      ],
      [
        ["Measure", "Good is", "Target 2024/25", "Q1 2024/25", "Q2 2024/25", "Q3 2024/25", "RAG"],
        ["Missed collections", "Low", "160", "41", "38", "44", "Green"],
        ["Trees planted", "High", "400", "96", "118", "107", "Green"],
        ["Calls answered", "High", "90%", "91%", "92%", "91%", "Green"],
      ],
      [
        ["Indicator", "Good is", "Result", "Target met?", "Target"],
        ["Cases dealt with in time", "High", "N/A", "N/A", "100%"],
        ["Calls answered in time", "High", "91%", "Yes", "90%"],
      ],
    ],
  },
});

/** Columns that may say whether a target was met. */
const judging: readonly AttributeRole[] = ["rag", "status", "comment", "other"];

/** A row that is not rated as the table says that it rates. */
function offScheme(row: Rated, expected: Expected | undefined): readonly Found[] {
  const { subject, status, said, actual, aim, short } = row;
  const part = isPartOfYear(row);
  if (!expected || expected.verdict === said) return [];
  if (!isSettled(row) && ((part && isRunningTotal(subject)) || isFlow(part, actual))) return [];
  const off = ` by more than ${expected.says}`;
  const near = `, but by no more than ${expected.says}`;
  const how = expected.verdict === "near" ? near : expected.verdict === "missed" && said === "near" ? off : "";
  return [
    {
      cells: [status.at, actual.at],
      measure: subject.title,
      message: `${subject.title}: the status is ${status.text.trim()}, and ${quote(actual)} ${short === 0 ? "meets" : "misses"} ${quote(aim.field)}${how}.`,
      advice: "Correct the status, or the figure if that is the one that is wrong.",
      evidence: [shown(aim.field), { says: "The other rows are rated by it", from: "the same table" }],
    },
  ];
}
