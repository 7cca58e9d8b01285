import { areaHolds, type Area } from "../../../../core";
import {
  copyFormula,
  intersect,
  standsForThread,
  withFormulas,
  without,
  type ConditionalFormatModel,
  type Edits,
  type NoteModel,
  type SheetModel,
  type WorkbookModel,
} from "../../../model";
import { sameArea } from "../../grid/moves";
import type { Clip } from "./clip";

/** What goes along with copied cells besides what they hold, at the places that it was copied from. */
export interface Around {
  readonly notes: readonly NoteModel[];
  readonly formats: readonly { readonly format: ConditionalFormatModel; readonly areas: readonly Area[] }[];
}

/** The notes and conditional formats of an area. */
export function takeAround({ layout }: SheetModel, area: Area): Around {
  const formats = layout.conditionalFormats.map((format) => ({
    format,
    areas: format.areas.flatMap((one) => intersect(one, area) ?? []),
  }));
  return {
    notes: layout.notes.filter((note) => areaHolds(area, note.row, note.column) && !standsForThread(note)),
    formats: formats.filter(({ areas }) => areas.length > 0),
  };
}

/** Puts the notes and conditional formats of copied cells in place of those of an area, once for each time that the copy goes into it. */
export function pasteAround(model: WorkbookModel, edits: Edits, sheet: SheetModel, area: Area, clip: Clip): void {
  clearAround(edits, sheet, area);
  const { notes, formats } = clip.around;
  if (notes.length === 0 && formats.length === 0) return;
  const steps = [...stepsInto(area, clip)];
  const { layout } = sheet;
  edits.layout(sheet, {
    notes: [
      ...layout.notes,
      ...steps.flatMap(({ down, across }) =>
        notes.map((note) => ({ ...note, row: note.row + down, column: note.column + across })),
      ),
    ],
    conditionalFormats: [
      ...layout.conditionalFormats,
      ...formats.map(({ format: { rule: _rule, ...format }, areas }) => {
        const isWhole = areas.some((one) => sameArea(one, clip.area));
        const moved = isWhole ? [area] : steps.flatMap((step) => areas.map((one) => movedBy(one, step)));
        return anchored({ ...format, id: model.freshId(), fromFile: false }, moved);
      }),
    ],
  });
}

/** Takes the notes and conditional formats of an area away. */
export function clearAround(edits: Edits, sheet: SheetModel, area: Area): void {
  const { notes, conditionalFormats } = sheet.layout;
  const left = notes.filter(({ row, column }) => !areaHolds(area, row, column));
  const formats = conditionalFormats.flatMap((format) => {
    if (!format.areas.some((one) => intersect(one, area))) return [format];
    const areas = without(format.areas, [area]);
    return areas.length === 0 ? [] : [anchored(format, areas)];
  });
  const isSame = left.length === notes.length && formats.every((one, place) => one === conditionalFormats[place]);
  if (!isSame || formats.length < conditionalFormats.length)
    edits.layout(sheet, { notes: left, conditionalFormats: formats });
}

/** A format over other areas: its formulas stand for the first cell of the first. */
function anchored(format: ConditionalFormatModel, areas: readonly Area[]): ConditionalFormatModel {
  const [before] = format.areas;
  const [after] = areas;
  if (!before || !after) return { ...format, areas };
  const [down, across] = [after.top - before.top, after.left - before.left];
  return { ...withFormulas(format, (formula) => copyFormula(formula, down, across)), areas };
}

interface Step {
  readonly down: number;
  readonly across: number;
}

function* stepsInto(area: Area, { area: from, cells }: Clip): Generator<Step> {
  const [height, width] = [cells.length, cells[0]?.length ?? 1];
  for (let top = area.top; top <= area.bottom; top += height)
    for (let left = area.left; left <= area.right; left += width)
      yield { down: top - from.top, across: left - from.left };
}

function movedBy({ top, left, bottom, right }: Area, { down, across }: Step): Area {
  return { top: top + down, bottom: bottom + down, left: left + across, right: right + across };
}
