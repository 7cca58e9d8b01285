import type { Area, NewCell, NewSheet } from "../../core";
import { pointsOf } from "../own/own-looks";
import { rangeOf } from "../read/areas";
import type { Memory } from "../session";
import { blockOverhead, blockStep } from "../write/cell-steps";
import { givenEntry } from "../write/entry";
import { addStep, freeze, removeStep } from "../write/own-sheet-steps";
import { rectanglesOf, type Cell } from "../write/rectangles";
import type { Step } from "../write/steps";
import { printStep } from "./print-step";
import { tintSteps, validationSteps } from "./rule-steps";

/** Cells in one block of values: blocks can be parted over requests. */
const blockCells = 20_000;

/** The steps that make a new sheet behind the others, or take one away that was made. */
export function newSheetSteps(name: string, after: NewSheet | undefined, memory: Memory): readonly Step[] {
  if (!after) return [removeStep(name, memory)];
  return [
    addStep(name, memory),
    ...contents(after),
    ...looks(after),
    sizesStep(after),
    ...validationSteps(after),
    ...tintSteps(after),
    printStep(after),
  ];
}

function contents({ name, rows }: NewSheet): readonly Step[] {
  const right = Math.max(0, ...rows.map((row) => row.length - 1));
  const height = Math.max(1, Math.floor(blockCells / (right + 1)));
  const steps: Step[] = [];
  for (let top = 0; top < rows.length; top += height) {
    const area: Area = { top, left: 0, bottom: Math.min(rows.length, top + height) - 1, right };
    steps.push(blockStep(name, area, (row, column) => entryOfNew(rows[row]?.[column])));
  }
  return steps;
}

/** A cell that the sheet does not name is left as a new one is. */
function entryOfNew(cell: NewCell | undefined): ReturnType<typeof givenEntry> | undefined {
  return cell && givenEntry(cell);
}

function looks({ name, rows, looks: known }: NewSheet): readonly Step[] {
  const byLook = new Map<string, Cell[]>();
  rows.forEach((cells, row) => {
    cells.forEach(({ look }, column) => {
      if (look === undefined) return;
      const same = byLook.get(look) ?? [];
      byLook.set(look, same);
      same.push({ row, column });
    });
  });
  return [...byLook].flatMap(([look, cells]) =>
    rectanglesOf(cells).map((area) => lookStep(name, area, known[look] ?? {})),
  );
}

const aligned = { left: "Left", center: "Center", right: "Right" } as const;
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function lookStep(name: string, area: Area, look: NewSheet["looks"][string]): Step {
  return {
    size: blockOverhead * (look.line === undefined ? 2 : 4),
    queue(context) {
      const { format } = rangeOf(context.workbook.worksheets.getItem(name), area);
      if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
      if (look.color !== undefined) format.font.color = `#${look.color}`;
      if (look.bold) format.font.bold = true;
      if (look.italic) format.font.italic = true;
      if (look.size !== undefined) format.font.size = look.size;
      if (look.wrap) format.wrapText = true;
      if (look.align) format.horizontalAlignment = aligned[look.align];
      if (look.middle) format.verticalAlignment = "Center";
      if (look.line !== undefined) {
        for (const side of sides) {
          if (side === "InsideHorizontal" && area.top === area.bottom) continue;
          if (side === "InsideVertical" && area.left === area.right) continue;
          const border = format.borders.getItem(side);
          border.style = "Continuous";
          border.color = `#${look.line}`;
        }
      }
      return undefined;
    },
  };
}

function sizesStep({ name, widths, heights, frozen }: NewSheet): Step {
  const rows = Object.entries(heights);
  return {
    size: blockOverhead * (2 + widths.length + rows.length),
    queue(context) {
      const sheet = context.workbook.worksheets.getItem(name);
      widths.forEach((width, column) => {
        sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
      });
      for (const [row, height] of rows) sheet.getRangeByIndexes(Number(row), 0, 1, 1).format.rowHeight = height;
      sheet.showGridlines = false;
      freeze(sheet, frozen);
      return undefined;
    },
  };
}
