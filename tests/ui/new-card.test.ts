import { buildWorkbook } from "../workbooks/build";
import { startBrowser, TestPane, type TestBrowser } from "./page/test-pane";

jest.setTimeout(120_000);

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.browser.close());

const empty = buildWorkbook({ sheets: [{ name: "Sheet1", rows: [] }] });
const taken = buildWorkbook({ sheets: [{ name: "scorecard", rows: [["Notes"]] }] });

/** Opens the screen over a workbook, from the first screen. */
async function opened(file: Uint8Array): Promise<TestPane> {
  const pane = await TestPane.open(browser, { file });
  await pane.press("New scorecard");
  await pane.page.getByRole("heading", { name: "New scorecard" }).waitFor();
  return pane;
}

async function closed(pane: TestPane): Promise<void> {
  expect(pane.complaints).toEqual([]);
  await pane.page.close();
}

const authority = (pane: TestPane) => pane.page.getByRole("combobox", { name: "Authority" });
const preview = (pane: TestPane) => pane.page.getByRole("region", { name: "What will be made" });

/** What the row of a measure shows before it is made: its baseline with the period, and its last target. */
async function previewed(pane: TestPane, measure: string): Promise<readonly string[]> {
  const row = preview(pane).getByRole("row").filter({ hasText: measure });
  return (await row.first().getByRole("cell").allTextContents()).map((one) => one.trim());
}

test("from the first screen of an empty workbook: chosen, seen, made, checked without errors, taken back", async () => {
  const pane = await opened(empty);
  const { page } = pane;
  expect(await previewed(pane, "Average Attainment 8 score")).toEqual(["", ""]);
  await authority(pane).selectOption("Sefton");
  await page.getByLabel("How many").selectOption("2");
  await page
    .getByRole("combobox", { name: "Targets", exact: true })
    .selectOption("Propose a line to the national figure");
  expect(await preview(pane).getByRole("columnheader").allTextContents()).toEqual([
    "Measure",
    "Baseline",
    "Target 2027/28",
  ]);
  const [baseline = "", target = ""] = await previewed(pane, "Average Attainment 8 score");
  expect(baseline).toMatch(/^\d+\.\d 20\d\d\/\d\d$/);
  expect(Number(target)).toBeGreaterThan(Number(baseline.split(" ")[0]));

  await page.getByText(/^Early years \(/).click();
  await pane.press("None of Early years");
  await page.getByText("Early years (0 of").waitFor();
  expect(await preview(pane).getByText("Early years").count()).toBe(0);
  await pane.press("All of Early years");
  const all = /\((\d+) of \1\)$/;
  expect(await page.locator("summary").first().textContent()).toMatch(all);

  await pane.press("Make the scorecard");
  const done = page.getByText(/^Written: New scorecard “Scorecard” with \d+ measures\.$/);
  await done.waitFor();
  expect(await pane.sheets()).toEqual(["Sheet1", "Scorecard"]);
  expect((await pane.cell("Scorecard", 0, 0)).value).toBe("Sefton education scorecard 2026/27 to 2027/28");
  expect((await pane.selected()).sheet).toBe("Scorecard");
  expect(await page.locator(".sk-count b").first().textContent()).toBe("0");

  await pane.show("Changes");
  await pane.press(/^Take back: New scorecard “Scorecard”/);
  await page.getByText(/^Taken back: /).waitFor();
  expect(await pane.sheets()).toEqual(["Sheet1"]);
  expect((await pane.kept()).written).toEqual([]);
  await closed(pane);
});

test("a sheet's name that another has is refused plainly, and another name is taken", async () => {
  const pane = await opened(taken);
  const { page } = pane;
  await pane.press("Make the scorecard");
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.textContent()).toContain("There is a sheet “Scorecard” already");
  expect(await pane.sheets()).toEqual(["scorecard"]);
  await page.getByLabel("Name of the sheet").fill("Ours");
  await pane.press("Make the scorecard");
  await page.getByText(/^Written: New scorecard “Ours”/).waitFor();
  expect(await pane.sheets()).toEqual(["scorecard", "Ours"]);
  await closed(pane);
});

