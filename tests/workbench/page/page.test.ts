import type { Page } from "playwright-core";
import { startWeb, type Web } from "../../browser/web";
import { buildWorkbook } from "../../workbooks/build";
import { makeWorkbook } from "./make-workbook";
import { cell, openFile, openMade, openPage, place, read, save, text } from "./on-page";

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 180_000);
afterAll(() => web.close());

/** A small sheet with a merged title, a hidden column and row, a formula, and a frozen header. */
const made = makeWorkbook([
  {
    name: "Plan",
    before:
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" state="frozen"/></sheetView></sheetViews>' +
      '<cols><col min="3" max="3" width="9" hidden="1" customWidth="1"/></cols>',
    cells: [
      ["A title over three columns", null, null, null],
      ["Measure", "2023", "2024", "2025"],
      ["Reading", 4, 5, 6],
      ["Sum", { formula: "B3*2", value: 8 }, null, null],
      ["<b>not bold</b>", "=1+1 as text", null, null],
    ],
    behind: '<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>',
  },
  { name: "Other", cells: [["elsewhere"]] },
]);

const openPlan = (): Promise<Page> => openMade(web, made);

test("Knowsley is open on start, and the pane checks it", async () => {
  const page = await openPage(web);
  expect(await page.locator(".file-name .name").innerText()).toBe("knowsley-score-card.xlsx");
  expect(await text(page, "A1")).toBe("KEY PERFORMANCE INDICATORS/ SCORE CARD");
  await page.frameLocator(".pane iframe").getByText("29 measures").waitFor();
  await page.context().close();
});

test("merged cells, hidden columns and texts are shown as they are", async () => {
  const page = await openPlan();
  expect(await cell(page, "A1").getAttribute("aria-colspan")).toBe("4");
  expect(await cell(page, "B1").count()).toBe(0);
  expect(await page.locator(".column-head").allInnerTexts()).toEqual(expect.arrayContaining(["A", "B", "D"]));
  expect(await page.locator('[data-column="2"]').count()).toBe(0);
  expect(await cell(page, "C3").count()).toBe(0);
  expect(await text(page, "A5")).toBe("<b>not bold</b>");
  await cell(page, "B3").click();
  await page.keyboard.press("ArrowRight");
  expect(await place(page)).toBe("D3");
  await page.context().close();
});

test("a merged title in large letters is as tall as it needs, and formulas that the file has no result of have one", async () => {
  const title = '<c r="A1" s="1" t="inlineStr"><is><t>A large title</t></is></c>';
  const fonts = '<fonts count="2"><font><sz val="11"/></font><font><sz val="24"/></font></fonts>';
  const usual = '<fills count="1"><fill/></fills><borders count="1"><border/></borders>';
  const xfs = '<cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs>';
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rows = `<row r="1">${title}</row><row r="2"><c r="A2"><v>100</v></c><c r="B2"><f>A2*1.05</f></c></row>`;
  const bytes = buildWorkbook({
    sheets: [{ name: "Plan", merges: ["A1:D1"], data: `<sheetData>${rows}</sheetData>` }],
    parts: { "xl/styles.xml": `<styleSheet xmlns="${main}">${fonts}${usual}${xfs}</styleSheet>` },
  });
  const page = await openMade(web, bytes);
  expect((await cell(page, "A1").boundingBox())?.height).toBeGreaterThan(30);
  expect(await text(page, "B2")).toBe("105");
  await page.context().close();
});

test("typing replaces a cell, formulas follow, undo and redo bring back", async () => {
  const page = await openPlan();
  await cell(page, "B3").click();
  await page.keyboard.type("21");
  await page.keyboard.press("Enter");
  expect([await text(page, "B3"), await text(page, "B4"), await place(page)]).toEqual(["21", "42", "B4"]);
  expect(await page.locator(".formula-text").inputValue()).toBe("=B3*2");
  await page.keyboard.press("Control+z");
  expect([await text(page, "B3"), await text(page, "B4")]).toEqual(["4", "8"]);
  await page.keyboard.press("Control+y");
  expect(await text(page, "B4")).toBe("42");

  await cell(page, "B3").dblclick();
  await page.keyboard.type("0");
  await page.keyboard.press("Escape");
  expect(await text(page, "B3")).toBe("21");
  await page.context().close();
});

test("a click puts a cell's address into the formula that is typed", async () => {
  const page = await openPlan();
  await cell(page, "E3").click();
  await page.keyboard.type("=");
  await cell(page, "B3").click();
  await page.keyboard.type("+");
  await cell(page, "D3").click();
  await page.keyboard.press("Enter");
  expect(await text(page, "E3")).toBe("10");
  await cell(page, "E4").click();
  await page.keyboard.type("=SUM(");
  await cell(page, "D3").click();
  await cell(page, "B3").dragTo(cell(page, "D3"));
  await page.keyboard.type(")");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  expect([await page.locator(".formula-text").inputValue(), await text(page, "E4")]).toEqual(["=SUM(B3:D3)", "15"]);
  await page.context().close();
});

test("Enter after Tabs goes to below where they began; long numbers show what fits, dates widen their column", async () => {
  const page = await openPlan();
  await cell(page, "F3").click();
  await page.keyboard.type("1");
  await page.keyboard.press("Tab");
  await page.keyboard.type("=10/7");
  await page.keyboard.press("Tab");
  await page.keyboard.type("31/12/2024");
  await page.keyboard.press("Enter");
  expect([await place(page), await text(page, "H3")]).toEqual(["F4", "31/12/2024"]);
  expect(await text(page, "G3")).toMatch(/^1\.4285\d{0,3}$/);
  await page.context().close();
});

