import { sameCell } from "../cell/address";
import { formatQuantity } from "../cell/quantity";
import type { Quantity } from "../cell/quantity";
import type { Severity } from "../check/finding";
import type { MeasureSubject, TableSubject } from "../check/subject";
import { addsUp, growsToYear } from "./adds-up";
import { slipBetween } from "./between";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { writesOf } from "./fixes";
import { inEachInSteps } from "./in-each";
import { keptBySums } from "./kept-by-sums";
import { nearSlipOf } from "./near-slip";
import { outlierOf } from "./outlier";
import { cumulative } from "./running-total";
import type { Outlier, Slip } from "./outlier";
import { isOfPandemic } from "./pandemic";
import { list, nameOf, quote } from "./say";
import { nearSeverity, severityOf } from "./slip-severity";
import { spikeOf } from "./spike";
import { spreadOver } from "./spread";

export const digitsSlipped = defineTableRule<"times">({
  id: "digits-slipped",
  severity: "error",
  tier: "sheet",
  title: "A figure is out of line with its row, as by a slipped digit or decimal point.",
  why:
    "131 among 7.2, 21.4 and 4.9 is 13.1 without its point; 717 between 176 and 168 has two digits swapped. Series that jump about by " +
    "nature, small counts and quarters that add up to their year are left alone, and an ambitious last target is only mentioned.",
  subsumedBy: [
    "figure-of-next-row",
    "row-slid",
    "value-displaced",
    "figures-exchanged",
    "year-as-value",
    "unit-mixed-in-row",
    "decimal-style-mixed",
    "scale-off-by-hundred",
  ],
  thresholds: { times: { value: 3, says: "times larger or smaller than all others of its row that a figure must be" } },

  *check(subject, { threshold }) {
    const times = threshold("times");
    const found = yield* inEachInSteps(subject.having("uneven", "astray"), (row) => slippedIn(row, times));
    return withoutKept(subject, found);
  },

  examples: {
    bad: [
      [["Suspensions per 100 pupils", "7.2", "11.4", "*131*", "12.9"]],
      [["Leakage in megalitres a day", "192", "176", "*717*", "168", "160"]],
      [["Missed collections per 100,000", "62", "58", "71", "*1.66*", "60"]],
      [["Visitors who would come again", "95%", "95%", "*59%*"]],
      [
        ["Measure", "2019/20", "2020/21", "2021/22 target"],
        ["Area served in square miles", "*48.57*", "48.75", "48.75"],
      ],
      [["Pupils who swim 25 metres", "41%", "43%", "*54%*", "47%"]],
      [
        ["Measure", "2023 actual", "2024 actual", "2025 estimate", "2026 target"],
        ["Rides for disabled people", "131,425", "139,641", "125,000", "*1,150,000*"],
      ],
      [["Miles of pipe maintained", "208", "208", "210", "*20*"]],
      [
        ["Measure", "Baseline", "Target 2027", "Target 2030"],
        ["Bicycles to hire", "400", "*45*", "550"],
      ],
      [
        ["Measure", "2018", "2019", "2020/21", "2021/22"],
        ["Pupils who pass in English", "36%", "*83%*", "40%", "41%"],
      ],
      [
        ["Measure", "2021 actual", "2022 actual", "2023 target"],
        ["Households reached", "6,607", "7,029", "*700*"],
      ],
      [
        ["Measure", "2016 Actual", "2017 Actual", "2018 Target", "2019 Target"],
        ["New subscribers", "177", "500", "*20,794*", "1,500"],
      ],
      [
        ["Measure", "2019", "2021", "2022", "2023"],
        ["Patients seen within four hours", "87.1%", "86.4%", "*31.8%*", "88.0%"],
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
        ["Share of the training budget spent", "95%", "95%", "15%", "45%", "70%", "95%"],
        ["Calls answered", "90%", "90%", "90%", "90%", "90%", "90%"],
      ],
      [["Suspensions per 100 pupils", "13.2", "13.1", "12.9", "11.4"]],
      [
        ["Measure", "2021", "2022", "2023"],
        ["Visits to the park", "18,565", "10,871", "19,625"],
      ],
      [
        ["Measure", "2022 actual", "2023 actual", "2024 actual", "2035 target"],
        ["Heat pumps", "131", "139", "125", "1,250"],
      ],
      [["Electric cars registered", "190", "280", "540", "1,070", "3,000"]],
      [
        ["Indicator", "Baseline 2016", "Overall target", "Target 2018", "Target 2019", "Target 2020", "Target 2021"],
        ["Nurses trained in first aid", "1050", "4000", "1000", "1000", "1000", "1000"],
      ],
      [["Meetings held", "12", "12", "21"]],
      [
        ["Indicator", "2026", "2027", "2028", "2029", "2030", "2040"],
        ["Emissions per head in tonnes", "3.0", "2.7", "2.8", "2.2", "1.9", "0.3"],
      ],
      [
        ["Measure", "2022 Actual", "2023 Target", "2024 Target", "2025 Projected"],
        ["Reduce the rate of crimes", "-1%", "-10%", "-10%", "-10%"],
      ],
      [
        ["Measure", "2016", "2017", "2018", "2019"],
        ["Percentage change in calls on last year", "4.9%", "26.3%", "5.0%", "5.2%"],
      ],
      [
        ["Measure", "2016 Actual", "2017 Budget", "2018 Adopted", "2019 Projected"],
        ["Maintenance and operations", "677,709", "777,857", "784,894", "787,009"],
      ],
      [["Pupils who swim 25 metres", "41%", "43%", "44%", "47%"]],
      [
        ["Indicator", "Baseline 2016", "Overall target", "Target 2018"],
        ["Months of postal services", "12", "72", "12"],
      ],
      [
        ["Measure", "Baseline 2022", "Overall target", "2023 target", "2024 target", "2025 target"],
        ["Young people trained", "252", "1,002", "250", "250", "250"],
      ],
      // What is out of line adds up with its column, as the rows do in the others.
      [
        ["Measure", "2020 actual", "2021 actual", "2022 actual", "2023 actual"],
        ["Reserves and rates", "1,324", "121", "118", "113"],
        ["Offices", "17,318", "17,579", "17,604", "17,722"],
        ["Staff", "52,190", "53,377", "53,810", "54,206"],
        ["Total", "70,832", "71,077", "71,532", "72,041"],
      ],
    ],
  },
});