test("once the workbook is read, a name that is free is offered, and one that is not is said at its field", async () => {
  const pane = await TestPane.checked(browser, { file: taken });
  const { page } = pane;
  await pane.press("New scorecard");
  const name = page.getByLabel("Name of the sheet");
  expect(await name.inputValue()).toBe("Scorecard 2");
  await name.fill("SCORECARD");
  await page.getByText("A sheet has this name already: choose another.").waitFor();
  await name.fill("What?");
  expect(await page.getByRole("button", { name: "Make the scorecard" }).isDisabled()).toBe(true);
  expect(await page.getByRole("alert").textContent()).toMatch(/^The name of the sheet needs 1 to 31 letters/);
  await pane.press("Back");
  await page.getByRole("tab", { name: "Check" }).waitFor();
  expect(await pane.sheets()).toEqual(["scorecard"]);
  await closed(pane);
});

test("whoever goes back finds what was chosen when they come again, and begins anew once it is made", async () => {
  const pane = await opened(empty);
  const { page } = pane;
  await authority(pane).selectOption("Sefton");
  await page.getByText(/^Early years \(/).click();
  await pane.press("None of Early years");
  await page.getByLabel("Name of the sheet").fill("Ours");
  await pane.press("Back");
  await pane.press("New scorecard");
  expect(await authority(pane).inputValue()).toBe("Sefton");
  await page.getByText("Early years (0 of").waitFor();
  expect(await page.getByLabel("Name of the sheet").inputValue()).toBe("Ours");
  await pane.press("Make the scorecard");
  await page.getByText(/^Written: New scorecard “Ours”/).waitFor();
  await pane.press("New scorecard");
  expect(await authority(pane).inputValue()).toBe("");
  await closed(pane);
});

test("a measure of one's own stands under its section, and is removed", async () => {
  const pane = await opened(empty);
  const { page } = pane;
  await page.getByText("A measure of your own").click();
  await page.getByLabel("Name", { exact: true }).fill("Library visits");
  await page.getByLabel("Unit").selectOption("number");
  await page.getByLabel("Section").selectOption("Schools");
  await pane.press("Add");
  expect(await preview(pane).getByRole("row").allTextContents()).toEqual(expect.arrayContaining(["Schools"]));
  await preview(pane).getByText("Library visits").waitFor();
  await pane.press("Remove Library visits");
  await preview(pane).getByText("Library visits").waitFor({ state: "detached" });
  await closed(pane);
});

test("a measure of one's own that was typed is made with the others, though Add was not pressed", async () => {
  const pane = await opened(empty);
  const { page } = pane;
  await page.getByText("A measure of your own").click();
  await page.getByLabel("Name", { exact: true }).fill("Library visits");
  await preview(pane).getByText("Library visits").waitFor();
  await pane.press("Make the scorecard");
  await page.getByText(/^Written: New scorecard/).waitFor();
  await pane.press("New scorecard");
  await page.getByText("A measure of your own").click();
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("");
  await closed(pane);
});

test("financial and calendar years have no terms", async () => {
  const pane = await opened(empty);
  const actuals = pane.page.getByLabel("Actuals");
  expect(await actuals.inputValue()).toBe("term");
  await pane.page.getByRole("combobox", { name: "Years", exact: true }).selectOption("Financial years");
  expect(await actuals.inputValue()).toBe("quarter");
  expect(await actuals.locator("option").allTextContents()).toEqual(["Each quarter", "Each year"]);
  await closed(pane);
});

test("what the workbook cannot do is said, and nothing is lost of what was chosen", async () => {
  const pane = await opened(empty);
  await authority(pane).selectOption("Sefton");
  await pane.fail({ code: "Busy", message: "Excel is busy.", advice: "Leave the cell and try again." });
  await pane.press("Make the scorecard");
  await pane.page.getByText("Excel is busy.").waitFor();
  expect(await authority(pane).inputValue()).toBe("Sefton");
  expect(await pane.sheets()).toEqual(["Sheet1"]);
  await closed(pane);
});

test("by keyboard alone", async () => {
  const pane = await TestPane.open(browser, { file: empty });
  const { page } = pane;
  const { keyboard } = page;
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let steps = 0; steps < 60; steps++) {
      await keyboard.press("Tab");
      if (name.test(await pane.focused())) return;
    }
    throw new Error(`The Tab key does not come to ${String(name)}.`);
  };
  await tabTo(/^New scorecard$/);
  await keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  await keyboard.press("Tab");
  await keyboard.type("Sefton");
  expect(await authority(pane).inputValue()).toBe("Sefton");
  await tabTo(/^Early years/);
  await keyboard.press("Enter");
  await tabTo(/^None of Early years$/);
  await keyboard.press("Enter");
  await page.getByText("Early years (0 of").waitFor();
  await tabTo(/^Make the scorecard$/);
  await keyboard.press("Enter");
  await page.getByText(/^Written: New scorecard/).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "tab");
  await closed(pane);
});
