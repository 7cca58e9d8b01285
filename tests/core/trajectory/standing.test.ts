import type { Period } from "../../../src/core/cell/period";
import { definitionOf } from "../../../src/core/measures/definitions";
import type { Measure, Polarity } from "../../../src/core/scorecard/model";
import {
  type Every,
  forecastOf,
  type LayOptions,
  layTrajectories,
  limitsOf,
  pictureOf,
  rateLook,
  sayRunRate,
  standingOf,
  tolerancesOf,
  type Trajectory,
} from "../../../src/core/trajectory";
import { ragOf } from "../../../src/core/trajectory/standing";
import { studentTwoTailed } from "../../../src/core/trajectory/student";
import { type Column, type Held, measure, number, percent, scorecard, year } from "./build";

function laid(one: Measure, options: Partial<LayOptions> = {}): Trajectory {
  const { trajectories, refused } = layTrajectories([scorecard([one])], { every: "year", ...options });
  expect(refused).toEqual([]);
  const [trajectory] = trajectories;
  if (!trajectory) throw new Error("No trajectory");
  return trajectory;
}

function reason(one: Measure, options: Partial<LayOptions>): string | undefined {
  return layTrajectories([scorecard([one])], { every: "year", ...options }).refused[0]?.reason;
}

function defined(id: string): NonNullable<Measure["definition"]> {
  const entry = definitionOf(id);
  if (!entry) throw new Error(`No measure ${id}`);
  return { id, entry, cohort: undefined, fit: "exact" };
}

const actual = (period: Period): Column => ({ role: "actual", period });
const baseline = (one: number): Column => ({ role: "baseline", period: year(one) });
const target = (one: number): Column => ({ role: "target", period: year(one) });
const autumn = (one: number): Period => ({ kind: "term", term: "autumn", year: one });
const spring = (one: number): Period => ({ kind: "term", term: "spring", year: one });
const summer = (one: number): Period => ({ kind: "term", term: "summer", year: one });
const good = (one: Measure, polarity: Polarity): Measure => ({ ...one, polarity: { polarity, source: "workbook" } });

describe("where a measure stands", () => {
  const columns = [baseline(2020), actual(year(2021)), actual(year(2022)), target(2025)];
  const row = (held: readonly Held[]) => measure(0, columns, held);

  it("is its latest actual beside the path, what it needs and what it has made", () => {
    const trajectory = laid(good(row([percent(60), percent(60.4, 1), null, percent(75)]), "higher-is-better"), {
      tolerance: () => 3,
    });
    const { latest, runRate } = standingOf(trajectory);
    expect(latest).toMatchObject({ period: year(2021), rag: "Amber" });
    expect(latest?.planned.value).toBeCloseTo(0.63, 12);
    expect(latest?.variance).toBeCloseTo(-0.026, 12);
    expect(sayRunRate(runRate, rateLook("percent", "0.0%"))).toBe("needs 3.7pp a year, has made 0.4pp");
  });

  it("is what is needed from the baseline while there is no actual, and what was made once no time is left", () => {
    const look = rateLook("number", "#,##0.0");
    expect(sayRunRate(standingOf(laid(row([number(10), null, "TBC", number(20)]))).runRate, look)).toBe(
      "needs 2.0 a year",
    );
    const late = measure(
      0,
      [...columns.slice(0, 1), target(2021), actual(year(2022))],
      [number(10), number(20), number(13)],
    );
    const { latest, runRate } = standingOf(laid(late));
    expect(latest?.planned.value).toBe(20);
    expect(sayRunRate(runRate, look)).toBe("has made 1.5 a year");
  });

  it("is coloured by which way is good, and not at all where nobody says", () => {
    expect(ragOf("higher-is-better", -0.004, 0.01)).toBe("Amber");
    expect(ragOf("lower-is-better", -0.004, 0.01)).toBe("Green");
    expect(ragOf("lower-is-better", 0.02, 0.01)).toBe("Red");
    expect(ragOf("lower-is-better", 0.1 + 0.2 - 0.3, undefined)).toBe("Green");
    expect(ragOf("higher-is-better", -0.001, undefined)).toBe("Red");
    expect(ragOf("within-band", 0, 1)).toBeUndefined();
    expect(ragOf(undefined, 0, 1)).toBeUndefined();
  });

  it("takes the tolerance of the profile before the dictionary's", () => {
    const one = {
      ...row([percent(60), percent(60), null, percent(75)]),
      unit: "percent" as const,
      definition: defined("persistent-absence"),
    };
    expect(laid(one).tolerance).toEqual({ points: 0.01, from: "dictionary" });
    const tolerance = (names: Readonly<Record<string, number>>) =>
      laid(one, { tolerance: tolerancesOf({ rules: {}, polarity: {}, tolerance: names }) }).tolerance;
    expect(tolerance({ "Measure 1": 2.5 })).toEqual({ points: 0.025, from: "profile" });
    expect(tolerance({ "persistent-absence": 3, other: 4 })).toEqual({ points: 0.03, from: "profile" });
    expect(tolerance({ other: 4 })).toEqual({ points: 0.01, from: "dictionary" });
    expect(laid({ ...one, unit: "count" }).tolerance).toBeUndefined();
  });

  it("takes a revised figure before a plain one, and that before a provisional one", () => {
    const fields = laid(row([number(1), null, null, number(2)])).measure.fields;
    const [first, plain] = fields;
    if (!first || !plain) throw new Error("No fields");
    const held = (value: number, variant?: "revised" | "provisional") => ({
      ...measure(0, [actual(year(2021))], [number(value)]).fields[0],
      ...(variant && { variant }),
    });
    const one = row([number(10), null, null, number(20)]);
    const several = [held(3, "provisional"), held(4), held(5, "revised")].map((field) => ({ ...plain, ...field }));
    const { latest } = standingOf(laid({ ...one, fields: [first, ...several, ...one.fields.slice(3)] }));
    expect(latest?.actual.value).toBe(5);
  });
});

