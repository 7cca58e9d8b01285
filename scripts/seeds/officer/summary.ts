import { cardName } from "../books/score-card";
import { across, typedRow } from "../lay";
import * as looks from "../looks";
import type { Cell, DefinedName, Formula, Sheet } from "../model";
import { rowUnder, type Table, textAt } from "../table";
import { cellRef, fixedRef } from "./refs";
import {
  baseline,
  keyStage2Rows,
  lastTarget,
  numberAt,
  type SummaryLine,
  summaryLines,
  yearsArea,
} from "./summary-lines";

const headingRow = 2;

/** A sheet of formulas over the card: plain ones, one over an array, some that share their text, and two links. */
export function summarySheet(table: Table, statuses: readonly Cell[]): Sheet {
  const lines = summaryLines(table, statuses, headingRow + 1);
  const blockRow = headingRow + lines.length + 2;
  const rises = riseCells(table, blockRow + 1);
  const linkRow = blockRow + keyStage2Rows(table).length + 2;
  const title = across(0, 0, 2, "Summary of the score card", looks.title);
  const block = across(blockRow, 0, 2, "Planned rise in Key Stage 2 over the card", looks.section);
  return {
    name: "Summary",
    columns: [{ width: 46 }, { width: 16 }, { width: 42 }],
    cells: [
      ...title.cells,
      ...typedRow(headingRow, ["What", "Figure", "How it is worked out"], () => looks.heading),
      ...lines.flatMap((line, index) => lineCells(line, headingRow + 1 + index)),
      ...block.cells,
      ...rises,
      { row: linkRow, column: 0, value: "National figures to compare with", look: looks.link },
      { row: linkRow + 1, column: 0, value: "Back to the card", look: looks.link },
    ],
    heights: new Map([[0, 24]]),
    merges: [title.merge, block.merge],
    tabColour: looks.teal,
    page: { landscape: true, fitAcross: true },
    links: [
      {
        row: linkRow,
        column: 0,
        tip: "Local Authority Interactive Tool, Department for Education",
        to: { url: "https://www.gov.uk/government/publications/local-authority-interactive-tool-lait" },
      },
      {
        row: linkRow + 1,
        column: 0,
        tip: "Goes to the first measure",
        to: { place: cellRef(cardName, yearsArea(table).top + 1, 0) },
      },
    ],
  };
}

/** The names that the summary's formulas use. */
export function summaryNames(table: Table): readonly DefinedName[] {
  const gld = rowUnder(table, "GLD");
  return [
    { name: "Baseline_GLD", refersTo: fixedRef(cardName, { top: gld, left: baseline, bottom: gld, right: baseline }) },
    { name: "Card_Years", refersTo: fixedRef(cardName, yearsArea(table)) },
  ];
}

function lineCells({ what, formula, now, format, how }: SummaryLine, row: number): readonly Cell[] {
  return [
    { row, column: 0, value: what, look: looks.label },
    { row, column: 1, value: now, look: { ...looks.value, format }, formula },
    { row, column: 2, value: how, look: looks.note },
  ];
}

/** For each measure of Key Stage 2 its name, taken from the card, and its rise, by one formula that all of them share. */
function riseCells(table: Table, firstRow: number): readonly Cell[] {
  const rows = keyStage2Rows(table);
  const over = { top: firstRow, left: 1, bottom: firstRow + rows.length - 1, right: 1 };
  return rows.flatMap((cardRow, index): readonly Cell[] => {
    const row = firstRow + index;
    const name: Formula = { kind: "plain", text: cellRef(cardName, cardRow, 0) };
    const text = `${cellRef(cardName, cardRow, lastTarget)}-${cellRef(cardName, cardRow, baseline)}`;
    const rise: Formula = { kind: "shared", group: 0, ...(index === 0 && { text, over }) };
    const now = numberAt(table, cardRow, lastTarget) - numberAt(table, cardRow, baseline);
    return [
      { row, column: 0, value: textAt(table, cardRow, 0), look: looks.label, formula: name },
      { row, column: 1, value: now, look: { ...looks.value, format: "0.0%" }, formula: rise },
    ];
  });
}
