import { readFile } from "node:fs/promises";
import type { BrowserContextOptions } from "playwright-core";
import { recalculate } from "../libreoffice";
import { readCells, type SeenCell } from "../read-cells";
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
  const saved = readCells(bytes).get("Board report") ?? new Map<string, SeenCell>();
  const recalculated = readCells(await recalculate(bytes)).get("Board report");
  const formulas = [...saved].filter(([, { formula }]) => formula !== undefined);
  expect(formulas.length).toBeGreaterThan(100);
  for (const [address, { value }] of formulas) {
    const other = recalculated?.get(address)?.value ?? "";
    const wanted: unknown = typeof value === "number" ? expect.closeTo(value, 9) : (value ?? "");
    expect([address, other]).toEqual([address, wanted]);
  }
  expect(saved.get("A3")?.value).toMatch(/^None of 29 measures can be judged yet; /);

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

test("nothing was asked for outside this machine, and no page complained", () => {
  expect(web.strays).toEqual([]);
  expect(web.complaints).toEqual([]);
});
