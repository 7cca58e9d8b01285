import { readCells } from "../read-cells";
import { chartedWorkbook } from "../workbooks/charted";
import { startWeb, type Web } from "./web";
import {
  button,
  checkWorkbook,
  goTo,
  openFile,
  openWorkbench,
  save,
  sheetNames,
  takeBackLatest,
  typeInto,
  write,
} from "./workbench-page";

const slow = 120_000;
jest.setTimeout(slow);

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 240_000);
afterAll(() => web.close());

test("charts through Excel's own library: seen first, inserted, on the sheet as they were seen, following an edit, taken back", async () => {
  const workbench = await openWorkbench(web);
  const { page, pane } = workbench;
  await checkWorkbook(workbench);
  const before = await sheetNames(workbench);
  await goTo(workbench, "Trajectories");
  await button(pane, "Charts").click();

  const seen = pane.getByRole("figure", { name: "GLD", exact: true });
  // The published national figures are fetched by themselves.
  await seen
    .locator("text", { hasText: /^England$/ })
    .first()
    .waitFor();
  const texts = await seen.locator("text").allTextContents();
  expect(texts).toContain("GLD: to rise from 58.7% to 80.0%");
  await button(pane, "Insert the chart of GLD").click();
  await write(workbench);
  await button(pane, "Go to charts").click();

  const chart = page.getByRole("group", { name: /^Scorecard chart 1: GLD/ });
  await chart.waitFor();
  // The picture on the sheet has every period, value and name that the pane's had.
  const onSheet = await chart.locator("text").allTextContents();
  expect(onSheet).toEqual(expect.arrayContaining(["2022", "2025", "58.7%", "71.0%", "80.0%", "Trajectory", "Target"]));
  expect(onSheet).toContain("England");
  expect(texts).toEqual(expect.arrayContaining(["2022", "2025", "58.7%", "71.0%", "80.0%", "Trajectory", "Target"]));

  await page.locator(".foot").getByRole("tab", { name: "Score card" }).click();
  await typeInto(workbench, "E9", "85%");
  await page.locator(".foot").getByRole("tab", { name: "Trajectory charts" }).click();
  await chart.getByText("GLD: to rise from 58.7% to 85.0%").waitFor();

  await button(page, /^Undo: /).click();
  await goTo(workbench, "Changes");
  await button(pane, "Take back: 1 chart").click();
  await pane.getByText("Taken back: 1 chart.").waitFor();
  expect(await sheetNames(workbench)).toEqual(before);
  expect(web.complaints).toEqual([]);
  await workbench.close();
});

test("all charts at once: inserted, found up to date, one removed, all removed, and each step taken back", async () => {
  const workbench = await openWorkbench(web);
  const { page, pane } = workbench;
  await checkWorkbook(workbench);
  await openFile(workbench, "charted.xlsx", chartedWorkbook());
  await checkWorkbook(workbench);
  const before = readCells(await save(workbench));
  await goTo(workbench, "Trajectories");
  await button(pane, "Charts").click();
  await button(pane, "Insert 3 charts").click();
  await pane.getByRole("dialog").getByText("New sheet “Trajectory charts” with 3 charts").waitFor();
  await write(workbench);
  await button(pane, "Go to charts").click();
  const charts = page.getByRole("group", { name: /^Scorecard chart \d+: / });
  const names = ["Attainment 8", "Progress 8", "Persistent absence"];
  const expectCharts = async (of: readonly string[]): Promise<void> => {
    for (const name of names) {
      const chart = charts.filter({ hasText: `${name}: ` });
      await chart.waitFor({ state: of.includes(name) ? "attached" : "detached" });
    }
    expect(await charts.count()).toBe(of.length);
  };
  await expectCharts(names);
  const all = readCells(await save(workbench));
  expect(all.get("Trajectory charts")?.get("S5")?.value).toBe("Progress 8: 0.20 ahead of its trajectory");
  // What each chart shows stands in words beneath it, live.
  expect(all.get("Trajectory charts")?.get("A21")).toMatchObject({
    value: "Targets: 37.0 in 2023, 38.4 in 2024, 40.0 in 2025, 42.0 in 2026.",
    formula: expect.stringContaining("There is no target.") as unknown,
  });

  await button(pane, "Update charts").click();
  await pane.getByText("there is nothing to write").waitFor();
  await button(pane, "Remove the chart of Progress 8").click();
  await write(workbench);
  await expectCharts(["Attainment 8", "Persistent absence"]);
  await button(pane, "Remove all charts").click();
  await write(workbench);
  expect(readCells(await save(workbench))).toEqual(before);

  await takeBackLatest(workbench);
  await page.locator(".foot").getByRole("tab", { name: "Trajectory charts" }).click();
  await expectCharts(["Attainment 8", "Persistent absence"]);
  await takeBackLatest(workbench);
  await expectCharts(names);
  expect(readCells(await save(workbench))).toEqual(all);
  await takeBackLatest(workbench);
  expect(readCells(await save(workbench))).toEqual(before);
  expect(web.complaints).toEqual([]);
  await workbench.close();
});
