import { wrongs } from "../../browser/axe";
import { startWeb, type Web } from "../../browser/web";
import { makeWorkbook } from "./make-workbook";
import { cell, content, goTo, openMade, openPage, place, tabNames, text } from "./on-page";

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 180_000);
afterAll(() => web.close());

const made = makeWorkbook([
  {
    name: "Plan",
    before: '<cols><col min="3" max="3" width="9" hidden="1" customWidth="1"/></cols>',
    cells: [
      ["Measure", "2023", "2024", "2025"],
      ["Reading", 0.5, 0.6, 0.7],
      ["Writing", 1000, 2000.5, null],
    ],
  },
  { name: "Other", cells: [["x"]] },
]);

test("axe finds nothing wrong with menus, the find bar, a name that is refused, and questions", async () => {
  const page = await openMade(web, made);
  await goTo(page, "B2");
  await page.keyboard.press("Shift+F10");
  expect(await wrongs(page.mainFrame())).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("zzz");
  await page.getByRole("status").filter({ hasText: "Not found" }).waitFor();
  expect(await wrongs(page.mainFrame())).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Plan" }).focus();
  await page.keyboard.press("F2");
  await page.keyboard.type("a/b");
  await page.keyboard.press("Enter");
  expect(await wrongs(page.mainFrame())).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Delete");
  await page.getByRole("dialog").waitFor();
  expect(await wrongs(page.mainFrame())).toEqual([]);
  await page.context().close();
});

test("rows, columns and sheets are put in, named, moved and taken out by keys alone", async () => {
  const page = await openMade(web, made);
  await goTo(page, "A2");
  await page.keyboard.press("Shift+F10");
  await page.keyboard.type("i");
  await page.keyboard.press("Enter");
  expect([await text(page, "A2"), await text(page, "A3")]).toEqual(["", "Reading"]);
  await page.keyboard.press("Control+ ");
  await page.keyboard.press("Control+Shift++");
  expect(await text(page, "B1")).toBe("Measure");

  await page.keyboard.press("Shift+F11");
  expect(await tabNames(page)).toEqual(["Plan", "Sheet3", "Other"]);
  await page.getByRole("tab", { name: "Sheet3" }).focus();
  await page.keyboard.press("F2");
  await page.keyboard.type("Notes");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+F10");
  await page.keyboard.type("mm");
  await page.keyboard.press("Enter");
  expect(await tabNames(page)).toEqual(["Plan", "Other", "Notes"]);
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Notes" }).waitFor({ state: "detached" });
  await page.context().close();
});

test("the line at the foot sums what is selected, percentages as such", async () => {
  const page = await openMade(web, made);
  const sums = page.getByRole("group", { name: "Of what is selected" });
  await goTo(page, "B3:D3");
  await sums.filter({ hasText: "Sum: 3,000.5" }).waitFor();
  expect(await sums.innerText()).toContain("Count: 2");
  await goTo(page, "B2:D2");
  await page.keyboard.press("Control+Shift+%");
  expect(await text(page, "B2")).toBe("50%");
  await goTo(page, "B2:D2");
  await sums.filter({ hasText: "Average: 60%" }).waitFor();
  await page.context().close();
});

test("bold, italic and underline are set and taken off by keys, and undone one by one", async () => {
  const page = await openMade(web, made);
  await goTo(page, "A1:B1");
  const weight = () => cell(page, "B1").evaluate((element) => Number(getComputedStyle(element).fontWeight));
  await page.keyboard.press("Control+b");
  expect(await weight()).toBeGreaterThanOrEqual(600);
  await page.keyboard.press("Control+i");
  await page.keyboard.press("Control+b");
  expect(await weight()).toBe(400);
  await page.keyboard.press("Control+z");
  expect(await weight()).toBeGreaterThanOrEqual(600);
  await page.context().close();
});

test("the sheet is shown larger and smaller, by buttons, keys and the wheel, and a press finds its cell", async () => {
  const page = await openMade(web, made);
  const width = async () => (await cell(page, "B2").boundingBox())?.width ?? 0;
  const before = await width();
  for (let steps = 0; steps < 5; steps++) await page.getByRole("button", { name: /^Zoom in/ }).click();
  expect([Math.round((await width()) / before), await page.getByRole("button", { name: /200%/ }).count()]).toEqual([
    2, 1,
  ]);
  await cell(page, "D3").click();
  expect(await place(page)).toBe("D3");
  await page.keyboard.press("Control+Alt+-");
  await page.getByRole("button", { name: /175%/ }).click();
  expect(await width()).toBe(before);
  await page.keyboard.down("Control");
  await page.mouse.move(200, 300);
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await page.getByRole("button", { name: /110%/ }).waitFor();
  await page.context().close();
});

test("in a window of half the size, as at 200% in the browser, everything is there and nothing is cut off", async () => {
  const page = await openPage(web);
  await page.setViewportSize({ width: 683, height: 384 });
  await goTo(page, "B9");
  await page.keyboard.press("Shift+F10");
  for (const item of await page.getByRole("menuitem").all()) expect(await item.isVisible()).toBe(true);
  const menu = await page.getByRole("menu").boundingBox();
  expect((menu?.y ?? -1) >= 0 && (menu?.y ?? 0) + (menu?.height ?? 999) <= 384).toBe(true);
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
  expect(await content(page)).toBe("58.7%");
  await page.context().close();
});

test("what the add-in writes is undone and done again as one", async () => {
  const page = await openPage(web);
  await page.frameLocator(".pane iframe").getByText("29 measures").waitFor();
  await page.getByRole("toolbar").getByRole("button", { name: "Check this sheet" }).click();
  await page.locator(".tab[aria-selected=true]").filter({ hasText: "Findings" }).waitFor();
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: "Check this sheet" })
    .and(page.locator(":enabled"))
    .waitFor();
  await page.getByRole("button", { name: /^Undo: / }).click();
  expect(await tabNames(page)).toEqual(["Score card"]);
  await page.getByRole("button", { name: "Nothing to undo" }).waitFor();
  await page.getByRole("button", { name: /^Redo: / }).click();
  expect(await tabNames(page)).toEqual(["Score card", "Findings"]);
  await page.context().close();
});

test("nothing went wrong on the way", () => {
  expect(web.complaints).toEqual([]);
});
