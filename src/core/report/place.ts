import { areaHolds, formatA1, formatArea, quoteSheet } from "../cell/address";
import type { CellRef } from "../cell/address";
import type { Finding } from "../check/finding";
import type { Measure, Scorecard, SheetReading } from "../scorecard/model";
import type { FileOutcome } from "./outcome";

/** The findings of one sheet, split at the sections of its scorecards. */
export interface SheetFindings {
  readonly sheet: string;
  readonly sections: readonly SectionFindings[];
}

/** Neighbouring findings under one section heading (a group where there is no section); "" where there is neither. */
export interface SectionFindings {
  readonly section: string;
  readonly findings: readonly PlacedFinding[];
}

/** A finding and its number among the findings of the file, counted from 0. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly index: number;
}

/**
 * Groups the findings of a file by sheet and section, in the order they come; where tables stand side by side, those of one stay together.
 */
export function placeFindings({ sheets, findings }: FileOutcome): readonly SheetFindings[] {
  const bySheet = new Map<string, GrowingSection[]>();
  const lasts = new Map<string, GrowingSection>();
  const finders = new Map(sheets.map((sheet) => [sheet.sheet, placeFinder(sheet)]));
  findings.forEach((finding, index) => {
    const places = bySheet.get(finding.sheet) ?? [];
    bySheet.set(finding.sheet, places);
    const [cell] = finding.cells;
    const { table, section } = (cell && finders.get(finding.sheet)?.(cell)) ?? { table: -1, section: "" };
    const key = `${String(table)} ${finding.sheet}`;
    const last = lasts.get(key);
    if (last?.section === section) last.findings.push({ finding, index });
    else {
      const next = { section, findings: [{ finding, index }] };
      places.push(next);
      lasts.set(key, next);
    }
  });
  return [...bySheet].map(([sheet, sections]) => ({ sheet, sections }));
}

interface GrowingSection {
  readonly section: string;
  readonly findings: PlacedFinding[];
}

/** The number of the table that a cell belongs to, -1 for none, and the section that its row stands under. */
interface Place {
  readonly table: number;
  readonly section: string;
}

/** Says where a cell stands. The row of a heading stands under that of the measure below it. */
function placeFinder({ tables }: SheetReading): (cell: CellRef) => Place {
  const all = tables.map((one, table) => ({ table, area: one.area, sections: new Map(sectionRows(one)) }));
  return ({ row, column }) => {
    const inRow = all.filter(({ sections }) => sections.has(row));
    const own = inRow.find(({ area }) => areaHolds(area, row, column)) ?? inRow.at(-1);
    return { table: own?.table ?? -1, section: own?.sections.get(row) ?? "" };
  };
}

/** The section of every row of a table that a finding can be about: the measures, and from the last up, the headings. */
function sectionRows({ measures, headings }: Scorecard): readonly (readonly [number, string])[] {
  const rows: (readonly [number, string])[] = [];
  let next = measures.length;
  for (const heading of [...headings].reverse()) {
    while (next > 0 && (measures[next - 1]?.at.row ?? 0) >= heading.at.row) next--;
    rows.push([heading.at.row, placeOf(measures[next])]);
  }
  return [...rows, ...measures.map((measure) => [measure.at.row, placeOf(measure)] as const)];
}

/** What a measure stands under: its section, or its group where it has no section; "" when it has neither. */
function placeOf(measure: Measure | undefined): string {
  return measure?.section?.text ?? measure?.group?.text.replace(/\s*:\s*$/, "") ?? "";
}

/**
 * Cells as a person reads them: `D9`, `D9:G9`, `D9, F12`, and with its sheet where that is another: `'Other card'!D9`. Cells
 * that follow one another in a row or column are drawn together; the order stays, with the cell to look at first in front.
 */
export function cellNames(cells: readonly CellRef[], sheet: string): readonly string[] {
  const runs: { first: CellRef; last: CellRef }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && continues(run, cell)) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) => {
    const area = formatArea({ top: first.row, left: first.column, bottom: last.row, right: last.column });
    return first.sheet === sheet ? area : `${quoteSheet(first.sheet)}!${area}`;
  });
}

/** One cell as the reports name it: `D9`, with its sheet where that is not the one spoken of. */
export function cellName(cell: CellRef, sheet: string): string {
  const address = formatA1(cell.row, cell.column);
  return cell.sheet === sheet ? address : `${quoteSheet(cell.sheet)}!${address}`;
}

function continues({ first, last }: { readonly first: CellRef; readonly last: CellRef }, cell: CellRef): boolean {
  if (cell.sheet !== first.sheet) return false;
  const along = cell.row === last.row && first.row === last.row && cell.column === last.column + 1;
  const down = cell.column === last.column && first.column === last.column && cell.row === last.row + 1;
  return along || down;
}
