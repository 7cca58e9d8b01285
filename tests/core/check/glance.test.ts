import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { defaultProfile, rules } from "../../../src/core";
import type { Finding, GridSnapshot, Measure, SheetReading } from "../../../src/core";
import { runRules } from "../../../src/core/check/run";
import { readWorkbookSheets } from "../../../src/core/scorecard/read-workbook";
import { readWorkbook } from "../../../src/files";
import { typedGrid, typedWorkbook } from "../../grids";

/** The same reading without the glance at each row, so that every rule is shown every row and builds its fields. */
function unseen(sheet: SheetReading): SheetReading {
  const plain = ({
    at,
    rows,
    name,
    section,
    group,
    fields,
    attributes,
    unit,
    polarity,
    definition,
  }: Measure): Measure => ({
    ...{ at, rows, name, section, group, fields, attributes, unit, polarity, definition },
  });
  return { ...sheet, tables: sheet.tables.map((table) => ({ ...table, measures: table.measures.map(plain) })) };
}

function expectNothingMissed(sheets: readonly GridSnapshot[]): void {
  const workbook = { sheets };
  const read = readWorkbookSheets(workbook, defaultProfile);
  const found = (readings: readonly SheetReading[]): readonly Finding[] =>
    runRules({ workbook, sheets: readings, profile: defaultProfile }, rules);
  expect(found(read)).toEqual(found(read.map(unseen)));
}

const headers = [
  ["Measure", "Baseline 2022", "Target 2023", "Target 2024", "Target 2025"],
  ["Measure", "2019/20", "2020/21", "2021/22 Target", "2022/23 Target"],
  ["Measure", "Target 2024", "Target 2023", "Baseline", "National"],
  ["Measure", "Actual 2021", "Target 2021", "Actual 2022", "Target 2022"],
  ["Measure", "Polarity", "Actual", "Target", "National"],
  ["Measure", "Year", "Actual", "Target", "England"],
  ["Measure", "Actual 2021", "Target 2022", "Target 2023", "National 2021"],
  ["Measure", "Target 2023", "Baseline 2021", "Baseline 2022", "Target 2024"],
  ["Measure", "Actual 2020", "Actual 2021", "Actual 2022", "Actual 2023"],
  ["Measure", "Good is", "Autumn 2022", "Target 2023", "Target 2024"],
];

const label = fc.constantFrom(
  "Persistent absence",
  "Attainment 8",
  "Progress 8 score per pupil",
  "NEET",
  "EET",
  "KS2 reading",
  "KS2 reading, writing and maths",
  "Number of suspensions",
  "Percentage of pupils attending",
  "Number of widgets",
  "Widgets - north",
  "Widgets - south",
  "Widgets - east",
  "% of calls answered",
  "Children registered with SLCN",
  "Number of things:",
);

const odd = fc.constantFrom(
  ..."|TBC|???|-|c|maximise|minimise|#REF!|'45%|'12|12 (34) Sept'22|45%*|-0.5|0.45|40.09%|120%|£12.50|High|Low|2022|01/09/2022".split(
    "|",
  ),
);

/** A row that goes steadily one way, or nowhere, as real ones do, with now and then a cell that is something else. */
const row = fc
  .record({
    label,
    from: fc.integer({ min: 5, max: 95 }),
    step: fc.constantFrom(-9, -2, -0.5, 0, 0.5, 2, 9),
    // The last cell may leap, or be the one that is astray.
    last: fc.constantFrom(0, 0, 0, 4, 16, -30, 300),
    sign: fc.constantFrom("%", "%", ""),
    decimals: fc.integer({ min: 0, max: 2 }),
    odd: fc.array(fc.option(odd, { freq: 6 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ label: name, from, step, last, sign, decimals, odd: cells }) => [
    name,
    ...cells.map(
      (cell, place) => cell ?? `${(from + step * place + (place === 3 ? last : 0)).toFixed(decimals)}${sign}`,
    ),
  ]);

test("no rule misses anything for being shown only the rows that a glance finds worth it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...headers), fc.array(row, { minLength: 1, maxLength: 12 }), (header, rows) => {
      expectNothingMissed([typedGrid([header, ...rows])]);
    }),
    { numRuns: 500 },
  );
});

test("merged value cells are looked at with care", () => {
  const rows = [headers[0] ?? [], ["NEET", "6%", "5%", "", "7%"], ["EET", "94%", "", "", "90%"]];
  const merges = [{ top: 1, left: 2, bottom: 2, right: 3 }];
  expectNothingMissed(typedWorkbook(typedGrid(rows, { merges })).sheets);
});

const seeds = join(__dirname, "..", "..", "..", "seeds");

test.each(readdirSync(seeds).filter((file) => file.endsWith(".xlsx")))("%s: the same findings either way", (file) => {
  const read = readWorkbook(new Uint8Array(readFileSync(join(seeds, file))));
  if (!read.ok) throw new Error(read.refusal.message);
  expectNothingMissed(read.value.workbook.sheets);
});
