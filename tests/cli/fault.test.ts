import { join } from "node:path";
import type { FileOutcome, TextLook } from "../../src/core";
import { jsonReport, readOutcome } from "../../src/core";
import { run } from "../../src/cli/program";
import type { Terminal } from "../../src/cli/terminal";
import { type Answer, answerTo } from "../../src/cli/work/answer";
import { eachFile } from "../../src/cli/work/each-file";
import { Parts } from "../../src/cli/work/parts";
import { root, seed } from "./cli";

/** A terminal that keeps what is printed. */
class Kept implements Terminal {
  printed = "";
  said = "";
  constructor(
    readonly debugging: boolean,
    readonly watched = false,
  ) {}
  out(text: string): void {
    this.printed += text;
  }
  err(text: string): void {
    this.said += text;
  }
  look(): TextLook {
    return { colour: false, width: 80, ascii: false };
  }
}

const files = ["knowsley-score-card", "knowsley-officer"].map((name) => ({ name: join(root, seed(name)) }));

/** What comes of the files when we break down on the first of them. */
function breakOnFirst(debugging: boolean): Promise<readonly Answer[]> {
  const lookAt = (name: string): FileOutcome => {
    if (name === files[0]?.name) throw new TypeError("x is not\u001b[2J a function");
    return readOutcome(name, []);
  };
  const asked = files.map(({ name }, index) => ({ index, name }));
  return Promise.all(asked.map((one) => answerTo(one, { lookAt, form: jsonReport, debugging })));
}

test("a fault of ours on one file is an outcome that says so, and the other files go on", async () => {
  const answers = await breakOnFirst(false);
  expect(answers.map(({ reported }) => reported.status)).toEqual(["unreadable", "no-scorecard"]);
  expect(answers[0]?.error?.code).toBe("fault");
  expect(answers[0]?.error?.message).toContain("TypeError: x is not");
  expect(answers[0]?.error?.message).toContain("a mistake of ours");
  expect(answers[0]?.error?.message).not.toContain("\u001b");
  expect(answers.flatMap(({ said }) => said)).toEqual([]);
});

test("SCORECARD_DEBUG=1 adds the stack on stderr", async () => {
  const [answer] = await breakOnFirst(true);
  expect(answer?.said.join("")).toMatch(/TypeError: x is not[\s\S]*\n\s+at /);
});

test("where somebody watches, long work shows its progress and takes it away in the end", async () => {
  const terminal = new Kept(false, true);
  const task = { command: "read", format: "json", look: terminal.look(), options: {}, accepted: false } as const;
  await eachFile(files, { task, terminal, jobs: 1, parts: new Parts() }, () => undefined);
  expect(terminal.said).toContain("1 of 2  ");
  expect(terminal.said).toContain("2 of 2  ");
  expect(terminal.said.endsWith("\r\u001b[2K")).toBe(true);
});

test("the command line never throws: a fault outside any file is said, and ends with 2", async () => {
  const terminal = new Kept(false);
  terminal.look = () => {
    throw new RangeError("no look");
  };
  expect(await run(["node", "scorecard", "rules"], terminal)).toBe(2);
  expect(terminal.said).toContain("RangeError: no look");
  expect(terminal.said).toContain("a mistake of ours");
});
