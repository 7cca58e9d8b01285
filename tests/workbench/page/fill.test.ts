import type { Locator, Page } from "playwright-core";
import { startWeb, type Web } from "../../browser/web";
import { makeWorkbook } from "./make-workbook";
import { cell, content, goTo, openMade, place, text } from "./on-page";

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 180_000);
afterAll(() => web.close());

const made = makeWorkbook([
  {
    name: "Plan",
    cells: [
      ["Measure", "2022/23", null, null, null],
      ["a", 1, 3, { formula: "B2+C2", value: 4 }, null],
      ["b", 5, 6, null, null],
      ["c", 7, 8, null, null],
    ],
    behind: '<mergeCells count="1"><mergeCell ref="B7:C7"/></mergeCells>',
  },
  {
    name: "Other",
    cells: [["needle"], ["a Needle in hay"], ["100%"], ["NEEDLE"]],
  },
]);

/** Drags the handle at the end of what is selected to a cell. */
async function dragHandle(page: Page, to: Locator, ctrl = false): Promise<void> {
  const box = await page.locator(".cell.fill-end").boundingBox();
  const end = await to.boundingBox();
  if (!box || !end) throw new Error("There is no handle.");
  await page.mouse.move(box.x + box.width - 2, box.y + box.height - 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
  await page.waitForTimeout(50);
  if (ctrl) await page.keyboard.down("Control");
  await page.mouse.up();
  if (ctrl) await page.keyboard.up("Control");
}

test("the handle goes on with years, numbers and formulas, and undo takes all of it back", async () => {
  const page = await openMade(web, made);
  await goTo(page, "B1");
  await dragHandle(page, cell(page, "E1"));
  expect([await text(page, "C1"), await text(page, "E1"), await place(page)]).toEqual(["2023/24", "2025/26", "B1:E1"]);
  await goTo(page, "B2:C2");
  await dragHandle(page, cell(page, "E2"));
  expect([await text(page, "D2"), await text(page, "E2")]).toEqual(["5", "7"]);
  await page.keyboard.press("Control+z");
  expect([await text(page, "D2"), await text(page, "E2")]).toEqual(["4", ""]);
  await goTo(page, "B2");
  await dragHandle(page, cell(page, "B4"));
  expect(await text(page, "B4")).toBe("1");
  await page.keyboard.press("Control+z");
  await goTo(page, "B2");
  await dragHandle(page, cell(page, "B4"), true);
  expect(await text(page, "B4")).toBe("3");
  await page.context().close();
});

test("a double click on the handle fills down as far as the column beside it goes", async () => {
  const page = await openMade(web, made);
  await goTo(page, "D2");
  const box = await page.locator(".cell.fill-end").boundingBox();
  if (!box) throw new Error("There is no handle.");
  await page.mouse.dblclick(box.x + box.width - 2, box.y + box.height - 2);
  expect([await text(page, "D3"), await text(page, "D4"), await text(page, "D5")]).toEqual(["11", "15", ""]);
  await goTo(page, "D4");
  expect(await content(page)).toBe("=B4+C4");
  await page.context().close();
});

test("Ctrl+D and Ctrl+R copy what stands first; what would tear a merged cell is refused", async () => {
  const page = await openMade(web, made);
  await goTo(page, "D2:D4");
  await page.keyboard.press("Control+d");
  expect(await text(page, "D4")).toBe("15");
  await goTo(page, "C3");
  await page.keyboard.press("Control+r");
  expect(await text(page, "C3")).toBe("5");
  await goTo(page, "B4");
  await dragHandle(page, cell(page, "B8"));
  expect(await page.locator(".toast").innerText()).toContain("tear a merged cell apart");
  expect(await text(page, "B5")).toBe("");
  await page.context().close();
});

test("finding goes through the sheet and around, and through all sheets when asked", async () => {
  const page = await openMade(web, made);
  const bar = page.getByRole("search", { name: "Find" });
  await page.getByRole("tab", { name: "Other" }).click();
  await cell(page, "B2").click();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("needle");
  await bar.getByRole("status").filter({ hasText: "3 of 3" }).waitFor();
  expect(await place(page)).toBe("A4");
  await page.keyboard.press("Enter");
  expect([await place(page), await bar.getByRole("status").innerText()]).toEqual(["A1", "1 of 3"]);
  await page.keyboard.press("Shift+Enter");
  expect(await place(page)).toBe("A4");
  await bar.getByLabel("Whole cell").check();
  await bar.getByRole("status").filter({ hasText: "of 2" }).waitFor();
  await bar.getByLabel("Whole cell").uncheck();
  await bar.getByLabel("Find what").fill("measure");
  await bar.getByRole("status").filter({ hasText: "Not found" }).waitFor();
  await bar.getByLabel("All sheets").check();
  await bar.getByRole("status").filter({ hasText: "1 of 1" }).waitFor();
  expect(await page.locator(".tab[aria-selected=true]").innerText()).toBe("Plan");
  await page.keyboard.press("Escape");
  expect(await bar.count()).toBe(0);
  await page.keyboard.press("ArrowDown");
  expect(await place(page)).toBe("A2");
  await page.keyboard.press("F3");
  expect(await place(page)).toBe("A1");
  await page.context().close();
});

test("nothing went wrong on the way", () => {
  expect(web.complaints).toEqual([]);
});
