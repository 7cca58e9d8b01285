import { readProperties, writeProperties, type PropertyTypes } from "../cells/cell-properties";
import { define, type Place, type TypeEntry, type TypeSpec } from "../type-table";
import { dependencyMethods } from "./precedents";
import { rangeBorder, rangeBorderCollection } from "./range-borders";
import { rangeEditing } from "./range-editing";
import { formatProtection, rangeFill, rangeFont } from "./range-fonts";
import { rangeFormat } from "./range-format";
import { rangeProps } from "./range-props";
import { rangeSteps } from "./range-steps";

const nav: NonNullable<TypeSpec<Place>["nav"]> = {
  Format: ["RangeFormat", (place) => ({ sheet: place.sheet, areas: [place.area] })],
  Worksheet: ["Worksheet", ({ sheet }) => sheet],
  ConditionalFormats: ["ConditionalFormatCollection", ({ sheet, area }) => ({ sheet, areas: [area] })],
  Sort: ["RangeSort", (place) => place],
  DataValidation: ["DataValidation", ({ sheet, area }) => ({ sheet, areas: [area] })],
};

/** What properties of cells are read from and written by. */
const propertyTypes: PropertyTypes = {
  Range: define<Place>({ props: rangeProps, nav }),
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  FormatProtection: formatProtection,
};

const units = { Cell: "cells", Row: "rows", Column: "columns" } as const;

const propertyMethods: NonNullable<TypeSpec<Place>["methods"]> = Object.fromEntries(
  Object.entries(units).flatMap(([name, unit]) => [
    [
      `Get${name}Properties`,
      [undefined, (place, args, host) => readProperties(propertyTypes, place, unit, args.get(0), host)],
    ],
    [
      `Set${name}Properties`,
      [
        undefined,
        (place, args, host) => {
          writeProperties(propertyTypes, place, unit, args.get(0), host);
        },
      ],
    ],
  ]) satisfies readonly (readonly [string, NonNullable<TypeSpec<Place>["methods"]>[string]])[],
);

export const range: TypeEntry = define<Place>({
  tracked: true,
  isLive: ({ sheet }, { model }) => model.sheets.includes(sheet),
  props: rangeProps,
  nav,
  methods: {
    ...rangeSteps,
    ...rangeEditing,
    ...dependencyMethods,
    ...propertyMethods,
    GetVisibleView: ["RangeView", (place) => ({ place })],
    GetTables: ["TableScopedCollection", (place) => place],
  },
});

export const removeDuplicatesResult = define<{ readonly removed: number; readonly uniqueRemaining: number }>({
  props: { Removed: ({ removed }) => removed, UniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining },
});
