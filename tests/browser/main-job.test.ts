import { expectRecalculatedAlike } from "./agreement";
import { startWeb, type Web } from "./web";
import {
  button,
  checkWorkbook,
  counts,
  goTo,
  openFile,
  openWorkbench,
  save,
  sheetNames,
  write,
} from "./workbench-page";

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 180_000);
afterAll(() => web.close());

test("the whole job through the pane: check, select, fix, accept, trajectories, take back, save, recalculated by LibreOffice", async () => {
  const workbench = await openWorkbench(web);
  const { page, pane } = workbench;
  await checkWorkbook(workbench);
  const before = await counts(workbench);
  expect(before.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(3);

  // Select: a click on a finding's cell brings it to the front.
  const [cell = ""] = await pane.locator(".sk-cell").allInnerTexts();
  await pane.locator(".sk-cell").first().click();
  await expectBecomes(() => page.locator(".name-box").inputValue(), cell);

  // Fix: shown first, then written, and the finding is gone.
  const fixes = pane.getByRole("button", { name: /^Fix: / });
  const fixed = await fixes.first().getAttribute("aria-label");
  await fixes.first().click();
  expect(await pane.getByRole("dialog").getByRole("table").innerText()).toContain("After");
  await write(workbench);
  const afterFix = await counts(workbench);
  expect(sum(afterFix)).toBeLessThan(sum(before));

  // Accept: with reason and name, and listed from then on.
  await pane
    .getByRole("button", { name: /^Accept: / })
    .first()
    .click();
  await pane.getByLabel("Why it is right as it is").fill("As agreed with the school");
  await pane.getByLabel("Your name").fill("Jo Bloggs");
  await button(pane.getByRole("dialog"), "Accept").click();
  await pane.getByText("Accepted (1)").waitFor();
  expect(sum(await counts(workbench))).toBe(sum(afterFix) - 1);

  // Trajectories: shown first, then written on a sheet of their own.
  await goTo(workbench, "Trajectories");
  await button(pane, "Write trajectories").click();
  await write(workbench);
  expect(await sheetNames(workbench)).toContain("Trajectories");

  // Take back: the fix goes, the trajectories stay.
  await goTo(workbench, "Changes");
  const changes = pane.getByRole("article");
  expect(await changes.count()).toBe(2);
  await changes
    .filter({ hasText: "Fix of" })
    .getByRole("button", { name: /^Take back: / })
    .click();
  await pane.getByText(/^Taken back: /).waitFor();
  expect(await changes.count()).toBe(1);
  await goTo(workbench, "Check");
  expect(sum(await counts(workbench))).toBe(sum(before) - 1);
  await pane.getByRole("button", { name: fixed ?? "", exact: true }).waitFor();

  // Save: what was saved is read again, and LibreOffice comes to what the sheet says.
  const bytes = await save(workbench);
  expect(await expectRecalculatedAlike(bytes, "Trajectories")).toBeGreaterThan(20);

  // What was accepted, and how to take back what was written, are in the file itself.
  await openFile(workbench, "saved.xlsx", bytes);
  await pane.getByText("Accepted (1)").waitFor();
  await goTo(workbench, "Changes");
  expect(await changes.count()).toBe(1);
  await workbench.close();
});

test("nothing was asked for outside this machine, and no page complained", () => {
  expect(web.strays).toEqual([]);
  expect(web.complaints).toEqual([]);
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Waits until something shown has become what it should, or fails with what it was. */
async function expectBecomes(show: () => Promise<string>, wanted: string): Promise<void> {
  for (let tries = 0; tries < 50 && (await show()) !== wanted; tries += 1)
    await new Promise((resume) => setTimeout(resume, 100));
  expect(await show()).toBe(wanted);
}