function slippedIn(subject: MeasureSubject, times: number): readonly Found[] {
  const outlier = outlierOf(subject, times);
  if (outlier?.meant?.slip === "hundredfold" || addsUp(subject) || growsToYear(subject) || isUnsteady(subject))
    return [];
  const whole = outlier && spreadOver(subject);
  if (whole && sameCell(whole.at, outlier.field.at)) return [];
  const severity = outlier && severityOf(subject, outlier);
  if (outlier && severity) return [foundFor(subject, outlier, severity)];
  const spike = whole ? undefined : spikeOf(subject);
  if (spike) return [foundFor(subject, spike, "warning")];
  const near = nearSlipOf(subject);
  const meant = near && { value: near.value, slip: "digits-swapped" as const };
  if (near) return [foundFor(subject, { ...near, meant }, nearSeverity(subject, near))];
  const between = slipBetween(subject);
  return between && !isOfPandemic(between.field) ? [foundFor(subject, between, "warning")] : [];
}

/** What adds up with its column is out of line because the source is. */
function withoutKept(subject: TableSubject, found: readonly Found[]): readonly Found[] {
  const kept = keptBySums(
    subject,
    found.map(({ cells: [cell] }) => cell),
  );
  return found.filter(({ cells: [cell] }) => !kept.includes(cell));
}

/** A change since an earlier time jumps about however steady what changes is. */
const change = /(?:\bchange\b|\bgrowth\b|\bvariance\b).{0,40}\b(?:from|since|on|over|year)\b/i;

/** What adds up over the year starts again with every year, and changes are no level. */
function isUnsteady({ measure }: MeasureSubject): boolean {
  return cumulative.test(measure.name) || change.test(measure.name);
}

const ways: Readonly<Record<Slip, string>> = {
  hundredfold: "the decimal point moved by two places",
  "point-moved": "the decimal point moved",
  "digits-swapped": "two digits swapped",
  "digit-doubled": "a digit typed twice",
};

function foundFor(
  { title }: MeasureSubject,
  outlier: Pick<Outlier, "field" | "others" | "meant">,
  severity: Severity,
): Found {
  const { field, others, meant } = outlier;
  const { quantity } = field.reading;
  const mend: Quantity | undefined = meant && {
    ...quantity,
    value: meant.value,
    decimals: Math.max(...others.map(({ reading }) => reading.quantity.decimals)),
  };
  const shown = list(others.map(({ text }) => text.trim()));
  return {
    cells: [field.at],
    severity,
    measure: title,
    message: `${title}: ${quote(field)} is out of line with the rest of its row (${shown}).`,
    advice:
      mend && meant
        ? `Look ${nameOf(field)} up: ${formatQuantity(mend)} with ${ways[meant.slip]} would give it.`
        : `Look ${nameOf(field)} up in its source.`,
    ...(mend && {
      fix: {
        kind: "proposed" as const,
        description: `Write ${formatQuantity(mend)}.`,
        writes: writesOf([{ at: field.at, quantity: mend }]),
      },
    }),
  };
}
