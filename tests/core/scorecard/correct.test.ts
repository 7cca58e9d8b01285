import { columnMark, formatArea, readWorkbookSheets } from "../../../src/core";
import type { Correction, Scorecard } from "../../../src/core";
import { typedGrid, typedWorkbook } from "../../grids";

const card = [
  ["School card"],
  [],
  ["Measure", "Baseline 2022", "Target 2023", "Comments"],
  ["Persistent absence", "39.8%", "38%", "12"],
  ["Suspensions", "120", "110", "9"],
];

function read(rows: readonly (readonly string[])[], corrections: readonly Correction[]): readonly Scorecard[] {
  const workbook = typedWorkbook(typedGrid(rows, { sheet: "Card" }));
  return readWorkbookSheets(workbook, { polarity: {}, corrections })[0]?.tables ?? [];
}

const columnsOf = (tables: readonly Scorecard[]) => tables.map(({ columns, area }) => ({ columns, area }));

const column = (letters: string, is: Extract<Correction, { kind: "column" }>["is"]): Correction => {
  return { kind: "column", sheet: "Card", header: "A3", column: letters, is };
};

test("a column is what the user says it is", () => {
  const benchmark = { kind: "value", role: "benchmark", period: undefined } as const;
  const [table] = read(card, [column("D", benchmark)]);
  expect(table?.columns.at(-1)).toEqual({ column: 3, heading: "Comments", is: benchmark });
  expect(table?.measures[0]?.fields.map(({ role, text }) => [role, text])).toEqual([
    ["baseline", "39.8%"],
    ["target", "38%"],
    ["benchmark", "12"],
  ]);
});

test("an ignored column is no part of the table", () => {
  const [table] = read(card, [column("D", "ignored")]);
  expect(table?.columns.map(({ column: at }) => at)).toEqual([0, 1, 2]);
  expect(table && formatArea(table.area)).toBe("A3:C5");
});

test("another column of labels makes the first one plain text, and labels cannot be ignored", () => {
  const [table] = read(card, [column("D", { kind: "label" })]);
  expect(table?.measures.map(({ name }) => name)).toEqual(["12", "9"]);
  expect(table?.columns[0]?.is).toEqual({ kind: "attribute", role: "other" });
  expect(columnsOf(read(card, [column("A", "ignored")]))).toEqual(columnsOf(read(card, [])));
});

test("a header that comes again takes its corrections along", () => {
  const twice = [...card, [], ...card.slice(2)];
  const tables = read(twice, [column("D", "ignored")]);
  expect(tables).toHaveLength(1);
  expect(tables[0]?.measures).toHaveLength(4);
});

test("cells that are no scorecard are passed over", () => {
  expect(read(card, [{ kind: "no-scorecard", sheet: "Card", area: "A3:D5" }])).toEqual([]);
  expect(read(card, [{ kind: "no-scorecard", sheet: "Other", area: "A3:D5" }])).toHaveLength(1);
});

test("cells that the user calls a scorecard are read as one, under their first row", () => {
  const odd = [["Anything"], ["Thing", "Then", "Now"], ["Dogs", "4", "5"], ["Cats", "7", "8"], [], ["Below", "1"]];
  expect(read(odd, [])).toEqual([]);
  const [table, ...others] = read(odd, [{ kind: "scorecard", sheet: "Card", area: "A2:C4" }]);
  expect(others).toEqual([]);
  expect(table?.kind).toBe("scorecard");
  expect(table?.columns.map(({ heading, is }) => [heading, is.kind])).toEqual([
    ["Thing", "label"],
    ["Then", "value"],
    ["Now", "value"],
  ]);
  expect(table?.measures.map(({ name }) => name)).toEqual(["Dogs", "Cats"]);
});

test("a scorecard that the user tells of within cells that are none is read", () => {
  const none: Correction = { kind: "no-scorecard", sheet: "Card", area: "A1:D5" };
  for (const area of ["A3:D5", "A1:D5"]) {
    expect(read(card, [none, { kind: "scorecard", sheet: "Card", area }])).toHaveLength(1);
  }
});

