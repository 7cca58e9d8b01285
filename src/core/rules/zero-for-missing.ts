import { samePeriod } from "../cell/period";
import { isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { inEach } from "./in-each";
import { defineTableRule } from "./define-rule";
import { cellsOf, isSome, list, nameOf, sentence } from "./say";

export const zeroForMissing = defineTableRule<"rows" | "start" | "years">({
  id: "zero-for-missing",
  severity: "warning",
  tier: "sheet",
  title: "Noughts stand where there is no figure yet, or was none.",
  why:
    "A system that exports a year without figures writes 0 for each of them: for the year that is to come, or for measures that were not counted " +
    "before. Read as figures they are a fall to nothing, or a rise from it, and every sum, mean and chart that takes them in is wrong. What is good " +
    "when low may well come to nought, and is left alone.",
  subsumedBy: ["row-slid", "nought-unreported"],
  thresholds: {
    rows: { value: 5, says: "rows that must all be nought in a year, and were not before" },
    start: { value: 4, says: "rows that must begin with noughts in the same years, and then leap to hundreds" },
    years: { value: 6, says: "actuals that must keep steadily to one level for a nought among them to be none" },
  },

  check(subject, { threshold }) {
    const having = inEach(subject.having("naught"), (row) => [noughtsBefore(row)]);
    const began = having.filter(isSome);
    return [
      ...(having.length < threshold("rows") ? [] : emptyYears(subject, threshold("rows"))),
      ...(began.length < threshold("start") ? [] : notYetCounted(began, threshold("start"))),
      ...amongSteady(subject, threshold("years")),
    ];
  },

  examples: {
    bad: [
      [
        ["Measure", "2019", "2020", "2021", "2022"],
        ["Visits to the museum", "18,200", "18,350", "18,600", "*0*"],
        ["Visits to the library", "47,100", "46,900", "47,400", "*0*"],
        ["School visits", "130", "125", "131", "*0*"],
        ["Books lent", "28,000", "29,100", "29,900", "*0*"],
        ["Members", "9,400", "9,600", "9,700", "*0*"],
      ],
      [
        ["Measure", "2021 Actual", "2022 Actual", "2023 Target"],
        ["Foot patrols", "*0*", "12,582", "14,000"],
        ["School visits", "*0*", "2,857", "3,000"],
        ["Referrals made", "*0*", "810", "800"],
        ["Licences checked", "*0*", "1,204", "1,300"],
        ["Calls answered", "5,420", "5,388", "5,500"],
      ],
      [
        ["Measure", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022"],
        ["Life expectancy", "78.0", "78.1", "78.4", "*0*", "78.5", "78.6", "78.8", "*0*"],
        ["Residents who cycle to work", "*0*", "*0*", "*0*", "*0*", "*0*", "*0*", "*0*", "*0*"],
      ],
    ],
    good: [
      [
        ["Measure", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022"],
        ["Deaths in fires", "1", "2", "0", "3", "2", "0", "1", "2"],
        ["New homes in thousands", "1.2", "0", "8.4", "3.6", "0.4", "12.5", "6.6", "2.2"],
        ["Schools in special measures", "0", "0", "0", "0", "0", "0", "0", "0"],
      ],
      [
        ["Measure", "2019", "2020", "2021", "2022"],
        ["Visits to the museum", "18,200", "18,350", "18,600", "18,900"],
        ["Visits to the library", "47,100", "46,900", "47,400", "48,000"],
        ["School visits", "13", "12", "13", "0"],
        ["Books lent", "28,000", "29,100", "29,900", "30,200"],
        ["Members", "9,400", "9,600", "9,700", "9,800"],
      ],
      [
        ["Measure", "2021 Actual", "2022 Actual", "2023 Target"],
        ["Grants paid", "0", "2", "20"],
        ["Homes let by the new company", "0", "0", "150"],
        ["Charge points", "0", "140", "300"],
        ["Calls answered", "5,420", "5,388", "5,500"],
      ],
    ],
  },
});

function isSomething({ reading }: NumberField): boolean {
  return reading.quantity.value !== 0;
}

/** A year that is nought for every measure, behind years that are not. */
function emptyYears({ measures }: TableSubject, fewest: number): readonly Found[] {
  const rows = inEach(measures, ({ direction, allFields }) => [
    {
      falls: direction === -1,
      fields: allFields.filter(isNumberField).filter(({ role }) => role !== "baseline" && role !== "benchmark"),
    },
  ]);
  const last = rows.reduce(
    (most, { fields }) => Math.max(most, fields.filter(isSomething).at(-1)?.at.column ?? -1),
    -1,
  );
  const behind = rows.filter(({ fields, falls }) => !falls && fields.some(isSomething));
  const noughts = behind.flatMap(({ fields }) => fields.filter(({ at }) => at.column > last));
  const columns = [...new Set(noughts.map(({ at }) => at.column))].filter(
    (column) => noughts.filter(({ at }) => at.column === column).length >= fewest,
  );
  const cells = noughts.filter(({ at }) => columns.includes(at.column));
  if (!isSome(cells) || behind.length * 2 < rows.length) return [];
  const columnNames = columns.flatMap((column) => cells.find(({ at }) => at.column === column) ?? []).map(nameOf);
  return [
    {
      cells: cellsOf(cells),
      measure: "",
      message: `${sentence(list(columnNames))}: all ${String(behind.length)} measures are 0, though none was nought throughout before.`,
      advice: "Leave the cells empty until there are figures.",
    },
  ];
}

/** What a count comes to at least where the noughts before it are no small beginning. */
const leap = 100;

/** The actuals of a count that are nought before one that is in the hundreds. */
function noughtsBefore({ direction, actuals }: MeasureSubject): readonly NumberField[] {
  const first = actuals.findIndex(isSomething);
  const { unit, value } = actuals[first]?.reading.quantity ?? { unit: "percent", value: 0 };
  return first > 0 && direction !== -1 && unit !== "percent" && value >= leap ? actuals.slice(0, first) : [];
}

/** Rows that begin with noughts in the same years: said once. */
function notYetCounted(rows: readonly (readonly NumberField[])[], fewest: number): readonly Found[] {
  const ends = [...new Set(rows.map((noughts) => noughts.at(-1)?.at.column))];
  return ends.flatMap((end): readonly Found[] => {
    const alike = rows.filter((noughts) => noughts.at(-1)?.at.column === end);
    const cells = alike.flat();
    if (alike.length < fewest || !isSome(cells)) return [];
    return [
      {
        cells: cellsOf(cells),
        measure: "",
        message: `${String(alike.length)} measures are 0 up to ${nameOf(cells[0])} and in the hundreds after: most likely they were not counted before.`,
        advice: "Leave the cells empty where nothing was counted.",
      },
    ];
  });
}

/** How many times the least the most of a steady series may be. */
const steadyWithin = 4;
/** What a figure without decimals comes to at least where it is no small count, which may well be nought for a year. */
const noSmallCount = 10;

/**
 * Noughts in a series that keeps to one level in all other years. Where a table has such rows, those that are nought throughout come from
 * the same export and are no figures, either, unless low is good.
 */
function amongSteady({ having }: TableSubject, fewest: number): readonly Found[] {
  const rows = inEach(having("naught"), ({ title, actuals, direction }) => {
    const noughts = actuals.filter((field) => !isSomething(field));
    if (!isSome(noughts) || actuals.length < fewest || areOfOneTime(actuals)) return [];
    return [{ title, noughts, isSteady: isSteady(actuals.filter(isSomething), fewest), direction, actuals }];
  });
  const steady = rows.filter((row) => row.isSteady);
  if (steady.length === 0) return [];
  const never = rows.filter(({ noughts, actuals, direction }) => direction !== -1 && noughts.length === actuals.length);
  return [...steady, ...never].map(({ title, noughts, isSteady: among }) => ({
    cells: cellsOf(noughts),
    measure: title,
    message: among
      ? `${title}: ${list(noughts.map(nameOf))} ${noughts.length === 1 ? "is" : "are"} 0, while all other years keep to one level.`
      : `${title} is 0 in every year, in a table that writes 0 for years without a figure.`,
    advice: "Leave the cells empty where there is no figure.",
  }));
}

/** Whether figures stand side by side for groups of people or places and not for years. */
function areOfOneTime(fields: readonly NumberField[]): boolean {
  const [first] = fields;
  return fields.every(({ period, heading }) =>
    period && first?.period ? samePeriod(period, first.period) : !period && !/\d/.test(heading),
  );
}

function isSteady(fields: readonly NumberField[], fewest: number): boolean {
  const values = fields.map(({ reading }) => reading.quantity.value);
  const least = Math.min(...values);
  const isFine = least >= noSmallCount || fields.some(({ reading }) => reading.quantity.decimals > 0);
  return values.length >= fewest && least > 0 && isFine && Math.max(...values) <= steadyWithin * least;
}
