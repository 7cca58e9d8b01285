import type { Condition, ConditionalFormatModel } from "../../model";
import { invalidArgument, invalidOperation } from "../host-error";
import { intersect } from "../places";
import { define, type HostContext } from "../type-table";
import { keptDefaults, keptTypes, usualScale } from "./conditional-kept";
import { change, formatOf, isLive, type FormatRef } from "./conditional-refs";
import type { Places } from "./range-areas";

const list = ({ sheet, areas }: Places): readonly FormatRef[] =>
  sheet.layout.conditionalFormats
    .filter((one) => one.areas.some((area) => areas.some((wanted) => intersect(area, wanted))))
    .map(({ id }) => ({ sheet, id }));

const newConditions: Readonly<Record<string, Condition>> = {
  Custom: { kind: "custom", formula: "" },
  CellValue: { kind: "cell-value", operator: "greaterThan", formulas: ["0"] },
  ContainsText: { kind: "text", operator: "contains", text: "" },
  ColorScale: usualScale,
  ...Object.fromEntries(keptTypes.map((type) => [type, { kind: "kept", type, settings: keptDefaults[type] }])),
};

/** A new conditional format is the most urgent. */
function add({ sheet, areas }: Places, type: string, { model, edits }: HostContext, location: string): FormatRef {
  const condition = newConditions[type];
  if (!condition) throw invalidArgument(location);
  if (sheet.layout.protection && sheet.layout.protection.allowed.formatCells !== true) throw invalidOperation(location);
  const id = model.freshId();
  const made: ConditionalFormatModel = {
    id,
    areas,
    condition,
    fill: undefined,
    color: undefined,
    bold: false,
    priority: Math.min(1, ...sheet.layout.conditionalFormats.map(({ priority }) => priority)) - 1,
    stopIfTrue: false,
    fromFile: false,
  };
  edits.layout(sheet, { conditionalFormats: [made, ...sheet.layout.conditionalFormats] });
  return { sheet, id };
}

export const conditionalFormatCollection = define<Places>({
  isLive: ({ sheet }, { model }) => model.sheets.includes(sheet),
  collection: {
    type: "ConditionalFormat",
    items: list,
    find: (places, key) => list(places).find(({ id }) => id === key),
  },
  methods: {
    Add: ["ConditionalFormat", (places, args, host) => add(places, args.text(0), host, args.location)],
    ClearAll: [
      undefined,
      (places, _args, { edits }) => {
        const gone = new Set(list(places).map(({ id }) => id));
        edits.layout(places.sheet, {
          conditionalFormats: places.sheet.layout.conditionalFormats.filter(({ id }) => !gone.has(id)),
        });
      },
    ],
  },
});

const kinds = {
  custom: "Custom",
  "cell-value": "CellValue",
  text: "ContainsText",
  "color-scale": "ColorScale",
} as const;

/** The type of a conditional format in the words of Office.js. */
function typeOf(ref: FormatRef): string {
  const { condition } = formatOf(ref);
  return condition.kind === "kept" ? condition.type : kinds[condition.kind];
}

const ofType =
  (type: string) =>
  (ref: FormatRef): FormatRef | undefined =>
    typeOf(ref) === type ? ref : undefined;

const required =
  (type: string) =>
  (ref: FormatRef): FormatRef => {
    if (typeOf(ref) !== type) throw invalidOperation("ConditionalFormat");
    return ref;
  };

export const conditionalFormat = define<FormatRef>({
  isLive,
  props: {
    Id: ({ id }) => id,
    Type: typeOf,
    Priority: {
      // In Office.js the place among the formats of the sheet, from 0.
      get: (ref) => ref.sheet.layout.conditionalFormats.findIndex(({ id }) => id === ref.id),
      set: (ref, value, { edits }) => {
        const own = formatOf(ref);
        const others = ref.sheet.layout.conditionalFormats.filter(({ id }) => id !== ref.id);
        const place = Math.max(0, Math.min(others.length, Number(value)));
        const ordered = [...others.slice(0, place), own, ...others.slice(place)];
        const places = ref.sheet.layout.conditionalFormats.map(({ priority }) => priority);
        const conditionalFormats = ordered.map((one, index) => ({ ...one, priority: places[index] ?? index }));
        edits.layout(ref.sheet, { conditionalFormats });
      },
    },
    StopIfTrue: {
      get: (ref) => formatOf(ref).stopIfTrue,
      set: (ref, value, host) => {
        change(ref, { stopIfTrue: value === true }, host);
      },
    },
  },
  nav: {
    Custom: ["CustomConditionalFormat", required("Custom")],
    CustomOrNullObject: ["CustomConditionalFormat", ofType("Custom")],
    CellValue: ["CellValueConditionalFormat", required("CellValue")],
    CellValueOrNullObject: ["CellValueConditionalFormat", ofType("CellValue")],
    TextComparison: ["TextConditionalFormat", required("ContainsText")],
    TextComparisonOrNullObject: ["TextConditionalFormat", ofType("ContainsText")],
    ColorScale: ["ColorScaleConditionalFormat", required("ColorScale")],
    ColorScaleOrNullObject: ["ColorScaleConditionalFormat", ofType("ColorScale")],
    DataBar: ["DataBarConditionalFormat", required("DataBar")],
    DataBarOrNullObject: ["DataBarConditionalFormat", ofType("DataBar")],
    IconSet: ["IconSetConditionalFormat", required("IconSet")],
    IconSetOrNullObject: ["IconSetConditionalFormat", ofType("IconSet")],
    TopBottom: ["TopBottomConditionalFormat", required("TopBottom")],
    TopBottomOrNullObject: ["TopBottomConditionalFormat", ofType("TopBottom")],
    Preset: ["PresetCriteriaConditionalFormat", required("PresetCriteria")],
    PresetOrNullObject: ["PresetCriteriaConditionalFormat", ofType("PresetCriteria")],
  },
  methods: {
    GetRange: ["Range", (ref) => ({ sheet: ref.sheet, area: formatOf(ref).areas[0] })],
    GetRangeOrNullObject: [
      "Range",
      (ref) => (formatOf(ref).areas.length === 1 ? { sheet: ref.sheet, area: formatOf(ref).areas[0] } : undefined),
    ],
    GetRanges: ["RangeAreas", (ref) => ({ sheet: ref.sheet, areas: formatOf(ref).areas })],
    Delete: [
      undefined,
      (ref, _args, { edits }) => {
        edits.layout(ref.sheet, {
          conditionalFormats: ref.sheet.layout.conditionalFormats.filter(({ id }) => id !== ref.id),
        });
      },
    ],
  },
});
