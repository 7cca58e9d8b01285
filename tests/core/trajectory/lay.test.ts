import { formatPeriod } from "../../../src/core/cell/period";
import { defaultProfile, readWorkbookSheets } from "../../../src/core";
import { layTrajectories, type LayOptions, type Trajectory } from "../../../src/core/trajectory";
import type { Measure } from "../../../src/core/scorecard/model";
import { typedGrid, typedWorkbook } from "../../grids";
import { type Column, field, at, measure, number, percent, scorecard, splitYear, year, yearly } from "./build";

function lay(one: Measure, options: LayOptions = { every: "year" }) {
  return layTrajectories([scorecard([one])], options);
}

function laid(one: Measure, options?: LayOptions): Trajectory {
  const { trajectories, refused } = lay(one, options);
  expect(refused).toEqual([]);
  const [trajectory] = trajectories;
  if (!trajectory) throw new Error("No trajectory");
  return trajectory;
}

function reason(one: Measure): string {
  const { trajectories, refused } = lay(one);
  expect(trajectories).toEqual([]);
  return refused[0]?.reason ?? "";
}

function path(trajectory: Trajectory): Record<string, number> {
  return Object.fromEntries(trajectory.milestones.map((one) => [formatPeriod(one.period), one.value]));
}

describe("the shape", () => {
  const one = measure(8, yearly, [percent(92), percent(88), percent(98), percent(100)]);

  it("goes through each target where there are several", () => {
    const trajectory = laid(one);
    expect(trajectory.shape).toBe("through-targets");
    expect(path(trajectory)).toEqual({ "2022": 0.92, "2023": 0.88, "2024": 0.98, "2025": 1 });
    expect(trajectory.milestones.map((milestone) => milestone.formula)).toEqual(
      ["B", "C", "D", "E"].map((column) => `'Score card'!$${column}$9`),
    );
  });

  it("is straight to the last target when asked", () => {
    const trajectory = laid(one, { every: "year", shape: "linear" });
    expect(trajectory.milestones.map((milestone) => milestone.formula)).toEqual([
      "'Score card'!$B$9",
      "'Score card'!$B$9+('Score card'!$E$9-'Score card'!$B$9)*1/3",
      "'Score card'!$B$9+('Score card'!$E$9-'Score card'!$B$9)*2/3",
      "'Score card'!$E$9",
    ]);
    expect(trajectory.targets).toHaveLength(1);
    expect(trajectory.notes).toEqual([]);
  });

  it("is straight where there is one target", () => {
    expect(laid(measure(0, yearly.slice(0, 2), [number(1), number(2)])).shape).toBe("linear");
  });
});

describe("periods", () => {
  it("are terms that end with the summer of the target's year", () => {
    const trajectory = laid(measure(8, yearly.slice(0, 2), [number(36, 1), number(39, 1)]), { every: "term" });
    expect(path(trajectory)).toEqual({ "Summer 2022": 36, "Autumn 2022": 37, "Spring 2023": 38, "Summer 2023": 39 });
    expect(trajectory.milestones.map((milestone) => milestone.format)).toEqual([
      "#,##0.0",
      "#,##0.00",
      "#,##0.00",
      "#,##0.0",
    ]);
  });

  it("keep the labels of split years", () => {
    const columns: readonly Column[] = [
      { role: "actual", period: splitYear(2020) },
      { role: "target", period: splitYear(2023) },
    ];
    const trajectory = laid(measure(0, columns, [number(30), number(60)]));
    expect(path(trajectory)).toEqual({ "2020/21": 30, "2021/22": 40, "2022/23": 50, "2023/24": 60 });
    expect(Object.keys(path(laid(measure(0, columns, [number(30), number(60)]), { every: "term" })))).toEqual([
      "Summer 2021",
      ...[2021, 2022, 2023].flatMap((one) => [
        `Autumn ${String(one)}`,
        `Spring ${String(one + 1)}`,
        `Summer ${String(one + 1)}`,
      ]),
    ]);
  });

  it("stay years where the year is financial, and the note says so", () => {
    const columns: readonly Column[] = [2022, 2023].map((one, index) => ({
      role: index === 0 ? "baseline" : "target",
      period: { kind: "year", basis: "financial", year: one },
    }));
    const trajectory = laid(measure(0, columns, [number(1), number(2)]), { every: "term" });
    expect(trajectory.every).toBe("year");
    expect(trajectory.notes).toEqual(["Laid by year: a financial year has no terms."]);
  });

  it("take the date in the cell where the header names none", () => {
    const columns: readonly Column[] = [
      { role: "baseline", period: undefined },
      { role: "target", period: year(2024) },
    ];
    expect(path(laid(measure(0, columns, ["60% (2022)", percent(80)])))).toEqual({
      "2022": 0.6,
      "2023": 0.7,
      "2024": 0.8,
    });
  });

  it("of the targets are kept whatever the step", () => {
    const quarter = (one: 1 | 2 | 3 | 4) => ({ kind: "quarter", basis: "split", year: 2022, quarter: one }) as const;
    const columns: readonly Column[] = [
      { role: "baseline", period: splitYear(2021) },
      { role: "target", period: quarter(1) },
      { role: "target", period: quarter(2) },
      { role: "target", period: quarter(3) },
      { role: "target", period: quarter(4) },
    ];
    const typed = measure(0, columns, [number(73.23, 2), number(74), number(74), number(74), number(75)]);
    expect(Object.keys(path(laid(typed)))).toEqual(["2021/22", "2022/23 Q1", "2022/23 Q2", "2022/23 Q3", "2022/23 Q4"]);
  });
});

