import type { Condition } from "../../model";
import { readApiColor } from "../colors";
import { invalidArgument, invalidOperation } from "../host-error";
import { define, type Settable, type TypeEntry } from "../type-table";
import { change, formatOf, isLive, type FormatRef } from "./conditional-refs";

/** The types of conditional formats that are kept for add-ins, and neither shown nor saved. */
export const keptTypes = ["DataBar", "IconSet", "PresetCriteria", "TopBottom"] as const;

const percents = (count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, place) =>
    place === 0
      ? {}
      : { type: "Percent", operator: "GreaterThanOrEqual", formula: `=${String(Math.round((100 * place) / count))}` },
  );

/** What a new one is, as Excel makes it. */
export const keptDefaults: Readonly<Record<(typeof keptTypes)[number], Readonly<Record<string, unknown>>>> = {
  DataBar: {
    showDataBarOnly: false,
    barDirection: "Context",
    axisFormat: "Automatic",
    axisColor: "#000000",
    lowerBoundRule: { type: "Automatic", formula: null },
    upperBoundRule: { type: "Automatic", formula: null },
    positiveFillColor: "#638EC6",
    positiveBorderColor: "#638EC6",
    gradientFill: true,
    negativeFillColor: "#FF0000",
    negativeBorderColor: "#FF0000",
    matchPositiveFillColor: false,
    matchPositiveBorderColor: false,
  },
  IconSet: { style: "ThreeTrafficLights1", reverseIconOrder: false, showIconOnly: false, criteria: percents(3) },
  PresetCriteria: { rule: null },
  TopBottom: { rule: { type: "TopItems", rank: 10 } },
};

