import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { readWorkbook, type ReadWorkbook } from "../../../src/files";
import type { Web } from "../../browser/web";

/** Opens the workbench in a context of its own, which may use the clipboard. */
export async function openPage(web: Web): Promise<Page> {
  const context = await web.context({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(`${web.origin}/workbench/`);
  await page.locator(".cell").first().waitFor();
  return page;
}

/** Opens a file by its button, as a person chooses one. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open…" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

/** Opens the workbench with a workbook made for a test. */
export async function openMade(web: Web, bytes: Uint8Array): Promise<Page> {
  const page = await openPage(web);
  await openFile(page, "made.xlsx", bytes);
  await page.locator(".file-name .name").filter({ hasText: "made.xlsx" }).waitFor();
  return page;
}

/** A cell that is in view. */
export const cell = (page: Page, a1: string): Locator => page.locator(`[data-a1="${a1}"]`);

/** What a cell in view shows. */
export const text = (page: Page, a1: string): Promise<string> => cell(page, a1).innerText();

/** What the name box says is selected. */
export const place = (page: Page): Promise<string> => page.locator(".name-box").inputValue();

/** What the active cell holds, as the formula bar shows it. */
export const content = (page: Page): Promise<string> => page.locator(".formula-text").inputValue();

/** Selects an address by the name box. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.locator(".name-box").fill(address);
  await page.keyboard.press("Enter");
}

/** Chooses something from the menu of what is selected, by its text. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

/** The names on the tabs, in order. */
export const tabNames = (page: Page): Promise<string[]> => page.locator(".foot").getByRole("tab").allInnerTexts();

/** The bytes of the workbook as the page saves it. */
export async function save(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save a copy" }).click(),
  ]);
  return new Uint8Array(await readFile(await download.path()));
}

/** Bytes read as a workbook, which they must be. */
export function read(bytes: Uint8Array): ReadWorkbook {
  const found = readWorkbook(bytes);
  if (!found.ok) throw new Error(found.refusal.message);
  return found.value;
}
