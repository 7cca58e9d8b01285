import {
  childElement,
  childElements,
  elementAttributes,
  isTrue,
  rootElement,
  type XmlElement,
} from "../../../files/package";
import { readFormats } from "../../../files/read/format-table";
import { plainLook, type CellLook, type Edge } from "../look";
import { readColor, type ThemeColors } from "./colors";

/** How cells of each style of a workbook look, and what its conditional formats put on. */
export interface WorkbookLooks {
  /** By the number of the style. */
  readonly looks: readonly CellLook[];
  /** Number format codes by the number of the style. */
  readonly formats: readonly string[];
  readonly overlays: readonly Overlay[];
}

/** What a conditional format changes of a look. */
export interface Overlay {
  readonly fill: string | undefined;
  readonly color: string | undefined;
  readonly bold: boolean;
}

/** Reads a styles part; "" for a workbook without one. */
export function readLooks(xml: string, theme: ThemeColors): WorkbookLooks {
  const root = xml === "" ? undefined : rootElement(xml);
  if (!root) return { looks: [plainLook], formats: ["General"], overlays: [] };
  const list = (name: string): readonly XmlElement[] => {
    const found = childElement(xml, root, name);
    return found ? childElements(xml, found) : [];
  };
  const fonts = list("fonts").map((font) => readFont(xml, font, theme));
  const fills = list("fills").map((fill) => readFill(xml, fill, theme));
  const borders = list("borders").map((border) => readEdges(xml, border, theme));
  const { codes, ofStyle } = readFormats(xml);
  const looks = list("cellXfs").map((xf) => {
    const attributes = elementAttributes(xml, xf);
    const at = (name: string): number => Number(attributes.get(name) ?? 0);
    return {
      ...plainLook,
      ...fonts[at("fontId")],
      fill: fills[at("fillId")],
      edges: borders[at("borderId")] ?? {},
      ...readAlignment(xml, xf),
    };
  });
  const overlays = list("dxfs").map((dxf) => readOverlay(xml, dxf, theme));
  return {
    looks: looks.length > 0 ? looks : [plainLook],
    formats: looks.map((_, style) => codes[ofStyle[style] ?? 0] ?? "General"),
    overlays,
  };
}

type FontLook = Pick<CellLook, "fontName" | "fontSize" | "bold" | "italic" | "underline" | "strike" | "color">;

function readFont(xml: string, font: XmlElement, theme: ThemeColors): FontLook {
  const found = new Map(childElements(xml, font).map((child) => [child.local, elementAttributes(xml, child)]));
  const isOn = (name: string): boolean => {
    const value = found.get(name)?.get("val");
    return found.has(name) && value !== "0" && value !== "false" && value !== "none";
  };
  const color = found.get("color");
  return {
    fontName: found.get("name")?.get("val") ?? plainLook.fontName,
    fontSize: Number(found.get("sz")?.get("val") ?? plainLook.fontSize),
    bold: isOn("b"),
    italic: isOn("i"),
    underline: isOn("u"),
    strike: isOn("strike"),
    color: (color && readColor(color, theme)) ?? plainLook.color,
  };
}

function readFill(xml: string, fill: XmlElement, theme: ThemeColors): string | undefined {
  const pattern = childElement(xml, fill, "patternFill");
  if (!pattern) return undefined;
  const type = elementAttributes(xml, pattern).get("patternType") ?? "none";
  if (type === "none") return undefined;
  const color = childElement(xml, pattern, type === "solid" ? "fgColor" : "bgColor");
  return color && readColor(elementAttributes(xml, color), theme);
}

function readEdges(xml: string, border: XmlElement, theme: ThemeColors): CellLook["edges"] {
  const edges: Partial<Record<"top" | "right" | "bottom" | "left", Edge>> = {};
  for (const [local, side] of [
    ["top", "top"],
    ["bottom", "bottom"],
    ["left", "left"],
    ["right", "right"],
    ["start", "left"],
    ["end", "right"],
  ] as const) {
    const edge = childElement(xml, border, local);
    const style = edge && elementAttributes(xml, edge).get("style");
    if (!edge || style === undefined || style === "none") continue;
    const color = childElement(xml, edge, "color");
    edges[side] = { style, color: (color && readColor(elementAttributes(xml, color), theme)) ?? "#000000" };
  }
  return edges;
}

function readAlignment(
  xml: string,
  xf: XmlElement,
): Pick<CellLook, "horizontal" | "vertical" | "wrap" | "indent" | "locked"> {
  const alignment = childElement(xml, xf, "alignment");
  const protection = childElement(xml, xf, "protection");
  const attributes = alignment ? elementAttributes(xml, alignment) : new Map<string, string>();
  return {
    horizontal: (attributes.get("horizontal") ?? plainLook.horizontal) as CellLook["horizontal"],
    vertical: (attributes.get("vertical") ?? plainLook.vertical) as CellLook["vertical"],
    wrap: isTrue(attributes.get("wrapText")),
    indent: Number(attributes.get("indent") ?? 0),
    locked: !protection || (elementAttributes(xml, protection).get("locked") ?? "1") !== "0",
  };
}

function readOverlay(xml: string, dxf: XmlElement, theme: ThemeColors): Overlay {
  const font = childElement(xml, dxf, "font");
  const fill = childElement(xml, dxf, "fill");
  const pattern = fill && childElement(xml, fill, "patternFill");
  const background = pattern && (childElement(xml, pattern, "bgColor") ?? childElement(xml, pattern, "fgColor"));
  const color = font && childElement(xml, font, "color");
  return {
    fill: background && readColor(elementAttributes(xml, background), theme),
    color: color && readColor(elementAttributes(xml, color), theme),
    bold: font !== undefined && readFont(xml, font, theme).bold,
  };
}
