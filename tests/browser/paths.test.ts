import { everyNames, shapeNames } from "../../src/core";
import { text } from "../../src/ui/strings";
import { readCells, type SeenCells } from "../read-cells";
import { buildWorkbook } from "../workbooks/build";
import { charted } from "../workbooks/charted";
import { expectRecalculatedAlike } from "./agreement";
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
  type WorkbenchPage,
  write,
} from "./workbench-page";

jest.setTimeout(120_000);

/** Three measures with actuals; two of which one has targets that are empty or a placeholder; one over a single year. */
const file = buildWorkbook({
  sheets: [
    { name: "Card", rows: charted },
    {
      name: "Plans",
      rows: [
        ["Measure", "Baseline 2022", "Target 2023", "Target 2024", "Target 2025"],
        ["Attendance at courses", 73.23, null, "TBC", 75],
        ["Library visits", 1200, 1300, 1400, 1500],
      ],
    },
    {
      name: "Year",
      rows: [
        ["Measure", "Baseline 2024/25", "Target 2025/26"],
        ["Passes", 73.23, 75],
      ],
    },
  ],
});
const measures = 6;

let web: Web;
let workbench: WorkbenchPage;
let before: SeenCells;
beforeAll(async () => {
  web = await startWeb();
  workbench = await openWorkbench(web);
  await checkWorkbook(workbench);
  await openFile(workbench, "plans.xlsx", file);
  await checkWorkbook(workbench);
  before = await saved();
}, 240_000);
beforeEach(() => goTo(workbench, "Trajectories"));
afterAll(() => web.close());

