import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nothingKept } from "../../src/core";
import { buildWorkbook } from "../workbooks/build";
import { startBrowser, TestPane, type TestBrowser } from "./page/test-pane";

jest.setTimeout(120_000);

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.browser.close());

let pane: TestPane;
beforeEach(async () => {
  pane = await TestPane.checked(browser, { file: card });
  await pane.show("Settings");
});
afterEach(async () => {
  expect(pane.complaints).toEqual([]);
  await pane.page.close();
});

const header = ["Measure", "Baseline 2022", "Target 2023", "Target 2024", "Target 2025", "Actual 2023"];
const card = buildWorkbook({
  sheets: [
    {
      name: "Card",
      rows: [
        ["Kent scorecard"],
        [],
        header,
        ["Library visits", "100", "110", "120", "130", "95"],
        ["Hours that libraries are open", "10", "12", "14", "500", "11"],
        ["Persistent absence", "20%", "21%", "18%", "17%", "20%"],
      ],
    },
  ],
});

const pack = JSON.parse(
  readFileSync(join(__dirname, "../../src/core/reference/packs/england-local-authorities.json"), "utf8"),
) as Readonly<Record<string, unknown>> & { readonly areas: Readonly<Record<string, readonly string[]>> };

/** Opens a file with the button of that name. */
async function openFile(button: string, contents: string): Promise<void> {
  const [chooser] = await Promise.all([pane.page.waitForEvent("filechooser"), pane.press(button)]);
  await chooser.setFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(contents) });
}

/** Waits until something has become so. */
async function becomes<Value>(now: () => Promise<Value>, wanted: Value): Promise<void> {
  for (let tries = 0; tries < 50 && JSON.stringify(await now()) !== JSON.stringify(wanted); tries += 1)
    await new Promise((resume) => setTimeout(resume, 50));
  expect(await now()).toEqual(wanted);
}

const profile = async () => (await pane.kept()).profile;

/** The rules that found something, as the screen of findings offers them. */
async function rulesFound(): Promise<readonly string[]> {
  await pane.show("Check");
  const options = pane.page.getByLabel("Rule").locator("option");
  const rules = await options.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  await pane.show("Settings");
  return rules.slice(1);
}

test("one part is open at a time, and each says how it stands", async () => {
  const { page } = pane;
  await pane.openPart("Authority");
  await pane.openPart("Rules");
  expect(await page.getByRole("region").count()).toBe(1);
  expect(await pane.stands("Authority")).toBe("Kent, from the title");
  expect(await pane.stands("Rules")).toBe("All as usual");
  await page.getByLabel("Severity of target-worse-than-baseline").selectOption("off");
  await becomes(() => pane.stands("Rules"), "1 changed, 1 off");
  await page.getByRole("button", { name: /^Rules/ }).click();
  expect(await page.getByRole("region").count()).toBe(0);
});

test("a rule that is off finds nothing, and what was changed is undone and reset", async () => {
  const { page } = pane;
  expect(await rulesFound()).toContain("target-worse-than-baseline");
  await pane.openPart("Rules");
  await page.getByLabel("Find a rule").fill("worse baseline");
  expect(await page.getByRole("status").first().textContent()).toMatch(/^1 of \d+$/);
  await page.getByLabel("Severity of target-worse-than-baseline").selectOption("off");
  await becomes(() => pane.stands("Rules"), "1 changed, 1 off");
  expect(await rulesFound()).not.toContain("target-worse-than-baseline");
  await pane.press("Undo: Severity of target-worse-than-baseline");
  await becomes(profile, nothingKept.profile);
  expect(await rulesFound()).toContain("target-worse-than-baseline");
  await page.getByLabel("Severity of target-flat").selectOption("error");
  await becomes(() => pane.stands("Rules"), "1 changed");
  await pane.press("All rules as usual");
  await becomes(profile, nothingKept.profile);
  await pane.press("Undo: All rules as usual");
  await becomes(() => pane.stands("Rules"), "1 changed");
  await pane.press("Reset all");
  await becomes(profile, nothingKept.profile);
});

