import fc from "fast-check";
import {
  drawChart,
  drawingOf,
  lookOf,
  seriesRoles,
  svgOf,
  type ChartDrawing,
  type DrawnChart,
  type TextShape,
} from "../../../src/core";
import { textWidth } from "../../../src/core/chart/letters";
import { chartedWorkbook, factsIn } from "../../workbooks/charted";
import { readBytes } from "../../workbooks/read-built";
import { named, parse } from "../../workbooks/xml-tree";

const all = factsIn(readBytes(chartedWorkbook()));
const size = { width: 476, height: 320, letters: 12 };
const [attainment, progress, absence] = all.map((facts) => drawingOf(facts)!);

function texts({ shapes }: DrawnChart): readonly TextShape[] {
  return shapes.filter((shape) => shape.kind === "text");
}

function said(drawing: ChartDrawing | undefined, width = size.width): readonly string[] {
  return texts(drawChart(drawing!, { ...size, width })).map(({ text }) => text);
}

test("the picture is of the cells that the native chart is drawn from: title, periods, series and values", () => {
  expect(attainment).toMatchObject({ title: "Attainment 8: 1.2 points behind its trajectory", low: 30, step: 5 });
  expect(attainment!.categories).toEqual(Array.from({ length: 12 }, (_, index) => String(2015 + index)));
  const actual = attainment!.series.find(({ role }) => role === "actual");
  expect(actual?.values).toEqual([
    41,
    40.1,
    39,
    38.4,
    37.8,
    undefined,
    undefined,
    36.1,
    36.9,
    37.2,
    undefined,
    undefined,
  ]);
  expect(said(attainment)).toEqual(
    expect.arrayContaining(["2015", "2026", "30.0", "Latest 37.2", "37.8", "42.0", "Trajectory"]),
  );
});

test("a gap in the actuals is a gap in their line, unless lines are to go on over it", () => {
  const lines = (blanks: ChartDrawing["blanks"]): number =>
    drawChart({ ...attainment!, blanks }, size).shapes.filter(
      (shape) => shape.kind === "path" && shape.part === "actual" && shape.fill === undefined,
    ).length;
  // One of them is the legend's.
  expect([lines("gap"), lines("span")]).toEqual([3, 2]);
});

test("no two series are told apart by colour alone", () => {
  const looks = seriesRoles
    .filter((role) => role !== "latest" && !role.endsWith("-base"))
    .map((role) => lookOf(role, "below"))
    .map(({ kind, line, marker }) =>
      JSON.stringify([kind, line?.dash, line?.width, marker?.shape, marker?.fill === undefined]),
    );
  const areas = JSON.stringify(["area", undefined, undefined, undefined, true]);
  expect(new Set(looks.filter((one) => one !== areas)).size).toBe(looks.filter((one) => one !== areas).length);
});

test("values of both signs have their axis at nought, and the numbers are in the unit", () => {
  expect(said(progress)).toEqual(expect.arrayContaining(["0.00", "-1.50", "Latest -0.10"]));
  expect(said(absence)).toEqual(expect.arrayContaining(["0.0%", "Latest 26.9%", "Forecast band (80%)"]));
});

test("labels keep off one another at the size of the sheet and of the pane", () => {
  for (const drawing of [attainment, progress, absence]) {
    for (const width of [476, 320]) {
      const labels = texts(drawChart(drawing!, { width, height: 250, letters: 11 })).filter(
        ({ halo }) => halo !== undefined,
      );
      expect(labels.length).toBeGreaterThanOrEqual(4);
      labels.forEach((one, index) => {
        for (const other of labels.slice(index + 1))
          expect([one.text, other.text, meet(one, other)]).toEqual([one.text, other.text, false]);
      });
    }
  }
});

function meet(a: TextShape, b: TextShape): boolean {
  const apart = (textWidth(a.text, a.size, a.bold) + textWidth(b.text, b.size, b.bold)) / 2;
  return Math.abs(a.x - b.x) < apart - 0.01 && Math.abs(a.y - b.y) < a.size - 0.01;
}

test("nothing is drawn outside of the picture, whatever the values, and every number is one", () => {
  const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: undefined });
  const row = fc.array(value, { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(row, fc.constantFrom(...seriesRoles), fc.integer({ min: 160, max: 900 }), (values, role, width) => {
      const series = [{ name: "Series", values, look: lookOf(role, "above"), role }];
      const categories = values.map((_, index) => `Autumn term ${String(2020 + index)}/21`);
      const drawn = drawChart(
        { ...attainment!, series, categories, low: undefined, high: undefined, step: undefined },
        { width, height: 200, letters: 11 },
      );
      for (const shape of drawn.shapes) {
        if (shape.kind === "path") expect(shape.path).not.toMatch(/NaN|Infinity|e/);
        else expect(shape.x >= 0 && shape.x <= width && shape.y >= 0 && shape.y <= 200).toBe(true);
      }
    }),
  );
});

test("the name of the last period ends within the frame, however narrow the periods are", () => {
  for (const count of [4, 7, 10, 13]) {
    const categories = Array.from({ length: count }, (_, index) => `Summer ${String(2022 + index)}`);
    const drawn = texts(drawChart({ ...attainment!, categories }, { ...size, width: 300 }));
    const names = drawn.filter(({ text }) => categories.some((one) => one.includes(text)));
    expect(names.length).toBeGreaterThan(0);
    for (const { text, x } of names) expect(x + textWidth(text, size.letters) / 2).toBeLessThan(300);
  }
});

test("the SVG is well formed, says the chart in words, and takes nothing from elsewhere", () => {
  const hostile = { ...attainment!, title: `<script>"&'`, words: `A "chart" of <b> & more` };
  const svg = svgOf(drawChart(hostile, size));
  const root = parse(Buffer.from(svg));
  expect(root.attributes["aria-label"]).toBe(`A "chart" of <b> & more`);
  expect(named(root, "script")).toHaveLength(0);
  expect(svg).not.toMatch(/href|style=|url\(/);
  expect(named(root, "text").map(({ text }) => text)).toContain(`<script>"&'`);
});

test("a long title is broken into lines and not cut off while it has room", () => {
  const title = "16-17 year olds not in education, employment or training: 0.1 percentage points behind its trajectory";
  expect(said({ ...attainment!, title }).join(" ")).toContain(title);
});
