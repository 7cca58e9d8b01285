import ExcelJS from "exceljs";
import fc from "fast-check";
import { formatA1 } from "../../../src/core/cell/address";
import type { Period } from "../../../src/core/cell/period";
import { storedNumber, type Quantity } from "../../../src/core/cell/quantity";
import { forecastSheet, trajectoriesSheet, type OwnSheet } from "../../../src/core/plan";
import type { Measure } from "../../../src/core/scorecard/model";
import { type Every, everyNames, layTrajectories, type ShapeName, shapeNames } from "../../../src/core/trajectory";
import { formulaInFile } from "../../../src/files/write/future-functions";
import { recalculate } from "../../libreoffice";
import { type Column, measure, scorecard, sheet as card, year } from "../trajectory/build";

jest.setTimeout(600_000);

/** How many measures there are for each shape and step. */
const perCase = 12;

/** The weights of each step's parts of a year. */
const weights = {
  year: [1],
  term: [5, 3, 2],
  quarter: [1, 0, 2.5, 4],
  month: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0],
} as const;

/** The parts of the school year 2017/18, in which counts were returned, and those of the last year of the path. */
const parts: Readonly<Record<Every, (end: number) => readonly Period[]>> = {
  year: () => [],
  term: (end) => [
    { kind: "term", term: "autumn", year: end - 1 },
    { kind: "term", term: "spring", year: end },
    { kind: "term", term: "summer", year: end },
  ],
  quarter: (end) =>
    ([1, 2, 3, 4] as const).map((quarter) => ({ kind: "quarter", basis: "calendar", year: end, quarter })),
  month: (end) =>
    [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8].map((month) => ({ kind: "month", year: month > 8 ? end - 1 : end, month })),
};

function columnsFor(every: Every): readonly Column[] {
  const actual = (period: Period): Column => ({ role: "actual", period });
  return [
    ...[2011, 2012, 2013, 2014, 2015, 2016, 2017].map((one) => actual(year(one))),
    { role: "baseline", period: year(2019) },
    ...parts[every](2018).map(actual),
    ...parts[every](2022).slice(0, 2).map(actual),
    actual(year(2020)),
    { role: "target", period: year(2021) },
    { role: "target", period: year(2022) },
  ];
}

const decimals = fc.integer({ min: 0, max: 2 });
const numbers = {
  percent: fc.oneof(
    fc.integer({ min: 0, max: 10_000 }).map((one) => one / 100),
    fc.constantFrom(0, 0.01, 0.1, 99.9, 99.99, 100),
  ),
  number: fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0, -0.87, 0.55)),
  count: fc.integer({ min: 0, max: 5000 }),
} as const;

/** The values of a row, some actuals still to come. */
function values(kind: keyof typeof numbers, columns: readonly Column[]): fc.Arbitrary<readonly (Quantity | null)[]> {
  const unit = kind === "percent" ? "percent" : "number";
  const quantity = fc.record({ value: numbers[kind], unit: fc.constant(unit), decimals });
  return fc.tuple(
    ...columns.map(({ role }) => (role === "actual" ? fc.option(quantity, { freq: 6, nil: null }) : quantity)),
  );
}

interface Case {
  readonly shape: ShapeName;
  readonly every: Every;
  readonly measures: readonly Measure[];
}

let nextRow = 1;
const stored: { readonly row: number; readonly column: number; readonly value: number }[] = [];

function casesOf(shape: ShapeName, every: Every, seed: number): Case {
  const columns = columnsFor(every);
  const only = shape === "logit" ? "percent" : shape === "cumulative" ? "count" : undefined;
  const kind = only ? fc.constant(only) : fc.constantFrom<keyof typeof numbers>("percent", "number");
  const rows = fc.sample(
    kind.chain((one) => values(one, columns)),
    { numRuns: perCase, seed },
  );
  const measures = rows.map((held, index): Measure => {
    const row = nextRow++;
    held.forEach((one, column) => {
      if (one) stored.push({ row, column: column + 1, value: storedNumber(one) });
    });
    const polarity = (["higher-is-better", "lower-is-better", undefined] as const)[index % 3];
    return { ...measure(row, columns, held), polarity: polarity && { polarity, source: "workbook" } };
  });
  return { shape, every, measures };
}

/** A sheet of ours put into a workbook without results, so that whatever comes back was worked out. */
function put(workbook: ExcelJS.Workbook, name: string, { rows }: OwnSheet): void {
  const worksheet = workbook.addWorksheet(name);
  rows.forEach((cells, row) =>
    cells.forEach(({ value, formula }, column) => {
      const cell = worksheet.getCell(row + 1, column + 1);
      if (formula !== undefined) cell.value = { formula: formulaInFile(formula) };
      else if (typeof value === "number" || typeof value === "string") cell.value = value;
    }),
  );
}

test("every formula of every shape and step comes to its closed form", async () => {
  const cases = shapeNames.flatMap((shape, one) =>
    everyNames.map((every, two) => casesOf(shape, every, one * 10 + two)),
  );
  const sheets = cases.flatMap(({ shape, every, measures }) => {
    const laid = layTrajectories([scorecard(measures)], {
      shape,
      every,
      weights: weights[every],
      tolerance: () => 0.5,
    });
    return [
      { name: `${shape} ${every}`, own: trajectoriesSheet(laid), laid },
      { name: `${shape} ${every} f`, own: forecastSheet(laid), laid },
    ];
  });
  const workbook = new ExcelJS.Workbook();
  const inputs = workbook.addWorksheet(card);
  for (const { row, column, value } of stored) inputs.getCell(row + 1, column + 1).value = value;
  for (const { name, own } of sheets) put(workbook, name, own);

  const after = new ExcelJS.Workbook();
  await after.xlsx.load((await recalculate(new Uint8Array(await workbook.xlsx.writeBuffer()))).slice().buffer);
  const wrong: string[] = [];
  const compared = { numbers: 0, texts: 0 };
  for (const { name, own } of sheets) {
    own.rows.forEach((cells, row) =>
      cells.forEach(({ value, formula }, column) => {
        if (formula === undefined) return;
        const result = after.getWorksheet(name)?.getCell(row + 1, column + 1).result as unknown;
        const place = `${name}!${formatA1(row, column)} =${formula}: ${String(result)}, not ${JSON.stringify(value)}`;
        if (typeof value === "number") {
          compared.numbers += 1;
          const near = typeof result === "number" && Math.abs(result - value) <= 1e-9 * Math.max(1, Math.abs(value));
          if (!near) wrong.push(place);
        } else {
          compared.texts += 1;
          if ((result ?? "") !== value) wrong.push(place);
        }
      }),
    );
  }
  expect(wrong.slice(0, 10)).toEqual([]);
  const laid = new Set(sheets.filter((one) => one.laid.trajectories.length > 0).map(({ name }) => name));
  // A year is the whole of its own parts: nothing can be weighed or counted up within it.
  const never = ["weighted year", "cumulative year"];
  expect(sheets.map(({ name }) => name).filter((name) => !laid.has(name))).toEqual(
    never.flatMap((one) => [one, `${one} f`]),
  );
  expect(compared.numbers).toBeGreaterThan(5000);
  expect(compared.texts).toBeGreaterThan(500);
});
