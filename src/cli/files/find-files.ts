import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { FileError } from "../../core";
import { systemCode } from "../exit-code";

/** A file to read, as the user would name it; `error` when there is none to read after all. */
export interface FoundFile {
  readonly name: string;
  readonly error?: FileError;
}

/**
 * The files that some arguments name, each once. A folder stands for the workbooks and tables in it and below it, in the order of their names, the
 * ninth before the tenth, without Excel's lock files (`~$…`) and whatever is hidden. Workbooks of forms that are not read are among them:
 * whoever has thirty returns checked is told of the one that was not.
 */
export async function findFiles(named: readonly string[]): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const name of named) {
    for (const file of await filesOf(name)) {
      const path = resolve(file.name);
      if (!found.has(path)) found.set(path, file);
    }
  }
  return [...found.values()];
}

async function filesOf(name: string): Promise<readonly FoundFile[]> {
  if (!(await isFolder(name))) return [{ name }];
  try {
    const inside = await workbooksIn(name);
    if (inside.length > 0) return inside.map((file) => ({ name: file }));
    return [
      {
        name,
        error: {
          code: "no-workbook",
          message: "There is no workbook or table (.xlsx, .xlsm, .csv, .tsv) in this folder.",
        },
      },
    ];
  } catch (fault) {
    return [{ name, error: unreadableFolder(fault) }];
  }
}

async function isFolder(name: string): Promise<boolean> {
  try {
    return (await stat(name)).isDirectory();
  } catch {
    // Whoever reads it says why it cannot be read.
    return false;
  }
}

/** What Excel and others save workbooks and tables as, the forms that are read and those that are not. */
const workbookName = /\.(?:xls[xmb]?|ods|csv|tsv)$/i;
const byName = new Intl.Collator("en", { numeric: true });

async function workbooksIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => byName.compare(a.name, b.name));
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) files.push(...(await workbooksIn(path)));
    else if (workbookName.test(entry.name) && !entry.name.startsWith("~$")) files.push(path);
  }
  return files;
}

function unreadableFolder(fault: unknown): FileError {
  const code = systemCode(fault);
  if (code === undefined) throw fault;
  return { code: "not-readable", message: `The folder cannot be opened (${code}): check that you may read it.` };
}
