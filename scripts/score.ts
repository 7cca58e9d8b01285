import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { checkWorkbook } from "../src/core";
import { publishedComparison } from "../src/core/reference/published";
import { expectationsIn, NothingExpected } from "./score/expectations";
import { grade } from "./score/grade";
import { profileBeside } from "./score/profile-beside";
import { openTable, scoredKinds } from "./score/open-table";
import { printed } from "./score/print";
import { printedSlips, seededIn } from "./score/seeded";
import type { Depth } from "./score/print";

/**
 * Prints how the rules do against what experts say of tables: `npm run score [-- [--details | --totals | --slips] FOLDER…]`; without a folder, the
 * seeds.
 *
 * Beside a table may stand its profile (`NAME.profile.json`). A folder has tables (.xlsx, .tsv, .csv) and an `expected-flags.tsv` with the columns file, cells, category, severity, values, why. Of
 * what is listed as error or warning, the share is printed that an error or warning names; of what is listed as `neg`, how much was
 * flagged; and in how many rows something was flagged of which the list says nothing.
 *
 * With `--slips` slips as people make them are typed into the tables of a folder, one at a time where the measure gives occasion, and it
 * prints how many of each kind an error or a warning names; no list is needed for it.
 */
function main(args: readonly string[]): void {
  const depth: Depth = args.includes("--totals") ? "totals" : args.includes("--details") ? "details" : "tables";
  const folders = args.filter((one) => !one.startsWith("--"));
  try {
    for (const folder of folders.length > 0 ? folders : ["seeds"])
      console.log(args.includes("--slips") ? slipsOf(folder, depth) : scoreOf(folder, depth));
  } catch (fault) {
    if (!(fault instanceof NothingExpected)) throw fault;
    console.error(fault.message);
    process.exitCode = 1;
  }
}

/** Files that say of tables what they are and are none themselves. */
const noTable = /^(index|expected-flags|reading)\.tsv$/;

function tablesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((file) => scoredKinds.includes(extname(file)) && !noTable.test(file));
}

function scoreOf(folder: string, depth: Depth): string {
  const expectations = expectationsIn(folder);
  const listed = [...expectations.keys()];
  const kept = tablesIn(folder);
  // Workbooks made from tables stand beside them: where the list names workbooks, only what it names counts.
  const files = listed.every((file) => file.endsWith(".xlsx")) ? listed : kept;
  const grades = files.map((file) => {
    const path = join(folder, file);
    const outcome = checkWorkbook(openTable(path), profileBeside(path), { comparison: publishedComparison() });
    return grade(file, outcome, expectations.get(file) ?? []);
  });
  return printed(folder, grades, depth);
}

/** Rows beyond which a table is no scorecard of measures but a list, which would be checked too long for each slip. */
const mostRows = 400;

function slipsOf(folder: string, depth: Depth): string {
  const tables = tablesIn(folder).map((file) => ({ file, workbook: openTable(join(folder, file)) }));
  const kept = tables.filter(({ workbook }) => (workbook.sheets[0]?.rowCount ?? 0) <= mostRows);
  const seeded = kept.map(({ file, workbook }) => seededIn(workbook, file));
  return [folder, printedSlips(seeded, depth === "details"), ""].join("\n");
}

main(process.argv.slice(2));
