import type { Example, ExampleTable } from "../rules/define-rule";

/** One table of an example as it is shown, its header first. `sheet` is "" where there is but one and its name does not matter. */
export interface ShownTable {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of an example, one for each of its sheets. */
export function exampleTables(example: Example): readonly ShownTable[] {
  if (!isBook(example)) return [shownTable("", [...exampleHeader(example), ...example])];
  const sheets = Object.entries(example.sheets);
  return sheets.map(([sheet, rows]) => shownTable(sheets.length > 1 ? sheet : "", rows));
}

function isBook(example: Example): example is Exclude<Example, ExampleTable> {
  return "sheets" in example;
}

function shownTable(sheet: string, [header = [], ...rows]: ExampleTable): ShownTable {
  return { sheet, header, rows };
}

/** The header of an example that opens with none of its own: measure, baseline, a target for every year after it. */
function exampleHeader(table: ExampleTable): readonly (readonly string[])[] {
  if (/^(measure|pi name|indicator|kpi)/i.test(table[0]?.[0] ?? "")) return [];
  const targets = Math.max(0, ...table.map((row) => row.length - 2));
  return [
    ["Measure", "Baseline 2022", ...Array.from({ length: targets }, (_, year) => `Target ${String(2023 + year)}`)],
  ];
}

/** What a cell of an example says, and whether the rule names it: such a cell stands in asterisks. */
export function exampleCell(cell: string): { readonly text: string; readonly named: boolean } {
  const named = /^\*(.*)\*$/s.exec(cell)?.[1];
  return { text: named ?? cell, named: named !== undefined };
}
