import type { Page } from "playwright-core";
import { recalculate } from "../../libreoffice";
import { startWeb, type Web } from "../../browser/web";
import { makeWorkbook } from "./make-workbook";
import { cell, choose, content, goTo, openMade, place, read, save, tabNames, text } from "./on-page";

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 180_000);
afterAll(() => web.close());

const made = makeWorkbook([
  {
    name: "Plan",
    cells: [
      ["A title over three columns", null, null, null],
      ["Measure", "2023", "2024", "Sum"],
      ["Reading", 4, 5, { formula: "SUM(B3:C3)", value: 9 }],
      ["Writing", 6, 7, { formula: "SUM(B4:C4)", value: 13 }],
      ["All", { formula: "SUM(B3:B4)", value: 10 }, null, { formula: "D3+D4", value: 22 }],
    ],
    behind: '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A7:B8"/></mergeCells>',
  },
  { name: "Other", cells: [[{ formula: "Plan!D5*2", value: 44 }]] },
  { name: "Third", cells: [["x"]] },
]);

const menu = (page: Page) => page.getByRole("menu");

test("rows and columns put in from the menu move formulas and merged cells, and undo is exact", async () => {
  const page = await openMade(web, made);
  await cell(page, "B3").click();
  await cell(page, "C4").click({ modifiers: ["Shift"] });
  await cell(page, "B3").click({ button: "right" });
  expect(await menu(page).getByRole("menuitem").allInnerTexts()).toContain("Insert 2 rows above");
  await menu(page).getByRole("menuitem", { name: "Insert 2 rows above" }).click();
  await goTo(page, "B7");
  expect([await content(page), await text(page, "A5")]).toEqual(["=SUM(B5:B6)", "Reading"]);
  await page.locator('[data-column="1"]').click({ button: "right" });
  await page.getByRole("menuitem", { name: "Insert column to the left" }).click();
  expect(await cell(page, "A1").getAttribute("aria-colspan")).toBe("5");
  await goTo(page, "E7");
  expect(await content(page)).toBe("=E5+E6");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await goTo(page, "D5");
  expect([await content(page), await text(page, "D5"), await cell(page, "A1").getAttribute("aria-colspan")]).toEqual([
    "=D3+D4",
    "22",
    "4",
  ]);
  await page.context().close();
});

