import type { LineLook } from "../../../../core";
import { drawnKind, usualLook } from "../../../model";
import { readApiColor } from "../../colors";
import { invalidArgument } from "../../host-error";
import { placeAddress, placeArgument, readPlace } from "../../places";
import { define } from "../../type-table";
import {
  change,
  changeLook,
  changeSeries,
  chartOf,
  isLive,
  seriesAt,
  seriesOf,
  type ChartRef,
  type SeriesRef,
} from "./chart-places";

export const chartSeriesCollection = define<ChartRef>({
  isLive,
  props: { Count: (ref) => seriesOf(ref).length },
  collection: { type: "ChartSeries", items: seriesOf },
  methods: {
    Add: [
      "ChartSeries",
      (ref, args, host) => {
        const { series, type } = chartOf(ref);
        const name = args.text(0, `Series${String(series.length + 1)}`);
        const look = usualLook(type, series.length);
        const added = { name, nameFrom: undefined, values: undefined, categories: undefined, type, look };
        change(ref, { series: [...series, added] }, host);
        return { ...ref, index: series.length };
      },
    ],
  },
});

const markers = { None: undefined, Circle: "circle", Diamond: "diamond" } as const;

export const chartSeries = define<SeriesRef>({
  isLive,
  props: {
    Name: {
      get: (ref, { model }) => {
        const { name, nameFrom } = seriesAt(ref);
        const place = nameFrom === undefined ? undefined : readPlace(nameFrom, model, ref.sheet);
        return place ? place.sheet.text(place.area.top, place.area.left) : name;
      },
      set: (ref, value, host) => {
        changeSeries(ref, { name: String(value), nameFrom: undefined }, host);
      },
    },
    ChartType: {
      get: (ref) => seriesAt(ref).type,
      set: (ref, value, host) => {
        const type = String(value);
        const { look } = seriesAt(ref);
        const kind = drawnKind(type);
        const fresh = kind === look.kind ? look : { ...usualLook(type, ref.index), inLegend: look.inLegend };
        changeSeries(ref, { type, look: fresh }, host);
      },
    },
    MarkerStyle: {
      get: (ref) => {
        const { marker } = seriesAt(ref).look;
        return marker === undefined ? "None" : marker.shape === "circle" ? "Circle" : "Diamond";
      },
      set: (ref, value, host) => {
        if (typeof value !== "string" || !Object.hasOwn(markers, value))
          throw invalidArgument("ChartSeries.markerStyle");
        const shape = markers[value as keyof typeof markers];
        const { look } = seriesAt(ref);
        const plain = { size: 5, fill: look.line?.color ?? "#4472C4", line: look.line?.color ?? "#4472C4" };
        changeLook(ref, { marker: shape && { ...plain, ...look.marker, shape } }, host);
      },
    },
    MarkerSize: {
      get: (ref) => seriesAt(ref).look.marker?.size ?? 5,
      set: (ref, value, host) => {
        const { marker } = seriesAt(ref).look;
        if (marker) changeLook(ref, { marker: { ...marker, size: Number(value) } }, host);
      },
    },
    MarkerBackgroundColor: {
      get: (ref) => seriesAt(ref).look.marker?.fill ?? "",
      set: (ref, value, host) => {
        const { marker } = seriesAt(ref).look;
        if (marker) changeLook(ref, { marker: { ...marker, fill: readApiColor(value) } }, host);
      },
    },
    MarkerForegroundColor: {
      get: (ref) => seriesAt(ref).look.marker?.line ?? "",
      set: (ref, value, host) => {
        const { marker } = seriesAt(ref).look;
        if (marker) changeLook(ref, { marker: { ...marker, line: readApiColor(value) } }, host);
      },
    },
    HasDataLabels: {
      get: (ref) => seriesAt(ref).look.labels?.on === "all",
      set: (ref, value, host) => {
        changeLook(ref, { labels: value === true ? { says: "value", side: "right", on: "all" } : undefined }, host);
      },
    },
  },
  nav: {
    Format: ["ChartSeriesFormat", (ref) => ref],
    DataLabels: ["ChartDataLabels", (ref) => ref],
    Points: ["ChartPointsCollection", (ref) => ref],
  },
  methods: {
    SetValues: [
      undefined,
      (ref, args, host) => {
        const source = placeArgument(args.get(0), host.model, ref.sheet, args.location);
        changeSeries(ref, { values: placeAddress(source) }, host);
      },
    ],
    SetXAxisValues: [
      undefined,
      (ref, args, host) => {
        const source = placeArgument(args.get(0), host.model, ref.sheet, args.location);
        changeSeries(ref, { categories: placeAddress(source) }, host);
      },
    ],
    Delete: [
      undefined,
      (ref, _args, host) => {
        change(ref, { series: chartOf(ref).series.filter((_, index) => index !== ref.index) }, host);
      },
    ],
  },
});

export const chartSeriesFormat = define<SeriesRef>({
  isLive,
  nav: { Fill: ["ChartFill", (ref) => ref], Line: ["ChartLineFormat", (ref) => ref] },
});

export const chartFill = define<SeriesRef>({
  isLive,
  methods: {
    SetSolidColor: [
      undefined,
      (ref, args, host) => {
        changeLook(ref, { fill: readApiColor(args.get(0)) }, host);
      },
    ],
    Clear: [
      undefined,
      (ref, _args, host) => {
        changeLook(ref, { fill: undefined }, host);
      },
    ],
  },
});

/** Excel's line styles that the workbench tells apart. */
const lineStyles = { Continuous: "solid", Dash: "dash", RoundDot: "dot" } as const satisfies Record<
  string,
  LineLook["dash"]
>;
const styleNames = { solid: "Continuous", dash: "Dash", dot: "RoundDot" } as const;
const usualLine: LineLook = { color: "#4472C4", width: 2.25, dash: "solid" };

export const chartLineFormat = define<SeriesRef>({
  isLive,
  props: {
    Color: {
      get: (ref) => seriesAt(ref).look.line?.color ?? "",
      set: (ref, value, host) => {
        changeLook(ref, { line: { ...(seriesAt(ref).look.line ?? usualLine), color: readApiColor(value) } }, host);
      },
    },
    LineStyle: {
      get: (ref) => {
        const { line } = seriesAt(ref).look;
        return line ? styleNames[line.dash] : "None";
      },
      set: (ref, value, host) => {
        if (value === "None") {
          changeLook(ref, { line: undefined }, host);
          return;
        }
        if (typeof value !== "string" || !Object.hasOwn(lineStyles, value))
          throw invalidArgument("ChartLineFormat.lineStyle");
        const dash = lineStyles[value as keyof typeof lineStyles];
        changeLook(ref, { line: { ...(seriesAt(ref).look.line ?? usualLine), dash } }, host);
      },
    },
    Weight: {
      get: (ref) => seriesAt(ref).look.line?.width ?? 0,
      set: (ref, value, host) => {
        changeLook(ref, { line: { ...(seriesAt(ref).look.line ?? usualLine), width: Number(value) } }, host);
      },
    },
  },
  methods: {
    Clear: [
      undefined,
      (ref, _args, host) => {
        changeLook(ref, { line: undefined }, host);
      },
    ],
  },
});
