import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { seedBytes, seeds } from "./all";

/**
 * Makes every seed from the tables of one folder and writes it into another.
 *
 * @returns the paths written.
 */
export async function writeSeeds(tables: string, into: string): Promise<readonly string[]> {
  await mkdir(into, { recursive: true });
  const written: string[] = [];
  for (const seed of seeds) {
    const path = join(into, seed.file);
    await writeFile(path, seedBytes(seed, await readFile(join(tables, seed.table), "utf8")));
    written.push(path);
  }
  return written;
}
