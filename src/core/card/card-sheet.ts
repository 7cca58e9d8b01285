import { formatA1 } from "../cell/address";
import type { NewCell, NewSheet, Tint } from "../plan/new-sheet";
import type { Reference } from "../reference/reference";
import type { CardChoices } from "./choices";
import { cardColumns, headingOf, widthOf, type CardColumn } from "./columns";
import { cardLooks, statusTints, type CardLook } from "./looks";
import { cardMeasures, type CardMeasure } from "./measures";
import { notesOf, subtitleOf } from "./notes";
import { frameOf, rowCells, words, type PlacedMeasure } from "./row-cells";
import { firstEnd } from "./periods";
import { allProposals } from "./proposals";
import { cardValidations } from "./validations";
import { statusWords } from "./words";

/** The row of the headings, counted from 0; the measures come right below. */
const headRow = 3;

/** Heights in points: of the title, the headings, a section, a row of one line and one of two. */
const heights = { title: 30, subtitle: 18, head: 48, section: 21, line: 18, lines: 33 } as const;

/**
 * The sheet of a new scorecard: title and source, headings, sections with their measures, and below how to use it. What calculates is live
 * formulas of Excel's own functions, with what they come to. Choices with faults (`cardFaults`) are not to be made into sheets.
 */
export function cardSheet(choices: CardChoices, reference: Reference): NewSheet {
  const columns = cardColumns(choices, reference);
  const frame = frameOf(choices, columns, reference.areas.national);
  const measures = cardMeasures(choices, reference);
  const rows: (readonly NewCell[])[] = [
    [words(choices.title, "title")],
    [words(subtitleOf(choices, measures, reference), "subtitle")],
    [],
    columns.map((column) => words(headingOf(column), headLook(column))),
  ];
  const tall: Record<number, number> = { 0: heights.title, 1: heights.subtitle, [headRow]: heights.head };
  const placed = placesBelow(headRow, measures);
  const end = firstEnd(choices.years);
  const proposals = allProposals(placed, { choices, national: frame.national, places: frame.places, end });
  for (const one of placed) {
    if (rows.length < one.row) {
      tall[rows.length] = heights.section;
      rows.push(columns.map((_, index) => words(index === 0 ? one.measure.section : "", "section")));
    }
    tall[one.row] = heightOf(one.measure, columns);
    rows.push(rowCells(one, proposals.get(one.measure), frame));
  }
  const last = rows.length - 1;
  rows.push([], [words("How to use this scorecard", "note-head")]);
  rows.push(...notesOf(choices, measures).map((note) => [words(note, "note")]));
  return {
    name: choices.sheet,
    looks: cardLooks,
    rows,
    widths: columns.map(widthOf),
    heights: tall,
    frozen: { rows: headRow + 1, columns: 1 },
    validations: cardValidations(placed, frame),
    tints: tintsOf(columns, last),
    print: {
      area: { top: 0, left: 0, bottom: rows.length - 1, right: printedTo(columns) },
      titleRow: headRow,
      paper: "a3",
    },
  };
}

/** The rows of measures below a heading row: each section has a row of its own above its measures. */
function placesBelow(head: number, measures: readonly CardMeasure[]): readonly PlacedMeasure[] {
  let row = head;
  return measures.map((measure, index) => {
    row += measure.section === measures[index - 1]?.section ? 1 : 2;
    return { measure, row };
  });
}

function headLook({ kind }: CardColumn): CardLook {
  if (kind === "measure") return "head-label";
  if (kind === "target") return "head-target";
  if (kind === "actual") return "head-actual";
  return kind === "trajectory" || kind === "variance" || kind === "status" ? "head-calculated" : "head";
}

/** Two lines where a name, or how often the measure is reported, does not fit into one. */
function heightOf({ name, reported }: CardMeasure, columns: readonly CardColumn[]): number {
  const width = columns.flatMap((column) => (column.kind === "measure" ? [widthOf(column)] : []))[0] ?? 1;
  return name.length > width || reported === "to-date" ? heights.lines : heights.line;
}

/** What is printed ends before the trajectories, which would make the rest too small to read. */
function printedTo(columns: readonly CardColumn[]): number {
  const first = columns.findIndex(({ kind }) => kind === "trajectory");
  return (first < 0 ? columns.length : first) - 1;
}

function tintsOf(columns: readonly CardColumn[], last: number): readonly Tint[] {
  const column = columns.findIndex(({ kind }) => kind === "status");
  const area = { top: headRow + 1, bottom: last, left: column, right: column };
  const cell = formatA1(headRow + 1, column);
  return (["on", "near", "off"] as const).map((status) => ({
    area,
    formula: `${cell}="${statusWords[status]}"`,
    ...statusTints[status],
  }));
}