test("cells are copied as texts for others, and with their formulas here", async () => {
  const page = await openPlan();
  await cell(page, "B3").click();
  await cell(page, "B4").click({ modifiers: ["Shift"] });
  await page.keyboard.press("Control+c");
  expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll("\r", "")).toBe("4\n8");
  await cell(page, "F3").click();
  await page.keyboard.press("Control+v");
  await page.keyboard.press("ArrowDown");
  expect(await page.locator(".formula-text").inputValue()).toBe("=F3*2");

  await page.evaluate(() => navigator.clipboard.writeText("45%\tx\n1,350\ty"));
  await cell(page, "G7").click();
  await page.keyboard.press("Control+v");
  expect([await text(page, "G7"), await text(page, "H7"), await text(page, "G8")]).toEqual(["45%", "x", "1,350"]);
  await page.keyboard.press("Delete");
  expect(await text(page, "H8")).toBe("");
  await page.context().close();
});

test("the name box, tabs and keys go everywhere", async () => {
  const page = await openPlan();
  await page.locator(".name-box").fill("Other!A1");
  await page.keyboard.press("Enter");
  expect(await text(page, "A1")).toBe("elsewhere");
  await page.keyboard.press("Control+PageUp");
  expect(await text(page, "A3")).toBe("Reading");
  await page.keyboard.press("Control+Home");
  expect(await place(page)).toBe("A3");
  await page.keyboard.press("Control+End");
  expect(await place(page)).toBe("D5");
  await page.keyboard.press("Control+a");
  expect(await place(page)).toBe("A1:D5");
  await page.keyboard.press("Control+ArrowDown");
  expect(await place(page)).toBe("D1048576");
  await cell(page, "D1048576").waitFor();
  await page.context().close();
});

test("what is saved reads back with the change, and all else as it was", async () => {
  const page = await openPlan();
  await cell(page, "D3").click();
  await page.keyboard.type("=B3+36");
  await page.keyboard.press("Tab");
  const [plan, other] = read(await save(page)).workbook.sheets;
  expect([plan?.formula(2, 3), plan?.value(2, 3)]).toEqual(["B3+36", 40]);
  expect([plan?.merges.length, plan?.isColumnHidden(2), plan?.text(4, 0)]).toEqual([1, true, "<b>not bold</b>"]);
  expect(other?.text(0, 0)).toBe("elsewhere");
  expect(await page.locator(".unsaved").innerText()).toBe("");
  await page.context().close();
});

test("a file that is no workbook is refused in words, and changes are not lost without asking", async () => {
  const page = await openPlan();
  await openFile(page, "letter.docx", new Uint8Array([1]));
  await page.locator(".toast").filter({ hasText: "is not an Excel workbook: choose a file" }).waitFor();
  await openFile(page, "broken.xlsx", new Uint8Array([1, 2, 3]));
  await page.locator(".toast").filter({ hasText: "“broken.xlsx” could not be opened" }).waitFor();

  await cell(page, "B3").click();
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await page.getByLabel("Open a sample scorecard").selectOption("stockport-performance.xlsx");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  expect(await text(page, "B3")).toBe("1");
  await page.getByLabel("Open a sample scorecard").selectOption("stockport-performance.xlsx");
  await page.getByRole("button", { name: "Open without saving" }).click();
  await page.locator(".file-name .name").filter({ hasText: "stockport" }).waitFor();
  await page.context().close();
});

test("50,000 rows of 20 columns have elements for what is in view only, wherever one scrolls", async () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => Array.from({ length: 20 }, (_, column) => row * 20 + column));
  const page = await openPage(web);
  await openFile(page, "large.xlsx", makeWorkbook([{ name: "Large", cells: rows }]));
  await page.locator(".tab").filter({ hasText: "Large" }).waitFor();
  await page.locator(".grid").evaluate((grid) => {
    grid.scrollTop = 400_000;
  });
  await cell(page, "A20010").waitFor();
  expect(await text(page, "B20010")).toBe(String(20_009 * 20 + 1));
  expect(await page.locator(".cell").count()).toBeLessThan(3000);
  await page.locator(".name-box").fill("T50000");
  await page.keyboard.press("Enter");
  expect(await text(page, "T50000")).toBe("999999");
  await page.context().close();
});

test("what the pane asks while a cell is edited waits until that is done", async () => {
  const page = await openPage(web);
  const pane = page.frameLocator(".pane iframe");
  const check = pane.getByRole("button", { name: "Check workbook" });
  await pane.getByText("29 measures").waitFor();
  await cell(page, "C22").dblclick();
  await check.click();
  expect(await check.isEnabled()).toBe(false);
  await page.locator(".cell-editor").press("Escape");
  await check.and(pane.locator(":enabled")).waitFor();
  expect(await pane.getByRole("alert").count()).toBe(0);
  await page.context().close();
});

test("ribbon buttons run the add-in's functions, and a fix shows on the sheet", async () => {
  const page = await openPage(web);
  await page.getByRole("toolbar").getByRole("button", { name: "Check this sheet" }).click();
  await page.locator(".tab[aria-selected=true]").filter({ hasText: "Findings" }).waitFor();
  await page.locator(".tab").first().click();
  const fill = await cell(page, "C22").evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(fill).toBe("rgb(253, 233, 195)");
  await page.context().close();
});

test("nothing was asked for from elsewhere, and nothing went wrong on the way", () => {
  expect(web.strays).toEqual([]);
  expect(web.complaints).toEqual([]);
});
