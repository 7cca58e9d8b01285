import type { Page } from "playwright-core";
import { fromHtml, toHtml } from "../../libreoffice";
import { startWeb, type Web } from "../../browser/web";
import { makeWorkbook } from "./make-workbook";
import { cell, choose, content, goTo, openMade, place, read, save, text } from "./on-page";

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 180_000);
afterAll(() => web.close());

const made = makeWorkbook([
  {
    name: "Plan",
    cells: [
      ["Measure", "2023", "2024", "Sum"],
      ["a", 1, 2, { formula: "B2+C2", value: 3 }],
      ["b", 3, 4, { formula: "B3+C3", value: 7 }],
      [null, null, null, { formula: "SUM(D2:D3)", value: 10 }],
    ],
    behind: '<mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells>',
  },
  { name: "Other", cells: [[{ formula: "Plan!D4", value: 10 }]] },
]);

/** Pastes what another program would have put on the clipboard: its HTML as it is, which the browser's own functions would clean. */
function pasteFrom(page: Page, html: string, plain = "x"): Promise<void> {
  return page.evaluate(
    ([table, texts]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", table);
      clipboardData.setData("text/plain", texts);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html, plain] as const,
  );
}

/** What a copy puts on the clipboard as HTML. */
function copiedHtml(page: Page): Promise<string> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData("text/html");
  });
}

/** A cell of the saved workbook: what it holds, and how that is shown. */
async function savedCells(page: Page, ...places: readonly (readonly [number, number])[]): Promise<readonly unknown[]> {
  const [sheet] = read(await save(page)).workbook.sheets;
  return places.map(([row, column]) => [
    sheet?.value(row, column),
    sheet?.format(row, column),
    sheet?.text(row, column),
  ]);
}

test("what Excel puts on the clipboard keeps its number formats, looks and merged cells", async () => {
  const page = await openMade(web, made);
  await goTo(page, "F1");
  await pasteFrom(
    page,
    `<html><head><style><!--
      .xl65 {mso-number-format:"0\\.0%"; font-weight:700; background:#1F3864; color:white;}
      .xl66 {mso-number-format:"Short Date";}
      .xl67 {mso-number-format:"\\@";}
      .xl68 {mso-number-format:"\\0022£\\0022\\#\\,\\#\\#0";}
    --></style></head><body><table>
      <tr><td colspan=2 class=xl65 x:num="0.45678">45.7%</td></tr>
      <tr><td class=xl66>15/03/2024</td><td class=xl67>0042</td></tr>
      <tr><td class=xl68>£1,350</td><td>=not a formula<br>second line</td></tr>
    </table></body></html>`,
  );
  expect([await text(page, "F1"), await text(page, "G2"), await text(page, "F3")]).toEqual(["45.7%", "0042", "£1,350"]);
  expect(await cell(page, "F1").getAttribute("aria-colspan")).toBe("2");
  const look = await cell(page, "F1").evaluate((element) => {
    const { backgroundColor, color, fontWeight } = getComputedStyle(element);
    return [backgroundColor, color, Number(fontWeight) >= 600];
  });
  expect(look).toEqual(["rgb(31, 56, 100)", "rgb(255, 255, 255)", true]);
  expect(await savedCells(page, [0, 5], [1, 5], [1, 6], [2, 5], [2, 6])).toEqual([
    [0.45678, "0.0%", "45.7%"],
    [45_366, "dd/mm/yyyy", "15/03/2024"],
    ["0042", "@", "0042"],
    [1350, '"£"#,##0', "£1,350"],
    ["=not a formula\nsecond line", "General", "=not a formula\nsecond line"],
  ]);
  await page.context().close();
});

test("what is copied here is read by LibreOffice with its numbers and formats, and back again", async () => {
  const page = await openMade(web, made);
  await goTo(page, "B2");
  await page.keyboard.type("45%");
  await page.keyboard.press("Enter");
  await page.keyboard.type("1,350");
  await page.keyboard.press("Enter");
  await goTo(page, "A1:D4");
  const html = await copiedHtml(page);
  const workbook = await fromHtml(new TextEncoder().encode(html));
  const [sheet] = read(workbook).workbook.sheets;
  expect([sheet?.value(1, 1), sheet?.text(1, 1), sheet?.value(2, 1), sheet?.text(2, 1)]).toEqual([
    0.45,
    "45%",
    1350,
    "1,350",
  ]);
  const back = new TextDecoder().decode(await toHtml(workbook));
  await goTo(page, "F1");
  await pasteFrom(page, back);
  expect([await text(page, "F1"), await text(page, "G2"), await text(page, "G3")]).toEqual(["Measure", "45%", "1,350"]);
  expect(await savedCells(page, [1, 6])).toEqual([[0.45, "0%", "45%"]]);
  await page.context().close();
});

test("cells that are cut take along every formula that refers to them, to another sheet as well", async () => {
  const page = await openMade(web, made);
  await goTo(page, "D2:D3");
  await page.keyboard.press("Control+x");
  await goTo(page, "F8");
  await page.keyboard.press("Control+v");
  expect([await text(page, "D2"), await text(page, "F8"), await place(page)]).toEqual(["", "3", "F8:F9"]);
  await goTo(page, "D4");
  expect(await content(page)).toBe("=SUM(F8:F9)");
  await goTo(page, "D4");
  await page.keyboard.press("Control+x");
  await goTo(page, "Other!C3");
  await page.keyboard.press("Control+v");
  expect([await content(page), await text(page, "C3")]).toEqual(["=SUM(Plan!F8:F9)", "10"]);
  await goTo(page, "A1");
  expect(await content(page)).toBe("=C3");
  await page.keyboard.press("Control+z");
  expect(await content(page)).toBe("=SUM(F8:F9)");
  await page.context().close();
});

test("values alone are pasted from the menu and by keys, and one cell into a merged one leaves it merged", async () => {
  const page = await openMade(web, made);
  await goTo(page, "D2");
  await choose(page, "Copy");
  await goTo(page, "F2");
  await choose(page, "Paste values");
  await cell(page, "F2").filter({ hasText: "3" }).waitFor();
  expect(await content(page)).toBe("3");
  await goTo(page, "F3");
  await page.keyboard.press("Control+Shift+v");
  expect(await content(page)).toBe("3");
  await goTo(page, "F4");
  await choose(page, "Paste");
  await cell(page, "F4").filter({ hasText: "10" }).waitFor();
  expect(await content(page)).toBe("=D4+E4");
  await goTo(page, "A6");
  await choose(page, "Paste values");
  await cell(page, "A6").filter({ hasText: "3" }).waitFor();
  expect(await cell(page, "A6").getAttribute("aria-colspan")).toBe("2");
  await goTo(page, "A5:A6");
  await page.keyboard.press("Control+c");
  await goTo(page, "B6");
  await goTo(page, "C9");
  await page.keyboard.press("Control+v");
  expect(await place(page)).toBe("C9:D10");
  await page.context().close();
});

test("nothing went wrong on the way", () => {
  expect(web.complaints).toEqual([]);
});
