import type { CellLook } from "../../model";
import { invalidArgument } from "../host-error";
import { define } from "../type-table";
import { autofitColumns, autofitRows, setSize, sizeAlike } from "./cell-sizes";
import { lookProp, readFlag, readNumber } from "./look-props";
import type { Places } from "./range-areas";

const pascal = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const horizontals: Readonly<Record<string, CellLook["horizontal"]>> = {
  general: "general",
  left: "left",
  center: "center",
  right: "right",
  fill: "fill",
  justify: "justify",
  centeracrossselection: "centerContinuous",
  distributed: "distributed",
};

function readOrientation(value: unknown): number {
  const degrees = readNumber(value);
  if (degrees !== 180 && !(Number.isInteger(degrees) && Math.abs(degrees) <= 90)) {
    throw invalidArgument("RangeFormat.textOrientation");
  }
  return degrees;
}

function readOrder(value: unknown): string {
  const order = String(value);
  if (!["Context", "LeftToRight", "RightToLeft"].includes(order)) throw invalidArgument("RangeFormat.readingOrder");
  return order;
}

export const rangeFormat = define<Places>({
  props: {
    WrapText: lookProp("wrap", readFlag),
    HorizontalAlignment: lookProp(
      "horizontal",
      (value) => {
        const found = horizontals[String(value).toLowerCase()];
        if (found === undefined) throw invalidArgument("RangeFormat.horizontalAlignment");
        return found;
      },
      (value) => (value === "centerContinuous" ? "CenterAcrossSelection" : pascal(value)),
    ),
    VerticalAlignment: lookProp(
      "vertical",
      (value) => {
        const found = lower(String(value)) as CellLook["vertical"];
        if (!["top", "center", "bottom", "justify", "distributed"].includes(found)) {
          throw invalidArgument("RangeFormat.verticalAlignment");
        }
        return found;
      },
      pascal as (value: unknown) => string,
    ),
    IndentLevel: lookProp("indent", readNumber),
    TextOrientation: lookProp("orientation", readOrientation, (degrees) => degrees ?? 0),
    ShrinkToFit: lookProp("shrink", readFlag, (shrinks) => shrinks ?? false),
    AutoIndent: lookProp("autoIndent", readFlag, (indents) => indents ?? false),
    ReadingOrder: lookProp("readingOrder", readOrder, (order) => order ?? "Context"),
    ColumnWidth: {
      get: (places) => sizeAlike(places, true),
      set: (places, value, host) => {
        setSize(places, value, host, true);
      },
    },
    RowHeight: {
      get: (places) => sizeAlike(places, false),
      set: (places, value, host) => {
        setSize(places, value, host, false);
      },
    },
  },
  nav: {
    Fill: ["RangeFill", (places) => places],
    Font: ["RangeFont", (places) => places],
    Borders: ["RangeBorderCollection", (places) => places],
    Protection: ["FormatProtection", (places) => places],
  },
  methods: {
    AutofitColumns: [
      undefined,
      (places, _args, host) => {
        autofitColumns(places, host);
      },
    ],
    AutofitRows: [
      undefined,
      (places, _args, host) => {
        autofitRows(places, host);
      },
    ],
  },
});
