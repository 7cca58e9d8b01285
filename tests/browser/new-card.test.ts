import { readCells } from "../read-cells";
import { startWeb, type Web } from "./web";
import { button, checkWorkbook, counts, goTo, openWorkbench, save, sheetNames } from "./workbench-page";

jest.setTimeout(120_000);

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 240_000);
afterAll(() => web.close());

test("a new scorecard through Excel's own library: fetched when asked for, seen, made, checked, taken back", async () => {
  const workbench = await openWorkbench(web);
  const { page, pane } = workbench;
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await checkWorkbook(workbench);
  const [errors] = await counts(workbench);
  const before = await sheetNames(workbench);
  expect(fetched.filter((url) => url.includes("taskpane-new"))).toEqual([]);

  await button(pane, "New scorecard").click();
  await pane.getByRole("combobox", { name: "Authority" }).selectOption("Sefton");
  expect(fetched.filter((url) => url.includes("taskpane-new"))).toHaveLength(1);
  await pane
    .getByRole("combobox", { name: "Targets", exact: true })
    .selectOption("Propose a line to the national figure");
  const row = pane.getByRole("row").filter({ hasText: "Average Attainment 8 score" }).first();
  const [baseline = ""] = (await row.getByRole("cell").first().innerText()).split(" ");
  expect(Number(baseline)).toBeGreaterThan(20);
  await button(pane, "Make the scorecard").click();
  await pane.getByText(/^Written: New scorecard “Scorecard” with \d+ measures\.$/).waitFor({ timeout: 30_000 });

  expect(await sheetNames(workbench)).toEqual([...before, "Scorecard"]);
  expect(await page.locator(".foot").getByRole("tab", { selected: true }).innerText()).toBe("Scorecard");
  await button(pane, "Check this sheet").click();
  await pane.getByText(/^Sheet Scorecard · \d+ measures in 1 scorecard$/).waitFor();
  expect((await counts(workbench))[0]).toBe(0);
  await button(pane, "Check workbook").click();
  await pane.getByText(/^Whole workbook · /).waitFor();
  const made = readCells(await save(workbench)).get("Scorecard");
  expect(made?.get("A1")?.value).toBe("Sefton education scorecard 2026/27 to 2028/29");
  const [at] = [...(made ?? [])].find(([, { value }]) => value === "Average Attainment 8 score") ?? [""];
  const values = [...(made ?? [])].filter(([address]) => address.replace(/^[A-Z]+/, "") === at.slice(1));
  expect(values.map(([, { value }]) => value)).toContain(Number(baseline));

  await button(pane, "New scorecard").click();
  expect(await pane.getByLabel("Name of the sheet").inputValue()).toBe("Scorecard 2");
  await pane.getByLabel("Name of the sheet").fill("Scorecard");
  await button(pane, "Make the scorecard").click();
  await pane.getByText("There is a sheet “Scorecard” already").waitFor();
  await button(pane, "Back").click();

  await goTo(workbench, "Changes");
  await pane.getByRole("button", { name: /^Take back: New scorecard “Scorecard”/ }).click();
  await pane.getByText(/^Taken back: /).waitFor();
  expect(await sheetNames(workbench)).toEqual(before);
  await goTo(workbench, "Check");
  expect((await counts(workbench))[0]).toBe(errors);
  expect(web.complaints).toEqual([]);
  await workbench.close();
});
