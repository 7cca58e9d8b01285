import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openModel, saveModel, type WorkbookModel } from "../../../src/workbench/model";
import { applied } from "../../files/write/applying";
import { outOfOrder } from "../../files/write/chart/schema-order";
import { chartedWorkbook, chartsOf } from "../../workbooks/charted";
import { comparePackages, partsOf } from "../../workbooks/compare";
import { nodeCodec } from "../../workbooks/node-codec";
import { readBytes } from "../../workbooks/read-built";
import { parse } from "../../workbooks/xml-tree";

const officer = readFileSync(join(__dirname, "../../../seeds/knowsley-officer.xlsx"));
const sheet = chartsOf(readBytes(chartedWorkbook()));
const written = applied(chartedWorkbook(), () => [
  { kind: "sheet", name: sheet.name, before: undefined, after: sheet },
]).bytes;

function opened(bytes: Uint8Array): WorkbookModel {
  const model = openModel(bytes, { codec: nodeCodec });
  if (!model.ok) throw new Error(model.refusal.message);
  return model.value;
}

function saved(model: WorkbookModel): Uint8Array {
  const bytes = saveModel(model);
  if (!bytes.ok) throw new Error(bytes.refusal.message);
  return bytes.value;
}

test("charts of a file are opened with their places, titles, series and looks", () => {
  const { charts } = opened(written).sheet(sheet.name)!.layout;
  expect(charts.map(({ name }) => name)).toEqual((sheet.charts ?? []).map(({ name }) => name));
  const [attainment] = charts;
  expect(attainment).toMatchObject({
    title: { text: "Attainment 8: 1.2 points behind its trajectory", from: "'Trajectory charts'!$S$4" },
    axis: { format: "0.0", low: 30, step: 5 },
    labelsLow: true,
    legend: "Bottom",
    blanks: "NotPlotted",
    left: 0,
  });
  expect(attainment!.width).toBeGreaterThan(300);
  expect(attainment!.series[4]).toMatchObject({
    type: "Line",
    look: { line: { color: "#490092", width: 2, dash: "dash" }, inLegend: true },
  });
  expect(attainment!.alt).toMatch(/^Line chart of Attainment 8/);
});

test("a workbook with charts that nothing is done to is saved as the very bytes", () => {
  expect(Buffer.compare(saved(opened(written)), written)).toBe(0);
  expect(Buffer.compare(saved(opened(officer)), officer)).toBe(0);
});

test("a chart that is deleted goes with its part, and the others stay", () => {
  const model = opened(written);
  const own = model.sheet(sheet.name)!;
  model.edit("Delete", (edits) => {
    edits.layout(own, { charts: own.layout.charts.slice(1) });
  });
  const bytes = saved(model);
  expect(
    opened(bytes)
      .sheet(sheet.name)!
      .layout.charts.map(({ name }) => name),
  ).toEqual(["Scorecard chart 2", "Scorecard chart 3"]);
  expect(comparePackages(written, bytes)).toMatchObject({ lost: ["xl/charts/chart1.xml"], broken: [] });
});

test("a chart that is made on a sheet with one of its own is saved beside it, and opens again as it was", () => {
  const model = opened(officer);
  const own = model.sheets.find(({ layout }) => layout.charts.length > 0)!;
  const before = own.layout.charts;
  const [made] = opened(written).sheet(sheet.name)!.layout.charts;
  const chart = { ...made!, id: model.freshId(), part: undefined, left: 30, top: 45.5, width: 300, height: 200 };
  model.edit("Chart", (edits) => {
    edits.layout(own, { charts: [...before, chart] });
  });
  const bytes = saved(model);
  const again = opened(bytes).sheet(own.name)!.layout.charts;
  expect(again).toHaveLength(before.length + 1);
  const { left, top, width, height, series } = again.at(-1)!;
  expect([left, top, width, height].map((one) => Math.round(one * 10) / 10)).toEqual([30, 45.5, 300, 200]);
  // The sheet that the series refer to is in another workbook, so that there is no point to bear a lone label.
  const looks = (all: typeof series) =>
    all.map(({ look: { labels, ...look } }) => ({ ...look, labelled: labels?.on === "all" }));
  expect(looks(series)).toEqual(looks(chart.series));
  const difference = comparePackages(officer, bytes);
  expect(difference).toMatchObject({ lost: [], meaning: [], broken: [] });
  expect(difference.touched.filter((path) => path.includes("charts/"))).toEqual([]);
  const parts = [...partsOf(bytes)].filter(([path]) => difference.added.includes(path) && path.endsWith(".xml"));
  expect(parts.flatMap(([, part]) => outOfOrder(parse(part)))).toEqual([]);
});
