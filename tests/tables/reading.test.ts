import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openTable } from "../../scripts/score/open-table";
import { readWorkbookSheets } from "../../src/core";
import { gradeReading } from "./grade-reading";
import type { ReadingGrade } from "./grade-reading";
import { readTruth } from "./truth";

const folder = join(__dirname, "reading");
const truthEnd = ".reading.tsv";

/** How every sheet of a table was read, put together. */
function gradeOf(name: string, file: string): ReadingGrade {
  const workbook = openTable(join(folder, file));
  const readings = readWorkbookSheets(workbook, { polarity: {} });
  const truths = readTruth(join(folder, name + truthEnd));
  const grades = readings.map((reading) => {
    const grid = workbook.sheets.find(({ sheet }) => sheet === reading.sheet);
    if (!grid) throw new Error(`${file} has no sheet ${reading.sheet}`);
    const truth = truths.find(({ sheet }) => sheet === undefined || sheet === reading.sheet);
    return gradeReading(grid, reading, truth ?? { sheet: reading.sheet, rows: [] });
  });
  return {
    rows: grades.reduce((sum, { rows }) => sum + rows, 0),
    wrong: grades.flatMap(({ wrong }) => wrong),
    swallowed: grades.flatMap(({ swallowed }) => swallowed),
  };
}

test("published tables are read as a person reads them, and no row is swallowed", () => {
  const files = readdirSync(folder);
  const names = files.filter((file) => file.endsWith(truthEnd)).map((file) => file.slice(0, -truthEnd.length));
  const grades = names.map((name) => {
    const file = files.find((one) => one.startsWith(`${name}.`) && !one.endsWith(truthEnd));
    if (file === undefined) throw new Error(`No table ${name}`);
    return { name, ...gradeOf(name, file) };
  });
  const share = (right: number, all: number): string => `${((100 * right) / all).toFixed(1)}%`;
  const lines = grades.map(({ name, rows, wrong, swallowed }) =>
    [
      `${name.padEnd(12)} ${share(rows - wrong.length, rows).padStart(6)}  ${String(rows - wrong.length)} of ${String(rows)}`,
      ...wrong.slice(0, 12).map((fault) => `    ${fault}`),
      ...(swallowed.length > 0 ? [`    swallowed: ${swallowed.join(", ")}`] : []),
    ].join("\n"),
  );
  const rows = grades.reduce((sum, grade) => sum + grade.rows, 0);
  const right = rows - grades.reduce((sum, { wrong }) => sum + wrong.length, 0);
  const whole = grades.filter(({ wrong }) => wrong.length === 0).length;
  console.log(
    [
      ...lines,
      `${share(right, rows)} of ${String(rows)} measure rows; ${String(whole)} of ${String(grades.length)} tables right in every row`,
    ].join("\n"),
  );
  expect(grades.flatMap(({ name, swallowed }) => (swallowed.length > 0 ? [name] : []))).toEqual([]);
  expect(right / rows).toBeGreaterThanOrEqual(0.95);
  expect(whole / grades.length).toBeGreaterThanOrEqual(0.95);
});
