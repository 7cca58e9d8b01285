import type { ChartModel, SheetModel } from "../../../model";
import { invalidArgument } from "../../host-error";
import { placeArgument } from "../../places";
import { define, type Settable } from "../../type-table";
import { change, chartOf, isLive, type ChartRef } from "./chart-places";
import { seriesFrom } from "./source";

export const chartCollection = define<SheetModel>({
  isLive: (sheet, { model }) => model.sheets.includes(sheet),
  props: { Count: ({ layout }) => layout.charts.length },
  collection: {
    type: "Chart",
    items: (sheet): readonly ChartRef[] => sheet.layout.charts.map(({ id }) => ({ sheet, id })),
    find: (sheet, key) => {
      const found = sheet.layout.charts.find(({ id, name }) => id === key || name === key);
      return found && { sheet, id: found.id };
    },
  },
  methods: {
    Add: [
      "Chart",
      (sheet, args, { model, edits }) => {
        const source = placeArgument(args.get(1), model, sheet, args.location);
        const id = model.freshId();
        const chart: ChartModel = {
          ...usualChart,
          id,
          name: `Chart ${String(sheet.layout.charts.length + 1)}`,
          type: args.text(0),
          series: seriesFrom(source, args.text(2, "Auto"), args.text(0)),
        };
        edits.layout(sheet, { charts: [...sheet.layout.charts, chart] });
        return { sheet, id };
      },
    ],
  },
});

/** A chart as Excel makes it. */
const usualChart: Omit<ChartModel, "id" | "name" | "type" | "series"> = {
  title: { text: "Chart Title", from: undefined, size: 14, bold: false },
  axis: { format: undefined, low: undefined, high: undefined, step: undefined },
  labelsLow: false,
  legend: "Bottom",
  blanks: "NotPlotted",
  left: 0,
  top: 0,
  width: 360,
  height: 216,
  alt: "",
  part: undefined,
};

function field(name: "left" | "top" | "width" | "height"): Settable<ChartRef> {
  return {
    get: (ref) => chartOf(ref)[name],
    set: (ref, value, host) => {
      if (typeof value !== "number") throw invalidArgument(`Chart.${name}`);
      change(ref, { [name]: value, placed: true }, host);
    },
  };
}

const blanks = ["NotPlotted", "Zero", "Interplotted"] as const;

export const chart = define<ChartRef>({
  isLive,
  props: {
    Id: ({ id }) => id,
    Name: {
      get: (ref) => chartOf(ref).name,
      set: (ref, value, host) => {
        change(ref, { name: String(value) }, host);
      },
    },
    ChartType: {
      get: (ref) => chartOf(ref).type,
      set: (ref, value, host) => {
        const type = String(value);
        change(ref, { type, series: chartOf(ref).series.map((one) => ({ ...one, type })) }, host);
      },
    },
    DisplayBlanksAs: {
      get: (ref) => chartOf(ref).blanks,
      set: (ref, value, host) => {
        const known = blanks.find((one) => one === value);
        if (!known) throw invalidArgument("Chart.displayBlanksAs");
        change(ref, { blanks: known }, host);
      },
    },
    Left: field("left"),
    Top: field("top"),
    Width: field("width"),
    Height: field("height"),
  },
  nav: {
    Axes: ["ChartAxes", (ref) => ref],
    Legend: ["ChartLegend", (ref) => ref],
    Title: ["ChartTitle", (ref) => ref],
    Series: ["ChartSeriesCollection", (ref) => ref],
    Worksheet: ["Worksheet", ({ sheet }) => sheet],
  },
  methods: {
    SetData: [
      undefined,
      (ref, args, host) => {
        const source = placeArgument(args.get(0), host.model, ref.sheet, args.location);
        change(ref, { series: seriesFrom(source, args.text(1, "Auto"), chartOf(ref).type) }, host);
      },
    ],
    SetPosition: [
      undefined,
      (ref, args, host) => {
        const start = placeArgument(args.get(0), host.model, ref.sheet, args.location).area;
        const end =
          args.get(1) === undefined ? undefined : placeArgument(args.get(1), host.model, ref.sheet, args.location).area;
        const { sheet } = ref;
        const points = (count: number, size: (index: number) => number, from = 0): number => {
          let sum = 0;
          for (let index = from; index < count; index++) sum += size(index);
          return sum * 0.75;
        };
        const width = (count: number, from = 0): number => points(count, (column) => sheet.columnWidth(column), from);
        const height = (count: number, from = 0): number => points(count, (row) => sheet.rowHeight(row), from);
        const size = end && { width: width(end.right + 1, start.left), height: height(end.bottom + 1, start.top) };
        change(ref, { left: width(start.left), top: height(start.top), ...size, placed: true }, host);
      },
    ],
    Delete: [
      undefined,
      (ref, _args, { edits }) => {
        edits.layout(ref.sheet, { charts: ref.sheet.layout.charts.filter(({ id }) => id !== ref.id) });
      },
    ],
    Activate: [undefined, () => undefined],
  },
});
