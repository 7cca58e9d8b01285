import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPlan, equalStates, formatArea, printOf } from "../../src/core";
import { createEngine } from "../../src/workbench/engine";
import { saveModel } from "../../src/workbench/model";
import { chartedWorkbook, chartsOf } from "../workbooks/charted";
import { partsOf } from "../workbooks/compare";
import { readBytes } from "../workbooks/read-built";
import { connected, quiet, valueOf, type Connected } from "./connected";
import { readAll } from "./plans";
import { modelOf } from "./workbooks";

const sheet = chartsOf(readBytes(chartedWorkbook()));
const model = () => modelOf(chartedWorkbook(), createEngine());

/** Puts the sheet of charts into the workbook; gives the plan that takes it back. */
async function put({ host }: Connected, after = sheet) {
  const { workbook, own } = await readAll(host);
  const applied = valueOf(await host.apply(buildPlan({ workbook, own, want: { charts: after } })));
  if (!applied.ok) throw new Error(JSON.stringify(applied.conflicts));
  return applied.inverse;
}

test("charts are drawn by Office.js from the block's cells, each series in its look", async () => {
  await connected(model(), async (excel) => {
    await put(excel);
    const { charts } = excel.model.sheet("Trajectory charts")!.layout;
    expect(charts.map(({ name }) => name)).toEqual(["Scorecard chart 1", "Scorecard chart 2", "Scorecard chart 3"]);
    const [attainment] = charts;
    expect(attainment!.title).toMatchObject({ from: "'Trajectory charts'!$S$4", size: 12, bold: true });
    expect(attainment).toMatchObject({
      axis: { low: 30, step: 5, format: "0.0" },
      blanks: "NotPlotted",
      labelsLow: true,
    });
    expect(attainment!.series.map(({ type }) => type)).toEqual([
      ...["AreaStacked", "AreaStacked", "ColumnClustered"],
      ...["LineMarkers", "LineMarkers", "LineMarkers", "LineMarkers", "LineMarkers", "LineMarkers"],
    ]);
    const trajectory = attainment!.series[4]!;
    expect(trajectory.look).toMatchObject({ line: { color: "#490092", width: 2, dash: "dash" }, marker: undefined });
    expect(trajectory.values).toMatch(/^'Trajectory charts'!S\d+:AD\d+$/);
    expect(trajectory.categories).toMatch(/^'Trajectory charts'!S\d+:AD\d+$/);
    expect(attainment!.series.filter(({ look }) => look.inLegend).length).toBe(7);
  });
});

test("what was written reads back, writing it again asks nothing of Excel, and taking it back leaves nothing", async () => {
  await connected(model(), async (excel) => {
    const before = await readAll(excel.host);
    const inverse = await put(excel);
    const { own, workbook } = await readAll(excel.host);
    expect(own.sheets[0]?.charts).toEqual(sheet.charts);
    expect(own.sheets[0]?.rows[sheet.charts![0]!.block.top]).toEqual(
      expect.arrayContaining([expect.objectContaining({ style: "heading" })]),
    );
    expect(buildPlan({ workbook, own, want: { charts: sheet } }).operations).toEqual([]);
    const back = valueOf(await excel.host.apply(inverse));
    expect(back.ok).toBe(true);
    expect(equalStates((await readAll(excel.host)).own, before.own)).toBe(true);
    expect(excel.model.sheet("Trajectory charts")).toBeUndefined();
  });
});

test("each chart is printed whole with its words, as many rows of them on a page as can be read, without the numbers beside them", async () => {
  await connected(model(), async (excel) => {
    await put(excel);
    const five = { ...sheet, charts: [...sheet.charts!, ...sheet.charts!.slice(0, 2)] };
    const [print, more] = [printOf(sheet), printOf(five)];
    const { layout } = excel.model.sheet("Trajectory charts")!;
    expect(layout.kept?.page).toMatchObject({ orientation: "Landscape", paperSize: "A4", zoom: { scale: 90 } });
    const named = excel.model.names.find(({ name }) => name === "_xlnm.Print_Area");
    expect(named?.formula).toBe("'Trajectory charts'!$A$1:$P$57");
    expect(print.area && formatArea(print.area)).toBe("A1:P57");
    expect(excel.model.names.some(({ name }) => name === "_xlnm.Print_Titles")).toBe(false);
    expect(print.pages).toEqual({ kind: "scaled", percent: 90, starts: [29] });
    expect(more.pages).toEqual({ kind: "scaled", percent: 90, starts: [29, 57] });
    // As wide as the sizes take them to be: Excel's own margins leave the second row of charts no room.
    expect(layout.kept?.page?.["margins"]).toEqual({ left: 36, right: 36, top: 36, bottom: 36 });
  });
});

