import { formatA1, formatArea } from "../../cell/address";
import type { CellRef } from "../../cell/address";
import type { PassedOver, Scorecard, SheetReading } from "../../scorecard/model";
import { totalsOf } from "../outcome";
import type { FileOutcome, Totals } from "../outcome";
import type { Report } from "../report";
import { counted, extent, kindTitles, noScorecard } from "../words";
import { headline, marked } from "./headline";
import { linesBehind } from "./lines-behind";
import { Brush } from "./look";
import type { TextLook } from "./look";
import { measureLines } from "./measure-text";
import { displayWidth, wrap } from "./wrap";

/** How a workbook was understood: its tables, their columns, every measure with its values, and what was not understood. */
export function readingReport(look: TextLook): Report {
  const brush = new Brush(look);
  return {
    part: (outcome) => [...fileLines(outcome, brush), ""].join("\n"),
    around: (files, totals) => linesBehind(files, lastLines(totals, brush)),
  };
}

function lastLines(totals: Totals, brush: Brush): readonly string[] {
  if (totals.measures === 0) return [];
  const { up, down, band } = brush.marks;
  const lines = [`Read ${extent(totals)}.`, `${up} higher is better   ${down} lower is better   ${band} within a band`];
  return [brush.rule, ...lines.flatMap((line) => wrap(line, brush.width)).map((line) => brush.paint("quiet", line))];
}

function fileLines(outcome: FileOutcome, brush: Brush): readonly string[] {
  const title = headline(outcome.file, "", "title", brush);
  const sheets = outcome.sheets.flatMap((sheet) => sheetLines(sheet, brush));
  switch (outcome.status) {
    case "unreadable":
      return [...title, ...marked(brush.mark("error"), `Cannot be read. ${outcome.error?.message ?? ""}`, brush)];
    case "no-scorecard":
      return [...title, ...marked(brush.marks.none, noScorecard(totalsOf([outcome])), brush), ...sheets];
    case "checked":
      return [...title, ...sheets];
    default:
      return outcome.status satisfies never;
  }
}

function sheetLines(
  { sheet, tables, titles, passedOver, notUnderstood }: SheetReading,
  brush: Brush,
): readonly string[] {
  const counts = tables.length === 0 ? "no table of measures" : counted(tables.length, "table");
  return [
    "",
    ...headline(sheet, counts, "strong", brush),
    ...cellList("Titles", titles, brush),
    ...tables.flatMap((table) => tableReading(table, brush)),
    ...(passedOver.length > 0 ? hanging("  Passed over  ", passedOver.map(passedWords).join(", "), brush) : []),
    ...cellList(tables.length === 0 ? "Cells in no table" : "Outside the tables", notUnderstood, brush),
  ];
}

function passedWords({ kind, area }: PassedOver): string {
  const kinds = { form: "a form", key: "a key", counts: "counts" } as const;
  return `${formatArea(area)} (${kinds[kind]})`;
}

function tableReading(table: Scorecard, brush: Brush): readonly string[] {
  const { kind, area, measures, notUnderstood } = table;
  const heading = `${kindTitles[kind]} ${formatArea(area)}`;
  const strays = cellList(`${brush.marks.warning} Not understood`, notUnderstood, brush);
  return [
    "",
    ...headline(heading, counted(measures.length, "measure"), "strong", brush, "  "),
    ...measureLines(table, brush),
    ...(strays.length > 0 ? ["", ...strays] : []),
  ];
}

/** A label and the addresses of some cells; nothing when there are none. */
function cellList(label: string, cells: readonly CellRef[], brush: Brush): readonly string[] {
  if (cells.length === 0) return [];
  const names = cells.map(({ row, column }) => formatA1(row, column)).join(", ");
  return hanging(`  ${label}  `, names, brush);
}

/** A label and text that stays to the right of it when it wraps. */
function hanging(label: string, text: string, brush: Brush): readonly string[] {
  const width = displayWidth(label);
  const [first = "", ...more] = wrap(text, brush.width - width);
  return [brush.paint("quiet", label) + first, ...more.map((line) => " ".repeat(width) + line)];
}
