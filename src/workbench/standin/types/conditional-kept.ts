import { readApiColor } from "../colors";
import { invalidArgument } from "../host-error";
import { define, type Settable, type TypeEntry } from "../type-table";
import { change, formatOf, isLive, type FormatRef } from "./conditional-refs";

/** The types of conditional formats that are kept for add-ins, and neither shown nor saved. */
export const keptTypes = ["ColorScale", "DataBar", "IconSet", "PresetCriteria", "TopBottom"] as const;

const percents = (count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, place) =>
    place === 0
      ? {}
      : { type: "Percent", operator: "GreaterThanOrEqual", formula: `=${String(Math.round((100 * place) / count))}` },
  );

/** What a new one is, as Excel makes it. */
export const keptDefaults: Readonly<Record<(typeof keptTypes)[number], Readonly<Record<string, unknown>>>> = {
  ColorScale: {
    criteria: {
      minimum: { formula: null, type: "LowestValue", color: "#F8696B" },
      midpoint: { formula: "50", type: "Percentile", color: "#FFEB84" },
      maximum: { formula: null, type: "HighestValue", color: "#63BE7B" },
    },
  },
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

const typeOf = (ref: FormatRef): string => {
  const { condition } = formatOf(ref);
  return condition.kind === "kept" ? condition.type : "ColorScale";
};

/** A setting; `read` gives what is kept of what was set, and throws for what Excel does not take. */
function setting(name: string, read: (value: unknown, ref: FormatRef) => unknown): Settable<FormatRef> {
  return {
    get: (ref) => settingsOf(ref)[name] ?? null,
    set: (ref, value, host) => {
      const settings = { ...settingsOf(ref), [name]: read(value, ref) };
      change(ref, { condition: { kind: "kept", type: typeOf(ref), settings } }, host);
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

function readColorCriteria(value: unknown): unknown {
  const { minimum, midpoint, maximum } = value as Readonly<
    Record<string, Readonly<Record<string, unknown>> | null | undefined>
  >;
  if (!minimum || !maximum) throw invalidArgument("ColorScaleConditionalFormat.criteria");
  const point = (one: Readonly<Record<string, unknown>>): unknown => {
    if (!boundTypes.test(String(one.type))) throw invalidArgument("ColorScaleConditionalFormat.criteria");
    return { formula: null, ...one, color: readApiColor(one.color) };
  };
  return { minimum: point(minimum), ...(midpoint && { midpoint: point(midpoint) }), maximum: point(maximum) };
}

export const colorScaleConditionalFormat = define<FormatRef>({
  isLive,
  props: {
    Criteria: setting("criteria", readColorCriteria),
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
