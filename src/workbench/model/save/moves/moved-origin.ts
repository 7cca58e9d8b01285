import { ShiftedCells } from "../../move/shifted-cells";
import { followed, followShift, withFormulas, type Follow } from "../../move/follow";
import { movedLayout } from "../../move/moved-layout";
import { isWholeShift, movedArea, type Shift } from "../../move/shift";
import type { Area } from "../../../../core";
import { noCells, type CellSource } from "../../cell-store";
import { newLayout, type SheetLayout } from "../../layout";
import type { SheetModel } from "../../sheet-model";

/** What a sheet was in the file, at the places where that is now: what a saved sheet is compared with. */
export interface MovedOrigin {
  readonly layout: SheetLayout;
  readonly source: CellSource;
}

/** What a sheet was in the file, moved as its cells moved since; of a sheet that the file does not have, an empty one. */
export function movedOrigin(sheet: SheetModel, sheets: readonly SheetModel[]): MovedOrigin {
  const { origin } = sheet;
  if (!origin) return { layout: newLayout(sheet.name), source: noCells };
  const { shifts } = sheet.layout;
  const { name } = origin.layout;
  const moved = shifts.reduce<SheetLayout>((layout, shift) => {
    const after = { ...layout, ...movedLayout(layout, shift) };
    return followedFormulas(after, name, followShift(name, shift));
  }, origin.layout);
  const layout = followsOf(sheets.filter((one) => one !== sheet)).reduce(
    (all, follow) => followedFormulas(all, name, follow),
    moved,
  );
  return { layout: { ...layout, shifts }, source: ShiftedCells.of(origin.source, ...shifts) };
}

/** How references follow all shifts of some sheets, by the names that those have in the file. */
export function followsOf(sheets: readonly SheetModel[]): readonly Follow[] {
  return sheets.flatMap(({ origin, layout }) =>
    origin ? layout.shifts.map((shift) => followShift(origin.layout.name, shift)) : [],
  );
}

function followedFormulas(layout: SheetLayout, own: string, follow: Follow): SheetLayout {
  return {
    ...layout,
    conditionalFormats: layout.conditionalFormats.map((format) =>
      withFormulas(format, (formula) => followed(formula, own, follow)),
    ),
    links: layout.links.map((link) =>
      link.place === undefined ? link : { ...link, place: followed(link.place, own, follow) },
    ),
  };
}

/** Where an area is after all shifts; undefined when nothing of it is left. */
export function movedByAll(area: Area, shifts: readonly Shift[]): Area | undefined {
  return shifts.reduce<Area | undefined>((moved, shift) => moved && movedArea(moved, shift), area);
}

/** Where a place is after all shifts. */
export function movedPlace(
  row: number,
  column: number,
  shifts: readonly Shift[],
): { readonly row: number; readonly column: number } | undefined {
  const area = movedByAll({ top: row, left: column, bottom: row, right: column }, shifts);
  return area && { row: area.top, column: area.left };
}

/** The shifts by which whole rows (or whole columns) moved. */
export function wholeShifts(shifts: readonly Shift[], down: boolean): readonly Shift[] {
  return shifts.filter((shift) => shift.down === down && isWholeShift(shift));
}
