import { readApiColor } from "../colors";
import { invalidArgument } from "../host-error";
import { define } from "../type-table";
import { alikeIn, change, lookProp, readFlag, readNumber } from "./look-props";
import type { Places } from "./range-areas";

const patterns =
  /^(?:None|Solid|Gray(?:50|75|25|16|8)|Horizontal|Vertical|Down|Up|Checker|SemiGray75|Light(?:Horizontal|Vertical|Down|Up)|Grid|CrissCross)$/;

export const formatProtection = define<Places>({
  props: {
    Locked: lookProp("locked", readFlag),
    FormulaHidden: lookProp("hidesFormula", readFlag, (hides) => hides ?? false),
  },
});

export const rangeFill = define<Places>({
  props: {
    Color: {
      get: (places) => {
        const found = alikeIn(places, ({ fill }) => fill ?? "#FFFFFF");
        return found ?? "";
      },
      set: (places, value, host) => {
        change(places, { fill: value === "" ? undefined : readApiColor(value) }, host);
      },
    },
    Pattern: {
      get: (places) => alikeIn(places, ({ fill, pattern }) => pattern ?? (fill === undefined ? "None" : "Solid")),
      set: (places, value, host) => {
        if (!patterns.test(String(value))) throw invalidArgument("RangeFill.pattern");
        const none = value === "None";
        change(places, { pattern: none ? undefined : String(value), ...(none && { fill: undefined }) }, host);
      },
    },
  },
  methods: {
    Clear: [
      undefined,
      (places, _args, host) => {
        change(places, { fill: undefined, pattern: undefined }, host);
      },
    ],
  },
});

export const rangeFont = define<Places>({
  props: {
    Name: lookProp("fontName", String),
    Size: lookProp("fontSize", readNumber),
    Color: lookProp("color", readApiColor),
    Bold: lookProp("bold", readFlag),
    Italic: lookProp("italic", readFlag),
    Strikethrough: lookProp("strike", readFlag),
    Underline: {
      get: (places) => {
        const found = alikeIn(places, ({ underline }) => underline);
        return found === null ? null : found ? "Single" : "None";
      },
      set: (places, value, host) => {
        change(places, { underline: value !== "None" }, host);
      },
    },
  },
});
