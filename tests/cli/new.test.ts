import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { buildCli, scorecard, temporaryFolder } from "./cli";

jest.setTimeout(120_000);
beforeAll(buildCli);
const folder = temporaryFolder();
const out = (name: string): string => join(folder, name);

test("a scorecard is made from an authority's figures, and can be checked and given trajectories", async () => {
  const made = scorecard([
    "new",
    "-o",
    out("sefton.xlsx"),
    "--authority",
    "SEFTON",
    "--years",
    "2026/27..2028/29",
    "--targets",
    "to-national",
  ]);
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toContain(
    "35 measures in 10 sections, 30 with the latest published figure of Sefton (Department for Education, Local Authority Interactive Tool (Open Government Licence v3.0), as of 22 November 2026).",
  );
  const checked = scorecard(["check", out("sefton.xlsx"), "--format", "json"]);
  const report = JSON.parse(checked.out) as {
    readonly summary: { readonly findings: Readonly<Record<string, number>> };
  };
  expect(checked.code).toBe(0);
  expect(report.summary).toMatchObject({ measures: 35 });
  const laid = scorecard(["trajectory", out("sefton.xlsx"), "-o", out("laid.xlsx"), "--every", "term"]);
  expect(laid.out).toMatch(/19 trajectories on the sheet Trajectories/);

  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(out("sefton.xlsx")).buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(["Scorecard"]);
  const sheet = book.worksheets[0];
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 4, showGridLines: false });
  expect(sheet?.pageSetup).toMatchObject({ orientation: "landscape", fitToPage: true, printTitlesRow: "4:4" });
  expect(sheet?.getCell("B6").dataValidation).toMatchObject({ type: "list", formulae: ['"Higher,Lower,Within band"'] });
  expect(sheet?.getCell("F6").dataValidation).toMatchObject({ type: "decimal", formulae: [0, 1] });
});

test("nothing there is overwritten unless told", () => {
  const args = ["new", "-o", out("twice.xlsx"), "--measures", "early-years"];
  expect(scorecard(args).code).toBe(0);
  const before = readFileSync(out("twice.xlsx"));
  expect(scorecard(args)).toMatchObject({
    code: 2,
    err: expect.stringContaining("is there already: choose another name, or add --force") as string,
  });
  expect(readFileSync(out("twice.xlsx"))).toEqual(before);
  expect(scorecard([...args, "--force"]).code).toBe(0);
});

test.each([
  [["--authority", "Stockpot"], "No authority is called “Stockpot”. Did you mean “Stockport”?"],
  [["--measures", "early-yeers"], "There is no section or measure “early-yeers”. Did you mean “early-years”?"],
  [["--years", "2028/29..2026/27"], "ends before it begins"],
  [["--years", "soon"], "--years soon is no range of years: write them as 2026/27..2028/29"],
  [["--own", "Cycling | furlongs"], "“furlongs” is no unit: use %, points, score, number"],
  [["--own", "Cycling | % | sideways"], "“sideways” is no way to be good: use higher, lower or band."],
  [["--years", "2026..2027"], "A calendar year has no terms"],
  [["--compare", "Atlantis"], "There are no published figures of “Atlantis”"],
  [["--targets", "to-national"], "Targets are proposed from an authority's figures: choose one"],
])("%j is refused with what to do", (args, says) => {
  const run = scorecard(["new", "-o", out("refused.xlsx"), ...args]);
  expect(run).toMatchObject({ code: 2, out: "" });
  expect(run.err).toContain(says);
  expect(existsSync(out("refused.xlsx"))).toBe(false);
});

test("what can be chosen is listed, and an authority without figures of its own is said to have none", () => {
  const listed = scorecard(["new", "--list"]);
  expect(listed.out).toMatch(/^Early years \(early-years\)\n {2}\* good-level-of-development /);
  expect(scorecard(["new"]).err).toContain("Say what to write: scorecard new -o scorecard.xlsx");
  expect(scorecard(["new", "-o", out("bristol.xlsx"), "--authority", "Bristol"]).out).toContain(
    "The published figures have none of Bristol: the baselines are empty.",
  );
});
