import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stop, systemCode } from "../exit-code";

/** As many bytes of a report's parts are kept in memory, and then written away together. */
const mostKept = 4 * 1024 * 1024;

interface Place {
  readonly start: number;
  readonly bytes: number;
}

/**
 * The parts of a report until it is put together: they come in any order, and are read in that of their files. Those of many files lie on
 * the disk, in a file without a name that is gone with the process, however it ends.
 */
export class Parts implements Iterable<string> {
  private readonly places: (Place | undefined)[] = [];
  private kept: Buffer[] = [];
  private keptBytes = 0;
  private writtenBytes = 0;
  private file: number | undefined;

  /** Keeps the part of a file. `index` counts the files from 0. */
  put(index: number, text: string): void {
    const part = Buffer.from(text);
    this.places[index] = { start: this.writtenBytes + this.keptBytes, bytes: part.length };
    this.kept.push(part);
    this.keptBytes += part.length;
    if (this.keptBytes >= mostKept) onDisk(() => this.writeAway());
  }

  *[Symbol.iterator](): Generator<string, void, void> {
    const rest = Buffer.concat(this.kept);
    for (const place of this.places) if (place) yield onDisk(() => this.read(place, rest));
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private read({ start, bytes }: Place, rest: Buffer): string {
    const inMemory = start - this.writtenBytes;
    if (this.file === undefined || inMemory >= 0) return rest.toString("utf8", inMemory, inMemory + bytes);
    const part = Buffer.allocUnsafe(bytes);
    for (let done = 0; done < bytes;) done += readSync(this.file, part, done, bytes - done, start + done);
    return part.toString();
  }

  private writeAway(): void {
    this.file ??= unnamedFile();
    const part = Buffer.concat(this.kept);
    for (let done = 0; done < part.length;) done += writeSync(this.file, part, done);
    this.writtenBytes += part.length;
    this.kept = [];
    this.keptBytes = 0;
  }
}

function unnamedFile(): number {
  const path = join(tmpdir(), `scorecard-${randomUUID()}`);
  const file = openSync(path, "wx+", 0o600);
  rmSync(path);
  return file;
}

function onDisk<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (fault) {
    const code = systemCode(fault);
    if (code === undefined) throw fault;
    throw new Stop(
      `The report is too long for memory and could not be kept in ${tmpdir()} (${code}): make room there, or name another folder in TMPDIR.`,
    );
  }
}
