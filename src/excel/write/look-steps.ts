import type { Area, CellStyle, OwnSheet } from "../../core";
import { linkColor, looks, type Look } from "../own/looks";
import { rangeOf } from "../read/areas";
import { blockOverhead } from "./cell-steps";
import { rectanglesOf, type Cell } from "./rectangles";
import type { Step } from "./steps";

/** The height of a row with a title in it, in points, the same as in files. */
const titleHeight = 24;

/** The steps that give the cells of a sheet of ours their looks: all of them plain first, then each style its rectangles. */
export function lookSteps(sheet: OwnSheet, area: Area): readonly Step[] {
  return [plainStep(sheet.name, area), ...styledSteps(sheet)];
}

function plainStep(name: string, area: Area): Step {
  return {
    size: blockOverhead * 2,
    queue(context) {
      const { format } = rangeOf(context.workbook.worksheets.getItem(name), area);
      format.fill.clear();
      format.font.bold = false;
      format.font.italic = false;
      format.font.underline = "None";
      format.font.color = "#000000";
      format.wrapText = false;
      format.verticalAlignment = "Top";
      return undefined;
    },
  };
}

function styledSteps({ name, rows }: OwnSheet): readonly Step[] {
  const byLook = new Map<string, { readonly style: CellStyle; readonly linked: boolean; readonly cells: Cell[] }>();
  rows.forEach((cells, row) => {
    cells.forEach(({ style = "plain", link }, column) => {
      if (style === "plain" && !link) return;
      const key = `${style} ${String(link !== undefined)}`;
      const same = byLook.get(key) ?? { style, linked: link !== undefined, cells: [] };
      byLook.set(key, same);
      same.cells.push({ row, column });
    });
  });
  return [...byLook.values()].flatMap(({ style, linked, cells }) =>
    rectanglesOf(cells).map((area) => styleStep(name, area, style, linked)),
  );
}

function styleStep(name: string, area: Area, style: CellStyle, linked: boolean): Step {
  const look: Look = looks[style];
  return {
    size: blockOverhead * 2,
    queue(context) {
      const { format } = rangeOf(context.workbook.worksheets.getItem(name), area);
      const color = look.color ?? (linked ? linkColor : undefined);
      if (look.fill !== undefined) format.fill.color = look.fill;
      if (color !== undefined) format.font.color = color;
      if (look.bold) format.font.bold = true;
      if (look.italic) format.font.italic = true;
      if (look.size !== undefined) format.font.size = look.size;
      if (look.wrap) format.wrapText = true;
      if (linked) format.font.underline = "Single";
      if (style === "heading") format.verticalAlignment = "Center";
      if (style === "title") format.rowHeight = titleHeight;
      return undefined;
    },
  };
}
