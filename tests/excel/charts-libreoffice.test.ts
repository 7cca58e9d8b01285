import { buildPlan } from "../../src/core";
import { createEngine } from "../../src/workbench/engine";
import { saveModel } from "../../src/workbench/model";
import { recalculate } from "../libreoffice";
import { chartedWorkbook, chartsOf } from "../workbooks/charted";
import { partsOf } from "../workbooks/compare";
import { readBytes } from "../workbooks/read-built";
import { named, parse } from "../workbooks/xml-tree";
import { connected, valueOf } from "./connected";
import { readAll } from "./plans";
import { modelOf } from "./workbooks";

jest.setTimeout(300_000);

test("LibreOffice finds in the saved copy the charts that were drawn by Office.js, with their series and values", async () => {
  const sheet = chartsOf(readBytes(chartedWorkbook()));
  let saved: Uint8Array | undefined;
  await connected(modelOf(chartedWorkbook(), createEngine()), async ({ host, model }) => {
    const { workbook, own } = await readAll(host);
    const done = valueOf(await host.apply(buildPlan({ workbook, own, want: { charts: sheet } })));
    expect(done.ok).toBe(true);
    const bytes = saveModel(model);
    if (!bytes.ok) throw new Error(bytes.refusal.message);
    saved = bytes.value;
  });
  const opened = await recalculate(saved ?? new Uint8Array());
  const charts = [...partsOf(opened)]
    .filter(([path]) => /charts\/chart\d+\.xml$/.test(path))
    .map(([, part]) => parse(part));
  const series = charts.map((chart) => named(chart, "ser").length).sort((a, b) => a - b);
  expect(series).toEqual((sheet.charts ?? []).map(({ roles }) => roles.length).sort((a, b) => a - b));
  const actuals = charts.map((chart) => {
    const actual = named(chart, "ser").find((ser) => named(ser, "v")[0]?.text === "Actual");
    const cache = actual && named(actual, "numCache").at(-1);
    return cache ? named(cache, "v").map(({ text }) => Number(text)) : [];
  });
  expect(actuals).toContainEqual([41, 40.1, 39, 38.4, 37.8, 36.1, 36.9, 37.2]);
});
