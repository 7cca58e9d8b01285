import { shapeNames } from "../../src/core";
import { text } from "../../src/ui/strings";
import { buildWorkbook, type CellSpec } from "../workbooks/build";
import { charted, chartedWorkbook } from "../workbooks/charted";
import { startBrowser, TestPane, type TestBrowser } from "./page/test-pane";

const slow = 120_000;
jest.setTimeout(slow);

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
}, slow);
afterAll(() => browser.browser.close());

/** The pane over a workbook, with its trajectories in front. */
async function open(file: Uint8Array = chartedWorkbook()): Promise<TestPane> {
  const pane = await TestPane.checked(browser, { file });
  await pane.show("Trajectories");
  return pane;
}

async function write(pane: TestPane): Promise<void> {
  await pane.pressInDialog("Write");
  await pane.page.getByText(/^Written: /).waitFor();
}

async function takeBackLatest(pane: TestPane): Promise<void> {
  await pane.show("Changes");
  await pane.press(/^Take back: /);
  await pane.page.getByText(/^Taken back: /).waitFor();
  await pane.show("Trajectories");
}

function images(pane: TestPane): Promise<readonly (string | null)[]> {
  return pane.page
    .getByRole("region", { name: "Charts" })
    .getByRole("img")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
}

describe("charts", () => {
  test("are seen before they are inserted: each in words, with its message, its periods and its series", async () => {
    const pane = await open();
    await pane.press("Charts");
    const words = await images(pane);
    expect(words).toHaveLength(3);
    expect(words[0]).toMatch(/^Line chart of Attainment 8\. Baseline: 37\.8 in 2019\. Targets: 37\.0 in 2023, /);
    const shown = await pane.page.getByRole("figure", { name: "Attainment 8" }).locator("text").allTextContents();
    expect(shown.join(" ")).toContain("Attainment 8: 1.2 points behind its trajectory");
    expect(shown).toEqual(
      expect.arrayContaining(["2015", "Latest 37.2", "Trajectory", "Target", "Baseline", "National (2019)"]),
    );
    expect(pane.complaints).toEqual([]);
  });

  test("are inserted one by one or all, updated, removed, and taken back exactly", async () => {
    const pane = await open();
    const before = await pane.sheets();
    await pane.press("Charts");
    await pane.press("Insert the chart of Progress 8");
    expect(await pane.page.getByRole("dialog").innerText()).toContain("New sheet “Trajectory charts” with 1 chart");
    await write(pane);
    const figure = pane.page.getByRole("figure", { name: "Progress 8" });
    await figure.getByText("On the sheet").waitFor();
    // What the picture says is what the sheet's title cell says.
    expect((await pane.cell("Trajectory charts", 3, 10)).value).toBe("Progress 8: 0.20 ahead of its trajectory");

    await pane.press("Insert 3 charts");
    expect(await pane.page.getByRole("dialog").innerText()).toContain("written anew with 3 charts");
    await write(pane);
    await pane.press("Update charts");
    await pane.page.getByText("there is nothing to write").waitFor();

    await pane.press("Remove the chart of Persistent absence");
    await write(pane);
    expect(await pane.page.getByText("On the sheet").count()).toBe(2);

    for (let times = 0; times < 3; times += 1) await takeBackLatest(pane);
    expect(await pane.sheets()).toEqual(before);
    expect(await pane.page.getByText("On the sheet").count()).toBe(0);
    expect(pane.complaints).toEqual([]);
  });

  test("a chart that is there stays when another section is chosen, and all can be removed", async () => {
    const pane = await open(sections());
    await pane.page.getByLabel("Measures").selectOption({ label: "Attendance" });
    await pane.press("Charts");
    expect(await images(pane)).toHaveLength(1);
    await pane.press("Insert chart");
    await write(pane);
    await pane.page.getByLabel("Measures").selectOption({ label: "Attainment" });
    await pane.press("Insert 2 charts");
    expect(await pane.page.getByRole("dialog").innerText()).toContain("with 3 charts");
    await write(pane);
    await pane.press("Go to charts");
    await pane.page.waitForFunction(() => window.page.memory.selected().sheet === "Trajectory charts");
    await pane.press("Remove all charts");
    await write(pane);
    expect(await pane.sheets()).not.toContain("Trajectory charts");
  });

  test.each(["light", "dark", "high-contrast"] as const)("pass axe in %s, and fit 320 pixels", async (theme) => {
    const pane = await TestPane.checked(browser, { file: chartedWorkbook(), theme, width: 320 });
    await pane.show("Trajectories");
    await pane.press("Charts");
    expect(await pane.violations()).toEqual([]);
    expect(await pane.scrollsSideways()).toBe(false);
    // Nothing is drawn in the colour that it is drawn on.
    const colors = await pane.page.getByRole("figure", { name: "Attainment 8" }).evaluate((figure) => {
      const of = (part: string, name: "fill" | "stroke"): string => {
        const element = figure.querySelector(`.chart-${part}`);
        return element ? getComputedStyle(element)[name] : "";
      };
      const paper = of("paper", "fill");
      return ["letters", "target"]
        .map((part) => of(part, "fill") !== paper)
        .concat(of("trajectory", "stroke") !== paper);
    });
    expect(colors).toEqual([true, true, true]);
  });
});

