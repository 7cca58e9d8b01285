import type { ExampleTable } from "../rules/define-rule";

/** The header of an example that opens with none of its own: measure, baseline, a target for every year after it. */
export function exampleHeader(table: ExampleTable): readonly (readonly string[])[] {
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
