import type { ChartModel, ChartTitleModel, ValueAxisModel } from "../../../model";
import { invalidArgument } from "../../host-error";
import { readPlace } from "../../places";
import { define, type HostContext, type Settable } from "../../type-table";
import { change, changeLook, chartOf, isLive, seriesAt, seriesOf, type ChartRef, type SeriesRef } from "./chart-places";

const usualTitle: ChartTitleModel = { text: "Chart Title", from: undefined, size: 14, bold: false };

function changeTitle(ref: ChartRef, patch: Partial<ChartTitleModel>, host: HostContext): void {
  change(ref, { title: { ...(chartOf(ref).title ?? usualTitle), ...patch } }, host);
}

/** What a chart's title says now. */
function titleText(ref: ChartRef, { model }: HostContext): string {
  const { title } = chartOf(ref);
  const place = title?.from === undefined ? undefined : readPlace(title.from, model, ref.sheet);
  return place ? place.sheet.text(place.area.top, place.area.left) : (title?.text ?? "");
}

export const chartTitle = define<ChartRef>({
  isLive,
  props: {
    Text: {
      get: titleText,
      set: (ref, value, host) => {
        changeTitle(ref, { text: String(value), from: undefined }, host);
      },
    },
    Visible: {
      get: (ref) => chartOf(ref).title !== undefined,
      set: (ref, value, host) => {
        change(ref, { title: value === true ? (chartOf(ref).title ?? usualTitle) : undefined }, host);
      },
    },
  },
  nav: { Format: ["ChartTitleFormat", (ref) => ref] },
  methods: {
    SetFormula: [
      undefined,
      (ref, args, host) => {
        const formula = args.text(0);
        if (!formula.startsWith("=") || !readPlace(formula, host.model, ref.sheet))
          throw invalidArgument(args.location);
        changeTitle(ref, { from: formula.slice(1) }, host);
      },
    ],
  },
});

export const chartTitleFormat = define<ChartRef>({ isLive, nav: { Font: ["ChartFont", (ref) => ref] } });

export const chartFont = define<ChartRef>({
  isLive,
  props: {
    Bold: {
      get: (ref) => chartOf(ref).title?.bold ?? false,
      set: (ref, value, host) => {
        changeTitle(ref, { bold: value === true }, host);
      },
    },
    Size: {
      get: (ref) => chartOf(ref).title?.size ?? usualTitle.size,
      set: (ref, value, host) => {
        changeTitle(ref, { size: Number(value) }, host);
      },
    },
  },
});

const sides = ["Bottom", "Right", "Top", "Left"] as const satisfies readonly ChartModel["legend"][];

export const chartLegend = define<ChartRef>({
  isLive,
  props: {
    Position: {
      get: (ref) => chartOf(ref).legend ?? "Invalid",
      set: (ref, value, host) => {
        const side = sides.find((one) => one === value);
        if (!side) throw invalidArgument("ChartLegend.position");
        change(ref, { legend: side }, host);
      },
    },
    Visible: {
      get: (ref) => chartOf(ref).legend !== undefined,
      set: (ref, value, host) => {
        change(ref, { legend: value === true ? (chartOf(ref).legend ?? "Bottom") : undefined }, host);
      },
    },
  },
  nav: { LegendEntries: ["ChartLegendEntryCollection", (ref) => ref] },
});

export const chartLegendEntryCollection = define<ChartRef>({
  isLive,
  collection: { type: "ChartLegendEntry", items: seriesOf },
});

export const chartLegendEntry = define<SeriesRef>({
  isLive,
  props: {
    Index: ({ index }) => index,
    Visible: {
      get: (ref) => seriesAt(ref).look.inLegend,
      set: (ref, value, host) => {
        changeLook(ref, { inLegend: value === true }, host);
      },
    },
  },
});

export const chartAxes = define<ChartRef>({
  isLive,
  nav: {
    CategoryAxis: ["ChartAxis", (ref) => ({ ...ref, axis: "category" })],
    ValueAxis: ["ChartAxis", (ref) => ({ ...ref, axis: "value" })],
  },
});

interface AxisRef extends ChartRef {
  readonly axis: "category" | "value";
}

/** A number of the value axis; "" leaves it to Excel, which is what Excel gives for one that was left to it. */
function bound(name: "low" | "high" | "step"): Settable<AxisRef> {
  return {
    get: (ref) => chartOf(ref).axis[name] ?? "",
    set: (ref, value, host) => {
      changeAxis(ref, { [name]: typeof value === "number" ? value : undefined }, host);
    },
  };
}

function changeAxis(ref: AxisRef, patch: Partial<ValueAxisModel>, host: HostContext): void {
  if (ref.axis === "value") change(ref, { axis: { ...chartOf(ref).axis, ...patch } }, host);
}

export const chartAxis = define<AxisRef>({
  isLive,
  props: {
    Type: ({ axis }) => (axis === "value" ? "Value" : "Category"),
    Minimum: bound("low"),
    Maximum: bound("high"),
    MajorUnit: bound("step"),
    NumberFormat: {
      get: (ref) => chartOf(ref).axis.format ?? "General",
      set: (ref, value, host) => {
        changeAxis(ref, { format: String(value) }, host);
      },
    },
    TickLabelPosition: {
      get: (ref) => (ref.axis === "category" && chartOf(ref).labelsLow ? "Low" : "NextToAxis"),
      set: (ref, value, host) => {
        if (ref.axis === "category") change(ref, { labelsLow: value === "Low" }, host);
      },
    },
  },
});
