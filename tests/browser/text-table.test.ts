import { readWorkbook } from "../../src/files";
import { startWeb, type Web } from "./web";
import { checkWorkbook, counts, openFile, openWorkbench, save } from "./workbench-page";

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 180_000);
afterAll(() => web.close());

const csv = [
  "Measure;Baseline 2024;Target 2025;Target 2026",
  "Persistent absence;39.8%;38%;???",
  "Café visits;1,350;1,400;1,450",
  "=1+1;007;13;14",
].join("\r\n");

test("a CSV is opened as a workbook, checked, and saved as an .xlsx, which the page says", async () => {
  const workbench = await openWorkbench(web);
  const { page } = workbench;
  await openFile(workbench, "export.csv", Buffer.from(csv, "latin1"), "export.xlsx");
  await page.getByText("“Save a copy” writes export.xlsx. The file itself stays as it is.").waitFor();
  await checkWorkbook(workbench);
  expect((await counts(workbench)).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0);
  const read = readWorkbook(await save(workbench));
  if (!read.ok) throw new Error(read.refusal.message);
  expect(read.value.from).toBe("workbook");
  const [sheet] = read.value.workbook.sheets;
  expect([sheet?.text(2, 0), sheet?.text(1, 1), sheet?.text(2, 1)]).toEqual(["Café visits", "39.8%", "1,350"]);
  expect([sheet?.value(3, 0), sheet?.value(3, 1), sheet?.formula(3, 0)]).toEqual(["=1+1", "007", undefined]);
  await workbench.close();
});
