import fc from "fast-check";
import type { CellValue } from "../../../../src/core";
import { seriesOf } from "../../../../src/workbench/model/fill/series";

const general = (values: readonly CellValue[], format = "General") => values.map((value) => ({ value, format }));

/** The next four of a line of cells. */
function next(values: readonly CellValue[], format?: string, counts?: boolean): readonly CellValue[] {
  const series = seriesOf(general(values, format), counts);
  return [0, 1, 2, 3].map((by) => series(values.length + by));
}

test.each<[readonly CellValue[], readonly CellValue[]]>([
  [[5], [5, 5, 5, 5]],
  [
    [2022, 2023],
    [2024, 2025, 2026, 2027],
  ],
  [
    [0.1, 0.2],
    [0.3, 0.4, 0.5, 0.6],
  ],
  [
    [10, 8],
    [6, 4, 2, 0],
  ],
  [
    [1, 2, 6],
    [8, 10.5, 13, 15.5],
  ],
  [["2022/23"], ["2023/24", "2024/25", "2025/26", "2026/27"]],
  [
    ["2098/99", "2099/00"],
    ["2100/01", "2101/02", "2102/03", "2103/04"],
  ],
  [["Target 2022-2023"], ["Target 2023-2024", "Target 2024-2025", "Target 2025-2026", "Target 2026-2027"]],
  [
    ["2023/24", "2024/25"],
    ["2025/26", "2026/27", "2027/28", "2028/29"],
  ],
  [["Jan"], ["Feb", "Mar", "Apr", "May"]],
  [
    ["november", "december"],
    ["january", "february", "march", "april"],
  ],
  [["MAY"], ["JUN", "JUL", "AUG", "SEP"]],
  [
    ["Sept'22", "Dec'22"],
    ["Mar'23", "Jun'23", "Sept'23", "Dec'23"],
  ],
  [["March 2024"], ["April 2024", "May 2024", "June 2024", "July 2024"]],
  [
    ["Monday", "Wednesday"],
    ["Friday", "Sunday", "Tuesday", "Thursday"],
  ],
  [["Q3"], ["Q4", "Q1", "Q2", "Q3"]],
  [["Q3 2023/24"], ["Q4 2023/24", "Q1 2024/25", "Q2 2024/25", "Q3 2024/25"]],
  [["Summer"], ["Autumn", "Spring", "Summer", "Autumn"]],
  [["Autumn 2023"], ["Autumn 2024", "Autumn 2025", "Autumn 2026", "Autumn 2027"]],
  [["KPI 009"], ["KPI 010", "KPI 011", "KPI 012", "KPI 013"]],
  [
    ["reading", "writing"],
    ["reading", "writing", "reading", "writing"],
  ],
  [
    ["Baseline", 1, "Target", 2],
    ["Baseline", 3, "Target", 4],
  ],
  [
    [true, null],
    [true, null, true, null],
  ],
])("%j goes on as %j", (values, expected) => {
  expect(next(values)).toEqual(expected);
});

test("dates go on by days, or by months where only the month is shown or the day stays", () => {
  const [january, february, end] = [45_292, 45_323, 45_322];
  expect(next([january], "dd/mm/yyyy")).toEqual([45_293, 45_294, 45_295, 45_296]);
  expect(next([january], "mmm-yy")).toEqual([45_323, 45_352, 45_383, 45_413]);
  expect(next([january, february], "dd/mm/yyyy")).toEqual([45_352, 45_383, 45_413, 45_444]);
  expect(next([end], "mmm yyyy")).toEqual([45_351, 45_382, 45_412, 45_443]);
  expect(next([january, january + 7], "d mmm")).toEqual([45_306, 45_313, 45_320, 45_327]);
});

test("with Ctrl a single number counts, and what would count is repeated", () => {
  expect(next([5], "General", true)).toEqual([6, 7, 8, 9]);
  expect(next([2022, 2023], "General", false)).toEqual([2022, 2023, 2022, 2023]);
});

test("whatever is filled from, its own places read as they are, and backwards is the way back", () => {
  const value = fc.oneof(fc.integer(), fc.constantFrom("Q4", "2022/23", "Dec", "x", "Item 3"), fc.boolean());
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 2 }), (values) => {
      const series = seriesOf(general(values));
      expect(values.map((_, place) => series(place))).toEqual(values);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e4, max: 1e4 }), (start, step) => {
      const forward = seriesOf(general([start, start + step]));
      const back = seriesOf(general([forward(10), forward(11)]));
      expect(back(-10)).toBe(start);
    }),
  );
});
