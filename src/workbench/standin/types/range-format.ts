import type { CellLook, Edge } from "../../model";
import { alike, refuseLocked, writeLook } from "../cell-writes";
import { readApiColor } from "../colors";
import { invalidArgument } from "../host-error";
import { define, type HostContext, type Place, type Settable } from "../type-table";
import type { Places } from "./range-areas";

const each = ({ sheet, areas }: Places): readonly Place[] => areas.map((area) => ({ sheet, area }));

/** What all cells of all areas have alike; null when they differ. */
function alikeIn<Value>(places: Places, read: (look: CellLook) => Value): Value | null {
  const [first, ...rest] = each(places).map((place) => alike(place, ({ look }) => read(look)));
  return first !== undefined && rest.every((one) => one === first) ? first : null;
}

function change(places: Places, look: Partial<CellLook>, host: HostContext): void {
  for (const place of each(places)) writeLook(place, look, host, "RangeFormat");
}

/** A property of the look that has the same words in Office.js. */
function lookProp<Name extends keyof CellLook>(
  name: Name,
  read: (value: unknown) => CellLook[Name],
  show: (value: CellLook[Name]) => unknown = (value) => value,
): Settable<Places> {
  return {
    get: (places) => {
      const found = alikeIn(places, (look) => look[name]);
      return found === null ? null : show(found);
    },
    set: (places, value, host) => {
      change(places, { [name]: read(value) }, host);
    },
  };
}

const readFlag = (value: unknown): boolean => value === true;
const readNumber = (value: unknown): number => {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument("RangeFormat");
};

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

/** Widths and heights are points in Office.js and pixels in the model. */
function setSize(places: Places, value: unknown, host: HostContext, columns: boolean): void {
  const pixels = Math.round((readNumber(value) * 4) / 3);
  for (const { sheet, area } of each(places)) {
    refuseLocked({ sheet, area }, "RangeFormat", columns ? "formatColumns" : "formatRows");
    const sizes = new Map(columns ? sheet.layout.columnWidths : sheet.layout.rowHeights);
    const [first, last] = columns ? [area.left, area.right] : [area.top, Math.min(area.bottom, area.top + 100_000)];
    for (let index = first; index <= last; index++) sizes.set(index, pixels);
    host.edits.layout(sheet, columns ? { columnWidths: sizes } : { rowHeights: sizes });
  }
}

function sizeAlike(places: Places, columns: boolean): number | null {
  const sizes = new Set<number>();
  for (const { sheet, area } of each(places)) {
    const [first, last] = columns ? [area.left, area.right] : [area.top, Math.min(area.bottom, area.top + 100_000)];
    for (let index = first; index <= last; index++)
      sizes.add(columns ? sheet.columnWidth(index) : sheet.rowHeight(index));
  }
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined ? only * 0.75 : null;
}

/** Widths that show the longest text, by seven pixels a letter. */
function autofitColumns(places: Places, host: HostContext): void {
  for (const { sheet, area } of each(places)) {
    const used = sheet.cells.usedNow(true);
    if (!used) continue;
    const widths = new Map(sheet.layout.columnWidths);
    for (let column = Math.max(area.left, used.left); column <= Math.min(area.right, used.right); column++) {
      let letters = 0;
      for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row++) {
        for (const line of sheet.text(row, column).split("\n")) letters = Math.max(letters, line.length);
      }
      if (letters > 0) widths.set(column, Math.min(1790, letters * 7 + 12));
    }
    host.edits.layout(sheet, { columnWidths: widths });
  }
}

function autofitRows(places: Places, host: HostContext): void {
  for (const { sheet, area } of each(places)) {
    const heights = new Map(sheet.layout.rowHeights);
    for (const row of heights.keys()) if (row >= area.top && row <= area.bottom) heights.delete(row);
    host.edits.layout(sheet, { rowHeights: heights });
  }
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

export const formatProtection = define<Places>({ props: { Locked: lookProp("locked", readFlag) } });

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
  },
  methods: {
    Clear: [
      undefined,
      (places, _args, host) => {
        change(places, { fill: undefined }, host);
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