/** The colour scale that Excel starts with: it is one that the workbench shows. */
export const usualScale: Condition = { kind: "color-scale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] };

function settingsOf(ref: FormatRef): Readonly<Record<string, unknown>> {
  const { condition } = formatOf(ref);
  if (condition.kind === "kept") return condition.settings;
  if (condition.kind !== "color-scale") return {};
  const [minimum, second, third] = condition.colors;
  return {
    criteria: {
      minimum: { formula: null, type: "LowestValue", color: minimum },
      ...(third !== undefined && { midpoint: { formula: "50", type: "Percentile", color: second } }),
      maximum: { formula: null, type: "HighestValue", color: third ?? second },
    },
  };
}

/** A setting; `read` gives what is kept of what was set, and throws for what Excel does not take. */
function setting(name: string, read: (value: unknown, ref: FormatRef) => unknown): Settable<FormatRef> {
  return {
    get: (ref) => settingsOf(ref)[name] ?? null,
    set: (ref, value, host) => {
      const { condition } = formatOf(ref);
      if (condition.kind !== "kept") throw invalidOperation("ConditionalFormat");
      const settings = { ...condition.settings, [name]: read(value, ref) };
      change(ref, { condition: { ...condition, settings } }, host);
    },
  };
}

const flag = (value: unknown): boolean => value === true;

const oneOf =
  (...words: readonly string[]) =>
  (value: unknown): unknown => {
    if (!words.includes(String(value))) throw invalidArgument("ConditionalFormat");
    return value;
  };

/** A rule of several words, of which one must be among those that Excel knows. */
const ruleWith =
  (word: string, known: RegExp) =>
  (value: unknown): unknown => {
    const rule = value as Readonly<Record<string, unknown>> | null;
    if (!rule || !known.test(String(rule[word]))) throw invalidArgument("ConditionalFormat");
    return rule;
  };

const boundTypes = /^(?:LowestValue|HighestValue|Number|Percent|Formula|Percentile|Automatic)$/;

interface ColorPoint {
  readonly formula: unknown;
  readonly type: unknown;
  readonly color: string;
}

interface ColorCriteria {
  readonly minimum: ColorPoint;
  readonly midpoint?: ColorPoint;
  readonly maximum: ColorPoint;
}

function readColorCriteria(value: unknown): ColorCriteria {
  const { minimum, midpoint, maximum } = value as Readonly<
    Record<string, Readonly<Record<string, unknown>> | null | undefined>
  >;
  if (!minimum || !maximum) throw invalidArgument("ColorScaleConditionalFormat.criteria");
  const point = ({ formula = null, type, color }: Readonly<Record<string, unknown>>): ColorPoint => {
    if (!boundTypes.test(String(type))) throw invalidArgument("ColorScaleConditionalFormat.criteria");
    return { formula, type, color: readApiColor(color) };
  };
  return { minimum: point(minimum), ...(midpoint && { midpoint: point(midpoint) }), maximum: point(maximum) };
}

/** The colours of a scale that the workbench shows and saves: from the least over the middle one to the greatest. */
function shownColors({ minimum, midpoint, maximum }: ColorCriteria): readonly string[] | undefined {
  const isMiddle = midpoint?.type === "Percentile" && Number(String(midpoint.formula).replace(/^=/, "")) === 50;
  if (minimum.type !== "LowestValue" || maximum.type !== "HighestValue" || (midpoint && !isMiddle)) return undefined;
  return [minimum.color, ...(midpoint ? [midpoint.color] : []), maximum.color];
}

export const colorScaleConditionalFormat = define<FormatRef>({
  isLive,
  props: {
    Criteria: {
      get: (ref) => settingsOf(ref).criteria,
      set: (ref, value, host) => {
        const criteria = readColorCriteria(value);
        const colors = shownColors(criteria);
        const kept = { kind: "kept", type: "ColorScale", settings: { criteria } } as const;
        change(ref, { condition: colors ? { kind: "color-scale", colors } : kept }, host);
      },
    },
    ThreeColorScale: (ref) => (settingsOf(ref).criteria as { readonly midpoint?: unknown }).midpoint !== undefined,
  },
});

export const dataBarConditionalFormat = define<FormatRef>({
  isLive,
  props: {
    ShowDataBarOnly: setting("showDataBarOnly", flag),
    BarDirection: setting("barDirection", oneOf("Context", "LeftToRight", "RightToLeft")),
    AxisFormat: setting("axisFormat", oneOf("Automatic", "None", "CellMidPoint")),
    AxisColor: setting("axisColor", (value) => (value === "" ? "" : readApiColor(value))),
    LowerBoundRule: setting("lowerBoundRule", ruleWith("type", boundTypes)),
    UpperBoundRule: setting("upperBoundRule", ruleWith("type", boundTypes)),
  },
  nav: {
    PositiveFormat: ["ConditionalDataBarPositiveFormat", (ref) => ref],
    NegativeFormat: ["ConditionalDataBarNegativeFormat", (ref) => ref],
  },
});

export const conditionalDataBarPositiveFormat = define<FormatRef>({
  isLive,
  props: {
    FillColor: setting("positiveFillColor", readApiColor),
    BorderColor: setting("positiveBorderColor", (value) => (value === "" ? "" : readApiColor(value))),
    GradientFill: setting("gradientFill", flag),
  },
});

export const conditionalDataBarNegativeFormat = define<FormatRef>({
  isLive,
  props: {
    FillColor: setting("negativeFillColor", readApiColor),
    BorderColor: setting("negativeBorderColor", (value) => (value === "" ? "" : readApiColor(value))),
    MatchPositiveFillColor: setting("matchPositiveFillColor", flag),
    MatchPositiveBorderColor: setting("matchPositiveBorderColor", flag),
  },
});

const counts = { Three: 3, Four: 4, Five: 5 } as const;

function iconCount(style: unknown): number | undefined {
  const word = /^(Three|Four|Five)/.exec(String(style))?.[1];
  return word === undefined ? undefined : counts[word as keyof typeof counts];
}

const iconStyle = setting("style", (value) => {
  if (iconCount(value) === undefined) throw invalidArgument("IconSetConditionalFormat.style");
  return value;
});

const iconCriteria = setting("criteria", (value, ref) => {
  const wanted = iconCount(settingsOf(ref).style);
  if (!Array.isArray(value) || value.length !== wanted) throw invalidArgument("IconSetConditionalFormat.criteria");
  return value as readonly unknown[];
});

export const iconSetConditionalFormat: TypeEntry = define<FormatRef>({
  isLive,
  props: {
    Style: {
      get: iconStyle.get,
      set: (ref, value, host) => {
        const before = iconCount(settingsOf(ref).style);
        iconStyle.set(ref, value, host);
        const count = iconCount(value) ?? 3;
        if (count !== before) iconCriteria.set(ref, percents(count), host);
      },
    },
    Criteria: iconCriteria,
    ReverseIconOrder: setting("reverseIconOrder", flag),
    ShowIconOnly: setting("showIconOnly", flag),
  },
});

export const topBottomConditionalFormat = define<FormatRef>({
  isLive,
  props: { Rule: setting("rule", ruleWith("type", /^(?:Top|Bottom)(?:Items|Percent)$/)) },
  nav: { Format: ["ConditionalRangeFormat", (ref) => ref] },
});

export const presetCriteriaConditionalFormat = define<FormatRef>({
  isLive,
  props: {
    Rule: setting(
      "rule",
      ruleWith(
        "criterion",
        /^(?:(?:Non)?(?:Blanks|Errors)|Yesterday|Today|Tomorrow|LastSevenDays|(?:Last|This|Next)(?:Week|Month)|(?:EqualOr)?(?:Above|Below)Average|(?:One|Two|Three)StdDev(?:Above|Below)Average|(?:Unique|Duplicate)Values)$/,
      ),
    ),
  },
  nav: { Format: ["ConditionalRangeFormat", (ref) => ref] },
});
