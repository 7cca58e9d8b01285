import type { LabelLook } from "../../../../core";
import { labelledPoint } from "../../../../core";
import { invalidArgument } from "../../host-error";
import { readPlace } from "../../places";
import { define, type HostContext, type Settable } from "../../type-table";
import { changeLook, isLive, seriesAt, type PointRef, type SeriesRef } from "./chart-places";

const usual: LabelLook = { says: "value", side: "right", on: "all" };

function changeLabels(ref: SeriesRef, patch: Partial<LabelLook>, host: HostContext): void {
  changeLook(ref, { labels: { ...(seriesAt(ref).look.labels ?? usual), ...patch } }, host);
}

/** What labels say, by whether they show the value and the name of the series. */
function sayingOf(value: boolean, name: boolean): LabelLook["says"] {
  return value && name ? "name-and-value" : name ? "name" : "value";
}

const sides = { Top: "above", Bottom: "below", Right: "right" } as const satisfies Record<string, LabelLook["side"]>;
const sideNames = { above: "Top", below: "Bottom", right: "Right" } as const satisfies Record<
  LabelLook["side"],
  string
>;

function shows(what: "value" | "name"): Settable<SeriesRef> {
  return {
    get: (ref) => {
      const says = seriesAt(ref).look.labels?.says;
      return says === what || says === "name-and-value";
    },
    set: (ref, on, host) => {
      const says = seriesAt(ref).look.labels?.says ?? "value";
      const value = what === "value" ? on === true : says !== "name";
      const name = what === "name" ? on === true : says !== "value";
      changeLabels(ref, { says: sayingOf(value, name) }, host);
    },
  };
}

const position: Settable<SeriesRef> = {
  get: (ref) => sideNames[seriesAt(ref).look.labels?.side ?? "right"],
  set: (ref, value, host) => {
    if (typeof value !== "string" || !Object.hasOwn(sides, value)) throw invalidArgument("ChartDataLabels.position");
    changeLabels(ref, { side: sides[value as keyof typeof sides] }, host);
  },
};

export const chartDataLabels = define<SeriesRef>({
  isLive,
  props: { ShowValue: shows("value"), ShowSeriesName: shows("name"), Position: position },
});

export const chartPointsCollection = define<SeriesRef>({
  isLive,
  props: { Count: (ref, host) => valuesOf(ref, host).length },
  collection: {
    type: "ChartPoint",
    items: (ref, host): readonly PointRef[] => valuesOf(ref, host).map((_, point) => ({ ...ref, point })),
  },
});

function valuesOf(ref: SeriesRef, { model }: HostContext): readonly (number | undefined)[] {
  const { values } = seriesAt(ref);
  const place = values === undefined ? undefined : readPlace(values, model, ref.sheet);
  if (!place) return [];
  const { sheet, area } = place;
  const found: (number | undefined)[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = sheet.value(row, column);
      found.push(typeof value === "number" ? value : undefined);
    }
  }
  return found;
}

export const chartPoint = define<PointRef>({
  isLive,
  props: {
    HasDataLabel: {
      get: (ref, host) => isLabelled(ref, host),
      set: (ref, value, host) => {
        // That one point bears a label is kept; which one it is the workbench chooses itself, as charts of ours do.
        if (value === true) changeLabels(ref, { on: "one" }, host);
        else changeLook(ref, { labels: undefined }, host);
      },
    },
  },
  nav: { DataLabel: ["ChartDataLabel", (ref) => ref] },
});

function isLabelled(ref: PointRef, host: HostContext): boolean {
  const { labels } = seriesAt(ref).look;
  return labels !== undefined && (labels.on === "all" || ref.point === labelledPoint(valuesOf(ref, host)));
}

export const chartDataLabel = define<PointRef>({
  isLive,
  props: { ShowValue: shows("value"), ShowSeriesName: shows("name"), Position: position },
});
