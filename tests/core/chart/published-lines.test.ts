import { drawingOf, factsWith, publishedLines } from "../../../src/core";
import { publishedComparison } from "../../../src/core/reference/published";
import { buildWorkbook, type CellSpec } from "../../workbooks/build";
import { trajectoriesIn } from "../../workbooks/charted";
import { readBytes } from "../../workbooks/read-built";

const { reference } = publishedComparison();
const heading = ["Measure", "Baseline 2019", "2019 Actual", "2023 Actual", "2024 Actual", "2025 Target", "2026 Target"];

function laid(rows: readonly (readonly CellSpec[])[], more: readonly CellSpec[] = []) {
  const file = buildWorkbook({ sheets: [{ name: "Card", rows: [[...heading, ...more], ...rows] }] });
  return trajectoriesIn(readBytes(file));
}

function row(name: string, format: string, values: readonly number[]): readonly CellSpec[] {
  return [name, ...values.map((value) => ({ value, format }))];
}

const attainment = row("Attainment 8", "0.0", [37.8, 37.8, 36.9, 37.2, 40, 42]);
const absence = row("Persistent absence", "0.0%", [0.148, 0.148, 0.27, 0.269, 0.18, 0.15]);
const visits = row("Library visits", "0", [1200, 1200, 1300, 1350, 1400, 1500]);

function numberOf(figure: number | { readonly value: number }): number {
  return typeof figure === "number" ? figure : figure.value;
}

test("the national figures of a measure are those published, year for year, on the scale of its cells", () => {
  const [score, share] = laid([attainment, absence]).map((one) => publishedLines(one, reference));
  const history = (id: string) => reference.measures.find((one) => one.definition === id)?.history["England"] ?? {};
  expect(score).toMatchObject([
    { name: "England", source: expect.stringContaining("Open Government Licence") as string },
  ]);
  expect(score?.[0]?.points.map(({ value, period }) => [period.year, value])).toEqual(
    Object.entries(history("attainment-8"))
      .filter(([year]) => year >= "2019")
      .map(([year, figure]) => [Number(year), numberOf(figure)]),
  );
  const published = numberOf(history("persistent-absence")["2024"] ?? NaN);
  expect(share?.[0]?.points.find(({ period }) => period.year === 2024)?.value).toBeCloseTo(published / 100, 9);
});

test("a measure that nobody publishes has none, nor one with a national column of its own", () => {
  expect(laid([visits]).map((one) => publishedLines(one, reference))).toEqual([[]]);
  const withOwn = laid([[...attainment, { value: 46.1, format: "0.0" }]], ["National"]);
  expect(withOwn.map((one) => publishedLines(one, reference))).toEqual([[]]);
});

test("a count has none where a rate is published: they are on other scales", () => {
  const counts = [
    row("Suspensions", "0", [505, 505, 480, 470, 400, 380]),
    row("Permanent exclusions", "0", [12, 12, 10, 9, 7, 6]),
  ];
  expect(laid(counts).map((one) => publishedLines(one, reference))).toEqual([[], []]);
  const [rate] = laid([row("Suspensions", "0.00", [5.4, 5.4, 9.2, 11.2, 9, 8])]);
  expect(rate && publishedLines(rate, reference)[0]?.name).toBe("England");
});

test("they are drawn thin and grey, named, and said with their source", () => {
  const [one] = laid([attainment]);
  const drawing = drawingOf(factsWith(one!, reference));
  const line = drawing?.series.find(({ role }) => role === "benchmark");
  expect(line).toMatchObject({
    name: "England",
    look: { line: { width: 1, dash: "solid" }, labels: { says: "name" } },
  });
  expect(drawing?.words).toMatch(/England: .*[\d.]+ in 2023.*England is from .*Open Government Licence/);
});
