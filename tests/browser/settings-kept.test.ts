import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCli, scorecard, seed, temporaryFolder } from "../cli/cli";
import { startWeb, type Web } from "./web";
import { button, checkWorkbook, goTo, openWorkbench, save, type WorkbenchPage } from "./workbench-page";

let web: Web;
beforeAll(async () => {
  buildCli();
  web = await startWeb();
}, 300_000);
afterAll(() => web.close());

const folder = temporaryFolder();

interface JsonFinding {
  readonly severity: string;
  readonly measure: string | null;
  readonly message: string;
}

/** What the command line finds in a workbook: of each finding its severity, measure and message, in the order of the alphabet. */
function foundByCommandLine(file: string): readonly string[] {
  const { out } = scorecard(["check", file, "--format", "json"]);
  const report = JSON.parse(out) as { readonly files: readonly [{ readonly findings: readonly JsonFinding[] }] };
  return report.files[0].findings
    .map(({ severity, measure, message }) => {
      const start = `${measure ?? ""}: `;
      return said(severity, measure ?? "", message.startsWith(start) ? message.slice(start.length) : message);
    })
    .sort();
}

/** What the pane shows of its findings, alike. */
async function foundByPane(workbench: WorkbenchPage): Promise<readonly string[]> {
  await goTo(workbench, "Check");
  const shown = await workbench.pane.locator(".sk-card").evaluateAll((cards) =>
    cards.map((card) => {
      const text = (part: string): string => card.querySelector(part)?.textContent ?? "";
      return [text(".sk-severity"), text(".sk-measure"), text(".sk-message")] as const;
    }),
  );
  return shown.map(([severity, measure, message]) => said(severity, measure, message)).sort();
}

function said(severity: string, measure: string, message: string): string {
  return [severity, measure, message].join(" | ").toLowerCase();
}

test("what was set in the pane is in the saved workbook, and the command line finds by it what the pane does", async () => {
  const workbench = await openWorkbench(web);
  const { pane } = workbench;
  await checkWorkbook(workbench);
  const usual = await foundByPane(workbench);
  expect(usual).toEqual(foundByCommandLine(seed("knowsley-score-card")));

  await goTo(workbench, "Settings");
  const open = (part: string) => pane.getByRole("button", { name: new RegExp(`^${part}`) }).click();
  await open("Rules");
  await pane.getByLabel("Severity of target-worse-than-baseline").selectOption("error");
  await pane.getByLabel("Severity of measure-discontinued").selectOption("off");
  await open("Thresholds");
  const times = pane.getByLabel(/^digits-slipped: times/);
  await times.fill("1.3");
  await times.press("Enter");
  await open("Own measures");
  await button(pane, "Add a measure").click();
  await pane.getByLabel("Name", { exact: true }).fill("PEP completion");
  await pane.getByRole("form").getByLabel("Which way is good").selectOption("Lower is better");
  await button(pane, "Save").click();
  await pane.getByText("1 measure", { exact: true }).waitFor();

  await goTo(workbench, "Check");
  await pane
    .locator(".sk-card")
    .filter({ hasText: "PEP completion" })
    .filter({ hasText: "worse than" })
    .first()
    .waitFor();
  const set = await foundByPane(workbench);
  expect(set).not.toEqual(usual);
  // Each of the four makes a difference of its own.
  expect(set.some((one) => one.startsWith("error") && one.includes("worse than"))).toBe(true);
  expect(usual.some((one) => one.includes("is out of line"))).toBe(false);
  expect(set.some((one) => one.includes("is out of line"))).toBe(true);
  expect(usual.some((one) => one.includes("cannot be answered"))).toBe(true);
  expect(set.some((one) => one.includes("cannot be answered"))).toBe(false);

  const saved = join(folder, "saved.xlsx");
  writeFileSync(saved, await save(workbench));
  expect(foundByCommandLine(saved)).toEqual(set);
  expect(web.complaints).toEqual([]);
  await workbench.close();
});