describe("the baseline", () => {
  const stockport: readonly Column[] = [
    { role: "actual", period: splitYear(2020) },
    { role: "actual", period: splitYear(2021) },
    { role: "target", period: splitYear(2022) },
  ];

  it("is the latest actual before the targets where no column is the baseline", () => {
    expect(path(laid(measure(0, stockport, [percent(52), percent(60.1, 2), percent(76)])))).toEqual({
      "2021/22": 0.601,
      "2022/23": 0.76,
    });
    expect(path(laid(measure(0, stockport, [percent(50), null, percent(70)])))).toEqual({
      "2020/21": 0.5,
      "2021/22": 0.6,
      "2022/23": 0.7,
    });
  });

  it("is the latest of several", () => {
    const columns: readonly Column[] = [
      { role: "baseline", period: year(2021) },
      { role: "baseline", period: year(2022) },
      { role: "target", period: year(2023) },
    ];
    expect(path(laid(measure(0, columns, [number(1), number(2), number(3)])))).toEqual({ "2022": 2, "2023": 3 });
    expect(path(laid(measure(0, columns, [number(1), "TBC", number(3)])))).toEqual({ "2021": 1, "2022": 2, "2023": 3 });
  });

  it("is an actual between the targets where none is before them", () => {
    const columns: readonly Column[] = [
      { role: "target", period: year(2022) },
      { role: "actual", period: year(2022) },
      { role: "target", period: year(2023) },
    ];
    const trajectory = laid(measure(0, columns, [number(5), number(4), number(6)]));
    expect(path(trajectory)).toEqual({ "2022": 4, "2023": 6 });
    expect(trajectory.notes).toEqual(["Left out: B1 is not of a period after the baseline C1."]);
  });
});

describe("targets that cannot be used", () => {
  it("are passed over on the way", () => {
    const trajectory = laid(measure(8, yearly, [percent(45, 1), "???", null, percent(30)]));
    expect(path(trajectory)["2023"]).toBeCloseTo(0.4, 12);
    expect(trajectory.notes).toEqual(["Passed over: C9 says “???”; D9 is empty."]);
  });

  it("end the path early after the last good one", () => {
    const trajectory = laid(measure(8, yearly, [number(36, 1), number(37.8, 1), number(40, 1), percent(45)]));
    expect(Object.keys(path(trajectory))).toEqual(["2022", "2023", "2024"]);
    expect(trajectory.notes).toEqual(["Ends at 2024: E9 is 45%, but the baseline B9 is 36.0."]);
  });

  it("leave one of two for the same period", () => {
    const columns: readonly Column[] = [...yearly.slice(0, 2), { role: "target", period: year(2023) }];
    const trajectory = laid(measure(0, columns, [number(1), number(2), number(3)]));
    expect(path(trajectory)).toEqual({ "2022": 1, "2023": 2 });
    expect(trajectory.notes).toEqual(["Passed over: D1 is of the same period as C1."]);
  });
});

describe("a refusal", () => {
  it("says that there is no baseline", () => {
    expect(reason(measure(8, yearly, [null, percent(1), percent(2), percent(3)]))).toBe(
      "There is no baseline: B9 is empty.",
    );
    expect(reason(measure(8, yearly.slice(1), [percent(1), percent(2), percent(3)]))).toBe(
      "There is no baseline column, and no column of actuals to start from.",
    );
  });

  it("says that no target is a number", () => {
    expect(reason(measure(8, yearly, [percent(1), "TBC", null, "maximise"]))).toBe(
      "No target is a number: C9 says “TBC”; E9 says “maximise”.",
    );
    expect(reason(measure(8, yearly.slice(0, 2), [percent(1), null]))).toBe("No target is filled in: C9 is empty.");
    expect(reason(measure(8, yearly, [percent(1)]))).toBe("No target is filled in: C9 to E9 are empty.");
    const actual = measure(8, yearly.slice(0, 1), [percent(1)]);
    const planned = measure(9, yearly.slice(0, 2), [percent(1), percent(2)]);
    const { refused } = layTrajectories([scorecard([actual, planned])], { every: "year" });
    expect(refused.map((one) => one.reason)).toEqual(["There is no target column."]);
  });

  it("names the cells whose units differ", () => {
    expect(reason(measure(8, yearly.slice(0, 2), [number(36, 1), percent(45)]))).toBe(
      "No target can be used: C9 is 45%, but the baseline B9 is 36.0.",
    );
  });

  it("says that a period is missing or too early", () => {
    const undated = { role: "target", period: undefined } as const;
    expect(reason(measure(8, [...yearly.slice(0, 1), undated], [number(1), number(2)]))).toBe(
      "The target has no date: the header of C9 names no year.",
    );
    const unfounded = { role: "baseline", period: { kind: "term", term: "autumn", year: 0 } } as const;
    expect(reason(measure(8, [unfounded, ...yearly.slice(1, 2)], [number(1), number(2)]))).toBe(
      "The baseline has no date: the header of B9 names no year.",
    );
    const early = { role: "target", period: year(2022) } as const;
    expect(reason(measure(8, [...yearly.slice(0, 1), early], [number(1), number(2)]))).toBe(
      "No target can be used: C9 is not of a period after the baseline B9.",
    );
  });

  it("says that a number in a text cannot be followed", () => {
    const one = measure(8, yearly.slice(0, 2), ["26 mln", number(3)]);
    expect(reason(one)).toBe(
      "The baseline B9 is the text “26 mln”, from which no formula can safely take the number: type the number alone.",
    );
  });
});