test("the authority is that of the title, another, or none", async () => {
  const { page } = pane;
  await pane.openPart("Authority");
  const choice = page.getByLabel("The scorecard is for");
  expect(await choice.locator("option").allTextContents()).toEqual(
    expect.arrayContaining(["From the title: Kent", "None", "Essex"]),
  );
  await choice.selectOption("Essex");
  await becomes(() => pane.stands("Authority"), "Essex, chosen");
  expect((await profile()).authority).toBe("Essex");
  await choice.selectOption("None");
  await becomes(() => pane.stands("Authority"), "None, chosen");
  await choice.selectOption("From the title: Kent");
  await becomes(profile, nothingKept.profile);
});

test("a threshold takes effect at once, says what is no number, and goes back", async () => {
  const { page } = pane;
  expect(await rulesFound()).toContain("digits-slipped");
  await pane.openPart("Thresholds");
  await page.getByLabel("Find a threshold").fill("digits-slipped");
  const field = page.getByLabel(/^digits-slipped: times/);
  expect(await field.inputValue()).toBe("3");
  await field.fill("many");
  await page.getByText("Not a number.").waitFor();
  await field.fill("1,000");
  await field.press("Enter");
  await becomes(async () => (await profile()).thresholds, { "digits-slipped": { times: 1000 } });
  expect(await rulesFound()).not.toContain("digits-slipped");
  expect(await pane.stands("Thresholds")).toBe("1 changed");
  await pane.press("Back to 3: digits-slipped");
  await becomes(profile, nothingKept.profile);
  expect(await pane.focused()).toMatch(/^digits-slipped: times/);
  expect(await rulesFound()).toContain("digits-slipped");
});

test("a tolerance is set for a measure by its name, and is that of the trajectory that is written", async () => {
  const { page } = pane;
  await pane.openPart("Tolerance");
  await page.getByLabel("Find a measure").fill("library");
  const field = page.getByLabel("Tolerance of Library visits");
  expect(await field.inputValue()).toBe("");
  await field.fill("-1");
  await page.getByText("Not below nought, please.").waitFor();
  await field.fill("7.5");
  await field.blur();
  await becomes(async () => (await profile()).tolerance, { "Library visits": 7.5 });
  await pane.show("Trajectories");
  await pane.press("Write trajectories");
  await pane.pressInDialog("Write");
  await page.getByText(/^Written: \d+ trajectories\.$/).waitFor();
  const tolerances = await page.evaluate(() => {
    const cells = [...Array(8).keys()].flatMap((row) =>
      [...Array(40).keys()].map((column) => ({ row, column, ...window.page.memory.cell("Trajectories", row, column) })),
    );
    const head = cells.find(({ value }) => value === "Tolerance");
    return cells
      .filter(({ row, column }) => row > (head?.row ?? 8) && column === head?.column)
      .map(({ value }) => value);
  });
  expect(tolerances).toContain(7.5);
});