test("the margins of a page are set in Excel, read there, and saved in inches; the others stay as they are", async () => {
  const book = model();
  await connected(book, async ({ Excel }) => {
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getFirst();
      pageLayout.topMargin = 36;
      pageLayout.load("topMargin,bottomMargin");
      await context.sync();
      expect([pageLayout.topMargin, pageLayout.bottomMargin]).toEqual([36, 54]);
    });
  });
  const saved = saveModel(book);
  if (!saved.ok) throw new Error(saved.refusal.message);
  const text = Buffer.from(partsOf(saved.value).get("xl/worksheets/sheet1.xml")!).toString();
  expect(text).toContain('<pageMargins left="0.7" right="0.7" top="0.5" bottom="0.75" header="0.3" footer="0.3"/>');
});

test("where pages begin is set in Excel, changed there, and saved", async () => {
  const book = model();
  await connected(book, async ({ Excel }) => {
    await Excel.run(async (context) => {
      const { horizontalPageBreaks } = context.workbook.worksheets.getFirst();
      horizontalPageBreaks.add("A20");
      horizontalPageBreaks.add("A9");
      horizontalPageBreaks.add("A30").delete();
      const count = horizontalPageBreaks.getCount();
      const first = horizontalPageBreaks.getItem(0).getCellAfterBreak();
      first.load("address");
      await context.sync();
      expect([count.value, first.address]).toEqual([2, "Card!A9"]);
    });
  });
  const saved = saveModel(book);
  if (!saved.ok) throw new Error(saved.refusal.message);
  const text = Buffer.from(partsOf(saved.value).get("xl/worksheets/sheet1.xml")!).toString();
  expect(text).toMatch(/<rowBreaks count="2" manualBreakCount="2"><brk id="8" max="16383" man="1"\/><brk id="19"/);
});

test("few requests, whatever the number of charts", async () => {
  await connected(model(), async (excel) => {
    const { workbook, own } = await readAll(excel.host);
    await quiet();
    excel.standIn.log.clear();
    valueOf(await excel.host.apply(buildPlan({ workbook, own, want: { charts: sheet } })));
    await quiet();
    expect(excel.standIn.log.syncs).toBeLessThanOrEqual(3);
  });
});

test("a chart that the user took away is a conflict, and comes back when charts are written again", async () => {
  await connected(model(), async (excel) => {
    const inverse = await put(excel);
    const own = excel.model.sheet("Trajectory charts")!;
    excel.model.edit("Delete", (edits) => {
      edits.layout(own, { charts: own.layout.charts.slice(1) });
    });
    const refused = valueOf(await excel.host.apply(inverse));
    expect(refused).toMatchObject({
      ok: false,
      conflicts: [{ reason: "A chart was added to the sheet 'Trajectory charts', or taken away, since we wrote it." }],
    });
    await put(excel);
    expect(own.layout.charts.map(({ name }) => name).sort()).toEqual((sheet.charts ?? []).map(({ name }) => name));
  });
});

test("a chart whose cells stay keeps the look that the user gave it", async () => {
  await connected(model(), async (excel) => {
    await put(excel);
    const own = excel.model.sheet("Trajectory charts")!;
    const restyled = own.layout.charts.map((chart) => ({ ...chart, width: 999 }));
    excel.model.edit("Size", (edits) => {
      edits.layout(own, { charts: restyled });
    });
    const rows = sheet.rows.map((cells, row) => (row === 1 ? [{ value: "Other words" }] : cells));
    await put(excel, { ...sheet, rows });
    expect(own.layout.charts.map(({ width }) => width)).toEqual([999, 999, 999]);
  });
});

test("the charts, drawings and pivot tables that a workbook has are kept byte for byte when charts of ours are added and saved", async () => {
  const officer = new Uint8Array(readFileSync(join(__dirname, "../../seeds/knowsley-officer.xlsx")));
  await connected(modelOf(officer), async ({ host, model }) => {
    const { workbook, own } = await readAll(host);
    const charts = chartsOf(readBytes(officer));
    expect(valueOf(await host.apply(buildPlan({ workbook, own, want: { charts } }))).ok).toBe(true);
    const saved = saveModel(model);
    if (!saved.ok) throw new Error(saved.refusal.message);
    const [before, after] = [partsOf(officer), partsOf(saved.value)];
    const kept = [...before.keys()].filter((path) => /charts\/|drawings\/|pivot/i.test(path));
    expect(kept.some((path) => /pivot/i.test(path)) && kept.some((path) => path.includes("charts/"))).toBe(true);
    for (const path of kept) expect([path, after.get(path)]).toEqual([path, before.get(path)]);
    const added = [...after.keys()].filter((path) => !before.has(path) && /charts\/chart\d+\.xml$/.test(path));
    expect(added).toHaveLength(charts.charts?.length ?? 0);
  });
});