describe("paths", () => {
  test("every shape by every step has a path or a reason for each measure", async () => {
    const pane = await open();
    for (const shape of ["", ...shapeNames]) {
      await pane.page.getByLabel("Shape").selectOption(shape);
      for (const every of ["year", "term", "quarter", "month"]) {
        await pane.page.getByLabel("Step").selectOption(every);
        const laid = await countIn(pane, /^Preview \((\d+)/);
        const refused = await countIn(pane, /^Without a trajectory \((\d+)/);
        expect([shape, every, laid + refused]).toEqual([shape, every, 3]);
      }
    }
    expect(pane.complaints).toEqual([]);
  });

  test("a measure that can have no such path says why", async () => {
    const pane = await open();
    await pane.page.getByLabel("Shape").selectOption("compound");
    await pane.page.getByText(/^Without a trajectory/).click();
    const reasons = await pane.page.locator("details.sk-fold[open]").innerText();
    expect(reasons).toMatch(/Progress 8[\s\S]*both sides of nought/);
  });

  test("weights are asked for where they count, and tell how the year is parted", async () => {
    const pane = await open();
    await pane.page.getByLabel("Shape").selectOption("weighted");
    await pane.page.getByLabel("Step").selectOption("term");
    expect(await countIn(pane, /^Without a trajectory \((\d+)/)).toBe(3);
    const weights = pane.page.getByLabel(text.trajectories.weights);
    await weights.fill("5, x");
    await pane.page.getByText(text.trajectories.weightsWrong).waitFor();
    await weights.fill("5, 3, 2");
    await pane.page.getByRole("heading", { name: "Preview (3 trajectories)" }).waitFor();
    await pane.press("Write trajectories");
    await write(pane);
    const headings = await Promise.all([8, 9, 10].map((column) => pane.cell("Trajectories", 0, column)));
    expect(headings.map(({ value }) => value)).toEqual(["Summer 2019", "Autumn 2019", "Spring 2020"]);
  });

  test("where a measure stands and how fast it has to move is said beside its path", async () => {
    const pane = await open();
    const row = pane.page.getByRole("listitem").filter({ hasText: "Attainment 8" });
    expect(await row.innerText()).toContain("atest 37.2 in 2024, near its trajectory; needs 2.4 a year, has made -0.1");
  });

  test("forecasts and limits come on a sheet of their own when asked, and go when not", async () => {
    const pane = await open();
    await pane.page.getByLabel(text.trajectories.forecast).check();
    await pane.press("Write trajectories");
    await write(pane);
    expect(await pane.sheets()).toEqual(expect.arrayContaining(["Trajectories", "Forecast"]));
    await pane.page.getByLabel(text.trajectories.forecast).uncheck();
    await pane.press("Update trajectories");
    await write(pane);
    expect(await pane.sheets()).not.toContain("Forecast");
  });

  test("the sheet that was written is a press away", async () => {
    const pane = await open();
    await pane.press("Write trajectories");
    await write(pane);
    await pane.press("Go to trajectories");
    expect((await pane.selected()).sheet).toBe("Trajectories");
  });

  test("a shape that no measure can have says at once what it lacks", async () => {
    const pane = await open();
    await pane.page.getByLabel("Shape").selectOption({ label: "By weights" });
    const reason = pane.page
      .getByRole("group")
      .filter({ hasText: /^Without a trajectory/ })
      .getByRole("listitem");
    await reason.first().waitFor({ state: "visible" });
    expect(await reason.first().innerText()).toMatch(/weights/i);
  });

  test("empty and placeholder targets are filled in when asked, shown first, and taken back", async () => {
    const pane = await open(unfilled());
    await pane.page.getByText("2 empty targets on the way").waitFor();
    await pane.press("Fill in");
    expect(await pane.page.getByRole("dialog").innerText()).toMatch(/TBC/);
    await write(pane);
    expect((await pane.cell("Card", 1, 2)).value).toBeCloseTo(75 - (2 / 3) * (75 - 73.23), 9);
    expect((await pane.cell("Card", 1, 2)).formula).toMatch(/^IF\(COUNT\(\$B\$2,\$\w\$2\)=2,\$B\$2\+/);
    await takeBackLatest(pane);
    expect((await pane.cell("Card", 1, 3)).value).toBe("TBC");
    expect((await pane.cell("Card", 1, 2)).value).toBeNull();
  });
});

async function countIn(pane: TestPane, pattern: RegExp): Promise<number> {
  const found = pane.page.getByText(pattern);
  return (await found.count()) === 0 ? 0 : Number(pattern.exec(await found.first().innerText())?.[1]);
}

/** Two sections, of two measures and of one. */
function sections(): Uint8Array {
  const [heading, ...rows] = charted;
  const named = (name: string): readonly CellSpec[] => [name];
  const all = [heading ?? [], named("Attainment"), ...rows.slice(0, 2), named("Attendance"), ...rows.slice(2)];
  return buildWorkbook({ sheets: [{ name: "Card", rows: all }] });
}

/** A measure whose targets on the way are empty and a placeholder. */
function unfilled(): Uint8Array {
  const rows: readonly (readonly CellSpec[])[] = [
    ["Measure", "Baseline 2022", "Target 2023", "Target 2024", "Target 2025"],
    ["Attendance at courses", 73.23, null, "TBC", 75],
    ["Library visits", 1200, 1300, 1400, 1500],
  ];
  return buildWorkbook({ sheets: [{ name: "Card", rows }] });
}