test("keys put in and take out whole rows at once, and ask what moves where cells are selected", async () => {
  const page = await openMade(web, made);
  await cell(page, "A4").click();
  await page.keyboard.press("Shift+ ");
  await page.keyboard.press("Control+-");
  expect([await text(page, "A4"), await text(page, "D4")]).toEqual(["All", "#REF!"]);
  await page.keyboard.press("Control+z");
  await cell(page, "D3").click();
  await page.keyboard.press("Control+Shift++");
  await menu(page).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect([await text(page, "D3"), await text(page, "D4"), await text(page, "A4")]).toEqual(["", "9", "Writing"]);
  await goTo(page, "B2");
  await page.keyboard.press("Shift+F10");
  await page.keyboard.press("Escape");
  expect(await menu(page).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain("grid");
  await goTo(page, "B2");
  await page.keyboard.press("Control+-");
  await page.getByRole("menuitem", { name: "Delete column" }).click();
  expect(await text(page, "B2")).toBe("2024");
  await page.context().close();
});

test("what would tear a merged cell apart is refused in words, and nothing is changed", async () => {
  const page = await openMade(web, made);
  await goTo(page, "A3");
  await page.keyboard.press("Control+Shift++");
  await page.getByRole("menuitem", { name: "Shift cells down" }).click();
  expect(await page.locator(".toast").innerText()).toContain("tear a merged cell apart");
  expect(await text(page, "A3")).toBe("Reading");
  await page.getByRole("button", { name: "Nothing to undo" }).waitFor();
  await page.context().close();
});

test("cells are merged, after a question where something would go, and unmerged", async () => {
  const page = await openMade(web, made);
  await goTo(page, "B3:C3");
  await choose(page, "Merge cells");
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  expect([await cell(page, "B3").getAttribute("aria-colspan"), await text(page, "D3")]).toEqual(["2", "4"]);
  await choose(page, "Unmerge cells");
  expect(await text(page, "C3")).toBe("");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect([await text(page, "C3"), await text(page, "D3")]).toEqual(["5", "9"]);
  await page.context().close();
});

test("rows and columns are hidden, marked, and shown again", async () => {
  const page = await openMade(web, made);
  await page.locator('[data-row="2"]').click();
  await page.locator('[data-row="3"]').click({ modifiers: ["Shift"] });
  await choose(page, "Hide 2 rows");
  expect(await page.locator('[data-row="2"]').count()).toBe(0);
  expect(await page.locator('[data-row="1"]').getAttribute("class")).toContain("before-hidden");
  await page.locator('[data-row="1"]').click();
  await page.locator('[data-row="4"]').click({ modifiers: ["Shift"] });
  await choose(page, "Unhide rows");
  expect(await text(page, "A3")).toBe("Reading");
  await page.context().close();
});

test("sheets are added, renamed, copied, moved, hidden and deleted from their tabs", async () => {
  const page = await openMade(web, made);
  const tab = (name: string) => page.getByRole("tab", { name, exact: true });
  await page.getByRole("button", { name: "New sheet" }).click();
  expect(await tabNames(page)).toEqual(["Plan", "Sheet4", "Other", "Third"]);

  await tab("Plan").dblclick();
  await page.keyboard.type("Other");
  await page.keyboard.press("Enter");
  expect(await page.getByRole("alert").innerText()).toContain("There is a sheet named “Other” already");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Targets");
  await page.keyboard.press("Enter");
  await tab("Other").click();
  await cell(page, "A1").click();
  expect(await content(page)).toBe("=Targets!D5*2");

  await tab("Targets").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  expect(await tabNames(page)).toEqual(["Targets", "Targets (2)", "Sheet4", "Other", "Third"]);
  expect(await text(page, "D5")).toBe("22");

  await tab("Third").dragTo(tab("Targets"), { targetPosition: { x: 4, y: 10 } });
  expect(await tabNames(page)).toEqual(["Third", "Targets", "Targets (2)", "Sheet4", "Other"]);
  await tab("Targets").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Move left" }).click();
  expect((await tabNames(page)).slice(0, 2)).toEqual(["Targets", "Third"]);

  await tab("Targets").focus();
  await page.keyboard.press("Delete");
  await page.getByRole("dialog").getByText("1 formula on other sheets read it").waitFor();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await tab("Other").click();
  expect(await text(page, "A1")).toBe("#REF!");
  await page.getByRole("button", { name: /^Undo: Delete sheet/ }).click();
  expect(await text(page, "A1")).toBe("44");

  await tab("Other").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Hide", exact: true }).click();
  await tab("Third").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Unhide “Other”" }).click();
  expect(await tabNames(page)).toEqual(["Targets", "Third", "Targets (2)", "Sheet4", "Other"]);

  const { sheets } = read(await save(page)).workbook;
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Targets", "Third", "Targets (2)", "Sheet4", "Other"]);
  expect(sheets[4]?.formula(0, 0)).toBe("Targets!D5*2");
  await page.context().close();
});

test("after rows were put in, what is saved opens in LibreOffice, and every formula comes to the same", async () => {
  const page = await openMade(web, made);
  await page.locator('[data-row="3"]').click();
  await choose(page, "Insert row above");
  await goTo(page, "B4");
  await page.keyboard.type("100");
  await page.keyboard.press("Enter");
  expect([await text(page, "B6"), await place(page)]).toEqual(["110", "B5"]);
  const [plan, other] = read(await recalculate(await save(page))).workbook.sheets;
  expect([plan?.value(5, 1), plan?.value(5, 3), other?.value(0, 0)]).toEqual([110, 22, 44]);
  expect([plan?.formula(5, 1), other?.formula(0, 0)]).toEqual(["SUM(B3:B5)", "Plan!D6*2"]);
  await page.context().close();
});

test("nothing went wrong on the way", () => {
  expect(web.complaints).toEqual([]);
});
