import type { Area } from "../../core";
import type { Block } from "../blocks";
import { askFormatAreas, highlightsOf } from "../own/marker";
import { isOwnTable } from "../own/own-table";
import type { Answer } from "../session";
import { areaOf, cellsIn, rangeOf } from "./areas";
import { askHidden, countOf, mostSingleLines, type Mixed } from "./hidden";
import type { SheetDraft } from "./sheet-draft";

/** Something to read that fits into one request. */
export interface Piece {
  /** How large the answer will be, in cells. */
  readonly cost: number;
  readonly what: "cells" | "merges" | "surroundings";
  /** Queues it; what it gives puts the answer where it belongs. */
  ask(context: Excel.RequestContext): Answer<void>;
  /** The same in two smaller pieces; nothing when it cannot be smaller. */
  halves(): readonly Piece[];
}

/** What asks for one thing alone is as large as some cells: its question, and its answer. */
const proxyCost = 10;

/** Everything to read of a sheet, its cells in pieces of no more than a number of cells. */
export function piecesOf(draft: SheetDraft, mostCells: number): readonly Piece[] {
  const { used } = draft.survey;
  return [
    surroundings(draft),
    ...mixedLines(draft).map((mixed) => hiddenLines(draft, mixed)),
    ...(used ? [merges(draft, used), ...piecesOfCells(draft.survey.id, draft.blocks, used, mostCells)] : []),
  ];
}

/** The cells of an area, in pieces of no more than a number of cells; what is read goes into `blocks`. */
export function piecesOfCells(sheet: string, blocks: Block[], area: Area, mostCells: number): readonly Piece[] {
  const rows = Math.max(1, Math.floor(mostCells / (area.right - area.left + 1)));
  const pieces: Piece[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    pieces.push(cellBlock(sheet, blocks, { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) }));
  }
  return pieces;
}

function cellBlock(sheet: string, blocks: Block[], area: Area): Piece {
  return {
    what: "cells",
    cost: cellsIn(area),
    ask(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
      range.load("values,text,numberFormat,formulas,valueTypes");
      return () => {
        const { values, text: texts, numberFormat: formats, formulas, valueTypes: types } = range;
        blocks.push({ area, values, texts, formats, formulas, types });
      };
    },
    halves: () => halvesOf(area).map((half) => cellBlock(sheet, blocks, half)),
  };
}

/** Excel gives no more than 512 merged areas at once; of more the cells are asked in parts. */
function merges(draft: SheetDraft, area: Area): Piece {
  return {
    what: "merges",
    cost: 0,
    ask(context) {
      const sheet = context.workbook.worksheets.getItem(draft.survey.id);
      const merged = rangeOf(sheet, area).getMergedAreasOrNullObject();
      merged.areas.load("rowIndex,columnIndex,rowCount,columnCount");
      return () => {
        if (!merged.isNullObject) draft.merge(merged.areas.items.map(areaOf));
      };
    },
    halves: () => halvesOf(area).map((half) => merges(draft, half)),
  };
}

/** Which rows or columns are hidden, where some are; blocks of them that are mixed are left in the draft to be asked once more. */
export function hiddenLines(draft: SheetDraft, mixed: Mixed): Piece {
  return {
    what: "surroundings",
    cost: proxyCost * Math.min(countOf(mixed), mostSingleLines),
    ask(context) {
      const sheet = context.workbook.worksheets.getItem(draft.survey.id);
      const hidden = mixed.lines === "rows" ? draft.hiddenRows : draft.hiddenColumns;
      const answer = askHidden(sheet, mixed, (line) => hidden.add(line));
      return () => {
        draft.mixed.push(...answer());
      };
    },
    halves: () => [],
  };
}

function mixedLines({ survey: { used, hidden } }: SheetDraft): readonly Mixed[] {
  if (!used) return [];
  return (["rows", "columns"] as const).flatMap((lines) => (hidden[lines] === null ? [{ lines, area: used }] : []));
}

/** Tables, our highlights, and of our own sheets how they look. */
function surroundings(draft: SheetDraft): Piece {
  const { id, used, tables, ownFormats } = draft.survey;
  const { ownReader } = draft;
  const own = tables.find(({ name }) => isOwnTable(name));
  return {
    what: "surroundings",
    cost: own && used && ownReader ? proxyCost * ownReader.linksIn(own.name, used) : 0,
    ask(context) {
      const sheet = context.workbook.worksheets.getItem(id);
      const ranges = tables.map((table) => {
        const range = context.workbook.tables.getItem(table.id).getRange();
        range.load("rowIndex,columnIndex,rowCount,columnCount");
        return { name: table.name, range };
      });
      const areas = askFormatAreas(
        sheet,
        ownFormats.map((one) => one.id),
      );
      const looks = own && used ? ownReader?.askOwnLooks(sheet, used, own.name) : undefined;
      return () => {
        draft.tables.push(...ranges.map(({ name, range }) => ({ name, area: areaOf(range) })));
        draft.highlights = highlightsOf(ownFormats, areas());
        draft.ownLooks = looks?.();
      };
    },
    halves: () => [],
  };
}

function halvesOf(area: Area): readonly Area[] {
  if (area.bottom > area.top) {
    const middle = Math.floor((area.top + area.bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (area.right === area.left) return [];
  const middle = Math.floor((area.left + area.right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}
