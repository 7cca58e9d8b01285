import { columnLetters, formatA1 } from "../../cell/address";
import { formatQuantity } from "../../cell/quantity";
import type { Unit } from "../../cell/quantity";
import type { Column, Field, Measure, Polarity, Scorecard } from "../../scorecard/model";
import { oneLine } from "../plain";
import { columnWords, periodWords, polarityWords } from "../words";
import { headline } from "./headline";
import type { Brush, Marks } from "./look";
import { tableBlocks } from "./table-text";
import type { TextCell, TextRow } from "./table-text";
import { wrap } from "./wrap";

/** The measures of a table under their headings: as one aligned table where the terminal is wide enough, else value by value. */
export function measureLines(table: Scorecard, brush: Brush): readonly string[] {
  const { measures } = table;
  const rows = [headRow(table), ...measures.map((measure) => measureRow(measure, table, brush.marks))];
  const blocks = tableBlocks(rows, brush.width - 2, brush);
  const lines = blocks
    ? measures.map((_, index) => (blocks[index + 1] ?? []).map((line) => `  ${line}`))
    : measures.map((measure) => listed(measure, brush));
  return [
    ...(blocks?.[0] ?? []).map((line) => `  ${line}`),
    ...measures.flatMap((measure, index) => [
      ...headingLines(measure, measures[index - 1], brush),
      ...(lines[index] ?? []),
    ]),
  ];
}

/** What a column was understood to be, with its letter: "C target 2023". */
export function columnText({ column, heading, is }: Column): string {
  const named = is.kind === "value" && is.period === undefined && heading !== "" ? ` (${oneLine(heading)})` : "";
  return `${columnLetters(column)} ${columnWords(is)}${named}`;
}

function headingLines(measure: Measure, before: Measure | undefined, brush: Brush): readonly string[] {
  const heading = (text: string | undefined): readonly string[] =>
    text === undefined ? [] : headline(text, "", "strong", brush, "  ");
  const newSection = before === undefined || before.section !== measure.section;
  const newGroup = newSection || before.group !== measure.group;
  return [
    ...(newSection || (newGroup && measure.group) ? [""] : []),
    ...(newSection ? heading(measure.section?.text) : []),
    ...(newGroup ? heading(measure.group?.text) : []),
  ];
}

/** Columns that hold something of a measure beside its name, in sheet order. */
function toldColumns({ columns }: Scorecard): readonly Column[] {
  return columns.filter(({ is }) => is.kind === "value" || is.kind === "attribute");
}

function headRow(table: Scorecard): TextRow {
  const label = table.columns.find(({ is }) => is.kind === "label");
  const quiet = (text: string, align: TextCell["align"] = "left"): TextCell => ({ text, align, tint: "quiet" });
  return {
    head: true,
    cells: [
      quiet("row", "right"),
      quiet(label ? columnText(label) : ""),
      ...(table.kind === "action-plan" ? [] : [quiet("unit")]),
      ...toldColumns(table).map((column) => quiet(columnText(column), column.is.kind === "value" ? "right" : "left")),
    ],
  };
}

function measureRow(measure: Measure, table: Scorecard, marks: Marks): TextRow {
  const perRow = table.columns.some(({ is }) => is.kind === "period");
  const unit = `${polarityMark(measure.polarity?.polarity, marks)} ${unitText(measure.unit)}`;
  const told = toldColumns(table).map(({ column, is }): TextCell => {
    if (is.kind !== "value") {
      return { text: oneLine(measure.attributes.find(({ at }) => at.column === column)?.text ?? "") };
    }
    const field = measure.fields.find(({ at }) => at.column === column);
    return { text: field ? valueText(field, perRow, marks) : "", align: "right" };
  });
  return {
    cells: [
      { text: String(measure.at.row + 1), align: "right", tint: "quiet" },
      { text: oneLine(measure.name) },
      ...(table.kind === "action-plan" ? [] : [{ text: unit, tint: "quiet" } as const]),
      ...told,
    ],
  };
}

/** What a value cell was read as, and what it says where that is more. A table with periods in its rows names them. */
function valueText(field: Field, perRow: boolean, { dot }: Marks): string {
  const { reading } = field;
  const text = oneLine(field.text);
  const opening = perRow ? `${periodWords(field.role, field.period)}: ` : "";
  switch (reading.kind) {
    case "empty":
      return dot;
    case "quantity":
      return opening + (reading.around ? `${formatQuantity(reading.quantity)} from "${text}"` : text);
    case "range":
      return opening + text;
    case "placeholder":
    case "direction":
    case "note":
    case "suppressed":
    case "error":
      return `${opening}${text} (${reading.kind})`;
    default:
      return reading satisfies never;
  }
}

function unitText(unit: Unit | undefined): string {
  return unit === undefined ? "?" : unit === "percent" ? "%" : unit;
}

function polarityMark(polarity: Polarity | undefined, marks: Marks): string {
  switch (polarity) {
    case "higher-is-better":
      return marks.up;
    case "lower-is-better":
      return marks.down;
    case "within-band":
      return marks.band;
    case undefined:
      return "?";
    default:
      return polarity satisfies never;
  }
}

/** A measure value by value, for tables with more columns than the terminal has room for. */
function listed({ at, name, unit, polarity, fields, attributes }: Measure, brush: Brush): readonly string[] {
  const facts = [unitText(unit), polarity ? polarityWords[polarity.polarity] : "polarity not known"].join(", ");
  const values = fields
    .filter(({ reading }) => reading.kind !== "empty")
    .map((field) => `${formatA1(field.at.row, field.at.column)} ${valueText(field, true, brush.marks)}`);
  const texts = attributes.map(
    ({ at: { row, column }, role, text }) =>
      `${formatA1(row, column)} ${columnWords({ kind: "attribute", role })}: ${oneLine(text)}`,
  );
  const body = (text: string): readonly string[] => wrap(text, brush.width - 7).map((line) => `       ${line}`);
  const [first = "", ...more] = wrap(oneLine(name), brush.width - 7);
  return [
    `${brush.paint("quiet", String(at.row + 1).padStart(5))}  ${first}`,
    ...more.map((line) => `       ${line}`),
    ...body([facts, ...values, ...texts].join(` ${brush.marks.dot} `)).map((line) => brush.paint("quiet", line)),
  ];
}
