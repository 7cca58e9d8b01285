import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { link, open, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Stop, systemCode } from "../exit-code";

/** What a file is to hold: all of it, or piece by piece. */
type Content = Uint8Array | string | Iterable<string>;

/**
 * Writes a file whole or not at all: beside its place first, then moved there in one step. Without `force` it never replaces a file, not
 * even one that appeared since its place was looked at.
 *
 * @throws Stop when it cannot be written.
 */
export async function writeWhole(path: string, content: Content, force: boolean): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  const onSignal = (signal: NodeJS.Signals): void => {
    rmSync(draft, { force: true });
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  try {
    await writeDraft(draft, content);
    await (force ? rename(draft, path) : moveToFreePlace(draft, path));
  } catch (fault) {
    throw cannotWrite(path, fault);
  } finally {
    await rm(draft, { force: true });
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}

async function writeDraft(draft: string, content: Content): Promise<void> {
  const file = await open(draft, "wx");
  try {
    await writeFile(file, content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A second name for a file, unlike a move, fails where there is one already; some disks (memory sticks) know no second names. */
async function moveToFreePlace(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (fault) {
    if (systemCode(fault) === "EEXIST") throw fault;
    await rename(draft, path);
  }
}

function cannotWrite(path: string, fault: unknown): unknown {
  const code = systemCode(fault);
  switch (code) {
    case undefined:
      return fault;
    case "EEXIST":
      return new Stop(`${path} is there already: choose another name, or add --force to overwrite it.`);
    case "EACCES":
    case "EROFS":
      return new Stop(`${path} may not be written: choose another folder.`);
    case "EBUSY":
    case "EPERM":
      return new Stop(`${path} is in use by another program: close it there and try again.`);
    case "ENOSPC":
      return new Stop(`${path} could not be written: the disk is full.`);
    default:
      return new Stop(`${path} could not be written (${code}).`);
  }
}
