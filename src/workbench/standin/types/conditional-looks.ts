import { readApiColor } from "../colors";
import { define } from "../type-table";
import { change, formatOf, isLive, type FormatRef } from "./conditional-refs";

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
