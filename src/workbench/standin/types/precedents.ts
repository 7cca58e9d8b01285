import type { Area } from "../../../core";
import { cellKey, referencesOf, type SheetModel, type WorkbookModel } from "../../model";
import { itemNotFound } from "../host-error";
import { intersect, placeAddress } from "../places";
import { define, type HostContext, type Place } from "../type-table";
import type { Places } from "./range-areas";

/** Areas of several sheets. */
interface BookPlaces {
  readonly parts: readonly Places[];
}

/** What the formulas of a place refer to: sheet by sheet. */
function referred({ sheet, area }: Place, model: WorkbookModel): readonly Place[] {
  const found: Place[] = [];
  const used = sheet.cells.used;
  const within = used && intersect(used, area);
  for (let row = within?.top ?? 1; within && row <= within.bottom; row++) {
    for (let column = within.left; column <= within.right; column++) {
      const { formula } = sheet.cell(row, column);
      for (const one of formula === undefined ? [] : referencesOf(formula)) {
        const on = one.sheet === undefined ? sheet : model.sheet(one.sheet);
        if (on) found.push({ sheet: on, area: one.area });
      }
    }
  }
  return found;
}

/** The cells with formulas that refer to a place. */
function referring({ sheet, area }: Place, model: WorkbookModel): readonly Place[] {
  const found: Place[] = [];
  for (const one of model.sheets) {
    for (const { row, column, cell } of one.cells.all()) {
      if (cell.formula === undefined) continue;
      const hits = referencesOf(cell.formula).some(
        (each) => (each.sheet === undefined ? one : model.sheet(each.sheet)) === sheet && intersect(each.area, area),
      );
      if (hits) found.push({ sheet: one, area: { top: row, bottom: row, left: column, right: column } });
    }
  }
  return found;
}

type Step = (place: Place, model: WorkbookModel) => readonly Place[];

function allSteps(place: Place, model: WorkbookModel, step: Step): readonly Place[] {
  const found = new Map<string, Place>();
  const left = [...step(place, model)];
  for (let next = left.shift(); next; next = left.shift()) {
    const key = `${next.sheet.id} ${String(cellKey(next.area.top, next.area.left))} ${placeAddress(next)}`;
    if (found.has(key)) continue;
    found.set(key, next);
    left.push(...step(next, model));
  }
  return [...found.values()];
}

function grouped(places: readonly Place[], location: string): BookPlaces {
  const sheets = new Map<SheetModel, Area[]>();
  const seen = new Set<string>();
  for (const one of places) {
    const address = placeAddress(one);
    if (seen.has(address)) continue;
    seen.add(address);
    sheets.set(one.sheet, [...(sheets.get(one.sheet) ?? []), one.area]);
  }
  if (sheets.size === 0) throw itemNotFound(location);
  return { parts: [...sheets].map(([sheet, areas]) => ({ sheet, areas })) };
}

/** The methods of ranges that give what their formulas depend on, or what depends on them. */
export const dependencyMethods = {
  GetDirectPrecedents: method((place, model) => referred(place, model)),
  GetPrecedents: method((place, model) => allSteps(place, model, referred)),
  GetDirectDependents: method((place, model) => referring(place, model)),
  GetDependents: method((place, model) => allSteps(place, model, referring)),
};

function method(
  find: Step,
): readonly [
  "WorkbookRangeAreas",
  (place: Place, args: { readonly location: string }, host: HostContext) => BookPlaces,
] {
  return ["WorkbookRangeAreas", (place, args, { model }) => grouped(find(place, model), args.location)];
}

export const workbookRangeAreas = define<BookPlaces>({
  tracked: true,
  props: {
    Addresses: ({ parts }) =>
      parts.map(({ sheet, areas }) => areas.map((area) => placeAddress({ sheet, area })).join(",")),
  },
  nav: {
    Areas: ["RangeAreasCollection", (all) => all],
    Ranges: ["RangeCollection", ({ parts }) => ({ parts })],
  },
  methods: {
    GetRangeAreasBySheet: [
      "RangeAreas",
      ({ parts }, args) => {
        const found = parts.find(({ sheet }) => sheet.id === args.get(0) || sheet.name === args.get(0));
        if (!found) throw itemNotFound(args.location);
        return found;
      },
    ],
    GetRangeAreasOrNullObjectBySheet: [
      "RangeAreas",
      ({ parts }, args) => parts.find(({ sheet }) => sheet.id === args.get(0) || sheet.name === args.get(0)),
    ],
  },
});

export const rangeAreasCollection = define<BookPlaces>({
  collection: { type: "RangeAreas", items: ({ parts }) => parts },
});
