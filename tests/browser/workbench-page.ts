import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import type { Web } from "./web";

/** The workbench on screen, as a person sees it. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  close(): Promise<void>;
}

/** Opens the workbench and waits for the pane to stand; on a narrow screen it is there and hidden. */
export async function openWorkbench(web: Web, options: BrowserContextOptions = {}): Promise<WorkbenchPage> {
  const context = await web.context(options);
  const page = await context.newPage();
  await page.goto(`${web.origin}/workbench/`);
  const pane = page.frameLocator('iframe[title="Scorecard Keeper"]');
  await pane.locator(".sk-pane").waitFor({ state: "attached", timeout: 30_000 });
  return { page, pane, close: () => context.close() };
}

/** A button by its whole name. */
export function button(within: Page | FrameLocator | Locator, name: string | RegExp): Locator {
  return within.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
}

/** Waits for the findings of the check that the workbench starts with, and checks once more. */
export async function checkWorkbook({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole("group", { name: "Show by severity" }).waitFor({ timeout: 15_000 });
  await button(pane, "Check workbook").click();
  await button(pane, "Check workbook").and(pane.locator(":enabled")).waitFor();
}

/** The findings counted on screen, by severity: errors, warnings, information. */
export async function counts({ pane }: WorkbenchPage): Promise<readonly number[]> {
  const texts = await pane.locator(".sk-count b").allInnerTexts();
  return texts.map((text) => Number(text.replace(/\D/g, "")));
}

/** Goes to a screen of the pane. */
export async function goTo({ pane }: WorkbenchPage, screen: string): Promise<void> {
  await pane.getByRole("tab", { name: screen }).click();
  await pane.getByRole("tabpanel", { name: screen }).getByRole("heading", { level: 1 }).waitFor();
}

/** Says yes in the window that shows what will be written, and waits for it to be written. */
export async function write({ pane }: WorkbenchPage): Promise<void> {
  const dialog = pane.getByRole("dialog");
  await button(dialog, "Write").click();
  await dialog.waitFor({ state: "detached" });
  await pane.getByText(/^(Written|Taken back): /).waitFor();
}

/** The names on the tabs of the sheets, in order. */
export async function sheetNames({ page }: WorkbenchPage): Promise<readonly string[]> {
  const names = await page.locator(".foot").getByRole("tab").allInnerTexts();
  return names.map((name) => name.trim());
}

/** The workbook as the workbench saves it. */
export async function save({ page }: WorkbenchPage): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save a copy").click()]);
  return new Uint8Array(await readFile(await download.path()));
}

/** Opens a file in place of the workbook that is there, which the page then calls by a name of its own or the file's. */
export async function openFile({ page }: WorkbenchPage, name: string, bytes: Uint8Array, shown = name): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button(page, "Open…").click()]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.locator(".file-name").getByText(shown).waitFor();
}

/** Takes back what was written last, and waits until it is no longer listed. */
export async function takeBackLatest(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  await goTo(workbench, "Changes");
  const changes = pane.getByRole("article");
  const last = changes.nth((await changes.count()) - 1);
  await button(changes.first(), /^Take back: /).click();
  // One fewer is listed: the last place of the list is gone.
  await last.waitFor({ state: "detached" });
  await pane.getByText(/^Taken back: /).waitFor();
}

/** Makes the workbench's Excel refuse what the pane asks next, as often as said; no longer with "none". */
export function injectFault({ page }: WorkbenchPage, kind: string, times = 1): Promise<void> {
  return page.evaluate(
    ([fault, count]) => {
      interface Faults {
        inject(fault: unknown, at: unknown): void;
        clear(): void;
      }
      interface Inside {
        readonly frames: {
          readonly pane: HTMLIFrameElement;
          readonly connections: Map<HTMLIFrameElement, { readonly standIn: { readonly faults: Faults } }>;
        };
      }
      const { frames } = (window as unknown as { readonly workbench: Inside }).workbench;
      const faults = frames.connections.get(frames.pane)?.standIn.faults;
      if (fault === "none") faults?.clear();
      else faults?.inject({ kind: fault }, { times: count });
    },
    [kind, times] as const,
  );
}

/** Types into a cell of the sheet in front as a person does: its address into the name box, then what it shall hold. */
export async function typeInto({ page }: WorkbenchPage, address: string, what: string): Promise<void> {
  await page.locator(".name-box").fill(address);
  await page.keyboard.press("Enter");
  await page.keyboard.type(what);
  await page.keyboard.press("Enter");
}
