import { forecastSheet, trajectoriesSheet, type OwnSheet } from "../../../src/core/plan";
import { layTrajectories } from "../../../src/core/trajectory";
import type { Measure } from "../../../src/core/scorecard/model";
import { type Column, measure, number, percent, scorecard, year } from "../trajectory/build";

const columns: readonly Column[] = [
  { role: "baseline", period: year(2020) },
  { role: "actual", period: year(2021) },
  { role: "actual", period: year(2022) },
  { role: "target", period: year(2025) },
];
const higher = (one: Measure): Measure => ({ ...one, polarity: { polarity: "higher-is-better", source: "workbook" } });
const one = higher(measure(8, columns, [percent(60), percent(60.4, 1), null, percent(75)]));

function under(sheet: OwnSheet, heading: string, row = 1) {
  const column = sheet.rows[0]?.findIndex(({ value }) => value === heading) ?? -1;
  return sheet.rows[row]?.[column];
}

describe("the trajectories sheet, where there are actuals", () => {
  const sheet = trajectoriesSheet(layTrajectories([scorecard([one])], { every: "year", tolerance: () => 3 }));

  it("looks for the latest actual in its cells, those still to be filled first", () => {
    expect(under(sheet, "Latest actual")).toEqual({
      value: 0.604,
      formula: `IF(ISNUMBER('Score card'!$D$9),'Score card'!$D$9,IF(ISNUMBER('Score card'!$C$9),'Score card'!$C$9,""))`,
      format: "0%",
    });
    expect(under(sheet, "Actual period")?.value).toBe("2021");
    expect(under(sheet, "Trajectory then")).toMatchObject({ value: expect.closeTo(0.63, 12) as number });
    expect(under(sheet, "Trajectory then")?.formula).toMatch(/^IF\(ISNUMBER\('Score card'!\$D\$9\),K2,.*,J2,""\)\)$/);
  });

  it("compares it with the path in points, and says what is needed", () => {
    expect(under(sheet, "Variance")).toEqual({
      value: expect.closeTo(-0.026, 12) as number,
      formula: 'IF(COUNT(O2,Q2)=2,O2-Q2,"")',
      format: "+0.0%;-0.0%;0.0%",
    });
    expect(under(sheet, "RAG")).toEqual({
      value: "Amber",
      formula: 'IF(ISNUMBER(R2),IF(ROUND(R2,6)>=0,"Green",IF(ROUND(R2+N(T2),6)>=0,"Amber","Red")),"")',
    });
    expect(under(sheet, "Tolerance")).toEqual({ value: 0.03, format: "0.0%" });
    expect(under(sheet, "Run rate")?.value).toBe("needs 3.7pp a year, has made 0.4pp");
  });

  it("has no such columns where no cell can hold an actual after a baseline", () => {
    const plain = trajectoriesSheet(
      layTrajectories(
        [
          scorecard([
            measure(
              8,
              [columns[0], columns[3]].flatMap((column) => column ?? []),
              [percent(1), percent(2)],
            ),
          ]),
        ],
        { every: "year" },
      ),
    );
    expect(under(plain, "RAG")).toBeUndefined();
  });

  it("gives no colour where no one way is good", () => {
    const laid = layTrajectories([scorecard([{ ...one, polarity: undefined }])], { every: "year" });
    expect(under(trajectoriesSheet(laid), "RAG")).toEqual({ value: null });
  });
});

describe("the forecast sheet", () => {
  const years = [2014, 2015, 2016, 2017, 2018, 2019];
  const long: readonly Column[] = [
    ...years.map((period) => ({ role: "actual" as const, period: year(period) })),
    ...columns,
  ];
  const row = higher(
    measure(
      3,
      long,
      [50, 52, 51, 54, 55, 57, 58, 60, null, 70].map((value) => (value === null ? null : number(value))),
    ),
  );
  const sheet = forecastSheet(layTrajectories([scorecard([one, row])], { every: "year" }));

  it("lists each measure's actuals and what is still to come, and says where there are too few", () => {
    expect(sheet.table.name).toBe("ScorecardForecast");
    expect(under(sheet, "Note", 1)?.value).toBe("There are 2 actuals: a forecast needs 5.");
    expect(sheet.rows.slice(2).map((cells) => cells[1]?.value)).toEqual([
      "2014",
      "2015",
      "2016",
      "2017",
      "2018",
      "2019",
      "2020",
      "2021",
      "2022",
      "2023",
      "2024",
      "2025",
    ]);
    expect(sheet.rows[2]?.[0]?.link).toEqual(row.at);
    expect(under(sheet, "Actual", 3)?.formula).toBe(`IF(ISNUMBER('Score card'!$C$4),'Score card'!$C$4,"")`);
    expect(under(sheet, "Forecast", 10)?.formula).toBe(
      'IF(COUNT($D$3:$D$10)>=5,FORECAST.LINEAR(C11,$D$3:$D$10,$C$3:$C$10),"")',
    );
  });

  it("calls limits from few actuals trial limits, and says what they mean for the target", () => {
    expect(under(sheet, "Note", 2)?.value).toBe(
      "Trial limits, from 8 actuals. Ordinary variation alone will not reach the target.",
    );
  });

  it("keeps a row where there is no trajectory", () => {
    expect(forecastSheet(layTrajectories([], { every: "year" })).rows).toHaveLength(2);
  });
});
