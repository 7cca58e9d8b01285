import { isSuspicious, type PackageLimits } from "./limits";
import { refuse, type Refused } from "./result";
import { isFolder, type ZipEntry } from "./zip-entry";

/** Looks for what only a hostile or broken archive does; undefined when the entries are in order. */
export function checkEntries(entries: readonly ZipEntry[], limits: PackageLimits): Refused | undefined {
  return checkNames(entries) ?? checkSizes(entries, limits) ?? checkOverlap(entries);
}

function checkNames(entries: readonly ZipEntry[]): Refused | undefined {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const steps = name.split("/");
    const leaves = name.startsWith("/") || name.includes("\\") || steps.includes("..") || steps.includes(".");
    if (leaves || name === "" || name.includes("\0") || /^[a-z]:/i.test(name)) {
      return refuse("bad-path", `The file holds a part with an unsafe name (${printable(name)}): refused.`);
    }
    const key = name.toLowerCase();
    if (seen.has(key)) {
      return refuse(
        "duplicate-entries",
        `The file holds two parts with one name (${printable(name)}): save it again from Excel.`,
      );
    }
    seen.add(key);
  }
  return undefined;
}

function checkSizes(entries: readonly ZipEntry[], limits: PackageLimits): Refused | undefined {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    const part = printable(entry.name);
    if (entry.size > limits.part) {
      return refuse(
        "too-large",
        `Its part ${part} unpacks to ${megabytes(entry.size)}, more than the ${megabytes(limits.part)} that are read.`,
      );
    }
    if (total > limits.total) {
      return refuse("too-large", `The file unpacks to more than ${megabytes(limits.total)}: too large to read.`);
    }
    if (isSuspicious(entry.packedSize, entry.size, limits)) {
      return refuse("suspicious-compression", `Its part ${part} is packed as only a "zip bomb" is: refused.`);
    }
    if (entry.method === 0 && entry.size !== entry.packedSize) {
      return refuse("damaged", `Its part ${part} is damaged: save the workbook again from Excel.`);
    }
  }
  return undefined;
}

/** Entries that share bytes let a small file unpack to a huge one. */
function checkOverlap(entries: readonly ZipEntry[]): Refused | undefined {
  const inOrder = entries.filter((entry) => !isFolder(entry)).sort((a, b) => a.headerAt - b.headerAt);
  let end = 0;
  for (const entry of inOrder) {
    if (entry.headerAt < end) {
      return refuse("suspicious-compression", 'Parts of the file overlap, as in a "zip bomb": refused.');
    }
    end = entry.dataAt + entry.packedSize;
  }
  return undefined;
}

function megabytes(bytes: number): string {
  return `${String(Math.round(bytes / 1_048_576))} MB`;
}

/** A name from a file, fit for one line of a message. */
export function printable(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, "?");
  return plain.length > 80 ? `${plain.slice(0, 77)}...` : plain;
}
