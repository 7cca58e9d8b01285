import type { Area } from "../../../src/core/cell/address";
import * as looks from "../looks";
import type { Pivot } from "../features";
import type { Cell, Formula, Look, Sheet } from "../model";

const returnsName = "Returns";
const tableName = "tblReturns";
const columnNames = ["Term", "Phase", "Schools", "Returned", "Outstanding"];

/** Schools that sent in their figures each term. The counts are made up; the officer's copy is an example. */
const log: readonly (readonly [term: string, phase: string, schools: number, returned: number])[] = [
  ["Autumn 2021", "Primary", 50, 48],
  ["Autumn 2021", "Secondary", 6, 6],
  ["Autumn 2021", "Special", 4, 3],
  ["Spring 2022", "Primary", 50, 50],
  ["Spring 2022", "Secondary", 6, 5],
  ["Spring 2022", "Special", 4, 4],
  ["Summer 2022", "Primary", 50, 47],
  ["Summer 2022", "Secondary", 6, 6],
  ["Summer 2022", "Special", 4, 4],
];

const headerRow = 2;
const totalsRow = headerRow + log.length + 1;
const tableArea: Area = { top: headerRow, left: 0, bottom: totalsRow, right: columnNames.length - 1 };
const source: Area = { ...tableArea, bottom: totalsRow - 1 };
const records = log.map(
  ([term, phase, schools, returned]) => [term, phase, schools, returned, schools - returned] as const,
);
const outstanding = `${tableName}[[#This Row],[Schools]]-${tableName}[[#This Row],[Returned]]`;
const number: Look = { across: "center" };

/** A log of the schools' termly returns, kept as an Excel table with a calculated column and totals. */
export function returnsSheet(): Sheet {
  const head = columnNames.map((name, column): Cell => ({ row: headerRow, column, value: name, look: looks.heading }));
  const body = records.flatMap((record, index) =>
    record.map((value, column): Cell => {
      const formula: Formula | undefined = column === 4 ? { kind: "plain", text: outstanding } : undefined;
      return { row: headerRow + 1 + index, column, value, look: column < 2 ? {} : number, ...(formula && { formula }) };
    }),
  );
  const totals = columnNames.slice(2).map((name, index): Cell => {
    const formula: Formula = { kind: "plain", text: `SUBTOTAL(109,${tableName}[${name}])` };
    return {
      row: totalsRow,
      column: index + 2,
      value: total(() => true, index + 2),
      look: { ...number, bold: true },
      formula,
    };
  });
  return {
    name: returnsName,
    columns: [{ width: 16 }, { width: 14 }, { width: 12 }, { width: 12 }, { width: 14 }],
    cells: [
      { row: 0, column: 0, value: "Schools that sent in their figures", look: looks.title },
      ...head,
      ...body,
      { row: totalsRow, column: 0, value: "Total", look: { bold: true } },
      ...totals,
    ],
    heights: new Map([[0, 24]]),
    merges: [],
    page: { fitAcross: true },
    freeze: { row: headerRow + 1, column: 0 },
    table: {
      name: tableName,
      area: tableArea,
      columns: columnNames.map((name, column) => ({
        name,
        total: column === 0 ? { label: "Total" } : column === 1 ? { none: true } : { sum: true },
        ...(column === 4 && { formula: outstanding }),
      })),
    },
  };
}

/** The same log added up by phase and term, as a pivot table. */
export function pivotSheet(): Sheet {
  const terms = distinct(log.map(([term]) => term));
  const phases = distinct(log.map(([, phase]) => phase));
  const lines = [...phases, "Grand Total"];
  const across = [...terms, "Grand Total"];
  const of = (wanted: string, actual: string): boolean => wanted === "Grand Total" || wanted === actual;
  const top = 2;
  const cell = (row: number, column: number, value: string | number): Cell => {
    const head = row < top + 2 || lines[row - top - 2] === "Grand Total";
    return { row, column, value, look: head ? { bold: true, fill: looks.paleTeal } : {} };
  };
  const pivot: Pivot = {
    name: "PivotReturns",
    area: { top, left: 0, bottom: top + 1 + lines.length, right: across.length },
    source: { sheet: returnsName, area: source },
    fields: [
      { name: "Term", items: terms },
      { name: "Phase", items: phases },
      ...columnNames.slice(2).map((name) => ({ name })),
    ],
    records,
    down: 1,
    across: 0,
    summed: 3,
  };
  return {
    name: "Returns by term",
    columns: [{ width: 20 }, ...across.map(() => ({ width: 16 }))],
    cells: [
      { row: 0, column: 0, value: "Returns received, by phase and term", look: looks.title },
      cell(top, 0, "Sum of Returned"),
      cell(top, 1, "Column Labels"),
      cell(top + 1, 0, "Row Labels"),
      ...across.map((term, index) => cell(top + 1, index + 1, term)),
      ...lines.flatMap((phase, line) => [
        cell(top + 2 + line, 0, phase),
        ...across.map((term, index) =>
          cell(
            top + 2 + line,
            index + 1,
            total((row) => of(term, row[0]) && of(phase, row[1]), 3),
          ),
        ),
      ]),
    ],
    heights: new Map([[0, 24]]),
    merges: [],
    page: { fitAcross: true },
    pivot,
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function total(wanted: (record: (typeof records)[number]) => boolean, column: number): number {
  return records.filter(wanted).reduce((sum, record) => sum + Number(record[column]), 0);
}
