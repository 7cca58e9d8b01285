import type { CellLook as ModelLook, Edge } from "../../model/look";
import { usualSize } from "../grid/cell-style";
import type { CellLook, Edges } from "../grid/sheet-look";

const colour = /^#[0-9a-f]{6}$/i;

/** How the grid draws a look of the model. What equals the usual look is left out, so that most cells have nothing to set. */
export function drawnLook(look: ModelLook): CellLook {
  const known = drawn.get(look);
  if (known) return known;
  const horizontal = sideOf(look.horizontal);
  const made: CellLook = {
    ...(look.fill && colour.test(look.fill) && { fill: look.fill }),
    ...(colour.test(look.color) && look.color !== "#000000" && { ink: look.color }),
    ...(look.fontName !== "Calibri" && { font: look.fontName }),
    ...(look.fontSize !== 11 && { size: Math.round((look.fontSize * 400) / 3) / 100 }),
    ...(look.bold && { bold: true }),
    ...(look.italic && { italic: true }),
    ...(look.underline && { underline: true }),
    ...(look.strike && { strike: true }),
    ...(horizontal && { horizontal }),
    vertical: verticalOf(look.vertical),
    ...(look.wrap && { wrap: true }),
    ...(look.indent > 0 && { indent: look.indent * 9 }),
    ...(Object.keys(look.edges).length > 0 && { edges: edgesOf(look.edges) }),
  };
  drawn.set(look, made);
  return made;
}

/** Looks are shared by many cells and never change. */
const drawn = new WeakMap<ModelLook, CellLook>();

/** A drawn look at another size: its letters and indent. */
export function zoomedLook(look: CellLook, zoom: number): CellLook {
  if (zoom === 1) return look;
  const known = zoomedLooks.get(look);
  if (known?.zoom === zoom) return known.look;
  const size = Math.round((look.size ?? usualSize) * zoom * 100) / 100;
  const made = { ...look, size, ...(look.indent !== undefined && { indent: Math.round(look.indent * zoom) }) };
  zoomedLooks.set(look, { zoom, look: made });
  return made;
}

const zoomedLooks = new WeakMap<CellLook, { readonly zoom: number; readonly look: CellLook }>();

function sideOf(horizontal: ModelLook["horizontal"]): CellLook["horizontal"] {
  switch (horizontal) {
    case "general":
      return undefined;
    case "left":
    case "center":
    case "right":
    case "justify":
      return horizontal;
    case "centerContinuous":
      return "center";
    case "fill":
    case "distributed":
      return "left";
    default:
      return horizontal satisfies never;
  }
}

function verticalOf(vertical: ModelLook["vertical"]): "top" | "center" | "bottom" {
  switch (vertical) {
    case "top":
    case "center":
    case "bottom":
      return vertical;
    case "justify":
    case "distributed":
      return "top";
    default:
      return vertical satisfies never;
  }
}

function edgesOf(edges: ModelLook["edges"]): Edges {
  return Object.fromEntries(
    Object.entries(edges).flatMap(([side, edge]) => (colour.test(edge.color) ? [[side, lineOf(edge)]] : [])),
  );
}

function lineOf({ style, color }: Edge): string {
  if (style === "double") return `3px double ${color}`;
  const width = style === "thick" ? 3 : style.startsWith("medium") ? 2 : 1;
  const line = /dash/i.test(style) ? "dashed" : /dot|hair/i.test(style) ? "dotted" : "solid";
  return `${String(width)}px ${line} ${color}`;
}
