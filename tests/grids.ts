import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GridSnapshot, WorkbookSnapshot } from "../src/core";

export { typedGrid, type GridOptions } from "../src/core/grid/typed-grid";

/** A workbook of sheets made by `typedGrid`. */
export function typedWorkbook(...sheets: readonly GridSnapshot[]): WorkbookSnapshot {
  return { sheets };
}

/** The rows of one of the tables in `seeds/`, as typed. */
export function seedTable(name: string): readonly (readonly string[])[] {
  const text = readFileSync(join(__dirname, "..", "seeds", `${name}.tsv`), "utf8");
  return text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t"));
}
