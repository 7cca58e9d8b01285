import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runSamples } from "./run-samples";

/** Published samples are run by `SAMPLES=folder npx jest tests/office/samples`; they are not part of the repository. */
const published = process.env.SAMPLES;

const own = `name: Own sample
script:
    content: |
        $("#setup").click(setup);
        $("#works").on("click", () => tryCatch(works));
        $("#fails").on("click", () => tryCatch(fails));
        async function setup() {
            await Excel.run(async (context) => {
                context.workbook.worksheets.add("Sample").getRange("A1").values = [[1]];
                await context.sync();
            });
        }
        async function works() {
            await Excel.run(async (context) => {
                const range = context.workbook.worksheets.getItem("Sample").getRange("A1").load("values");
                await context.sync();
                console.log(range.values);
            });
        }
        async function fails() {
            await Excel.run(async (context) => {
                context.workbook.worksheets.getItem("Sample").shapes.load("name");
                await context.sync();
            });
        }
        async function tryCatch(callback) { try { await callback(); } catch (error) { console.error(error); } }
    language: typescript
`;

test("the buttons of a sample are run, and what the stand-in lacks is named", async () => {
  const folder = mkdtempSync(join(tmpdir(), "samples-"));
  try {
    writeFileSync(join(folder, "own.yaml"), own);
    const runs = await runSamples(folder);
    expect(runs).toMatchObject([
      { button: "works" },
      {
        button: "fails",
        error: expect.stringContaining("ApiNotFound: The Excel stand-in does not have Worksheet.shapes") as string,
      },
    ]);
    expect(runs[0]).not.toHaveProperty("error");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

if (published !== undefined) {
  test("published samples", async () => {
    const runs = await runSamples(published);
    const lines = runs.map(
      ({ file, button, error }) => `${error === undefined ? "ok  " : "FAIL"} ${file} ${button} ${error ?? ""}`,
    );
    const works = runs.filter(({ error }) => error === undefined).length;
    process.stdout.write(`${lines.join("\n")}\n${String(works)} of ${String(runs.length)} buttons\n`);
    expect(runs.length).toBeGreaterThan(0);
  });
}