describe("a count that runs up within the year", () => {
  const columns = [
    baseline(2021),
    ...[autumn(2020), spring(2021), summer(2021), autumn(2021), spring(2022)].map(actual),
    target(2022),
  ];
  const one = measure(
    0,
    columns,
    [100, 50, 30, 20, 40, 20, 80].map((value) => number(value)),
  );

  it("is spread as the last whole year was, and compared as it has run up", () => {
    const trajectory = laid(one, { every: "term", shape: "cumulative" });
    expect(trajectory.milestones.map(({ value }) => value)).toEqual([100, 40, 64, 80]);
    expect(trajectory.milestones[1]?.formula).toBe(
      "'Score card'!$H$1*SUM('Score card'!$C$1)/SUM('Score card'!$C$1,'Score card'!$D$1,'Score card'!$E$1)",
    );
    const { latest, runRate } = standingOf(trajectory);
    expect(latest?.actual.value).toBe(60);
    expect(runRate).toEqual({ per: "term", needed: 20, made: 30 });
  });

  it("is spread by weights or evenly where no whole year was counted", () => {
    const short = measure(0, [baseline(2021), target(2022)], [number(100), number(80)]);
    const path = (options: Partial<LayOptions>) =>
      laid(short, { every: "term", shape: "cumulative", ...options }).milestones.map(({ value }) => value);
    expect(path({ weights: [2, 1, 1] })).toEqual([100, 40, 60, 80]);
    expect(path({})[1]).toBeCloseTo(80 / 3, 12);
  });

  it("is refused for shares, parts of years and years themselves", () => {
    const shape = "cumulative";
    const share = measure(0, [baseline(2021), target(2022)], [percent(10), percent(8)]);
    expect(reason(share, { shape, every: "term" })).toBe("B1 is 10%: only a count runs up within a year.");
    expect(reason(one, { shape, every: "year" })).toBe(
      "A count runs up within a year: choose terms, quarters or months.",
    );
    const part = measure(0, [{ role: "baseline", period: autumn(2020) }, target(2022)], [number(5), number(8)]);
    expect(reason(part, { shape, every: "term" })).toMatch(/^B1 is 5 for a part of a year/);
  });
});

describe("guards", () => {
  const columns = [baseline(2020), target(2024)];
  const cases: readonly (readonly [LayOptions["shape"] & string, readonly Held[], string])[] = [
    [
      "compound",
      [number(0), number(5)],
      "B1 is 0: a steady percentage change neither starts from nought nor gets there.",
    ],
    [
      "compound",
      [number(-0.87, 2), number(0.55, 2)],
      "B1 is -0.87 and C1 is 0.55: a steady percentage change cannot cross nought.",
    ],
    [
      "logit",
      [percent(50), percent(100)],
      "C1 is 100%: a path that slows near 0% and 100% lies strictly between them.",
    ],
    ["logit", [number(36), number(40)], "B1 is 36: only a percentage slows near 0% and 100%."],
    ["weighted", [number(1), number(2)], "There are no weights: give one for each term, such as 5, 3, 2."],
  ];
  it.each(cases)("%s of %j says why not", (shape, held, said) => {
    expect(reason(measure(0, columns, held), { shape, every: "term" })).toBe(said);
  });

  it("keep a steady percentage change from progress scores, which are of both signs", () => {
    const progress = {
      ...measure(0, columns, [number(-0.8), number(-0.4)]),
      definition: defined("progress-8"),
    };
    expect(reason(progress, { shape: "compound" })).toMatch(/^Its values lie on both sides of nought/);
  });

  it("compare the lengths of the ends", () => {
    const part = (unit?: "count") =>
      measure(0, [{ role: "baseline", period: autumn(2020) }, target(2022)], [number(5), number(8)], unit);
    expect(reason(part("count"), {})).toBe(
      "The baseline B1 is of one term and the target C1 of a whole year: their counts cannot lie on one path.",
    );
    expect(laid(part()).notes).toEqual([
      "The baseline B1 is of one term and the target C1 of a whole year: make sure that the two can be compared.",
    ]);
  });

  it("spread nothing that is reported once a year", () => {
    const one = measure(0, columns, [number(1), number(2)]);
    const frequency = {
      role: "frequency",
      heading: "Frequency",
      at: { ...one.at, column: 5 },
      text: "Annual",
      period: undefined,
      reading: { kind: "empty" },
    } as const;
    expect(reason({ ...one, attributes: [frequency] }, { shape: "weighted", every: "term", weights: [1, 2, 3] })).toBe(
      "F1 says “Annual”: a measure that is reported once a year has no part of a year to be spread over.",
    );
  });
});

