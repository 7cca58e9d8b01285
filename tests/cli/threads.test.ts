import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { jsonReport } from "../../src/core";
import type { Answer } from "../../src/cli/work/answer";
import { InOrder } from "../../src/cli/work/in-order";
import { inThreads } from "../../src/cli/work/threads";
import { buildCli, root, scorecard, temporaryFolder } from "./cli";

const folder = temporaryFolder();
beforeAll(buildCli, 120_000);

const many = join(folder, "many");
beforeAll(() => {
  mkdirSync(many);
  for (const name of ["knowsley-score-card", "stockport-performance", "sefton-action-plan", "narrative-targets"]) {
    for (const copy of ["a", "b"])
      copyFileSync(join(root, "seeds", `${name}.xlsx`), join(many, `${copy}-${name}.xlsx`));
  }
  writeFileSync(join(many, "ab-broken.xlsx"), "no workbook");
});

test.each(["text", "json", "html", "markdown"])(
  "a report in %s is the same to the byte however many threads made it",
  (format) => {
    const [one, three] = ["1", "3"].map((jobs) => scorecard(["check", many, "--format", format, "--jobs", jobs]));
    expect(one?.out.length).toBeGreaterThan(2000);
    expect(three).toEqual(one);
    // The broken file is a line in the report; the others were checked all the same.
    expect(one?.code).toBe(2);
  },
);

test("so is what was understood", () => {
  const [one, three] = ["1", "3"].map((jobs) => scorecard(["read", many, "--format", "json", "--jobs", jobs]));
  expect(three).toEqual(one);
});

test("a number of jobs that is none is refused", () => {
  expect(scorecard(["check", many, "--jobs", "many"])).toMatchObject({ code: 2, out: "" });
});

/** A thread that answers, dies, fails, hangs or takes all memory, as the name of its file asks. */
const moody = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", ({ index, name }) => {
    if (name === "dies") process.exit(1);
    if (name === "fails") throw new Error("on purpose");
    if (name === "hangs") for (;;);
    if (name === "grows") for (const all = []; ; ) all.push(new Array(100000).fill(all.length));
    parentPort.postMessage({ index, part: name, reported: { file: name, status: "checked", totals: {} }, said: [] });
  });
`;

test("a thread that dies, fails, hangs or grows too large is a line for its file, and the others are looked at", async () => {
  const names = ["one", "dies", "two", "fails", "hangs", "three", "grows", "four", "five"];
  const answers: Answer[] = [];
  const order = new InOrder((answer) => answers.push(answer));
  await inThreads(
    names.map((name, index) => ({ index, name })),
    {
      count: 2,
      longest: 10_000,
      form: jsonReport,
      stopped: new AbortController().signal,
      start: () => new Worker(moody, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 64 } }),
    },
    (answer) => order.add(answer),
  );
  expect(answers.map(({ reported, error }) => [reported.file, reported.status, error?.code])).toEqual([
    ["one", "checked", undefined],
    ["dies", "unreadable", "stopped"],
    ["two", "checked", undefined],
    ["fails", "unreadable", "stopped"],
    ["hangs", "unreadable", "too-long"],
    ["three", "checked", undefined],
    ["grows", "unreadable", "too-much-memory"],
    ["four", "checked", undefined],
    ["five", "checked", undefined],
  ]);
}, 60_000);
