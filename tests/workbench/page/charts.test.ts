import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { buildPlan } from "../../../src/core";
import { readOwn } from "../../../src/files/write";
import { startWeb, type Web } from "../../browser/web";
import { applied } from "../../files/write/applying";
import { chartedWorkbook, chartsOf } from "../../workbooks/charted";
import { partsOf } from "../../workbooks/compare";
import { readBytes } from "../../workbooks/read-built";
import { cell, choose, goTo, openFile, openPage, save } from "./on-page";

jest.setTimeout(180_000);

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 180_000);
afterAll(() => web.close());

/** A workbook whose charts came with the file. */
function withCharts(): Uint8Array {
  const source = chartedWorkbook();
  return applied(source, (read) => {
    const own = readOwn(read);
    if (!own.ok) throw new Error(own.refusal.message);
    return buildPlan({ workbook: read.workbook, own: own.value, want: { charts: chartsOf(readBytes(source)) } })
      .operations;
  }).bytes;
}

async function openCharts(): Promise<Page> {
  const page = await openPage(web);
  await openFile(page, "charted.xlsx", withCharts());
  await page.locator(".file-name .name").filter({ hasText: "charted.xlsx" }).waitFor();
  await page.locator(".foot").getByRole("tab", { name: "Trajectory charts" }).click();
  await chart(page, 1).waitFor();
  return page;
}

function chart(page: Page, number: number): Locator {
  return page.getByRole("group", { name: new RegExp(`^Scorecard chart ${String(number)}: `) });
}

async function boxOf(of: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error("It is not on the page.");
  return box;
}

test("charts of the file stand at their cells, say what they show, and scroll with them", async () => {
  const page = await openCharts();
  expect(await page.locator(".chart-object").count()).toBe(3);
  expect(await chart(page, 1).locator("text").allTextContents()).toEqual(
    expect.arrayContaining(["Attainment 8: 1.2 points behind its trajectory", "2015", "Latest 37.2", "42.0"]),
  );
  const strokes = await chart(page, 1)
    .locator("path")
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).stroke));
  expect(strokes).toEqual(expect.arrayContaining(["rgb(73, 0, 146)", "rgb(26, 26, 26)"]));
  const [at, corner] = [await boxOf(chart(page, 1)), await boxOf(cell(page, "A3"))];
  expect([at.x - corner.x, at.y - corner.y].map(Math.round)).toEqual([0, 0]);
  await page.locator(".grid").evaluate((grid) => grid.scrollBy({ top: 60, behavior: "instant" }));
  expect(Math.round(at.y - (await boxOf(chart(page, 1))).y)).toBe(60);
  await page.context().close();
});

test("an edit of the scorecard moves the line and the message of its chart", async () => {
  const page = await openCharts();
  const before = await chart(page, 1).innerHTML();
  await page.locator(".foot").getByRole("tab", { name: "Card" }).click();
  await goTo(page, "J2");
  await page.keyboard.type("41.5");
  await page.keyboard.press("Enter");
  await page.locator(".foot").getByRole("tab", { name: "Trajectory charts" }).click();
  await chart(page, 1).getByText("Attainment 8: 3.1 points ahead of its trajectory").waitFor();
  expect(await chart(page, 1).innerHTML()).not.toBe(before);
  await page.context().close();
});

test("a chart is moved by mouse and keys, made larger, deleted, and all of it undone", async () => {
  const page = await openCharts();
  const one = chart(page, 1);
  const start = await boxOf(one);
  await page.mouse.move(start.x + 100, start.y + 100);
  await page.mouse.down();
  await page.mouse.move(start.x + 140, start.y + 130, { steps: 4 });
  await page.mouse.up();
  await expectBox(one, { ...start, x: start.x + 40, y: start.y + 30 });
  expect(await one.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await expectBox(one, { x: start.x + 48, y: start.y + 30, width: start.width, height: start.height + 8 });
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("Control+z");
  await expectBox(one, start);

  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Alt+5");
  await page.keyboard.press("Tab");
  expect(await chart(page, 2).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Delete");
  await chart(page, 2).waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await chart(page, 2).waitFor();
  await page.context().close();
});

async function expectBox(of: Locator, wanted: { x: number; y: number; width: number; height: number }): Promise<void> {
  const rounded = (box: typeof wanted): readonly number[] => [box.x, box.y, box.width, box.height].map(Math.round);
  for (let times = 0; times < 40; times += 1) {
    if (rounded(await boxOf(of)).join() === rounded(wanted).join()) return;
    await of.page().waitForTimeout(50);
  }
  expect(rounded(await boxOf(of))).toEqual(rounded(wanted));
}

test("rows put in above take charts along, and a saved copy has them where they were put, with all else as it was", async () => {
  const page = await openCharts();
  const before = await boxOf(chart(page, 1));
  await goTo(page, "A2");
  await choose(page, "Insert row above");
  await expectBox(chart(page, 1), { ...before, y: before.y + 20 });
  await page.keyboard.press("Control+z");
  await expectBox(chart(page, 1), before);
  await chart(page, 1).click({ position: { x: 200, y: 150 } });
  await page.keyboard.press("ArrowDown");
  const saved = partsOf(await save(page));
  const source = partsOf(withCharts());
  const drawing = [...saved.keys()].find((path) => /drawings\/drawing\d+\.xml$/.test(path)) ?? "";
  const anchors = (parts: typeof saved): readonly string[] =>
    new TextDecoder().decode(parts.get(drawing)).match(/<xdr:from>[\s\S]*?<\/xdr:to>/g) ?? [];
  expect(anchors(saved)[0]).not.toBe(anchors(source)[0]);
  expect(anchors(saved).slice(1)).toEqual(anchors(source).slice(1));
  for (const path of [...source.keys()].filter((one) => /charts\/chart\d+\.xml$/.test(one)))
    expect([path, Buffer.compare(Buffer.from(saved.get(path) ?? []), Buffer.from(source.get(path) ?? []))]).toEqual([
      path,
      0,
    ]);
  await page.context().close();
});

test("a chart of somebody else's workbook is drawn, too", async () => {
  const page = await openPage(web);
  await openFile(page, "officer.xlsx", readFileSync(join(__dirname, "../../../seeds/knowsley-officer.xlsx")));
  await page.locator(".file-name .name").filter({ hasText: "officer.xlsx" }).waitFor();
  const object = page.locator(".chart-object");
  for (const tab of await page.locator(".foot").getByRole("tab").all()) {
    await tab.click();
    await page.waitForTimeout(150);
    if ((await object.count()) > 0) break;
  }
  expect(await object.locator("svg path").count()).toBeGreaterThan(8);
  await page.context().close();
});