test("own measures and their families are added, changed and removed", async () => {
  const { page } = pane;
  await pane.openPart("Own measures");
  await pane.press("Add a measure");
  await pane.press("Save");
  expect(await page.getByText("Please fill this in.").count()).toBe(1);
  await page.getByLabel("Name", { exact: true }).fill("Library visits");
  await page.getByLabel("Also called, one a line").fill("Visits to libraries\nVisits");
  await page.getByLabel("Unit").selectOption("Count");
  await page.getByRole("form").getByLabel("Which way is good").selectOption("Higher is better");
  await page.getByLabel("Lowest possible").fill("105");
  await page.getByLabel("Highest possible").fill("90");
  await pane.press("Save");
  await page.getByText("Less than min.").waitFor();
  await page.getByLabel("Highest possible").fill("1,000");
  await pane.press("Save");
  const measure = {
    id: "library-visits",
    name: "Library visits",
    aliases: ["Visits to libraries", "Visits"],
    unit: "count",
    polarity: "higher-is-better",
    min: 105,
    max: 1000,
  };
  await becomes(async () => (await profile()).measures?.[0]?.id, "library-visits");
  expect((await profile()).measures).toEqual([measure]);
  expect(await pane.focused()).toBe("Add a measure");
  // The baseline of 100 is below the least that is possible now.
  expect(await rulesFound()).toContain("value-out-of-range");

  await pane.openPart("Families");
  await pane.press("Add a family");
  await page.getByLabel("How they depend on each other").selectOption("One counts part of the other");
  await page.getByLabel("The part").fill("library visits");
  await page.getByLabel("The whole").fill("Nothing of the kind");
  await pane.press("Save");
  await page.getByText(/^No measure is called this/).waitFor();
  await page.getByLabel("The whole").fill("Attainment 8 score per pupil");
  await pane.press("Cancel");
  await pane.press("Add a family");
  const offers = await page
    .locator("datalist")
    .first()
    .locator("option")
    .evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""));
  await page.getByLabel("One measure", { exact: true }).fill("Library visits");
  await page.getByLabel("The other", { exact: true }).fill(offers[1] ?? "");
  await pane.press("Save");
  await becomes(async () => (await profile()).families?.length, 1);

  await pane.openPart("Own measures");
  await pane.press("Edit: Library visits");
  await page.getByLabel("Name", { exact: true }).fill("Visits to our libraries");
  await page.keyboard.press("Enter");
  await becomes(async () => (await profile()).measures?.[0]?.name, "Visits to our libraries");
  expect((await profile()).measures?.[0]?.id).toBe("library-visits");
  expect(await pane.focused()).toBe("Edit: Visits to our libraries");
  // A family of a measure that is gone could not be read again.
  await pane.press("Remove: Visits to our libraries");
  await becomes(profile, nothingKept.profile);
  await pane.press("Undo: Removed: Visits to our libraries");
  await becomes(async () => (await profile()).families?.length, 1);
});

test("what a strategy says is held against the scorecard", async () => {
  const { page } = pane;
  expect(await rulesFound()).not.toContain("text-contradicts-scorecard");
  await pane.openPart("Strategy texts");
  await pane.press("Add a statement");
  await page.getByLabel("Measure", { exact: true }).fill("Library visits");
  await page.getByLabel("Figure, such as 95%").fill("many");
  await page.getByLabel(/^Period/).fill("soon");
  await page.getByLabel("Where it says so").fill("Culture strategy, page 4");
  await pane.press("Save");
  await page.getByText("Expected a figure such as 95%.").waitFor();
  expect(await page.getByText(/^Expected a period/).count()).toBe(1);
  await page.getByLabel("Figure, such as 95%").fill("120");
  await page.getByLabel(/^Period/).fill("2022");
  await page.getByLabel("It is").selectOption("A baseline");
  await pane.press("Save");
  await becomes(
    async () => (await profile()).statements,
    [{ measure: "Library visits", value: "120", period: "2022", is: "baseline", from: "Culture strategy, page 4" }],
  );
  expect(await rulesFound()).toContain("text-contradicts-scorecard");
  expect(await page.getByText(/nothing is held against it/).count()).toBe(0);

  // A statement that nothing is held against says so, and what to do.
  await pane.press("Edit: Library visits");
  await page.getByLabel(/^Period/).fill("2019");
  await pane.press("Save");
  await page.getByText(/^Its row does not have a baseline for 2019/).waitFor();
  await pane.press("Edit: Library visits");
  await page.getByLabel("Measure", { exact: true }).fill("Visits to museums");
  await pane.press("Save");
  await page.getByText(/^No row that was checked has this name/).waitFor();
  await pane.press("Remove: Visits to museums");
  await becomes(profile, nothingKept.profile);
});