it("passes over a table that sets no targets at all", () => {
  const actual = measure(8, yearly.slice(0, 1), [percent(1)]);
  expect(lay(actual).outcomes).toEqual([]);
});

it("lays scorecards only, in order, with the refused at their place", () => {
  const good = measure(1, yearly, [number(1), number(2), number(3), number(4)]);
  const bad = measure(2, yearly, []);
  const { outcomes } = layTrajectories(
    [scorecard([good], "benchmark"), scorecard([bad, good]), scorecard([good], "action-plan")],
    { every: "year" },
  );
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(["refused", "laid"]);
});

it("shows money, counts and scores as such", () => {
  const format = (unit: "money" | "count" | "score", decimals: number) =>
    laid(measure(0, yearly.slice(0, 2), [number(1, decimals), number(2)], unit)).formats.known;
  expect(format("count", 0)).toBe("#,##0");
  expect(format("score", 2)).toBe("0.00");
  const pounds = { value: 1112.44, unit: "money", decimals: 2 } as const;
  expect(laid(measure(0, yearly.slice(0, 2), [pounds, number(900)])).formats.known).toBe('"£"#,##0.00');
});

it("takes a percentage stored as 92 for what it is when the workbook tells", () => {
  const one = measure(8, yearly.slice(0, 2), [percent(92), percent(96)]);
  const stored = new Map([
    ["8,1", 92],
    ["8,2", 0.96],
  ]);
  const grid = {
    sheet: field("actual", undefined, at(0, 0), null).at.sheet,
    value: (row: number, column: number) => stored.get(`${String(row)},${String(column)}`) ?? null,
    formula: () => undefined,
  };
  const workbook = { sheets: [grid] } as unknown as NonNullable<LayOptions["workbook"]>;
  expect(laid(one, { every: "year", workbook }).milestones.map(({ formula, value }) => [formula, value])).toEqual([
    ["'Score card'!$B$9/100", 0.92],
    ["'Score card'!$C$9", 0.96],
  ]);
});

describe("a summary that shows other sheets", () => {
  const header = ["Measure", "Baseline 2024", "Target 2025", "Target 2026"];
  const care = typedGrid([header, ["Affordable homes", "145", "150", "160"]], { sheet: "Adult care" });
  const shown = ["=B", "=C", "=D"].map((cell, index) => {
    return `='Adult care'!${cell.slice(1)}2 → ${["145", "150", "160"][index] ?? ""}`;
  });
  const rows = (own: string) => [header, ["Affordable homes", ...shown], ["Library visits", own, ...shown.slice(1)]];
  const workbook = typedWorkbook(typedGrid(rows("140"), { sheet: "Summary" }), care);
  const layOf = (tables: typeof workbook, among = tables) =>
    layTrajectories(
      readWorkbookSheets(among, defaultProfile).flatMap((sheet) => sheet.tables),
      { every: "year", workbook: tables },
    );

  it("has no second trajectory of what it only shows, and says where it is laid", () => {
    const { trajectories, refused } = layOf(workbook);
    expect(trajectories.map(({ measure: { at: where, name } }) => `${where.sheet}: ${name}`)).toEqual([
      "Summary: Library visits",
      "Adult care: Affordable homes",
    ]);
    expect(refused.map((one) => one.reason)).toEqual([
      "Its figures are shown from 'Adult care'!B2: its trajectory is laid there, and not twice.",
    ]);
  });

  it("has its own where the other sheet is not looked at", () => {
    const [summary] = workbook.sheets;
    const { trajectories } = layOf(workbook, typedWorkbook(...(summary ? [summary] : [])));
    expect(trajectories.map(({ measure: { name } }) => name)).toEqual(["Affordable homes", "Library visits"]);
  });
});
