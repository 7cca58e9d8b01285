import type { CellLook, Edge } from "../../model";
import { readApiColor } from "../colors";
import { invalidArgument } from "../host-error";
import { define, type HostContext } from "../type-table";
import { each } from "./look-props";
import type { Places } from "./range-areas";

type Side = keyof CellLook["edges"];

interface BorderTarget {
  readonly places: Places;
  readonly name: string;
  readonly side: Side | "inner-rows" | "inner-columns" | undefined;
}

const borderNames: Readonly<Record<string, BorderTarget["side"]>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideVertical: "inner-columns",
  InsideHorizontal: "inner-rows",
  DiagonalDown: undefined,
  DiagonalUp: undefined,
};

const apiStyles: Readonly<Record<string, string>> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "slantDashDot",
};

function setEdge(
  { places, side }: BorderTarget,
  make: (before: Edge | undefined) => Edge | undefined,
  host: HostContext,
): void {
  if (side === undefined) return;
  for (const { sheet, area } of each(places)) {
    host.edits.area(
      sheet,
      area,
      (row, column) => {
        const changed: Side[] = [];
        if (side === "top" && row === area.top) changed.push("top");
        if (side === "bottom" && row === area.bottom) changed.push("bottom");
        if (side === "left" && column === area.left) changed.push("left");
        if (side === "right" && column === area.right) changed.push("right");
        if (side === "inner-rows" && row < area.bottom) changed.push("bottom");
        if (side === "inner-rows" && row > area.top) changed.push("top");
        if (side === "inner-columns" && column < area.right) changed.push("right");
        if (side === "inner-columns" && column > area.left) changed.push("left");
        const { edges } = sheet.cell(row, column).look;
        const next = new Map(Object.entries(edges) as [Side, Edge][]);
        for (const one of changed) {
          const edge = make(edges[one]);
          if (edge) next.set(one, edge);
          else next.delete(one);
        }
        return changed.length === 0 ? undefined : { look: { edges: Object.fromEntries(next) } };
      },
      "formats",
    );
  }
}

function edgeOf({ places, side }: BorderTarget): Edge | undefined {
  const [area] = places.areas;
  if (!area || side === undefined) return undefined;
  const { edges } = places.sheet.cell(
    side === "bottom" ? area.bottom : area.top,
    side === "right" ? area.right : area.left,
  ).look;
  return edges[side === "inner-rows" ? "bottom" : side === "inner-columns" ? "right" : side];
}

export const rangeBorderCollection = define<Places>({
  props: { Count: () => 8 },
  collection: {
    type: "RangeBorder",
    items: (places) => Object.entries(borderNames).map(([name, side]): BorderTarget => ({ places, name, side })),
    find: (places, key) =>
      String(key) in borderNames ? { places, name: String(key), side: borderNames[String(key)] } : undefined,
  },
});

export const rangeBorder = define<BorderTarget>({
  props: {
    SideIndex: ({ name }) => name,
    Style: {
      get: (target) => {
        const edge = edgeOf(target);
        if (!edge) return "None";
        return Object.entries(apiStyles).find(([, style]) => style === edge.style)?.[0] ?? "Continuous";
      },
      set: (target, value, host) => {
        const style = apiStyles[String(value)];
        if (style === undefined && value !== "None") throw invalidArgument("RangeBorder.style");
        setEdge(
          target,
          (before) => (style === undefined ? undefined : { color: before?.color ?? "#000000", style }),
          host,
        );
      },
    },
    Color: {
      get: (target) => edgeOf(target)?.color ?? "#000000",
      set: (target, value, host) => {
        const color = readApiColor(value);
        setEdge(target, (before) => ({ style: before?.style ?? "thin", color }), host);
      },
    },
    Weight: {
      get: (target) => {
        const style = edgeOf(target)?.style;
        return style === "thick" ? "Thick" : style === "medium" ? "Medium" : style === "hair" ? "Hairline" : "Thin";
      },
      set: (target, value, host) => {
        const style = { Thick: "thick", Medium: "medium", Thin: "thin", Hairline: "hair" }[String(value)];
        if (style === undefined) throw invalidArgument("RangeBorder.weight");
        setEdge(target, (before) => ({ color: before?.color ?? "#000000", style }), host);
      },
    },
  },
});
