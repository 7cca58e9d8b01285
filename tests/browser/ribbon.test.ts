import { startWeb, type Web } from "./web";
import {
  button,
  checkWorkbook,
  counts,
  goTo,
  openWorkbench,
  sheetNames,
  typeInto,
  type WorkbenchPage,
} from "./workbench-page";

let web: Web;
let workbench: WorkbenchPage;
beforeAll(async () => {
  web = await startWeb();
}, 180_000);
beforeEach(async () => {
  workbench = await openWorkbench(web);
});
afterEach(() => workbench.close());
afterAll(() => web.close());

test("ribbon buttons work while the pane is closed, and what they wrote can be taken back in the pane", async () => {
  const { page, pane } = workbench;
  await button(page, "Close pane").click();
  await button(page, "Check this sheet").click();
  await front(page, "Findings");
  await button(page, "Write trajectories").click();
  await front(page, "Trajectories");

  await button(page, "Open pane").click();
  await checkWorkbook(workbench);
  await goTo(workbench, "Changes");
  expect(await pane.getByRole("article").count()).toBe(2);
  for (let left = 2; left > 0; left -= 1) {
    await pane
      .getByRole("button", { name: /^Take back: / })
      .first()
      .click();
    await pane
      .getByRole("article")
      .nth(left - 1)
      .waitFor({ state: "detached" });
  }
  expect(await sheetNames(workbench)).toEqual(["Score card"]);
});

test("what a ribbon function could not do is said in a window", async () => {
  const { page } = workbench;
  await page.getByLabel("Open a sample scorecard").selectOption("sefton-action-plan.xlsx");
  await button(page, "Write trajectories").click();
  const said = page.frameLocator('iframe[title="Scorecard Keeper message"]');
  await said.getByRole("heading").waitFor();
  expect(await said.getByRole("heading").innerText()).toContain("there is no trajectory to write");
});

test("an edit in the sheet is checked as it is made", async () => {
  await checkWorkbook(workbench);
  const before = await counts(workbench);
  await typeInto(workbench, "E9", "12%");
  await becomes(async () => sum(await counts(workbench)) > sum(before));
});

async function front(page: WorkbenchPage["page"], sheet: string): Promise<void> {
  await page.locator(".foot").getByRole("tab", { name: sheet, selected: true }).waitFor();
}

async function becomes(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100 && !(await holds()); tries += 1)
    await new Promise((resume) => setTimeout(resume, 100));
  expect(await holds()).toBe(true);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
