import { readWorkbookSheets } from "../../src/core";
import { readWorkbook } from "../../src/files";
import { buildWorkbook } from "../workbooks/build";
import { startBrowser, TestPane, type TestBrowser } from "./page/test-pane";

const sheet = "Score card";
const slow = 120_000;
jest.setTimeout(slow);

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
}, slow);
afterAll(() => browser?.browser.close());

let pane: TestPane;
afterEach(async () => {
  expect(pane.complaints).toEqual([]);
  await pane.page.close();
});

async function check(options = {}): Promise<TestPane> {
  pane = await TestPane.checked(browser, options);
  return pane;
}

test("the first screen has one thing to do first, a sample where there is one, and a scorecard from nothing", async () => {
  pane = await TestPane.open(browser);
  await pane.press("Open a sample scorecard");
  expect(await pane.page.evaluate(() => window.page.sampleOpened)).toBe(1);
  await pane.page.close();
  pane = await TestPane.open(browser, { sample: false });
  expect(await pane.page.getByRole("button").allTextContents()).toEqual(["Check this workbook", "New scorecard"]);
});

test("the main job: check, select, fix, accept, write, take back", async () => {
  const { page } = await check();
  const fixable = pane.card("Progress 8 score per pupil").filter({ hasText: "minus" });
  await fixable.getByRole("button", { name: "Select B26:E26" }).click();
  await page.waitForFunction(() => window.page.memory.selected().area.top === 25);
  expect(await pane.selected()).toEqual({ sheet, area: { top: 25, left: 1, bottom: 25, right: 4 } });

  const before = await pane.cell(sheet, 25, 1);
  await fixable.getByRole("button", { name: /^Fix/ }).click();
  expect(await page.getByRole("dialog").getByRole("row").first().textContent()).toBe("CellNowAfter");
  await expectText("dialog", "-0.87");
  await pane.pressInDialog("Write");
  await page.getByText("Written: Fix of Progress 8 score per pupil.").waitFor();
  expect((await pane.cell(sheet, 25, 1)).value).toBe(-0.87);
  expect(await fixable.count()).toBe(0);

  const accepted = pane.card(/Primary Schools rated good or outstanding.*is worse than/s);
  await accepted.getByRole("button", { name: /^Accept/ }).click();
  await pane.pressInDialog("Accept");
  expect(await page.getByRole("dialog").getByText("Please fill this in.").count()).toBe(2);
  await page.getByLabel("Why it is right as it is").fill("The cohort shrinks.");
  await page.getByLabel("Your name").fill("Kay");
  await pane.pressInDialog("Accept");
  await page.getByText("Accepted (1)").click();
  await page.getByText("Accepted by Kay on 22 Nov 2026").waitFor();
  expect((await pane.kept()).acceptances).toMatchObject([{ reason: "The cohort shrinks.", name: "Kay" }]);

  await pane.show("Trajectories");
  await pane.press("Write trajectories");
  await expectText("dialog", "New sheet “Trajectories”");
  await pane.pressInDialog("Write");
  await page.getByText(/^Written: \d+ trajectories\.$/).waitFor();
  expect(await pane.sheets()).toContain("Trajectories");

  await pane.show("Changes");
  await pane.press("Take back: Fix of Progress 8 score per pupil");
  await page.getByText("Taken back: Fix of Progress 8 score per pupil.").waitFor();
  expect(await pane.cell(sheet, 25, 1)).toEqual(before);
  await pane.press(/^Take back: \d+ trajectories$/);
  await page.getByText("Nothing was written yet.").waitFor();
  expect(await pane.sheets()).not.toContain("Trajectories");
});

test("findings are written with highlights and taken out again", async () => {
  const { page } = await check();
  await pane.press("Write findings into the workbook");
  await expectText("dialog", "New sheet “Findings”");
  await pane.pressInDialog("Write");
  await page.getByText(/^Written: \d+ findings/).waitFor();
  expect(await pane.sheets()).toContain("Findings");
  await pane.press("Write findings into the workbook");
  await page.getByText("The workbook holds this already").waitFor();
  await pane.press("Remove them");
  await pane.pressInDialog("Write");
  await page.getByText("Written: Removal of the findings").waitFor();
  expect(await pane.sheets()).not.toContain("Findings");
});

test("an edit in the sheet is checked again, and only that sheet", async () => {
  const { page } = await check();
  const card = pane.card(/Primary Schools rated good or outstanding.*is worse than/s);
  expect(await card.count()).toBe(1);
  await pane.type(sheet, 5, 2, "95%");
  await card.waitFor({ state: "detached" });
  expect(await page.evaluate(() => window.page.memory.reads())).toEqual(["workbook", sheet]);
  expect(await page.locator("[aria-live=polite]").textContent()).toMatch(/^Checked: \d+ errors/);
});

test("what somebody changed since is not taken back, and the cell is named", async () => {
  const { page } = await check();
  await pane
    .card("Progress 8 score per pupil")
    .filter({ hasText: "minus" })
    .getByRole("button", { name: /^Fix/ })
    .click();
  await pane.pressInDialog("Write");
  await page.getByText("Written: Fix").waitFor();
  await pane.type(sheet, 25, 1, "-0.5");
  await pane.show("Changes");
  await pane.press(/^Take back/);
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.textContent()).toContain("'Score card'!B26");
  expect((await pane.cell(sheet, 25, 1)).value).toBe(-0.5);
});

