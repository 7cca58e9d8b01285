import { readFile } from "node:fs/promises";
import type { BrowserContextOptions } from "playwright-core";
import { boardPage, type Board } from "../../src/core";
import { boardFor } from "../core/board/boards";
import { readCells } from "../read-cells";
import { expectRecalculatedAlike } from "./agreement";
import { wrongs } from "./axe";
import { startWeb, type Web } from "./web";
import {
  button,
  checkWorkbook,
  goTo,
  openWorkbench,
  save,
  sheetNames,
  type WorkbenchPage,
  write,
} from "./workbench-page";

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 180_000);
afterAll(() => web.close());

async function openTrajectories(): Promise<WorkbenchPage> {
  const workbench = await openWorkbench(web);
  await checkWorkbook(workbench);
  await goTo(workbench, "Trajectories");
  return workbench;
}

test("the sheet for the board is shown first, written, recalculated by LibreOffice, found up to date, and taken back", async () => {
  const workbench = await openTrajectories();
  const { pane } = workbench;
  const before = await sheetNames(workbench);
  await button(pane, "Write the sheet").click();
  await pane.getByRole("dialog").getByText("New sheet “Board report”").waitFor();
  await write(workbench);
  expect(await sheetNames(workbench)).toEqual([...before, "Board report"]);

  const bytes = await save(workbench);
  expect(await expectRecalculatedAlike(bytes, "Board report")).toBeGreaterThan(100);
  expect(readCells(bytes).get("Board report")?.get("A3")?.value).toMatch(/^None of 29 measures can be judged yet; /);

  await button(pane, "Update the sheet").click();
  await pane.getByText("The workbook holds this already").waitFor();
  await goTo(workbench, "Changes");
  await pane.getByRole("button", { name: "Take back: Board report of 29 measures" }).click();
  await pane.getByText(/^Taken back: /).waitFor();
  expect(await sheetNames(workbench)).toEqual(before);
  await workbench.close();
});

test("the page for the board is saved, fits A4, asks for nothing, and axe finds nothing wrong with it", async () => {
  const workbench = await openTrajectories();
  const { page, pane } = workbench;
  const [download] = await Promise.all([page.waitForEvent("download"), button(pane, "Save a page to print").click()]);
  expect(download.suggestedFilename()).toMatch(/^Board report [\w ]+\.html$/);
  await pane.getByText(/^Saved: Board report /).waitFor();
  const html = await readFile(await download.path(), "utf8");
  const looks: readonly BrowserContextOptions[] = [
    { colorScheme: "light" },
    { colorScheme: "dark" },
    { colorScheme: "light", viewport: { width: 320, height: 700 } },
  ];
  for (const look of looks) {
    const context = await web.context(look);
    const shown = await context.newPage();
    await shown.setContent(html);
    expect(await shown.getByRole("heading", { level: 1 }).innerText()).toContain("SCORE CARD");
    expect(await wrongs(shown.mainFrame())).toEqual([]);
    expect(await shown.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const pdf = await shown.pdf({ preferCSSPageSize: true });
    // A4 is 595 by 842 points.
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
    await context.close();
  }
  await workbench.close();
});

const header = ["Measure", "Good to be", "Baseline 2022", "Actual 2023", "Actual 2024", "Target 2025", "Target 2026"];
const subjects = [
  "Good level of development",
  "Attendance at primary schools",
  "Persistent absence: secondary, pupils eligible for free school meals",
  "Care leavers in education, employment or training",
  "Library visits per thousand residents",
];

/** A card of so many measures, some on track and some off. */
function longCard(count: number, actuals: "with actuals" | "without actuals"): Board {
  const rows = Array.from({ length: count }, (_, index) => {
    const [from, step] = [40 + (index % 30), 1 + (index % 4)];
    const percent = (value: number): string => `${value.toFixed(1)}%`;
    const reached = [from + step - (index % 3), from + 2 * step + 1 - (index % 5)].map(percent);
    const name = `${subjects[index % subjects.length] ?? ""}, area ${String(index + 1)}`;
    const targets = [from + 3 * step, from + 4 * step].map(percent);
    return [name, "High", percent(from), ...(actuals === "with actuals" ? reached : ["", ""]), ...targets];
  });
  return boardFor([header, ...rows]);
}

test.each([
  [12, "with actuals", false],
  [30, "with actuals", false],
  [45, "with actuals", false],
  [60, "without actuals", false],
  [150, "with actuals", true],
] as const)("the page of %s measures %s is one page of paper", async (count, actuals, leavesOut) => {
  const context = await web.context({});
  const shown = await context.newPage();
  await shown.setContent(boardPage(longCard(count, actuals)));
  const pdf = await shown.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  // Whatever has no room on paper is on the screen, and the paper says how many those are.
  expect(await shown.locator("tbody tr").filter({ hasText: ", area " }).filter({ visible: true }).count()).toBe(count);
  await shown.emulateMedia({ media: "print" });
  const printed = await shown.locator("tbody tr").filter({ hasText: ", area " }).filter({ visible: true }).count();
  const said = await shown
    .getByText(/ left out on paper: /)
    .filter({ visible: true })
    .allInnerTexts();
  expect(said.map((one) => Number.parseInt(one, 10)).reduce((sum, one) => sum + one, 0)).toBe(count - printed);
  expect(printed < count).toBe(leavesOut);
  expect(printed).toBeGreaterThanOrEqual(Math.min(count, 50));
  await context.close();
});

test("nothing was asked for outside this machine, and no page complained", () => {
  expect(web.strays).toEqual([]);
  expect(web.complaints).toEqual([]);
});
