import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runSamples, type SampleRun } from "./run-samples";

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

/** By the folder of the sample, which is its topic: how many samples and buttons there are, and how many buttons worked. */
function summary(runs: readonly SampleRun[]): string {
  const topicOf = ({ file }: SampleRun): string => file.split("/")[0] ?? "";
  return [...new Set(runs.map(topicOf)), undefined]
    .map((topic) => {
      const own = runs.filter((run) => topic === undefined || topicOf(run) === topic);
      const works = own.filter(({ error }) => error === undefined).length;
      const samples = String(new Set(own.map(({ file }) => file)).size);
      return `${topic ?? "all"}: ${samples} samples, ${String(works)} of ${String(own.length)} buttons`;
    })
    .join("\n");
}

test("the buttons of a sample are run, and what the stand-in lacks is named", async () => {
  const folder = mkdtempSync(join(tmpdir(), "samples-"));
  try {
    writeFileSync(join(folder, "own.yaml"), own);
    const runs = await runSamples(folder);
    expect(runs).toMatchObject([
      { button: "setup" },
      { button: "works" },
      {
        button: "fails",
        error: expect.stringContaining("ApiNotFound: The Excel stand-in does not have Worksheet.shapes") as string,
      },
    ]);
    expect(runs[0]).not.toHaveProperty("error");
    expect(runs[1]).not.toHaveProperty("error");
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
    process.stdout.write(`${lines.join("\n")}\n${summary(runs)}\n`);
    expect(runs.length).toBeGreaterThan(0);
  });
}
