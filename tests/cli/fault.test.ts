import { join } from "node:path";
import type { FileOutcome, TextLook } from "../../src/core";
import { readOutcome } from "../../src/core";
import { eachFile } from "../../src/cli/each-file";
import { run } from "../../src/cli/program";
import type { Terminal } from "../../src/cli/terminal";
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

async function breakOnFirst(terminal: Terminal): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const lookAt = (name: string): FileOutcome => {
    if (name === files[0]?.name) throw new TypeError("x is not\u001b[2J a function");
    return readOutcome(name, []);
  };
  await eachFile(files, lookAt, terminal, (outcome) => void outcomes.push(outcome));
  return outcomes;
}

test("a fault of ours on one file is an outcome that says so, and the other files go on", async () => {
  const terminal = new Kept(false);
  const outcomes = await breakOnFirst(terminal);
  expect(outcomes.map(({ status }) => status)).toEqual(["unreadable", "no-scorecard"]);
  expect(outcomes[0]?.error?.code).toBe("fault");
  expect(outcomes[0]?.error?.message).toContain("TypeError: x is not");
  expect(outcomes[0]?.error?.message).toContain("a mistake of ours");
  expect(outcomes[0]?.error?.message).not.toContain("\u001b");
  expect(terminal.said).toBe("");
});

test("SCORECARD_DEBUG=1 adds the stack on stderr", async () => {
  const terminal = new Kept(true);
  await breakOnFirst(terminal);
  expect(terminal.said).toMatch(/TypeError: x is not[\s\S]*\n\s+at /);
});

test("where somebody watches, long work shows its progress and takes it away in the end", async () => {
  const terminal = new Kept(false, true);
  await breakOnFirst(terminal);
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