test("a fault of the host is said with what to do, and nothing is lost", async () => {
  const { page } = await check();
  await pane.fail({ code: "AccessDenied", message: "The sheet is protected.", advice: "Unprotect it first." });
  await pane.press("Check workbook");
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/The sheet is protected\.\s*Unprotect it first\./);
  expect(await page.getByRole("article").count()).toBeGreaterThan(10);
});

test("a long check can be cancelled", async () => {
  pane = await TestPane.open(browser);
  await pane.page.evaluate(() => {
    (window as unknown as { release: () => void }).release = window.page.memory.hold();
  });
  await pane.press("Check this workbook");
  await pane.press("Cancel");
  await pane.page.getByText("Stopping…").waitFor();
  await pane.page.evaluate(() => (window as unknown as { release: () => void }).release());
  await pane.page.getByRole("progressbar").waitFor({ state: "detached" });
  expect(await pane.page.getByRole("tab").count()).toBe(0);
});

test("filters narrow the findings down by severity, rule and text", async () => {
  const { page } = await check();
  const cards = page.getByRole("article");
  const all = await cards.count();
  await page.getByRole("button", { name: /errors$/ }).click();
  expect(await cards.count()).toBe(4);
  await page.getByRole("button", { name: /errors$/ }).click();
  await page.getByLabel("Rule").selectOption("sign-lost");
  expect(await cards.count()).toBe(1);
  await page.getByLabel("Rule").selectOption("");
  await page.getByLabel("Find in findings").fill("no such words");
  await pane.press("Clear filters");
  expect(await cards.count()).toBe(all);
});

test("the reading can be corrected: a column, a polarity, a table", async () => {
  const { page } = await check();
  await pane.show("Understood");
  await page.getByText("Columns", { exact: true }).click();
  await page.getByLabel("Role of column E").selectOption("ignored");
  await page.getByText("Your corrections (1)").waitFor();
  expect((await pane.kept()).corrections).toMatchObject([
    { kind: "column", sheet, header: "A4", column: "E", is: "ignored" },
  ]);
  await page.getByText("Your corrections (1)").click();
  await pane.press(/^Remove the correction/);
  expect((await pane.kept()).corrections).toEqual([]);

  const period = page.getByLabel(/^Period of column C/);
  await period.fill("soon");
  await page.getByText(/^Not a period/).waitFor();
  await period.fill("2031/32");
  await period.press("Enter");
  await page.getByText("Your corrections (1)").waitFor();
  expect(await page.getByLabel(/^Period of column C/).inputValue()).toBe("2031/32");
  await page.getByText("Your corrections (1)").click();
  await pane.press(/^Remove the correction/);

  await page.getByText(/^Measures \(/).click();
  await page.getByLabel(/^Which way is good for GLD/).selectOption("lower-is-better");
  await page.waitForFunction(() => Object.keys(window.page.memory.kept().polarity).length === 1);
  await pane.press("This is no scorecard");
  await page.getByText(`No scorecard was found on ${sheet}.`).waitFor();
  await page.evaluate((name) => {
    window.page.memory.select(name, { top: 3, left: 0, bottom: 16, right: 4 });
  }, sheet);
  await pane.press("The selection is a scorecard");
  await page.getByText("Your corrections (2)").waitFor();
  const bytes = await page.evaluate(() => [...window.page.memory.bytes()]);
  const read = readWorkbook(new Uint8Array(bytes));
  if (!read.ok) throw new Error(read.refusal.message);
  const { corrections, polarity } = await pane.kept();
  expect(readWorkbookSheets(read.value.workbook, { polarity, corrections })[0]?.tables).toHaveLength(1);
});

test("what was passed over is shown with its place and the reason, and selected on click", async () => {
  const file = buildWorkbook({
    sheets: [
      {
        name: "Card",
        rows: [
          ["Homes scorecard"],
          ["Measure", "Target 2024/25", "Actual 2024/25", "Status"],
          ["Rent collected", "98%", "97%", "Amber"],
          ["Repairs done in time", "95%", "96%", "Green"],
          ["Homes let", "410", "380", "Red"],
          [],
          ["Status", "Meaning"],
          ["Green", "Target met"],
          ["Amber", "Nearly met"],
          ["Red", "Missed"],
        ],
      },
    ],
  });
  const { page } = await check({ file });
  await pane.show("Understood");
  await page.getByText("Passed over (1 place)").click();
  await page.getByText("A key to marks").waitFor();
  await pane.press("Select A7:B10");
  await page.waitForFunction(() => window.page.memory.selected().area.top === 6);
  expect(await pane.selected()).toEqual({ sheet: "Card", area: { top: 6, left: 0, bottom: 9, right: 1 } });
});

async function expectText(role: "dialog" | "textbox", part: string): Promise<void> {
  const found = pane.page.getByRole(role).first();
  await found.waitFor();
  const shown = role === "textbox" ? await pane.page.getByLabel("Profile").inputValue() : await found.textContent();
  expect(shown).toContain(part);
}
