import { settings } from "../../src/ui/strings/settings";
import { themeNames } from "../../src/ui/surroundings";
import { startBrowser, TestPane, type TestBrowser } from "./page/test-pane";

const slow = 180_000;
jest.setTimeout(slow);

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
}, slow);
afterAll(() => browser?.browser.close());

/** Goes through every screen and dialog, everything unfolded, and looks at each. */
async function everyScreen(pane: TestPane, look: (screen: string) => Promise<void>): Promise<void> {
  const { page } = pane;
  const unfold = (): Promise<void> =>
    page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
  await look("first");
  await pane.press("New scorecard");
  await page.getByRole("combobox", { name: "Authority" }).selectOption("Sefton");
  await unfold();
  await look("a new scorecard");
  await page.getByLabel("Name of the sheet").fill("[]");
  await page.locator("[aria-invalid]").waitFor();
  await look("a new scorecard with something wrong");
  await pane.press("Back");
  await pane.press("Check this workbook");
  await page.getByRole("tab", { name: "Check" }).waitFor();
  for (const [dialog, opener] of [
    ["fix", /^Fix: Progress/],
    ["accept", /^Accept: Progress/],
    ["why", /^Why: Progress/],
  ] as const) {
    await pane.press(opener);
    await page.getByRole("dialog").waitFor();
    await look(dialog);
    await page.keyboard.press("Escape");
  }
  await pane.press(/^Accept: Progress/);
  await page.getByLabel("Why it is right as it is").fill("Planned");
  await page.getByLabel("Your name").fill("Kay");
  await pane.pressInDialog("Accept");
  await pane.press("Write findings into the workbook");
  await pane.pressInDialog("Write");
  await page.getByText(/^Written: /).waitFor();
  for (const screen of ["Check", "Understood", "Trajectories", "Changes", "Settings"]) {
    await pane.show(screen);
    await unfold();
    await look(screen);
  }
  for (const part of Object.values(settings.parts)) {
    await pane.openPart(part);
    await look(part);
    const add = page.getByRole("button", { name: /^Add a / });
    if ((await add.count()) === 0) continue;
    await add.click();
    await pane.press("Save");
    await page.locator("[aria-invalid]").first().waitFor();
    await look(`${part}, a form with something wrong`);
    await page.keyboard.press("Escape");
  }
  await pane.openPart("Profile");
  await page.getByLabel("Or paste it here").fill('{"rules":{"no-such-rule":"off"}}');
  await pane.press("Use this profile");
  await page.getByRole("alert").waitFor();
  await look("a profile that is wrong");
}

test.each(themeNames)("axe finds nothing wrong on any screen in the %s theme", async (theme) => {
  const pane = await TestPane.open(browser, { theme });
  const wrong: string[] = [];
  await everyScreen(pane, async (screen) => {
    wrong.push(...(await pane.violations()).map((one) => `${screen}: ${one}`));
  });
  expect(wrong).toEqual([]);
  expect(pane.complaints).toEqual([]);
  await pane.page.close();
});

test("at 320 pixels nothing is wider than the pane", async () => {
  const pane = await TestPane.open(browser, { width: 320 });
  const wide: string[] = [];
  await everyScreen(pane, async (screen) => {
    if (await pane.scrollsSideways()) wide.push(screen);
  });
  expect(wide).toEqual([]);
  await pane.page.close();
});

test("the theme follows its surroundings", async () => {
  const pane = await TestPane.open(browser);
  const ground = () => pane.page.evaluate(() => getComputedStyle(document.querySelector(".sk-pane")!).backgroundColor);
  expect(await ground()).toBe("rgb(250, 250, 250)");
  await pane.page.evaluate(() => window.page.setTheme("high-contrast"));
  await pane.page.locator(".sk-high-contrast").waitFor();
  expect(await ground()).toBe("rgb(0, 0, 0)");
  await pane.page.close();
});

test("the main job by keyboard alone", async () => {
  const pane = await TestPane.open(browser);
  const { page } = pane;
  const { keyboard } = page;
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let steps = 0; steps < 80; steps++) {
      await keyboard.press("Tab");
      if (name.test(await pane.focused())) return;
    }
    throw new Error(`The Tab key does not come to ${String(name)}.`);
  };
  await tabTo(/^Check this workbook$/);
  await keyboard.press("Enter");
  await page.getByRole("tab", { name: "Check" }).waitFor();
  await tabTo(/^Warning\. Primary Schools/);
  await keyboard.press("Enter");
  await page.waitForFunction(() => window.page.memory.selected().area.top === 5);
  const entries = await page.locator("[data-entry]").evaluateAll((all) => all.map((one) => one.ariaLabel));
  await keyboard.press("ArrowDown");
  expect(await pane.focused()).toBe(entries[1]);
  await keyboard.press("End");
  await keyboard.press("ArrowUp");
  await keyboard.press("Home");
  await tabTo(/^Fix: Progress 8/);
  await keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await tabTo(/^Write$/);
  await keyboard.press("Enter");
  await page.getByText("Written: Fix").waitFor();
  await page.getByRole("tab", { name: "Check" }).focus();
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  expect(await pane.focused()).toBe("Trajectories");
  await tabTo(/^Write trajectories$/);
  await keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await pane.focused()).toBe("Write trajectories");
  await page.getByRole("tab", { name: "Trajectories" }).focus();
  await keyboard.press("ArrowRight");
  await tabTo(/^Take back: Fix/);
  await keyboard.press("Enter");
  await page.getByText(/^Taken back/).waitFor();
  expect((await pane.cell("Score card", 25, 1)).value).toBe(0.87);
  await page.close();
});
