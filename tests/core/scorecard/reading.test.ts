import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, defaultProfile, formatA1, formatPeriod } from "../../../src/core";
import type { CellRef, Measure, SheetReading } from "../../../src/core";
import { typedGrid, typedWorkbook } from "../../grids";

/**
 * Tables of many layouts, made for this, each with what an expert reads: the row of each measure, its name, where it stands, and the role
 * and period of some of its cells (a column letter, or the address of one cell).
 */
const folder = join(__dirname, "tables");
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));

interface Expected {
  readonly row: number;
  readonly name: string;
  readonly place: string;
  readonly cells: readonly { readonly at: string; readonly is: string }[];
}

function parse(file: string): {
  readonly rows: readonly (readonly string[])[];
  readonly expected: readonly Expected[];
} {
  const [table = "", answers = ""] = readFileSync(join(folder, file), "utf8").split("---\n");
  const split = (line: string): readonly string[] => line.split("|").map((cell) => cell.trim());
  const lines = (text: string): readonly string[] => text.split("\n").filter((line) => line.includes("|"));
  return {
    rows: lines(table).map(split),
    expected: lines(answers).map((line) => {
      const [row = "", name = "", place = "", cells = ""] = split(line);
      const parts = cells.split(";").map((one) => one.trim());
      return {
        row: Number(row),
        name,
        place,
        cells: parts
          .filter((one) => one !== "")
          .map((one) => ({ at: one.split(" ")[0] ?? "", is: one.replace(/^\S+ /, "") })),
      };
    }),
  };
}

function placeOf({ section, group }: Measure): string {
  return [section?.text ?? "-", ...(group ? [group.text] : [])].join(" > ");
}

/** The role and period that a measure has at a cell, as an expert would say it. */
function isAt(measure: Measure, at: string): string {
  const isThere = (cell: CellRef): boolean =>
    formatA1(cell.row, cell.column) === at || formatA1(cell.row, cell.column).replace(/\d+$/, "") === at;
  const found = [...measure.fields, ...measure.attributes].find((one) => isThere(one.at));
  return found ? [found.role, ...(found.period ? [formatPeriod(found.period)] : [])].join(" ") : "nothing";
}

/** What is read otherwise than expected, a line each. */
function wrong(sheet: SheetReading, expected: readonly Expected[]): readonly string[] {
  const measures = sheet.tables.flatMap((table) => table.measures);
  const seen = new Set<Measure>();
  const misread = expected.flatMap(({ row, name, place, cells }) => {
    const measure = measures.find((one) => one.at.row === row - 1 && one.name === name);
    if (!measure) return [`row ${String(row)}: no ${name}`];
    seen.add(measure);
    const where = placeOf(measure) === place ? [] : [`${name} stands in ${placeOf(measure)} and not in ${place}`];
    return [
      ...where,
      ...cells.flatMap(({ at, is }) =>
        isAt(measure, at) === is ? [] : [`${name} ${at} is ${isAt(measure, at)} and not ${is}`],
      ),
    ];
  });
  return [...misread, ...measures.filter((one) => !seen.has(one)).map(({ name }) => `${name} is no measure`)];
}

function read(rows: readonly (readonly string[])[]): SheetReading {
  const [sheet] = checkWorkbook(typedWorkbook(typedGrid(rows)), defaultProfile).sheets;
  if (!sheet) throw new Error("No sheet");
  return sheet;
}

const results = files.map((file) => {
  const { rows, expected } = parse(file);
  return { file, expected, wrong: wrong(read(rows), expected) };
});

test.each(results)("$file is read as an expert reads it", (result) => {
  expect(result.wrong).toEqual([]);
});

test("the share of tables that are read right in every row", () => {
  const right = results.filter((one) => one.wrong.length === 0).length;
  console.log(`tables read right in every measure row: ${String(right)} of ${String(results.length)}`);
  expect(right / results.length).toBeGreaterThanOrEqual(0.95);
});

test("rows that slid are said, with their cells", () => {
  const { rows } = parse("slid.txt");
  const remarks = read(rows).tables.flatMap((table) => table.remarks);
  expect(remarks.map(({ kind, cells }) => [kind, cells[0]?.row])).toEqual([
    ["slid", 7],
    ["slid", 8],
  ]);
});

test("in a column of decimal commas a dot groups thousands", () => {
  const { rows } = parse("german.txt");
  const solar = read(rows).tables[0]?.measures[1];
  const values = solar?.fields.map(({ reading }) => (reading.kind === "quantity" ? reading.quantity.value : undefined));
  expect(values).toEqual([21450, 23910, 120000]);
});
