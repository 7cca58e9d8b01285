/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- read once `send` has synchronised, which the rules do not see */
import { formatArea, formatRef, type Area, type OwnSheet } from "../../core";
import { pointsOf } from "../own/own-looks";
import { goneChartSteps, newChartSteps } from "../chart/chart-steps";
import { rangeOf } from "../read/areas";
import type { Memory } from "../session";
import { blockOverhead, blockStep } from "./cell-steps";
import { givenEntry } from "./entry";
import { lookSteps } from "./look-steps";
import { ownPrintSteps } from "./own-print-step";
import { clearSteps, sizeOf, staysInPlace, withBody } from "./own-sheet-clear";
import type { Step } from "./steps";

/** Cells in one block of values: blocks can be parted over requests. */
const blockCells = 20_000;

/** The steps that make a sheet of ours what it shall be: a new one, the one that is there with other contents, or none. */
export function ownSheetSteps(
  name: string,
  present: OwnSheet | undefined,
  after: OwnSheet | undefined,
  memory: Memory,
): readonly Step[] {
  if (!after) return [removeStep(name, memory)];
  const area = sizeOf(after);
  const first = present
    ? [...goneChartSteps(present, after), ...clearSteps(present, after, area)]
    : [addStep(name, memory)];
  return [
    ...first,
    ...contents(after, area),
    ...links(after),
    ...lookSteps(after, area),
    finishStep(after, !(present && staysInPlace(present, after)), memory),
    ...newChartSteps(present, after),
    ...ownPrintSteps(present, after),
  ];
}

/** The step that takes a sheet away. */
export function removeStep(name: string, memory: Memory): Step {
  return {
    size: blockOverhead,
    queue(context) {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.load("id");
      sheet.delete();
      return () => {
        memory.ownSheets.add(sheet.id);
      };
    },
  };
}

/** The step that adds a sheet behind the others; the sheet in front stays there. */
export function addStep(name: string, memory: Memory): Step {
  return {
    size: blockOverhead,
    queue(context) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.load("id");
      return () => {
        memory.ownSheets.add(sheet.id);
        memory.sheets = [...memory.sheets, sheet.id];
      };
    },
  };
}

function contents(sheet: OwnSheet, area: Area): readonly Step[] {
  const height = Math.max(1, Math.floor(blockCells / (area.right + 1)));
  const steps: Step[] = [];
  for (let top = 0; top <= area.bottom; top += height) {
    const block = { ...area, top, bottom: Math.min(area.bottom, top + height - 1) };
    steps.push(blockStep(sheet.name, block, (row, column) => givenEntry(sheet.rows[row]?.[column])));
  }
  return steps;
}

/** Links come after the texts, which a link would write over, and before the looks, which a link changes. */
function links(sheet: OwnSheet): readonly Step[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap(({ link }, column): readonly Step[] => {
      if (!link) return [];
      return [
        {
          size: blockOverhead,
          queue(context) {
            const worksheet = context.workbook.worksheets.getItem(sheet.name);
            worksheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference: formatRef(link) };
            return undefined;
          },
        },
      ];
    }),
  );
}

/** The table comes last, so that Excel does not fill its columns by itself; then what stays in view, and the widths. */
function finishStep(after: OwnSheet, isNew: boolean, memory: Memory): Step {
  const { name, table, frozen, widths } = after;
  return {
    size: blockOverhead * (2 + widths.length),
    queue(context) {
      const sheet = context.workbook.worksheets.getItem(name);
      if (isNew) {
        const made = sheet.tables.add(rangeOf(sheet, withBody(table.area)), true);
        made.name = table.name;
        made.style = "TableStyleLight1";
      }
      freeze(sheet, frozen);
      widths.forEach((width, column) => {
        sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
      });
      sheet.load("id");
      return () => {
        memory.ownTables = new Map([...memory.ownTables, [table.name, sheet.id]]);
      };
    },
  };
}

/** Keeps the first rows and columns of a sheet in view. */
export function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: OwnSheet["frozen"]): void {
  freezePanes.unfreeze();
  if (rows > 0 && columns > 0)
    freezePanes.freezeAt(formatArea({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
