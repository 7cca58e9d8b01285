import { escapeHtml } from "../report/html/html-text";
import { short, type ChartShape, type DrawnChart } from "./shapes";

/**
 * A drawn chart as an SVG element, for a page. Each shape has a class by what it is part of (`chart-trajectory`), so that a style sheet can
 * give it another colour; without one it has its own. It has no script, no style and no reference to anything outside.
 */
export function svgOf({ width, height, words, shapes }: DrawnChart): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${short(width)} ${short(height)}" ` +
    `width="${short(width)}" height="${short(height)}" font-family="${chartFont}" role="img" aria-label="${escapeHtml(words)}">` +
    `${shapes.map(shapeSvg).join("")}</svg>`
  );
}

/** The letters of charts on a page. */
export const chartFont = "'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** What an SVG element of a shape is called, its attributes, and the text in it. */
export interface SvgElement {
  readonly name: "path" | "text";
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The SVG element of a shape. */
export function svgElement(shape: ChartShape): SvgElement {
  const own: Readonly<Record<string, string>> = shape.part === undefined ? {} : { class: `chart-${shape.part}` };
  if (shape.kind === "path") {
    const { path, fill, line } = shape;
    const drawn = line && {
      stroke: line.color,
      "stroke-width": short(line.width),
      "stroke-linejoin": "round",
      ...(line.dashes.length > 0 && { "stroke-dasharray": line.dashes.map(short).join(" ") }),
    };
    return { name: "path", attributes: { ...own, d: path, fill: fill ?? "none", ...drawn }, text: "" };
  }
  const { x, y, anchor, size, bold, color, halo, text } = shape;
  return {
    name: "text",
    attributes: {
      ...own,
      x: short(x),
      y: short(y),
      fill: color,
      "font-size": short(size),
      "text-anchor": anchor,
      ...(bold && { "font-weight": "600" }),
      ...(halo !== undefined && {
        stroke: halo,
        "stroke-width": "3",
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      }),
    },
    text,
  };
}

function shapeSvg(shape: ChartShape): string {
  const { name, attributes, text } = svgElement(shape);
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${said.join("")}>${escapeHtml(text)}</${name}>`;
}