test("every shape by every step has a path or a reason for each measure", async () => {
  const { pane } = workbench;
  for (const shape of ["", ...shapeNames]) {
    for (const every of everyNames) {
      await choose(shape, every);
      const laid = await countIn(/^Preview \((\d+)/);
      const refused = await countIn(/^Without a trajectory \((\d+)/);
      expect([shape, every, laid + refused]).toEqual([shape, every, measures]);
    }
  }
  await choose("compound", "year");
  await pane.getByText(/^Without a trajectory/).click();
  expect(await pane.locator("details.sk-fold[open]").innerText()).toMatch(/Progress 8[\s\S]*both sides of nought/);
});

test("by quarters: live formulas that follow a target, written again in place, removed, and each taken back", async () => {
  const { page, pane } = workbench;
  await choose("linear", "quarter");
  await button(pane, "Write trajectories").click();
  await write(workbench);
  const quarters = ["2024/25 Q4", "2025/26 Q1", "2025/26 Q2", "2025/26 Q3", "2025/26 Q4"];
  expect(await pathOf("Passes", quarters)).toEqual([
    [only("Year!$B$2"), expect.closeTo(73.23, 9)],
    [both("Year!$B$2", "Year!$C$2", "*1/4"), expect.closeTo(73.6725, 9)],
    [both("Year!$B$2", "Year!$C$2", "*1/2"), expect.closeTo(74.115, 9)],
    [both("Year!$B$2", "Year!$C$2", "*3/4"), expect.closeTo(74.5575, 9)],
    [only("Year!$C$2"), expect.closeTo(75, 9)],
  ]);
  expect(await expectRecalculatedAlike(await save(workbench), "Trajectories")).toBeGreaterThan(100);

  await page.locator(".foot").getByRole("tab", { name: "Year", exact: true }).click();
  await typeInto(workbench, "C2", "77.23");
  const followed = (await pathOf("Passes", quarters)).map(([, value]) => value);
  expect(followed).toEqual([73.23, 74.23, 75.23, 76.23, 77.23].map((value): unknown => expect.closeTo(value, 9)));
  await button(page, /^Undo: /).click();
  // Where the target is no number there is no path, and no figure that is reckoned from nought.
  await typeInto(workbench, "C2", "TBC");
  expect((await pathOf("Passes", quarters)).filter(([, value]) => typeof value === "number")).toHaveLength(1);
  await pane.getByRole("heading", { name: "Preview (5 trajectories)" }).waitFor();
  await button(page, /^Undo: /).click();
  await pane.getByRole("heading", { name: "Preview (6 trajectories)" }).waitFor();

  const byQuarters = await saved();
  const order = await sheetNames(workbench);
  await choose("linear", "year");
  await button(pane, "Update trajectories").click();
  await write(workbench);
  expect(await sheetNames(workbench)).toEqual(order);
  expect((await pathOf("Passes", ["2024/25", "2025/26"])).map(([formula]) => formula)).toEqual([
    only("Year!$B$2"),
    only("Year!$C$2"),
  ]);
  const byYears = await saved();
  await button(pane, "Remove them").click();
  await write(workbench);
  expect(await saved()).toEqual(before);

  await takeBackLatest(workbench);
  expect(await saved()).toEqual(byYears);
  await takeBackLatest(workbench);
  expect(await saved()).toEqual(byQuarters);
  await takeBackLatest(workbench);
  expect(await saved()).toEqual(before);
});

test("by terms with weights: asked for, a wrong one said, each year parted as they say, taken back", async () => {
  const { pane } = workbench;
  await choose("weighted", "term");
  expect(await countIn(/^Without a trajectory \((\d+)/)).toBe(measures);
  const weights = pane.getByLabel(text.trajectories.weights);
  await weights.fill("5, x");
  await pane.getByText(text.trajectories.weightsWrong).waitFor();
  await weights.fill("5, 3, 2");
  await pane.getByRole("heading", { name: "Preview (6 trajectories)" }).waitFor();
  await button(pane, "Write trajectories").click();
  await write(workbench);
  const path = (part: string): string => both("Plans!$B$2", "Plans!$E$2", `*${part}`);
  expect(await pathOf("Attendance at courses", ["Summer 2022", "Autumn 2022", "Spring 2023", "Summer 2023"])).toEqual([
    [only("Plans!$B$2"), expect.closeTo(73.23, 9)],
    [path("1/6"), expect.closeTo(73.23 + 0.59 * 0.5, 9)],
    [path("4/15"), expect.closeTo(73.23 + 0.59 * 0.8, 9)],
    [path("1/3"), expect.closeTo(73.23 + 0.59, 9)],
  ]);
  await takeBackLatest(workbench);
  expect(await saved()).toEqual(before);
});

test("forecasts come on a sheet of their own when asked, go when not, and come again when that is taken back", async () => {
  const { pane } = workbench;
  await choose("", "year");
  const forecasts = pane.getByLabel(text.trajectories.forecast);
  await forecasts.check();
  await button(pane, "Write trajectories").click();
  await write(workbench);
  expect(await sheetNames(workbench)).toEqual(["Card", "Plans", "Year", "Trajectories", "Forecast"]);
  const withForecasts = await saved();
  expect(await expectRecalculatedAlike(await save(workbench), "Forecast")).toBeGreaterThan(20);
  await forecasts.uncheck();
  await button(pane, "Update trajectories").click();
  await write(workbench);
  expect(await sheetNames(workbench)).toEqual(["Card", "Plans", "Year", "Trajectories"]);
  await takeBackLatest(workbench);
  expect(await saved()).toEqual(withForecasts);
  await takeBackLatest(workbench);
  expect(await saved()).toEqual(before);
});

test("the scorecard's own empty and placeholder targets are shown, filled in by formulas, and taken back", async () => {
  const { pane } = workbench;
  await choose("", "year");
  await pane.getByText("2 empty targets on the way").waitFor();
  await button(pane, "Fill in").click();
  expect(await pane.getByRole("dialog").innerText()).toMatch(/TBC/);
  await write(workbench);
  const filled = (await saved()).get("Plans");
  expect(filled?.get("C2")).toMatchObject({
    formula: both("$B$2", "$E$2", "*1/3"),
    value: expect.closeTo(73.82, 9) as unknown,
  });
  expect(filled?.get("D2")).toMatchObject({
    formula: both("$B$2", "$E$2", "*2/3"),
    value: expect.closeTo(74.41, 9) as unknown,
  });
  expect(await expectRecalculatedAlike(await save(workbench), "Plans")).toBe(2);
  await takeBackLatest(workbench);
  expect(await saved()).toEqual(before);
});

test("no page complained", () => {
  expect(web.complaints).toEqual([]);
});

/** A figure while its cell has one, and a figure between two while both have. */
function only(cell: string): string {
  return `IF(ISNUMBER(${cell}),${cell},"")`;
}
function both(from: string, to: string, part: string): string {
  return `IF(COUNT(${from},${to})=2,${from}+(${to}-${from})${part},"")`;
}

async function choose(shape: string, every: string): Promise<void> {
  const { pane } = workbench;
  await pane.getByLabel(text.trajectories.shape).selectOption(shape);
  await pane.getByLabel(text.trajectories.every).selectOption(every);
}

/** The number in a heading of the pane; 0 where there is no such heading. */
async function countIn(pattern: RegExp): Promise<number> {
  const found = workbench.pane.getByText(pattern);
  return (await found.count()) === 0 ? 0 : Number(pattern.exec(await found.first().innerText())?.[1]);
}

async function saved(): Promise<SeenCells> {
  return readCells(await save(workbench));
}

/** Formula and value of a measure's path on the sheet of trajectories at some periods. */
async function pathOf(measure: string, periods: readonly string[]): Promise<readonly (readonly unknown[])[]> {
  const cells = (await saved()).get("Trajectories");
  const addressOf = (value: string): string => [...(cells ?? [])].find(([, cell]) => cell.value === value)?.[0] ?? "";
  const row = addressOf(measure).replace(/\D/g, "");
  return periods.map((period) => {
    const cell = cells?.get(addressOf(period).replace(/\d/g, "") + row);
    return [cell?.formula, cell?.value];
  });
}
