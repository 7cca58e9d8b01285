import type { Condition, ConditionalFormatModel, SheetModel } from "../../model";
import { readApiColor } from "../colors";
import { apiNotFound, invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { intersect } from "../places";
import { define, type HostContext } from "../type-table";
import type { Places } from "./range-areas";

/** A conditional format by its id: what it is now is looked up each time. */
interface FormatRef {
  readonly sheet: SheetModel;
  readonly id: string;
}

const isLive = ({ sheet, id }: FormatRef, { model }: HostContext): boolean =>
  model.sheets.includes(sheet) && sheet.layout.conditionalFormats.some((one) => one.id === id);

function formatOf({ sheet, id }: FormatRef): ConditionalFormatModel {
  const found = sheet.layout.conditionalFormats.find((one) => one.id === id);
  if (!found) throw itemNotFound("ConditionalFormat");
  return found;
}

function change(ref: FormatRef, patch: Partial<ConditionalFormatModel>, { edits }: HostContext): void {
  const conditionalFormats = ref.sheet.layout.conditionalFormats.map((one) =>
    one.id === ref.id ? { ...one, ...patch } : one,
  );
  edits.layout(ref.sheet, { conditionalFormats });
}

const list = ({ sheet, areas }: Places): readonly FormatRef[] =>
  sheet.layout.conditionalFormats
    .filter((one) => one.areas.some((area) => areas.some((wanted) => intersect(area, wanted))))
    .map(({ id }) => ({ sheet, id }));

const newConditions: Readonly<Record<string, Condition>> = {
  Custom: { kind: "custom", formula: "" },
  CellValue: { kind: "cell-value", operator: "greaterThan", formulas: ["0"] },
  ContainsText: { kind: "text", operator: "contains", text: "" },
};

/** Kinds that Excel has and the stand-in does not. */
const unknownConditions = new Set(["ColorScale", "DataBar", "IconSet", "PresetCriteria", "TopBottom"]);

/** A new conditional format is the most urgent. */
function add({ sheet, areas }: Places, type: string, { model, edits }: HostContext, location: string): FormatRef {
  const condition = newConditions[type];
  if (!condition) {
    throw unknownConditions.has(type) ? apiNotFound(`conditional formats of type ${type}`) : invalidArgument(location);
  }
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

const ofKind =
  (kind: Condition["kind"]) =>
  (ref: FormatRef): FormatRef | undefined =>
    formatOf(ref).condition.kind === kind ? ref : undefined;

const required =
  (kind: Condition["kind"]) =>
  (ref: FormatRef): FormatRef => {
    const found = ofKind(kind)(ref);
    if (!found) throw invalidOperation("ConditionalFormat");
    return found;
  };

export const conditionalFormat = define<FormatRef>({
  isLive,
  props: {
    Id: ({ id }) => id,
    Type: (ref) => kinds[formatOf(ref).condition.kind],
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
    Custom: ["CustomConditionalFormat", required("custom")],
    CustomOrNullObject: ["CustomConditionalFormat", ofKind("custom")],
    CellValue: ["CellValueConditionalFormat", required("cell-value")],
    CellValueOrNullObject: ["CellValueConditionalFormat", ofKind("cell-value")],
    TextComparison: ["TextConditionalFormat", required("text")],
    TextComparisonOrNullObject: ["TextConditionalFormat", ofKind("text")],
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

export const customConditionalFormat = define<FormatRef>({
  isLive,
  nav: {
    Rule: ["ConditionalFormatRule", (ref) => ref],
    Format: ["ConditionalRangeFormat", (ref) => ref],
  },
});

function ruleFormula(ref: FormatRef): string {
  const { condition } = formatOf(ref);
  return condition.kind === "custom" && condition.formula !== "" ? `=${condition.formula}` : "";
}

export const conditionalFormatRule = define<FormatRef>({
  isLive,
  props: {
    Formula: {
      get: ruleFormula,
      set: (ref, value, host) => {
        const formula = String(value).replace(/^=/, "");
        if (formula === "") throw invalidArgument("ConditionalFormatRule.formula");
        change(ref, { condition: { kind: "custom", formula } }, host);
      },
    },
    FormulaLocal: ruleFormula,
  },
});

const operators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

export const cellValueConditionalFormat = define<FormatRef>({
  isLive,
  props: {
    Rule: {
      get: (ref) => {
        const { condition } = formatOf(ref);
        if (condition.kind !== "cell-value") return null;
        const operator = Object.entries(operators).find(([, file]) => file === condition.operator)?.[0];
        const [formula1, formula2] = condition.formulas.map((one) => `=${one}`);
        return { operator, formula1, formula2: formula2 ?? null };
      },
      set: (ref, value, host) => {
        const rule = value as { operator?: string; formula1?: string | number; formula2?: string | number | null };
        const operator = operators[String(rule.operator) as keyof typeof operators];
        if (operator === undefined || rule.formula1 === undefined)
          throw invalidArgument("CellValueConditionalFormat.rule");
        const formulas = [rule.formula1, rule.formula2]
          .filter((one) => one !== undefined && one !== null)
          .map((one) => String(one).replace(/^=/, ""));
        change(ref, { condition: { kind: "cell-value", operator, formulas } }, host);
      },
    },
  },
  nav: { Format: ["ConditionalRangeFormat", (ref) => ref] },
});

const textOperators = {
  Contains: "contains",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;

export const textConditionalFormat = define<FormatRef>({
  isLive,
  props: {
    Rule: {
      get: (ref) => {
        const { condition } = formatOf(ref);
        if (condition.kind !== "text") return null;
        return {
          operator: condition.operator.slice(0, 1).toUpperCase() + condition.operator.slice(1),
          text: condition.text,
        };
      },
      set: (ref, value, host) => {
        const rule = value as { operator?: string; text?: unknown };
        const operator = textOperators[String(rule.operator) as keyof typeof textOperators];
        if (operator === undefined) throw invalidArgument("TextConditionalFormat.rule");
        change(ref, { condition: { kind: "text", operator, text: String(rule.text) } }, host);
      },
    },
  },
  nav: { Format: ["ConditionalRangeFormat", (ref) => ref] },
});

export const conditionalRangeFormat = define<FormatRef>({
  isLive,
  nav: {
    Fill: ["ConditionalRangeFill", (ref) => ref],
    Font: ["ConditionalRangeFont", (ref) => ref],
  },
});

export const conditionalRangeFill = define<FormatRef>({
  isLive,
  props: {
    Color: {
      get: (ref) => formatOf(ref).fill ?? "",
      set: (ref, value, host) => {
        change(ref, { fill: readApiColor(value) }, host);
      },
    },
  },
  methods: {
    Clear: [
      undefined,
      (ref, _args, host) => {
        change(ref, { fill: undefined }, host);
      },
    ],
  },
});

export const conditionalRangeFont = define<FormatRef>({
  isLive,
  props: {
    Color: {
      get: (ref) => formatOf(ref).color ?? "",
      set: (ref, value, host) => {
        change(ref, { color: readApiColor(value) }, host);
      },
    },
    Bold: {
      get: (ref) => formatOf(ref).bold,
      set: (ref, value, host) => {
        change(ref, { bold: value === true }, host);
      },
    },
  },
  methods: {
    Clear: [
      undefined,
      (ref, _args, host) => {
        change(ref, { color: undefined, bold: false }, host);
      },
    ],
  },
});
