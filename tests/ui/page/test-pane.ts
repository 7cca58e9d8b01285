import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type * as Axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import type { CellContent, HostFault, Kept } from "../../../src/core";
import type { ThemeName } from "../../../src/ui";
import { paneCss } from "../../../scripts/build/pane-css";
import { findChromium } from "../../browser/find-chromium";
import { buildPage } from "./build-page";
import type {} from "./entry";

const root = resolve(__dirname, "..", "..", "..");
const html =
  '<!doctype html><html lang="en-GB"><head><title>Pane</title><style>html,body,#pane{height:100%;margin:0}' +
  `${paneCss()}</style></head>` +
  '<body><div id="pane"></div></body></html>';
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

/** Real Chromium and the script of the test page. */
export interface TestBrowser {
  readonly browser: Browser;
  readonly script: string;
}

/** Starts a browser and builds the page. */
export async function startBrowser(): Promise<TestBrowser> {
  const script = await buildPage();
  const args = [...quiet, "--disable-sync", "--no-first-run"];
  return { browser: await chromium.launch({ executablePath: findChromium(), args }), script };
}

/** How the pane is opened. */
export interface OpenOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly file?: Uint8Array;
  readonly sample?: boolean;
}

/** The pane in a page of its own, over the workbook that a file holds; whatever the page complained of is in `complaints`. */
export class TestPane {
  private constructor(
    readonly page: Page,
    readonly complaints: readonly string[],
  ) {}

  static async open({ browser, script }: TestBrowser, options: OpenOptions = {}): Promise<TestPane> {
    const { theme = "light", width = 350, file = seed("knowsley-score-card"), sample = true } = options;
    const page = await browser.newPage({ viewport: { width, height: 700 }, reducedMotion: "reduce" });
    const complaints: string[] = [];
    page.on("pageerror", (fault) => complaints.push(fault.message));
    page.on("console", (said) => {
      if (said.type() === "error") complaints.push(said.text());
    });
    await page.setContent(html);
    await page.addScriptTag({ content: script });
    await page.evaluate(([bytes, name, withSample]) => window.page.mount(bytes, name, { sample: withSample }), [
      [...file],
      theme,
      sample,
    ] as const);
    return new TestPane(page, complaints);
  }

  /** Opens the pane and checks the workbook. */
  static async checked(browser: TestBrowser, options: OpenOptions = {}): Promise<TestPane> {
    const pane = await TestPane.open(browser, options);
    await pane.press("Check this workbook");
    await pane.page.getByRole("tab", { name: "Check" }).waitFor();
    return pane;
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).first().click();
  }

  async pressInDialog(name: string): Promise<void> {
    await this.page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  }

  async show(screen: string): Promise<void> {
    await this.page.getByRole("tab", { name: screen }).click();
    await this.page.getByRole("tabpanel", { name: screen }).getByRole("heading", { level: 1 }).waitFor();
  }

  /** Opens a part of the settings. */
  async openPart(part: string): Promise<void> {
    const head = this.page.getByRole("button", { name: new RegExp(`^${part}`), expanded: false });
    await head.click();
    await this.page.getByRole("region", { name: new RegExp(`^${part}`) }).waitFor();
  }

  /** How a part of the settings stands, as its line says. */
  async stands(part: string): Promise<string> {
    const head = this.page.getByRole("heading", { name: new RegExp(`^${part}`) });
    return (await head.textContent())?.slice(part.length) ?? "";
  }

  card(text: string | RegExp) {
    return this.page.getByRole("article").filter({ hasText: text });
  }

  cell(sheet: string, row: number, column: number): Promise<CellContent> {
    return this.page.evaluate(([at, r, c]) => window.page.memory.cell(at, r, c), [sheet, row, column] as const);
  }

  sheets(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.page.memory.sheets());
  }

  kept(): Promise<Kept> {
    return this.page.evaluate(() => window.page.memory.kept());
  }

  selected() {
    return this.page.evaluate(() => window.page.memory.selected());
  }

  type(sheet: string, row: number, column: number, text: string): Promise<void> {
    return this.page.evaluate(([at, r, c, typed]) => window.page.memory.type(at, { row: r, column: c }, typed), [
      sheet,
      row,
      column,
      text,
    ] as const);
  }

  fail(fault: HostFault): Promise<void> {
    return this.page.evaluate((one) => window.page.memory.fail(one), fault);
  }

  /** What has the focus, as a person is told of it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement: element } = document;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
  }

  /** Whether anything is wider than the pane. */
  scrollsSideways(): Promise<boolean> {
    return this.page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll(".sk-body, dialog")].some(
        (element) => element.scrollWidth > element.clientWidth,
      ),
    );
  }

  /** What axe finds wrong on the screen as it is. */
  async violations(): Promise<readonly string[]> {
    const known = await this.page.evaluate(() => "axe" in window);
    if (!known) await this.page.addScriptTag({ path: join(root, "node_modules/axe-core/axe.min.js") });
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(document, { resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html: at }) => `${id}: ${at.slice(0, 160)}`));
    });
  }
}

/** The bytes of one of the seed workbooks. */
export function seed(name: string): Uint8Array {
  return readFileSync(join(root, "seeds", `${name}.xlsx`));
}