test("published figures are left out, replaced by a file, and put back", async () => {
  const { page } = pane;
  expect(await pane.stands("Published figures")).toBe(`${String(pack["source"])}, 22 Nov 2026`);
  await pane.openPart("Published figures");
  await pane.press("Leave them out");
  await becomes(async () => (await profile()).reference, "none");
  expect(await pane.stands("Authority")).toBe("None: no title names one");
  await openFile("Open a file…", '{"source": "Ours"}');
  expect(await page.getByRole("alert").textContent()).toContain("$.licence: Expected a text.");
  await openFile("Open a file…", "Ours");
  await page.getByText(/^It is no JSON/).waitFor();
  await openFile("Open a file…", JSON.stringify({ ...pack, source: "Our own survey" }));
  await becomes(() => pane.stands("Published figures"), "Your own: Our own survey");
  expect(await page.getByRole("alert").count()).toBe(0);
  expect((await profile()).reference).toMatchObject({ source: "Our own survey" });
  expect(await pane.stands("Authority")).toBe("Kent, from the title");
  await pane.press("Use those that come with it");
  await becomes(profile, nothingKept.profile);
});

test("figures that are too many for the workbook are used while the pane is open, and that is said", async () => {
  const { page } = pane;
  const many = Array.from({ length: 60_000 }, (_, index) => `A place with a long name ${String(index)}`);
  await pane.openPart("Published figures");
  await openFile(
    "Open a file…",
    JSON.stringify({ ...pack, source: "A large survey", areas: { ...pack.areas, authorities: ["Kent", ...many] } }),
  );
  await page.getByText(/in use until the pane is closed/).waitFor();
  expect(await profile()).toEqual(nothingKept.profile);
  expect(await pane.stands("Published figures")).toBe("Your own: A large survey");
  await pane.press("Undo: Your own: A large survey");
  await becomes(() => pane.stands("Published figures"), `${String(pack["source"])}, 22 Nov 2026`);
});

test("the profile goes out, and comes in as the same", async () => {
  const { page } = pane;
  const whole = {
    rules: { "target-flat": "off", "sign-lost": "information" },
    polarity: { "Library visits": "higher-is-better" },
    authority: "Essex",
    thresholds: { "digits-slipped": { times: 5 } },
    tolerance: { "Library visits": 5 },
    measures: [{ id: "library-visits", name: "Library visits", unit: "count" }],
    families: [{ kind: "part-of-whole", part: "library-visits", whole: "attainment-8" }],
    statements: [{ measure: "Library visits", value: "95", period: "2022", is: "baseline", from: "Strategy" }],
    reference: { ...pack, source: "Our own survey" },
  };
  await pane.openPart("Profile");
  await page.getByLabel("Or paste it here").fill('{"rules":{"no-such-rule":"off","sign-lost":"loud"}}');
  await pane.press("Use this profile");
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.textContent()).toContain("$.rules.sign-lost");
  await openFile("Open a file…", JSON.stringify(whole));
  await page.getByText(/^The profile is in use: Essex, 2 rules set, 1 threshold/).waitFor();
  const kept = await profile();
  expect(kept).toEqual(whole);
  const [download] = await Promise.all([page.waitForEvent("download"), pane.press("Save as file")]);
  const saved = readFileSync(await download.path(), "utf8");
  expect(JSON.parse(saved)).toEqual(whole);
  await pane.press("Reset all");
  await becomes(profile, nothingKept.profile);
  await openFile("Open a file…", saved);
  await becomes(profile, kept);
});

test("settings are changed by keyboard alone", async () => {
  const { page } = pane;
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press("Tab");
      if (name.test(await pane.focused())) return;
    }
    throw new Error(`The Tab key does not come to ${String(name)}.`);
  };
  await page.getByRole("tab", { name: "Settings" }).focus();
  await tabTo(/^Strategy texts/);
  await page.keyboard.press("Enter");
  await tabTo(/^Add a statement$/);
  await page.keyboard.press("Enter");
  for (const typed of ["Library visits", "95", "2022"]) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Strategy, page 4");
  await page.keyboard.press("Enter");
  await becomes(
    async () => (await profile()).statements,
    [{ measure: "Library visits", value: "95", period: "2022", is: "baseline", from: "Strategy, page 4" }],
  );
  await tabTo(/^Undo: Added: Library visits$/);
  await page.keyboard.press("Enter");
  await becomes(profile, nothingKept.profile);
});
