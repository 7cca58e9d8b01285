import { startWeb, type Web } from "./web";
import {
  button,
  checkWorkbook,
  counts,
  injectFault,
  openWorkbench,
  typeInto,
  type WorkbenchPage,
} from "./workbench-page";

let web: Web;
let workbench: WorkbenchPage;
beforeAll(async () => {
  web = await startWeb();
  workbench = await openWorkbench(web);
  await checkWorkbook(workbench);
}, 180_000);
afterAll(() => web.close());

test.each([
  ["cell-edit-mode", /A cell is being edited/],
  ["access-denied", /protected or read-only/],
  ["request-too-large", /more to move at once|larger than|too (large|much)/i],
  ["response-too-large", /more to move at once|larger than|too (large|much)/i],
  ["session-invalid", /has run out/],
  ["too-many-requests", /more requests than it takes/],
  ["dialog-open", /A window is open in Excel/],
])("when Excel says %s, a sentence says what happened, and the next check works", async (fault, sentence) => {
  const { pane } = workbench;
  const before = await counts(workbench);
  await injectFault(workbench, fault, 20);
  await button(pane, "Check workbook").click();
  const said = pane.getByRole("alert");
  await said.waitFor();
  expect(await said.innerText()).toMatch(sentence);
  await injectFault(workbench, "none");
  await checkWorkbook(workbench);
  expect(await counts(workbench)).toEqual(before);
});

test("when a cell is changed between looking at a fix and writing it, nothing is written and the cell is named", async () => {
  const { pane } = workbench;
  await pane
    .getByRole("button", { name: /^Fix: / })
    .first()
    .click();
  const dialog = pane.getByRole("dialog");
  const address = await dialog.getByRole("rowheader").first().innerText();
  // The window is the pane's own: whoever sits at the sheet goes on working.
  await typeInto(workbench, address, "77");
  await button(dialog, "Write").click();
  const said = pane.getByRole("alert");
  await said.waitFor();
  expect(await said.innerText()).toContain("Nothing was written");
  expect(await said.innerText()).toContain(address);
});
