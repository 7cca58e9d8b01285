import type { ChartModel, SeriesModel, SheetModel } from "../../model";
import { readApiColor } from "../colors";
import { invalidArgument, itemNotFound } from "../host-error";
import { columnsOf, placeAddress, placeArgument, rowsOf, within } from "../places";
import { define, type HostContext, type Place, type Settable } from "../type-table";

interface ChartRef {
  readonly sheet: SheetModel;
  readonly id: string;
}

interface SeriesRef extends ChartRef {
  readonly index: number;
}

function chartOf({ sheet, id }: ChartRef): ChartModel {
  const found = sheet.layout.charts.find((one) => one.id === id);
  if (!found) throw itemNotFound("Chart");
  return found;
}

function change(ref: ChartRef, patch: Partial<ChartModel>, { edits }: HostContext): void {
  edits.layout(ref.sheet, {
    charts: ref.sheet.layout.charts.map((one) => (one.id === ref.id ? { ...one, ...patch } : one)),
  });
}

const isLive = ({ sheet, id }: ChartRef, { model }: HostContext): boolean =>
  model.sheets.includes(sheet) && sheet.layout.charts.some((one) => one.id === id);

/** The series of a table of numbers: names in its first row, categories in its first column, where those hold texts. */
function seriesOf(source: Place, by: string): readonly SeriesModel[] {
  const inRows = by === "Rows" || (by === "Auto" && rowsOf(source) < columnsOf(source));
  const { sheet, area } = source;
  const isText = (row: number, column: number): boolean => typeof sheet.value(row, column) !== "number";
  const headed = inRows ? isText(area.top, area.left) : isText(area.top, area.right);
  const labelled = inRows ? isText(area.top, area.right) : isText(area.bottom, area.left);
  const [named, first] = inRows ? [headed, Number(labelled)] : [headed, Number(labelled)];
  const count = (inRows ? rowsOf(source) : columnsOf(source)) - first;
  const skipped = Number(named);
  const line = (index: number): Place =>
    inRows
      ? within(source, index, skipped, 1, Math.max(1, columnsOf(source) - skipped), "ChartCollection.add")
      : within(source, skipped, index, Math.max(1, rowsOf(source) - skipped), 1, "ChartCollection.add");
  return Array.from({ length: Math.max(0, count) }, (_, index): SeriesModel => {
    const at = first + index;
    const name = named ? (inRows ? sheet.text(area.top + at, area.left) : sheet.text(area.top, area.left + at)) : "";
    return {
      name: name === "" ? `Series${String(index + 1)}` : name,
      values: placeAddress(line(at)),
      categories: first > 0 ? placeAddress(line(0)) : undefined,
      color: undefined,
    };
  });
}

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
          id,
          name: `Chart ${String(sheet.layout.charts.length + 1)}`,
          type: args.text(0),
          title: "Chart Title",
          series: seriesOf(source, args.text(2, "Auto")),
          left: 0,
          top: 0,
          width: 360,
          height: 216,
        };
        edits.layout(sheet, { charts: [...sheet.layout.charts, chart] });
        return { sheet, id };
      },
    ],
  },
});

function field(name: "left" | "top" | "width" | "height"): Settable<ChartRef> {
  return {
    get: (ref) => chartOf(ref)[name],
    set: (ref, value, host) => {
      if (typeof value !== "number") throw invalidArgument(`Chart.${name}`);
      change(ref, { [name]: value }, host);
    },
  };
}

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
        change(ref, { type: String(value) }, host);
      },
    },
    Left: field("left"),
    Top: field("top"),
    Width: field("width"),
    Height: field("height"),
  },
  nav: {
    Title: ["ChartTitle", (ref) => ref],
    Series: ["ChartSeriesCollection", (ref) => ref],
    Worksheet: ["Worksheet", ({ sheet }) => sheet],
  },
  methods: {
    SetData: [
      undefined,
      (ref, args, host) => {
        const source = placeArgument(args.get(0), host.model, ref.sheet, args.location);
        change(ref, { series: seriesOf(source, args.text(1, "Auto")) }, host);
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
        const left = points(start.left, (column) => sheet.columnWidth(column));
        const top = points(start.top, (row) => sheet.rowHeight(row));
        change(
          ref,
          {
            left,
            top,
            ...(end && {
              width: points(end.right + 1, (column) => sheet.columnWidth(column), start.left),
              height: points(end.bottom + 1, (row) => sheet.rowHeight(row), start.top),
            }),
          },
          host,
        );
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

export const chartTitle = define<ChartRef>({
  isLive,
  props: {
    Text: {
      get: (ref) => chartOf(ref).title ?? "",
      set: (ref, value, host) => {
        change(ref, { title: String(value) }, host);
      },
    },
    Visible: {
      get: (ref) => chartOf(ref).title !== undefined,
      set: (ref, value, host) => {
        change(ref, { title: value === true ? (chartOf(ref).title ?? "Chart Title") : undefined }, host);
      },
    },
  },
});

const series = (ref: ChartRef): readonly SeriesRef[] => chartOf(ref).series.map((_, index) => ({ ...ref, index }));

function seriesAt(ref: SeriesRef): SeriesModel {
  const found = chartOf(ref).series[ref.index];
  if (!found) throw itemNotFound("ChartSeries");
  return found;
}

function changeSeries(ref: SeriesRef, patch: Partial<SeriesModel>, host: HostContext): void {
  change(
    ref,
    { series: chartOf(ref).series.map((one, index) => (index === ref.index ? { ...one, ...patch } : one)) },
    host,
  );
}

export const chartSeriesCollection = define<ChartRef>({
  isLive,
  props: { Count: (ref) => series(ref).length },
  collection: { type: "ChartSeries", items: series },
  methods: {
    Add: [
      "ChartSeries",
      (ref, args, host) => {
        const before = chartOf(ref).series;
        const name = args.text(0, `Series${String(before.length + 1)}`);
        const added: SeriesModel = { name, values: undefined, categories: undefined, color: undefined };
        change(ref, { series: [...before, added] }, host);
        return { ...ref, index: before.length };
      },
    ],
  },
});

export const chartSeries = define<SeriesRef>({
  isLive,
  props: {
    Name: {
      get: (ref) => seriesAt(ref).name,
      set: (ref, value, host) => {
        changeSeries(ref, { name: String(value) }, host);
      },
    },
    ChartType: (ref) => chartOf(ref).type,
  },
  nav: { Format: ["ChartSeriesFormat", (ref) => ref] },
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
        changeSeries(ref, { color: readApiColor(args.get(0)) }, host);
      },
    ],
  },
});

export const chartLineFormat = define<SeriesRef>({
  isLive,
  props: {
    Color: {
      get: (ref) => seriesAt(ref).color ?? "",
      set: (ref, value, host) => {
        changeSeries(ref, { color: readApiColor(value) }, host);
      },
    },
  },
});
