import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How long one run may take, in milliseconds. The first of a new profile takes seconds on an idle machine. */
const timeLimit = 180_000;

/** Settings of a new profile: 0 is "always recalculate on load", for .xlsx and for .ods. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** The path of a new LibreOffice profile in a temporary folder, set to work out every formula when it opens a file. */
export async function makeProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "scorecard-keeper-profile-"));
  await mkdir(join(folder, "user"));
  await writeFile(join(folder, "user", "registrymodifications.xcu"), settings);
  return folder;
}

/**
 * Runs LibreOffice to its end.
 *
 * @returns what it printed.
 * @throws Error when it cannot be started, fails, or takes too long; in the last case it is stopped with all that it started.
 */
export function runSoffice(soffice: string, options: readonly string[], limit = timeLimit): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own: soffice is a script, and stopping only that leaves the program running.
    const child = spawn(soffice, options, {
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    let late = false;
    const hear = (chunk: Buffer): void => void (said += chunk.toString());
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    const timer = setTimeout(() => {
      late = true;
      stop(child);
    }, limit);

    child.on("error", (error) => {
      clearTimeout(timer);
      reject(new Error(`LibreOffice (${soffice}) could not be started: ${error.message}`));
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (late) reject(new Error(`LibreOffice took longer than ${String(limit / 1000)} seconds and was stopped.`));
      else if (code !== 0) reject(new Error(`LibreOffice ended with code ${String(code)}: ${said.trim()}`));
      else resolve(said);
    });
  });
}

function stop(child: ChildProcess): void {
  if (process.platform === "win32" || child.pid === undefined) child.kill();
  else process.kill(-child.pid, "SIGKILL");
}
