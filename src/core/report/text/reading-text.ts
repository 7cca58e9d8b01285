import { formatA1, formatArea } from "../../cell/address";
import type { Scorecard, SheetReading } from "../../scorecard/model";
import { totalsOf } from "../outcome";
import type { FileOutcome, Totals } from "../outcome";
import { oneLine } from "../plain";
import type { Report } from "../report";
import { counted, extent, kindTitles, noScorecard } from "../words";
import { Brush } from "./look";
import type { TextLook } from "./look";
import { measureLines } from "./measure-text";
import { displayWidth, wrap } from "./wrap";

/** How a workbook was understood: its tables, their columns, every measure with its values, and what was not understood. */
export function readingReport(look: TextLook): Report {
  const brush = new Brush(look);
  return {
    part: (outcome) => [...fileLines(outcome, brush), ""].join("\n"),
    whole: (parts, totals) => [...parts.map(({ text }) => text), ...lastLines(totals, brush)].join("\n") + "\n",
  };
}

function lastLines(totals: Totals, brush: Brush): readonly string[] {
  if (totals.measures === 0) return [];
  const { up, down, band } = brush.marks;
  const lines = [`Read ${extent(totals)}.`, `${up} higher is better   ${down} lower is better   ${band} within a band`];
  return [brush.rule, ...lines.flatMap((line) => wrap(line, brush.width)).map((line) => brush.paint("quiet", line))];
}

function fileLines(outcome: FileOutcome, brush: Brush): readonly string[] {
  const title = brush.paint("title", oneLine(outcome.file));
  switch (outcome.status) {
    case "unreadable":
      return [title, "", `  ${brush.mark("error")} Cannot be read. ${oneLine(outcome.error?.message ?? "")}`];
    case "no-scorecard":
      return [
        title,
        "",
        `  ${noScorecard(totalsOf([outcome]))}`,
        ...outcome.sheets.flatMap((sheet) => sheetLines(sheet, brush)),
      ];
    case "checked":
      return [title, ...outcome.sheets.flatMap((sheet) => sheetLines(sheet, brush))];
    default:
      return outcome.status satisfies never;
  }
}

function sheetLines({ sheet, tables, titles, notUnderstood }: SheetReading, brush: Brush): readonly string[] {
  const counts = tables.length === 0 ? "no table of measures" : counted(tables.length, "table");
  const named = (
    label: string,
    cells: readonly { readonly row: number; readonly column: number }[],
  ): readonly string[] =>
    cells.length === 0
      ? []
      : hanging(`  ${label}  `, cells.map(({ row, column }) => formatA1(row, column)).join(", "), brush);
  return [
    "",
    `${brush.paint("strong", oneLine(sheet))}  ${brush.paint("quiet", counts)}`,
    ...named("Titles", titles),
    ...tables.flatMap((table) => tableReading(table, brush)),
    ...named(tables.length === 0 ? "Cells in no table" : "Outside the tables", notUnderstood),
  ];
}

function tableReading(table: Scorecard, brush: Brush): readonly string[] {
  const { kind, area, measures, notUnderstood } = table;
  const heading = `${kindTitles[kind]} ${formatArea(area)}`;
  return [
    "",
    `  ${brush.paint("strong", heading)}  ${brush.paint("quiet", counted(measures.length, "measure"))}`,
    ...measureLines(table, brush),
    ...(notUnderstood.length === 0
      ? []
      : [
          "",
          ...hanging(
            `  ${brush.marks.warning} Not understood  `,
            notUnderstood.map(({ row, column }) => formatA1(row, column)).join(", "),
            brush,
          ),
        ]),
  ];
}

/** A label and text that stays to the right of it when it wraps. */
function hanging(label: string, text: string, brush: Brush): readonly string[] {
  const width = displayWidth(label);
  const [first = "", ...more] = wrap(text, brush.width - width);
  return [brush.paint("quiet", label) + first, ...more.map((line) => " ".repeat(width) + line)];
}