test("columns of a told scorecard can be corrected like any other", () => {
  const odd = [
    ["Thing", "Then", "Now"],
    ["Dogs", "4", "5"],
  ];
  const target = { kind: "value", role: "target", period: { kind: "year", basis: "calendar", year: 2025 } } as const;
  const [table] = read(odd, [
    { kind: "scorecard", sheet: "Card", area: "A1:C2" },
    { kind: "column", sheet: "Card", header: "A1", column: "C", is: target },
  ]);
  expect(table?.measures[0]?.fields[1]).toMatchObject({ role: "target", period: { year: 2025 } });
});

test("a correction of cells that are not there changes nothing", () => {
  const astray: readonly Correction[] = [
    { kind: "column", sheet: "Card", header: "A900", column: "B", is: "ignored" },
    { kind: "column", sheet: "Card", header: "A3", column: "ZZ", is: "ignored" },
    { kind: "scorecard", sheet: "Card", area: "nowhere" },
    { kind: "scorecard", sheet: "Card", area: "A900:B901" },
  ];
  expect(columnsOf(read(card, astray))).toEqual(columnsOf(read(card, [])));
});

/** The card with a correction of its last column, and what the column is then. */
function marked(rows: readonly (readonly string[])[], column: number, table = 0): Correction {
  const tables = read(rows, []);
  const own = tables[table];
  const found = own?.columns.find((one) => one.column === column);
  if (!own || !found) throw new Error("There is no such column.");
  return {
    kind: "column",
    sheet: "Card",
    header: `A${String(own.area.top + 1)}`,
    column: "ABCDEFGH".charAt(column),
    mark: columnMark(own, found, tables),
    is: { kind: "value", role: "benchmark", period: { kind: "year", basis: "calendar", year: 2024 } },
  };
}

const benchmarks = (tables: readonly Scorecard[]) =>
  tables.map(({ columns }) =>
    columns.filter(({ is }) => is.kind === "value" && is.role === "benchmark").map(({ column }) => column),
  );

test("a correction follows its column where rows and columns are put in, headings change and columns are added", () => {
  const correction = marked(card, 3);
  const withColumn = card.map((row) => [...row.slice(0, 1), ...(row.length > 1 ? ["Note"] : []), ...row.slice(1)]);
  const renamed = card.map((row, index) => (index === 2 ? [...row.slice(0, 3), "Remarks"] : row));
  const nextYear = card.map((row, index) => [
    ...row,
    ...(index === 2 ? ["Target 2024"] : row.length > 1 ? ["30%"] : []),
  ]);
  expect(benchmarks(read(card, [correction]))).toEqual([[3]]);
  expect(benchmarks(read([["New"], ["More"], ...card], [correction]))).toEqual([[3]]);
  expect(benchmarks(read(withColumn, [correction]))).toEqual([[4]]);
  expect(benchmarks(read(renamed, [correction]))).toEqual([[3]]);
  expect(benchmarks(read(nextYear, [correction]))).toEqual([[3]]);
});

test("a correction stays with its own table, and with its own of two columns of one name", () => {
  const other = [
    ["Measure", "Actual 2021", "Status", "Comments"],
    ["Suspensions", "5", "Red", "12"],
  ];
  const twoTables = [...card, [], [], ...other];
  expect(benchmarks(read(twoTables, [marked(twoTables, 3)]))).toEqual([[3], []]);
  expect(benchmarks(read([...other, [], [], ...card], [marked(card, 3)]))).toEqual([[], [3]]);
  const twins = card.map((row) => (row.length > 1 ? [...row, row.at(-1) ?? ""] : row));
  expect(benchmarks(read([["New"], ...twins], [marked(twins, 4)]))).toEqual([[4]]);
});

test("a period that the user gives to a column is that of its fields", () => {
  const [table] = read(card, [marked(card, 3)]);
  const field = table?.measures[0]?.fields.find(({ role }) => role === "benchmark");
  expect(field?.period).toEqual({ kind: "year", basis: "calendar", year: 2024 });
});