describe("years that are not school years", () => {
  const financial = (one: number): Period => ({ kind: "year", basis: "financial", year: one });
  const labels = (every: Every) =>
    laid(
      measure(
        0,
        [
          { role: "baseline", period: financial(2021) },
          { role: "target", period: financial(2022) },
        ],
        [number(0), number(12)],
      ),
      { every },
    ).milestones.map(({ period, value }) => [
      period.kind === "month"
        ? `${String(period.month)}/${String(period.year)}`
        : period.kind === "quarter"
          ? period.quarter
          : "",
      value,
    ]);

  it("have their own months and quarters", () => {
    const months = labels("month");
    expect(months).toHaveLength(13);
    expect([months[0], months[1], months[9], months[12]]).toEqual([
      ["3/2022", 0],
      ["4/2022", 1],
      ["12/2022", 9],
      ["3/2023", 12],
    ]);
    expect(labels("quarter")).toEqual([
      [4, 0],
      [1, 3],
      [2, 6],
      [3, 9],
      [4, 12],
    ]);
  });

  it("put an actual of a month where it belongs", () => {
    const one = measure(
      0,
      [
        { role: "baseline", period: financial(2021) },
        actual({ kind: "month", year: 2022, month: 6 }),
        { role: "target", period: financial(2022) },
      ],
      [number(0), number(4), number(12)],
    );
    expect(standingOf(laid(one)).latest?.planned.value).toBe(3);
  });

  it("are calendar years where the definition counts so", () => {
    const one = {
      ...measure(0, [baseline(2021), target(2022)], [number(24), number(12)]),
      definition: defined("under-18-conceptions"),
    };
    const { milestones } = laid(one, { every: "month" });
    expect(milestones.map(({ period }) => period.kind === "month" && period.month)).toEqual([
      12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });
});

describe("a forecast", () => {
  const columns = [...[2013, 2014, 2015, 2016, 2017].map((one) => actual(year(one))), baseline(2018), target(2020)];
  const row = (held: readonly Held[]) => measure(0, columns, held);

  it("goes on as the actuals went, in a band of 80%", () => {
    const forecast = forecastOf(laid(row([10, 12, 11, 13, 14, 15, 20].map((value) => number(value)))));
    if (!forecast.ok) throw new Error(forecast.reason);
    // numpy.polyfit over 2013 to 2018
    expect(forecast.points.map(({ value }) => Number(value.toFixed(6)))).toEqual([15.8, 16.742857]);
    expect(forecast.points[0]?.high).toBeGreaterThan(15.8);
    expect((forecast.points[0]?.high ?? 0) + (forecast.points[0]?.low ?? 0)).toBeCloseTo(31.6, 9);
  });

  it("needs five actuals of one era", () => {
    const few = forecastOf(
      laid(row([null, null, 11, 13, 14, 15, 20].map((value) => (value === null ? null : number(value))))),
    );
    expect(few).toEqual({ ok: false, reason: "There are 4 actuals: a forecast needs 5." });
    const absence = {
      ...row([10, 12, 11, 13, 14, 15, 20].map((value) => percent(value))),
      definition: defined("persistent-absence"),
    };
    expect(forecastOf(laid(absence))).toEqual({
      ok: false,
      reason:
        "There are 3 actuals since 2015/16: a forecast needs 5. Persistent absence means missing 10% of sessions or more since 2015/16; it was 15% before.",
    });
    expect(pictureOf(laid(absence)).breaks.map(({ time }) => time)).toEqual([2015 * 12]);
  });

  it("has limits on trial below twelve actuals", () => {
    const found = limitsOf(laid(row([10, 12, 11, 13, 14, 15, 20].map((value) => number(value)))));
    if (!found.ok) throw new Error(found.reason);
    expect(found.limits.trial).toBe(true);
    expect(found.limits.mean).toBe(12.5);
    expect(found.limits.high - found.limits.mean).toBeCloseTo(2.66 * 1.4, 12);
  });

  it("takes t as the tables have it", () => {
    const tables: readonly (readonly [number, number])[] = [
      [1, 3.0776835],
      [2, 1.8856181],
      [3, 1.6377444],
      [4, 1.5332063],
      [10, 1.3721836],
      [30, 1.310415],
    ];
    for (const [freedom, t] of tables) expect(studentTwoTailed(0.2, freedom)).toBeCloseTo(t, 6);
  });
});
